"""A number between two bounds."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QWheelEvent
from PySide6.QtWidgets import QDoubleSpinBox

from gui.icons import Icon, draw


class NumberBox(QDoubleSpinBox):
    """A spin box with our own arrows that tells a number once it is whole, not at every figure typed."""

    def __init__(self, name: str, minimum: float, maximum: float, step: float = 1, unit: str = "") -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.setDecimals(0 if float(step).is_integer() else 1)
        self.setRange(minimum, maximum)
        self.setSingleStep(step)
        self.setKeyboardTracking(False)
        self.setCorrectionMode(self.CorrectionMode.CorrectToNearestValue)
        if unit:
            self.setSuffix(f" {unit}")
        self.lineEdit().setTextMargins(8, 0, 0, 0)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def number(self) -> int | float:
        """Return the value, an int where only whole numbers are asked for."""
        return round(self.value()) if self.decimals() == 0 else round(self.value(), 1)

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        letters = self.fontMetrics().averageCharWidth() * 22
        return QSize(max(letters, super().sizeHint().width()), super().sizeHint().height())

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
