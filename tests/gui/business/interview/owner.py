"""An owner who answers the first questions by keyboard alone."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QWidget
from pytestqt.qtbot import QtBot

from gui.business.interview.page import InterviewPage
from gui.widgets import Button

PATIENCE = 60_000


class Owner:
    """Types where the keyboard is, and presses keys; counts what that takes."""

    def __init__(self, qtbot: QtBot, page: InterviewPage) -> None:
        self.qtbot = qtbot
        self.page = page
        self.typed = 0
        self.pressed = 0
        self.seen: list[str] = []
        window = page.window()
        window.activateWindow()
        qtbot.waitUntil(window.isActiveWindow)
        self.arrive()

    @property
    def at(self) -> str:
        assert self.page.step is not None
        return self.page.step.name

    def focus(self) -> QWidget:
        widget = QApplication.focusWidget()
        assert widget is not None
        return widget

    def arrive(self) -> None:
        """Wait until the keyboard is where it should be."""
        # Without a window manager nobody gives the keyboard back to the window once a list of suggestions has gone.
        self.page.window().activateWindow()
        self.qtbot.waitUntil(lambda: self.page.isAncestorOf(QApplication.focusWidget()), timeout=PATIENCE)
        if not self.seen or self.seen[-1] != self.at:
            self.seen.append(self.at)

    def press(self, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        self.pressed += 1
        before = self.page.step
        self.qtbot.keyClick(self.focus(), key, modifier)
        QApplication.processEvents()
        if self.page.step is not before:
            self.arrive()

    def type(self, text: str) -> None:
        """Type into the field that has the keyboard; a field with several lines takes several."""
        self.typed += len(text)
        assert isinstance(self.focus(), QLineEdit | QPlainTextEdit)
        for number, line in enumerate(text.split("\n")):
            if number:
                self.qtbot.keyClick(self.focus(), Qt.Key.Key_Return)
            self.qtbot.keyClicks(self.focus(), line)

    def tab_to(self, words: str) -> None:
        """Go to a button by Tab."""
        for _ in range(40):
            widget = self.focus()
            if isinstance(widget, Button) and widget.accessibleName() == words:
                return
            self.qtbot.keyClick(widget, Qt.Key.Key_Tab)
        raise AssertionError(f"no button “{words}” is reached by Tab")

    def choose(self, words: str) -> None:
        self.tab_to(words)
        self.press(Qt.Key.Key_Return)

    def next(self) -> None:
        """Go on from wherever the keyboard is."""
        self.press(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)

    def skip_to(self, name: str) -> None:
        """Skip questions until one is reached."""
        while self.at != name:
            if self.at == "welcome":
                self.next()
            else:
                self.choose("Skip")


def line_of(owner: Owner) -> QLineEdit:
    line = owner.focus()
    assert isinstance(line, QLineEdit)
    return line
