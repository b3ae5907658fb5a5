"""Small pictures of what to press, in the colours of the theme and as large as the letters ask."""

from __future__ import annotations

import re

from PySide6.QtCore import QByteArray, QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QSizePolicy, QWidget

from core.backlinks.getting import FOLDER
from gui.theme import Role, Theme

WIDE, HIGH = 120, 72


class Drawing(QWidget):
    """A file of `resources/backlinks/drawings`, in which an at sign before a role is its colour.

    It is silent for screen readers: the step beside it says the same.
    """

    def __init__(self, theme: Theme, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._source = (FOLDER / "drawings" / f"{name}.svg").read_text("utf-8")
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.updateGeometry)

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        return QSize(self._theme.px(WIDE), self._theme.px(HIGH))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        coloured = re.sub(r"@([a-z_]+)", lambda found: self._theme.colour(Role(found[1])).name(), self._source)
        painter = QPainter(self)
        QSvgRenderer(QByteArray(coloured.encode())).render(painter, QRectF(0, 0, self.width(), self.height()))
        painter.end()
