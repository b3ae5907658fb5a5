"""Says that we went wrong, calmly, with what may be sent to us."""

from __future__ import annotations

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QPlainTextEdit, QVBoxLayout, QWidget

from core.words import _
from gui.dialog import Dialog
from gui.faults import Fault
from gui.theme import Role
from gui.widgets import Button, ButtonKind, Kind, Label


class FaultDialog(Dialog):
    """Shows the whole of what would be copied, so that the person sees there is nothing of theirs in it."""

    def __init__(self, fault: Fault, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle("Linkstead")
        self.setMinimumWidth(560)
        self._details = fault.details()
        details = QPlainTextEdit(self._details)
        details.setReadOnly(True)
        details.setAccessibleName(_("The details"))
        details.setMinimumHeight(details.fontMetrics().height() * 7)
        self._said = Label("", Kind.SMALL, Role.MUTED)
        self.copy = Button(_("Copy the details"), ButtonKind.PRIMARY, self._on_copy)
        self.shut = Button(_("Close"), pressed=self.accept)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(24, 24, 24, 20)
        rows.setSpacing(12)
        rows.addWidget(Label(_("Something in Linkstead itself went wrong. Your data is kept."), Kind.HEADING))
        rows.addWidget(
            Label(
                _(
                    "You can go on working. If you send us the details we can mend it. "
                    "They say where in the program it happened, and nothing about you."
                ),
                role=Role.MUTED,
            )
        )
        rows.addWidget(details, 1)
        foot = QHBoxLayout()
        foot.addWidget(self._said, 1)
        foot.addWidget(self.shut)
        foot.addWidget(self.copy)
        rows.addLayout(foot)
        self.return_presses(self.shut)
        self.shut.setFocus()

    def _on_copy(self) -> None:
        QGuiApplication.clipboard().setText(self._details)
        self._said.setText(_("Copied."))
