"""A table's heading line: quiet, aligned with its columns, with an arrow at the column that orders."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QCursor, QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QHeaderView, QWidget

from core.words import _
from gui.icons import Icon, draw
from gui.tables.column import Align, Column
from gui.tables.delegate import PADDING
from gui.theme import Role, Theme
from gui.widgets import plain

ARROW = 12
ARROW_GAP = 4


class TableHeader(QHeaderView):
    """Draws its own sections, so that words and arrow stand over the cells' words."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._theme = theme
        self._columns: tuple[Column, ...] = ()
        self.setHighlightSections(False)
        self.setSectionsClickable(True)
        self.setSectionsMovable(True)
        self.setFirstSectionMovable(True)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.setMinimumSectionSize(48)

    def describe(self, columns: tuple[Column, ...]) -> None:
        self._columns = columns

    def explained_texts(self) -> list[str]:
        """Return the heading under the mouse."""
        section = self.logicalIndexAt(self.viewport().mapFromGlobal(QCursor.pos()))
        return [_(self._columns[section].title)] if 0 <= section < len(self._columns) and self.underMouse() else []

    def letters(self) -> QFont:
        """Return the heading's letters."""
        font = QFont(self.font())
        font.setPixelSize(self._theme.px(13))
        font.setWeight(QFont.Weight.DemiBold)
        return font

    def width_of(self, title: str) -> int:
        """Return the width a section needs to show a title and its arrow whole."""
        return QFontMetrics(self.letters()).horizontalAdvance(title) + self._theme.px(ARROW + ARROW_GAP) + 2 * self._theme.px(PADDING) + 2

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        return QSize(super().sizeHint().width(), self._theme.px(38))

    def paintSection(self, painter: QPainter, rect: QRect, logicalIndex: int) -> None:  # noqa: N802, N803 - Qt's names
        painter.fillRect(rect, self._theme.colour(Role.SURFACE))
        painter.fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), self._theme.colour(Role.BORDER))
        if not 0 <= logicalIndex < len(self._columns):
            return
        column = self._columns[logicalIndex]
        ordering = self.isSortIndicatorShown() and self.sortIndicatorSection() == logicalIndex and bool(column.order)
        padding, side, gap = self._theme.px(PADDING), self._theme.px(ARROW), self._theme.px(ARROW_GAP)
        room = rect.adjusted(padding, 0, -padding, 0)
        font = self.letters()
        metrics = QFontMetrics(font)
        width = room.width() - (side + gap if ordering else 0)
        title = str(self.model().headerData(logicalIndex, Qt.Orientation.Horizontal))
        text = metrics.elidedText(plain.one_line(title), Qt.TextElideMode.ElideRight, width)
        advance = metrics.horizontalAdvance(text)
        right = column.align == Align.RIGHT
        left = room.right() + 1 - advance if right else room.left()
        painter.save()
        painter.setFont(font)
        painter.setPen(self._theme.colour(Role.TEXT if ordering else Role.MUTED))
        painter.drawText(
            QRect(left, rect.top(), advance + 2, rect.height()), int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft), text
        )
        if ordering:
            icon = Icon.DOWN if self.sortIndicatorOrder() == Qt.SortOrder.DescendingOrder else Icon.UP
            arrow = draw(icon, self._theme.colour(Role.ACCENT), side, self.devicePixelRatioF())
            x = left - gap - side if right else left + advance + gap
            painter.drawPixmap(x, rect.top() + (rect.height() - side) // 2, arrow)
        painter.restore()
