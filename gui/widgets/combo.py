"""A list to choose one of many from."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter, QPaintEvent, QWheelEvent
from PySide6.QtWidgets import QComboBox, QWidget

from gui.icons import Icon, draw


class ComboBox(QComboBox):
    """A combo box with our own arrow; the wheel scrolls the page over it unless it was chosen first."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def wheelEvent(self, event: QWheelEvent) -> None:  # noqa: N802 - Qt's name
        if self.hasFocus():
            super().wheelEvent(event)
        else:
            event.ignore()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        super().paintEvent(event)
        side = round(self.fontMetrics().height() * 0.9)
        pixmap = draw(Icon.DOWN, self.palette().color(self.palette().ColorRole.PlaceholderText), side, self.devicePixelRatioF())
        QPainter(self).drawPixmap(self.width() - side - 8, (self.height() - side) // 2, pixmap)
