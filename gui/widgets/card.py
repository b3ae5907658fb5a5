"""A sheet with a border that holds one thing."""

from __future__ import annotations

from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from gui.widgets.label import Kind, Label

PADDING = 20


class Card(QFrame):
    """Its `rows` take what it shows, from top to bottom; a heading stands first where one is given."""

    def __init__(self, heading: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("card")
        self.rows = QVBoxLayout(self)
        self.rows.setContentsMargins(PADDING, PADDING - 2, PADDING, PADDING - 2)
        self.rows.setSpacing(10)
        if heading:
            self.rows.addWidget(Label(heading, Kind.HEADING))
            self.setAccessibleName(heading)


def quote(text: Label) -> QFrame:
    """Set words that come from elsewhere apart on a soft ground."""
    frame = QFrame()
    frame.setObjectName("quote")
    rows = QVBoxLayout(frame)
    rows.setContentsMargins(14, 10, 14, 10)
    rows.addWidget(text)
    return frame
