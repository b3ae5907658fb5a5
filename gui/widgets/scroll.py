"""A page's content where it is longer than the window."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget


class Scroll(QScrollArea):
    """Scrolls up and down only; its `rows` take the content, in a column no wider than `width` pixels."""

    def __init__(self, width: int = 0, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        sheet = QWidget()
        sheet.setObjectName("sheet")
        across = QHBoxLayout(sheet)
        across.setContentsMargins(0, 0, 0, 0)
        self._column = QWidget()
        self.rows = QVBoxLayout(self._column)
        self.rows.setContentsMargins(0, 0, 0, 0)
        self.rows.setSpacing(16)
        if width:
            self._column.setMaximumWidth(width)
            across.addWidget(self._column, 1)
            across.addStretch(0)
        else:
            across.addWidget(self._column)
        self.setWidget(sheet)

    def limit(self, width: int) -> None:
        """Change how wide the column may become."""
        self._column.setMaximumWidth(width)
