"""Asks in place what the owner saw, once the page is open in their browser."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from core.words import _
from gui.widgets import Button, ButtonKind, FlowLayout, Kind, Label


class SeenQuestion(QFrame):
    """`answered` tells whether the link was seen, `later` that the owner would rather say so another time."""

    answered = Signal(bool)
    later = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("quote")
        self.setAccessibleName(_("Do you see the link?"))
        self.yes = Button(_("I see it"), pressed=lambda: self.answered.emit(True))
        self.no = Button(_("I do not see it"), pressed=lambda: self.answered.emit(False))
        self.not_now = Button(_("Later"), ButtonKind.QUIET, self.later.emit)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(14, 10, 14, 12)
        rows.addWidget(Label(_("Do you see the link?"), Kind.STRONG))
        rows.addWidget(Label(_("The page is open in your browser. A link to your website should be on it."), Kind.SMALL))
        buttons = QWidget()
        flow = FlowLayout(buttons)
        for button in (self.yes, self.no, self.not_now):
            flow.addWidget(button)
        rows.addWidget(buttons)

    def ask(self) -> None:
        """Show the question, with the keyboard on its first answer."""
        self.show()
        self.yes.setFocus(Qt.FocusReason.OtherFocusReason)
