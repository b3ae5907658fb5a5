"""A drawing beside a text, in the colour of its role and the size of its letters."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from gui.icons import IconSpec, draw
from gui.theme import Theme


class IconLabel(QWidget):
    """Paints afresh each time, so a change of theme or text size needs nothing from its owner.

    It is silent for screen readers: the word beside it says the same.
    """

    def __init__(self, theme: Theme, spec: IconSpec, side: int = 14, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._spec = spec
        self._side = side
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.updateGeometry)

    def set_spec(self, spec: IconSpec) -> None:
        self._spec = spec
        self.update()

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        side = self._theme.px(self._side)
        return QSize(side, side)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        side = self._theme.px(self._side)
        pixmap = draw(self._spec.icon, self._theme.colour(self._spec.role), side, self.devicePixelRatioF())
        QPainter(self).drawPixmap((self.width() - side) // 2, (self.height() - side) // 2, pixmap)
