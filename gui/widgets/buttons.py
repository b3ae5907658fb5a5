"""Buttons: one filled at most on a page, ordinary ones with a border, quiet ones like a word."""

from __future__ import annotations

from collections.abc import Callable
from enum import StrEnum

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from gui.widgets import plain


class ButtonKind(StrEnum):
    """What the style sheet makes of a button."""

    PRIMARY = "primary"
    NORMAL = "normal"
    QUIET = "quiet"
    CORNER = "corner"
    CHIP = "chip"


class Button(QPushButton):
    """A button whose text is shown letter by letter and named for screen readers; Enter presses it as Space does."""

    def __init__(
        self,
        text: str,
        kind: ButtonKind = ButtonKind.NORMAL,
        pressed: Callable[[], None] | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setProperty("kind", kind.value)
        # A click with the mouse shows by itself what it did; the ring is for those who come with the keyboard.
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.set_text(text)
        if pressed is not None:
            self.clicked.connect(lambda _checked=False: pressed())

    def small(self) -> Button:
        """Be one of several quiet words on a line: smaller, and close to the margin; returns itself."""
        plain.dress(self, "small", True)
        return self

    def set_text(self, text: str) -> None:
        self.setText(plain.caption(text))
        self.setAccessibleName(text)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.click()
        else:
            super().keyPressEvent(event)
