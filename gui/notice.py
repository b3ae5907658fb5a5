"""A line below the tabs that stays in sight, in a window that is not about the person's own business."""

from __future__ import annotations

from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from gui.page import MARGIN
from gui.widgets import Kind, Label


class Notice(QFrame):
    """One quiet line of plain text."""

    def __init__(self, text: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("notice")
        self.text = Label(text, kind=Kind.SMALL)
        row = QHBoxLayout(self)
        row.setContentsMargins(MARGIN, 8, MARGIN, 8)
        row.addWidget(self.text)
