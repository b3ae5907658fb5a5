"""About says which Linkstead this is and who made its parts, for eyes, keyboard and clipboard."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from core import __version__
from core.notices import third_party
from gui.help.about import AboutDialog
from gui.help.page import HelpPage
from gui.page import PageContext
from gui.theme import Theme
from gui.widgets import Button


@pytest.fixture
def dialog(qtbot: QtBot, theme: Theme) -> AboutDialog:
    dialog = AboutDialog()
    qtbot.addWidget(dialog)
    dialog.show()
    dialog.activateWindow()
    qtbot.waitUntil(dialog.isActiveWindow)
    return dialog


def test_it_says_version_licence_and_what_may_be_done_with_qt(dialog: AboutDialog) -> None:
    said = "\n".join(label.text() for label in dialog.findChildren(QLabel))
    assert f"Linkstead {__version__}" in said
    assert "MIT licence" in said
    assert "you may exchange them" in said


def test_the_notices_are_there_in_full_as_plain_text(dialog: AboutDialog) -> None:
    assert dialog.notices.toPlainText() == third_party()
    assert dialog.notices.isReadOnly()


def test_the_keyboard_scrolls_the_notices_and_leaves_them(qtbot: QtBot, dialog: AboutDialog) -> None:
    assert dialog.notices.hasFocus()
    qtbot.keyClick(dialog.notices, Qt.Key.Key_PageDown)
    qtbot.keyClick(dialog.notices, Qt.Key.Key_PageDown)
    assert dialog.notices.verticalScrollBar().value() > 0
    qtbot.keyClick(dialog.notices, Qt.Key.Key_Tab)
    assert dialog.copy.hasFocus()
    qtbot.keyClick(dialog.copy, Qt.Key.Key_Tab)
    assert dialog.shut.hasFocus()
    qtbot.keyClick(dialog.shut, Qt.Key.Key_Return)
    assert not dialog.isVisible()


def test_all_of_it_is_copied(qtbot: QtBot, dialog: AboutDialog) -> None:
    dialog.copy.click()
    assert QGuiApplication.clipboard().text() == third_party()
    assert "Copied." in [label.text() for label in dialog.findChildren(QLabel)]


def test_it_fits_the_screen_with_text_twice_as_large(qtbot: QtBot, theme: Theme) -> None:
    theme.choose(theme._choice, 2.0)
    dialog = AboutDialog()
    qtbot.addWidget(dialog)
    dialog.show()
    room = dialog.screen().availableSize()
    assert dialog.width() <= room.width()
    assert dialog.height() <= room.height()
    shown = [label for label in dialog.findChildren(QLabel) if label.text()]
    assert [label.text() for label in shown if label.height() < label.heightForWidth(label.width())] == []


def test_the_help_page_opens_it(qtbot: QtBot, context: PageContext) -> None:
    page = HelpPage(context)
    qtbot.addWidget(page)
    page.show()
    next(button for button in page.findChildren(Button) if button.accessibleName() == "About Linkstead").click()
    (dialog,) = page.findChildren(AboutDialog)
    assert dialog.isVisible()
    assert all(widget.accessibleName() for widget in dialog.findChildren(QWidget) if isinstance(widget, Button))
    with qtbot.waitSignal(dialog.destroyed):
        dialog.accept()
