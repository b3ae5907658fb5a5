"""Asks once more before something goes for good."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from core.words import _, ngettext
from gui.dialog import Dialog
from gui.theme import Role
from gui.widgets import Button, ElidedLabel, Kind, Label

NAMED = 5
"""Things that are named; of more it is said how many."""

LETTERS = 60


class PurgeDialog(Dialog):
    """`confirmed` tells that the person means it; Enter alone does not."""

    confirmed = Signal()

    def __init__(self, titles: Sequence[str], count: int, parent: QWidget | None = None) -> None:
        """`titles` name the first of `count` things."""
        super().__init__(parent)
        self.setWindowTitle(_("Delete for good"))
        rows = QVBoxLayout(self)
        rows.setContentsMargins(24, 22, 24, 20)
        rows.setSpacing(8)
        rows.addWidget(Label(ngettext("Delete this for good?", "Delete these {n} for good?", count), Kind.STRONG))
        for title in titles[:NAMED]:
            rows.addWidget(ElidedLabel(title))
        if count > NAMED:
            rows.addWidget(Label(ngettext("and {n} more", "and {n} more", count - NAMED), Kind.SMALL, Role.MUTED))
        rows.addWidget(Label(_("It cannot be had back, except from a backup."), Kind.SMALL, Role.MUTED))
        self.cancel = Button(_("Cancel"), pressed=self.reject)
        self.act = Button(_("Delete for good"), pressed=self._on_act)
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(self.cancel)
        foot.addWidget(self.act)
        rows.addSpacing(8)
        rows.addLayout(foot)
        self.setMinimumWidth(min(self.fontMetrics().averageCharWidth() * LETTERS, self.screen().availableSize().width()))
        self.return_presses(self.cancel)
        self.cancel.setFocus()

    def _on_act(self) -> None:
        self.accept()
        self.confirmed.emit()
