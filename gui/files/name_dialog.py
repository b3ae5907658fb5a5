"""Asks what a business is called."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from core.words import _
from gui.dialog import Dialog
from gui.theme import Role
from gui.widgets import Button, ButtonKind, Kind, Label

LONGEST = 200
"""Letters a name may have: what the profile takes."""

LETTERS = 56


class NameDialog(Dialog):
    """`named` tells the name once it is given; without one the button does not go."""

    named = Signal(str)

    def __init__(self, title: str, quieter: str, name: str, act: str, parent: QWidget | None = None) -> None:
        """`act` stands on the button that gives the name."""
        super().__init__(parent)
        self.setWindowTitle(title)
        self.name = QLineEdit(name)
        self.name.setMaxLength(LONGEST)
        self.name.setAccessibleName(_("Name of the business"))
        self.name.selectAll()
        self.act = Button(act, ButtonKind.PRIMARY, self._on_act)
        self.name.textChanged.connect(self._judge)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(24, 22, 24, 20)
        rows.setSpacing(8)
        rows.addWidget(Label(_("What is the business called?"), Kind.STRONG))
        rows.addWidget(self.name)
        rows.addWidget(Label(quieter, Kind.SMALL, Role.MUTED))
        rows.addSpacing(8)
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(Button(_("Cancel"), pressed=self.reject))
        foot.addWidget(self.act)
        rows.addLayout(foot)
        self.return_presses(self.act)
        self.setMinimumWidth(min(self.name.fontMetrics().averageCharWidth() * LETTERS, self.screen().availableSize().width()))
        self._judge()
        self.name.setFocus()

    def _judge(self) -> None:
        self.act.setEnabled(bool(self.name.text().strip()))

    def _on_act(self) -> None:
        name = " ".join(self.name.text().split())
        self.accept()
        self.named.emit(name)
