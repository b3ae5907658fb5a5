"""What leaves this computer is said in the same words everywhere: kind by kind before the first time, all of it in the help."""

from __future__ import annotations

from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from core.settings.permissions import KINDS
from gui.backlinks.add_dialog import AddLinksDialog
from gui.help.page import HelpPage
from gui.leaving import WHEN_AGAIN, what_leaves
from gui.page import PageContext
from gui.permission_dialog import PermissionDialog
from gui.settings.page import SettingsPage
from tests.source import ROOT


def said_by(widget: QWidget) -> str:
    return "\n".join(label.text() for label in widget.findChildren(QLabel))


def test_each_kind_is_said_alike_before_the_first_time_in_the_settings_and_in_the_help(qtbot: QtBot, context: PageContext) -> None:
    helping, settings = HelpPage(context), SettingsPage(context)
    for widget in (helping, settings):
        qtbot.addWidget(widget)
    for kind in KINDS:
        dialog = PermissionDialog(kind, helping)
        assert f"{kind.asks} {kind.sends} {kind.back}" in said_by(dialog)
        assert kind.asks in said_by(settings)
        assert kind.asks in said_by(helping)
    assert what_leaves() in said_by(helping)


def test_when_pages_are_opened_again_is_said_where_links_are_added_and_in_the_help(qtbot: QtBot, context: PageContext) -> None:
    for widget in (AddLinksDialog((), lambda _text: None, context.memory), HelpPage(context)):
        qtbot.addWidget(widget)
        assert WHEN_AGAIN in said_by(widget)


def test_the_readme_says_the_same() -> None:
    readme = " ".join((ROOT / "README.md").read_text("utf-8").replace("'", "’").replace("`", "").split())
    assert what_leaves() in readme
    assert WHEN_AGAIN in readme
