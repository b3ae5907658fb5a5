"""Paints a cell: its drawing, its text in its own colour, selected or not, over one line in the border's colour."""

from __future__ import annotations

from PySide6.QtCore import QAbstractItemModel, QEvent, QRect, QSize, Qt
from PySide6.QtGui import QHelpEvent, QPainter
from PySide6.QtWidgets import QAbstractItemView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QToolTip, QWidget

from gui.icons import IconSpec, draw
from gui.tables.column import Align, Column
from gui.tables.model import AnyIndex, Row, WindowedModel
from gui.theme import Role, Theme
from gui.widgets import plain

PADDING = 12
ICON = 12
ICON_GAP = 8


class CellDelegate(QStyledItemDelegate):
    """Asks the row directly rather than cell by role: a screen of cells is painted at every step of scrolling."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        rect: QRect = option.rect
        state: QStyle.StateFlag = option.state
        column, row = _cell(index)
        selected = bool(state & QStyle.StateFlag.State_Selected)
        if selected:
            painter.fillRect(rect, self._theme.colour(Role.SELECTION))
        painter.fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), self._theme.colour(Role.BORDER))
        widget = option.widget
        if isinstance(widget, QAbstractItemView) and widget.hasFocus() and widget.currentIndex().row() == index.row():
            painter.fillRect(QRect(rect.left(), rect.top(), rect.width(), 1), self._theme.colour(Role.ACCENT))
            painter.fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), self._theme.colour(Role.ACCENT))
        if row is None:
            return
        room = self._text_room(rect, column)
        icon = column.icon(row) if column.icon else None
        if icon is not None:
            self._paint_icon(painter, rect, icon)
        role = (column.role(row) if column.role else None) or Role.TEXT
        painter.setPen(self._theme.colour(role))
        side = Qt.AlignmentFlag.AlignRight if column.align == Align.RIGHT else Qt.AlignmentFlag.AlignLeft
        text = option.fontMetrics.elidedText(plain.one_line(column.text(row)), Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, int(side | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine), text)

    def sizeHint(self, option: QStyleOptionViewItem, index: AnyIndex) -> QSize:  # noqa: N802 - Qt's name
        column, row = _cell(index)
        text = "" if row is None else plain.one_line(column.text(row))
        return QSize(self.width_of(text, column, option.fontMetrics.horizontalAdvance(text)), self._theme.px(40))

    def width_of(self, text: str, column: Column, advance: int) -> int:
        """Return the width a cell needs for a text of `advance` pixels."""
        icon = self._theme.px(ICON + ICON_GAP) if column.icon else 0
        return advance + icon + 2 * self._theme.px(PADDING) + 2

    def helpEvent(  # noqa: N802 - Qt's name
        self, event: QHelpEvent, view: QAbstractItemView, option: QStyleOptionViewItem, index: AnyIndex
    ) -> bool:
        if event.type() != QEvent.Type.ToolTip or not index.isValid():
            return super().helpEvent(event, view, option, index)
        column, row = _cell(index)
        words = "" if row is None else self._words(column, row, option, view.visualRect(index))
        told = plain.tooltip(words) if words else ""
        if column.explained and row is not None:
            from gui.widgets.explained import meaning

            told += meaning(column.text(row))
        if told:
            QToolTip.showText(event.globalPos(), told, view)
        else:
            QToolTip.hideText()
        return True

    def _words(self, column: Column, row: Row, option: QStyleOptionViewItem, rect: QRect) -> str:
        if column.tooltip:
            return column.tooltip(row)
        text = plain.one_line(column.text(row))
        cut = option.fontMetrics.horizontalAdvance(text) > self._text_room(rect, column).width()
        return text if cut else ""

    def _text_room(self, rect: QRect, column: Column) -> QRect:
        padding = self._theme.px(PADDING)
        icon = self._theme.px(ICON + ICON_GAP) if column.icon else 0
        return rect.adjusted(padding + icon, 0, -padding, 0)

    def _paint_icon(self, painter: QPainter, rect: QRect, spec: IconSpec) -> None:
        side = self._theme.px(ICON)
        pixmap = draw(spec.icon, self._theme.colour(spec.role), side, painter.device().devicePixelRatioF())
        painter.drawPixmap(rect.left() + self._theme.px(PADDING), rect.top() + (rect.height() - side) // 2, pixmap)


def _cell(index: AnyIndex) -> tuple[Column, Row | None]:
    model: QAbstractItemModel = index.model()
    assert isinstance(model, WindowedModel)
    return model.columns[index.column()], model.row(index.row())
