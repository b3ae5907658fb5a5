"""A whole number between two bounds."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter, QPaintEvent, QWheelEvent
from PySide6.QtWidgets import QSpinBox, QWidget

from gui.icons import Icon, draw


class NumberBox(QSpinBox):
    """A spin box with our own arrows that tells a number once it is whole, not at every figure typed."""

    def __init__(self, name: str, minimum: int, maximum: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setRange(minimum, maximum)
        self.setKeyboardTracking(False)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def wheelEvent(self, event: QWheelEvent) -> None:  # noqa: N802 - Qt's name
        if self.hasFocus():
            super().wheelEvent(event)
        else:
            event.ignore()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        super().paintEvent(event)
        side = round(self.fontMetrics().height() * 0.8)
        colour = self.palette().color(self.palette().ColorRole.PlaceholderText)
        painter = QPainter(self)
        left = self.width() - side - 7
        painter.drawPixmap(left, self.height() // 2 - side + 1, draw(Icon.UP, colour, side, self.devicePixelRatioF()))
        painter.drawPixmap(left, self.height() // 2 - 1, draw(Icon.DOWN, colour, side, self.devicePixelRatioF()))
