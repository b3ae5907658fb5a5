"""What leaves this computer is said in the same words everywhere."""

from __future__ import annotations

from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from gui.backlinks.add_dialog import AddLinksDialog
from gui.business.interview.five import FiveStep
from gui.business.interview.reader import Reader
from gui.business.interview.website import WebsiteStep
from gui.help.page import HelpPage
from gui.leaving import WHAT_LEAVES, WHEN_AGAIN
from gui.page import PageContext
from tests.source import ROOT


def said_by(widget: QWidget) -> str:
    return "\n".join(label.text() for label in widget.findChildren(QLabel))


def test_it_is_said_alike_in_the_help_where_links_are_added_and_where_the_website_is_asked_for(qtbot: QtBot, context: PageContext) -> None:
    adding = AddLinksDialog((), lambda _text: None, context.memory)
    helping = HelpPage(context)
    asking = WebsiteStep(context, Reader(context, helping))
    knowing = FiveStep(context, Reader(context, helping))
    for widget in (adding, asking, knowing, helping):
        qtbot.addWidget(widget)
        assert WHAT_LEAVES in said_by(widget)
    for widget in (adding, helping):
        assert WHEN_AGAIN in said_by(widget)


def test_the_readme_says_the_same() -> None:
    readme = " ".join((ROOT / "README.md").read_text("utf-8").replace("'", "’").replace("`", "").split())
    assert WHAT_LEAVES in readme
    assert WHEN_AGAIN in readme
