"""The words around a link as they stood on its page, the link's own marked; plain text, whatever is in it."""

from __future__ import annotations

import math

from PySide6.QtCore import QPointF, QSize, Qt
from PySide6.QtGui import QFont, QPainter, QPaintEvent, QTextCharFormat, QTextLayout, QTextOption
from PySide6.QtWidgets import QSizePolicy, QWidget

from gui.theme import Role, Theme
from gui.widgets import plain

PADDING_X, PADDING_Y, RADIUS = 14, 10, 8


class Snippet(QWidget):
    """Wraps to the width it is given."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._text = ""
        self._marked = (0, 0)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        theme.changed.connect(self.updateGeometry)

    def show_snippet(self, text: str, marked: tuple[int, int]) -> None:
        """Show `text` with the characters from `marked[0]` to `marked[1]` marked."""
        self._text = plain.one_line(text) if len(plain.one_line(text)) == len(text) else text
        start, end = marked
        self._marked = (max(0, start), min(len(text), end))
        self.setAccessibleName(text)
        self.updateGeometry()
        self.update()

    def text(self) -> str:
        return self._text

    def marked_words(self) -> str:
        """Return the words that are marked."""
        return self._text[slice(*self._marked)]

    def hasHeightForWidth(self) -> bool:  # noqa: N802 - Qt's name
        return True

    def heightForWidth(self, width: int) -> int:  # noqa: N802 - Qt's name
        return math.ceil(self._laid_out(width)[1]) + 2 * self._theme.px(PADDING_Y)

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        width = max(self.width(), 200)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        return QSize(80, self.heightForWidth(max(self.width(), 80)))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.colour(Role.ACCENT_SOFT))
        painter.drawRoundedRect(self.rect(), RADIUS, RADIUS)
        layout, _height = self._laid_out(self.width())
        painter.setPen(self._theme.colour(Role.TEXT))
        layout.draw(painter, QPointF(self._theme.px(PADDING_X), self._theme.px(PADDING_Y)))

    def _laid_out(self, width: int) -> tuple[QTextLayout, float]:
        layout = QTextLayout(self._text, self.font(), self)
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        layout.setTextOption(option)
        layout.setFormats([self._mark()])
        layout.beginLayout()
        height = 0.0
        while (line := layout.createLine()).isValid():
            line.setLineWidth(max(40, width - 2 * self._theme.px(PADDING_X)))
            line.setPosition(QPointF(0, height))
            height += line.height()
        layout.endLayout()
        return layout, height

    def _mark(self) -> QTextLayout.FormatRange:
        mark = QTextLayout.FormatRange()
        mark.start, mark.length = self._marked[0], max(0, self._marked[1] - self._marked[0])
        looks = QTextCharFormat()
        looks.setFontWeight(QFont.Weight.Bold)
        looks.setFontUnderline(True)
        looks.setForeground(self._theme.colour(Role.ACCENT))
        mark.format = looks
        return mark
