"""The question before the list of requests is emptied: it is for good."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from core.words import _, ngettext
from gui.dialog import Dialog
from gui.theme import Role
from gui.widgets import Button, ButtonKind, Kind, Label

LETTERS = 60


class EmptyDialog(Dialog):
    """Accepted where everything is to go."""

    def __init__(self, requests: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(_("Empty the list"))
        question = ngettext("Remove {n} request from the list, for good?", "Remove all {n} requests from the list, for good?", requests)
        self.empty = Button(_("Empty it"), pressed=self.accept)
        self.keep = Button(_("Keep it"), ButtonKind.PRIMARY, self.reject)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(24, 22, 24, 20)
        rows.setSpacing(12)
        rows.addWidget(Label(question, Kind.HEADING))
        rows.addWidget(Label(_("That cannot be taken back. Your links and what is known of them stay as they are."), Kind.BODY, Role.MUTED))
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(self.empty)
        foot.addWidget(self.keep)
        rows.addLayout(foot)
        self.return_presses(self.keep)
        self.setMinimumWidth(min(self.fontMetrics().averageCharWidth() * LETTERS, self.screen().availableSize().width()))
        self.keep.setFocus()
