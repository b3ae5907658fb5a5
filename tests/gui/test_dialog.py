"""In every dialog Return is what it was opened for, unless that destroys something, and Escape leaves everything as it is."""

from __future__ import annotations

import importlib
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QLineEdit, QListWidget, QPlainTextEdit, QPushButton
from pytestqt.qtbot import QtBot

from core.backlinks.preview_words import FilePreview
from core.errors import WorldError
from core.forgetting.people import Known
from core.settings.permissions import KINDS
from core.signs.performance import Export
from core.store.backup import Why, back_up, label_of
from gui.asked.emptying import EmptyDialog
from gui.backlinks.add_dialog import AddLinksDialog
from gui.backlinks.bring_dialog import BringDialog
from gui.backlinks.brought import BroughtFile
from gui.business.forget_dialog import ForgetDialog
from gui.dialog import Dialog
from gui.fault_dialog import FaultDialog
from gui.faults import Fault
from gui.files.copy_dialog import CopyDialog
from gui.files.name_dialog import NameDialog
from gui.files.restore_dialog import RestoreDialog
from gui.help.about import AboutDialog
from gui.help.helper_dialog import HelperDialog
from gui.page import PageContext
from gui.permission_dialog import PermissionDialog
from gui.signs.reading import ExportDialog
from gui.trash.asking import PurgeDialog
from tests.source import ROOT


def adding(context: PageContext) -> AddLinksDialog:
    dialog = AddLinksDialog((), lambda _site: None, context.memory)
    dialog.site.setText("bakery.example")
    dialog.text.setPlainText("https://club.example/partners")
    dialog.judge()
    return dialog


def bringing(context: PageContext) -> BringDialog:
    dialog = BringDialog(context.theme)
    preview = FilePreview(links=3, new=3)
    dialog.show_files([BroughtFile(Path("links.csv"), "links.csv", preview=preview)])
    return dialog


def restoring(context: PageContext) -> RestoreDialog:
    back_up(context.workspace.path, label_of(Why.ASKED, context.workspace.clock.now()))
    return RestoreDialog(context.workspace.path)


def forgetting(_context: PageContext) -> ForgetDialog:
    dialog = ForgetDialog([Known("Ben Ford", "")], 0)
    dialog.other.setText("Anna Hart")
    return dialog


DIALOGS: dict[type[QDialog], tuple[Callable[[PageContext], QDialog], str]] = {
    AboutDialog: (lambda _context: AboutDialog(), "Close"),
    AddLinksDialog: (adding, "Add and look"),
    BringDialog: (bringing, "Add and look"),
    CopyDialog: (lambda _context: CopyDialog(WorldError("file_read_only", name="a")), "Copy and open"),
    EmptyDialog: (lambda _context: EmptyDialog(3), "Keep it"),
    ExportDialog: (
        lambda _context: ExportDialog(
            Export(4, ("bakery ferry lane",), 40, 3, 5.0, date(2026, 10, 1), date(2026, 10, 31)), [date(2026, 10, 1)]
        ),
        "Keep it",
    ),
    FaultDialog: (lambda _context: FaultDialog(Fault(("ValueError",), ())), "Close"),
    ForgetDialog: (forgetting, ""),
    HelperDialog: (HelperDialog, "Save…"),
    NameDialog: (lambda _context: NameDialog("New business", "", "Tea Rooms", "Begin"), "Begin"),
    PermissionDialog: (lambda _context: PermissionDialog(KINDS[0]), "OK"),
    PurgeDialog: (lambda _context: PurgeDialog(["A link"], 1), "Cancel"),
    RestoreDialog: (restoring, "Bring this one back"),
}
"""How each dialog is opened, and what is on the button that Return presses, "" for none."""


def test_every_dialog_of_the_program_is_walked_here() -> None:
    for file in (ROOT / "gui").rglob("*.py"):
        if "QDialog" in (text := file.read_text("utf-8")) or "(Dialog)" in text:
            importlib.import_module(".".join(file.relative_to(ROOT).with_suffix("").parts).removesuffix(".__init__"))
    ours = {each for each in [*QDialog.__subclasses__(), *Dialog.__subclasses__()] if each.__module__.startswith("gui.")}
    assert ours - {Dialog} == set(DIALOGS)


@pytest.fixture(params=DIALOGS, ids=lambda kind: kind.__name__)
def opened(request: pytest.FixtureRequest, qtbot: QtBot, context: PageContext) -> QDialog:
    dialog = DIALOGS[request.param][0](context)
    qtbot.addWidget(dialog)
    dialog.open()
    qtbot.waitUntil(dialog.isVisible)
    return dialog


def test_return_is_what_the_dialog_was_opened_for_wherever_the_keyboard_is(opened: QDialog, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("gui.help.helper_dialog.choose_new_file", lambda *_: None)
    wanted = DIALOGS[type(opened)][1]
    pressed: list[str] = []
    for button in opened.findChildren(QPushButton):
        button.clicked.connect(lambda _on=False, button=button: pressed.append(button.text()))
    lines = [line for line in opened.findChildren(QLineEdit) if line.isVisible()]
    texts = [text for text in opened.findChildren(QPlainTextEdit) if text.isReadOnly()]
    for widget in (opened, *lines, *texts, *opened.findChildren(QListWidget)):
        pressed.clear()
        opened.open()
        QTest.keyClick(widget, Qt.Key.Key_Return)
        assert pressed == ([wanted] if wanted else [])


def test_escape_leaves_everything_as_it_is(opened: QDialog) -> None:
    said: list[object] = []
    for name in ("chosen", "wished", "confirmed", "named", "pasted", "file_chosen", "accepted"):
        if hasattr(opened, name):
            getattr(opened, name).connect(lambda *told: said.append(told))
    QTest.keyClick(QApplication.focusWidget() or opened, Qt.Key.Key_Escape)
    assert not opened.isVisible()
    assert said == []
    assert opened.result() == QDialog.DialogCode.Rejected
