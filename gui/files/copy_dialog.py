"""Offers a copy on this computer where a business file lies where a live one is not safe or may not be written."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from core.errors import WorldError
from core.words import _
from gui.dialog import Dialog
from gui.widgets import Button, ButtonKind, Label

MAY_BE_COPIED = {"folder_is_synced", "folder_is_network", "file_read_only"}
"""What a file is refused for that a copy of it elsewhere is not."""

LETTERS = 72


class CopyDialog(Dialog):
    """Accepted where the copy is wanted; the file that was chosen stays as it is in either case."""

    def __init__(self, error: WorldError, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(_("Open a business"))
        self.copy = Button(_("Copy and open"), ButtonKind.PRIMARY, self.accept)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(24, 22, 24, 20)
        rows.setSpacing(12)
        rows.addWidget(Label(str(error)))
        offer = _("Copy it to this computer and work with the copy? The file there stays as it is, and is not changed any more.")
        rows.addWidget(Label(offer))
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(Button(_("Cancel"), pressed=self.reject))
        foot.addWidget(self.copy)
        rows.addLayout(foot)
        self.return_presses(self.copy)
        self.setMinimumWidth(min(self.fontMetrics().averageCharWidth() * LETTERS, self.screen().availableSize().width()))
