"""The table as it is seen: rows on a sheet, columns one may choose, move and size, everything by keyboard as well."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import QItemSelection, QItemSelectionModel, QPoint, QSize, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QFocusEvent, QGuiApplication, QKeyEvent, QKeySequence, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QMenu, QSizePolicy, QTableView, QWidget

from core.words import _
from gui.tables.columns_menu import fill_columns_menu, fill_order_menu
from gui.tables.delegate import CellDelegate
from gui.tables.header import TableHeader
from gui.tables.layout import ColumnLayout
from gui.tables.model import AnyIndex, WindowedModel
from gui.theme import Theme

ROW_HEIGHT = 40
LEAST_ROWS = 3
COPY_TABLE = QKeySequence("Ctrl+Shift+C")

MenuBuilder = Callable[[QMenu, tuple[int, ...]], None]


class TableView(QTableView):
    """`opened` tells the id of a row double-clicked or entered, `opened_aside` one clicked with the middle button,
    `current_changed` the id the keyboard is at (None for none), `arranged` that the columns were changed by the person."""

    opened = Signal(object)
    opened_aside = Signal(object)
    current_changed = Signal(object)
    arranged = Signal()

    def __init__(self, name: str, model: WindowedModel, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rows = model
        self._theme = theme
        self._build_menu: MenuBuilder | None = None
        self._pressed_at = QPoint()
        self._header = TableHeader(theme, self)
        self._header.describe(model.columns)
        self._delegate = CellDelegate(theme, self)
        self.setAccessibleName(name)
        self.setHorizontalHeader(self._header)
        self.setItemDelegate(self._delegate)
        self.setModel(model)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setCornerButtonEnabled(False)
        self.setTabKeyNavigation(False)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(self.verticalHeader().ResizeMode.Fixed)
        self.columns = ColumnLayout(model.columns, self._header, self._delegate, theme, self.viewport)
        self.columns.arranged.connect(self.arranged)
        self._header.sectionClicked.connect(self._on_header_clicked)
        self._header.customContextMenuRequested.connect(self._on_header_menu)
        self._header.setSortIndicatorShown(True)
        self._header.setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        model.modelAboutToBeReset.connect(self._before_reset)
        model.modelReset.connect(self._after_reset)
        self._kept: tuple[int, int | None, tuple[int, ...] | None] = (0, None, ())
        theme.changed.connect(self._on_theme_changed)
        self._on_theme_changed()

    def set_menu(self, build: MenuBuilder) -> None:
        """Have `build` fill the context menu; it gets the menu and the ids selected."""
        self._build_menu = build

    def selected_ids(self) -> tuple[int, ...]:
        """Return the ids of the selected rows from top to bottom."""
        spans = _spans(self.selectionModel())
        ids: dict[int, None] = {}
        for first, last in spans:
            ids.update(dict.fromkeys(self.rows.ids_at(first, last)))
        return tuple(ids)

    def current_id(self) -> int | None:
        """Return the id of the row the keyboard is at."""
        index = self.currentIndex()
        return self.rows.id_at(index.row()) if index.isValid() else None

    def explained_texts(self) -> list[str]:
        """Return what the row the keyboard is at says in words of ours."""
        row = self.rows.row(self.currentIndex().row()) if self.currentIndex().isValid() else None
        return [column.text(row) for column in self.columns.visible() if column.explained] if row is not None else []

    def show_id(self, id_: int) -> bool:
        """Select a row alone and bring it into sight; returns whether it is among the rows."""
        place = self.rows.place_of(id_)
        if place < 0:
            return False
        self.selectRow(place)
        self.scrollTo(self.rows.index(place, 0))
        return True

    def state(self) -> dict[str, Any]:  # type: ignore[override]
        """Return columns and order as plain values, for `restore` at the next start."""
        return {**self.columns.state(), "sort": self.rows.order, "descending": self.rows.descending}

    def restore(self, state: object) -> None:
        """Take on what `state` returned once; whatever does not fit is left out. Rows are not reloaded."""
        if not isinstance(state, dict):
            return
        self.columns.restore(state)
        order = state.get("sort")
        if any(column.order == order for column in self.rows.columns):
            self.rows.order, self.rows.descending = str(order), bool(state.get("descending"))
        self._show_order()

    def order_by(self, order: str, descending: bool) -> None:
        """Order the rows as a click on the heading does."""
        self.rows.sort_by(order, descending)
        self.scrollToTop()
        self._show_order()
        self.arranged.emit()

    def copy(self, as_table: bool = False) -> None:
        """Put rows on the clipboard, a line a row, or as a table with its headings; the visible columns alone.

        Where none is selected all of them are meant.
        """
        from gui.copying import copy_table, copy_text  # the first window copies nothing

        columns = self.columns.visible()
        headings, rows = [_(column.title) for column in columns], self.rows.texts(self._meant(), columns)
        (copy_table if as_table else copy_text)(headings, rows)

    def _meant(self) -> Sequence[int]:
        return self.selected_ids() or self.rows.ids_at(0, self.rows.rowCount())

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        plain_key = event.modifiers() in {Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier}
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy()
        elif QKeySequence(event.keyCombination()) == COPY_TABLE:
            self.copy(as_table=True)
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and self.current_id() is not None:
            self.opened.emit(self.current_id())
        elif event.key() == Qt.Key.Key_F10 and event.modifiers() == Qt.KeyboardModifier.ShiftModifier:
            # Not every desktop makes the menu key of it.
            self.context_menu().popup(self.viewport().mapToGlobal(self.visualRect(self.currentIndex()).bottomLeft()))
        elif event.key() in {Qt.Key.Key_Home, Qt.Key.Key_End} and plain_key and self.rows.rowCount():
            place = 0 if event.key() == Qt.Key.Key_Home else self.rows.rowCount() - 1
            self.selectRow(place)
            self.scrollTo(self.rows.index(place, 0))
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        self._pressed_at = event.globalPosition().toPoint()
        super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        # What moves under a mouse that is held still, as when the side opens below, is not dragged over: nothing else gets selected.
        way = (event.globalPosition().toPoint() - self._pressed_at).manhattanLength()
        if event.buttons() == Qt.MouseButton.NoButton or way >= QGuiApplication.styleHints().startDragDistance():
            super().mouseMoveEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        index = self.indexAt(event.position().toPoint())
        if index.isValid() and event.button() == Qt.MouseButton.LeftButton:
            self.opened.emit(self.rows.id_at(index.row()))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        index = self.indexAt(event.position().toPoint())
        if index.isValid() and event.button() == Qt.MouseButton.MiddleButton:
            self.opened_aside.emit(self.rows.id_at(index.row()))
        super().mouseReleaseEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:  # noqa: N802 - Qt's name
        self.context_menu().popup(event.globalPos())

    def context_menu(self) -> QMenu:
        """Return the menu of the selected rows, with order and columns at its end, so that the keyboard reaches them too."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        if self._build_menu is not None:
            self._build_menu(menu, self.selected_ids())
        for words, keys, as_table in (
            (_("Copy as text"), QKeySequence(QKeySequence.StandardKey.Copy), False),
            (_("Copy as a table"), COPY_TABLE, True),
        ):
            copy = menu.addAction(words)
            copy.setShortcut(keys)
            copy.setEnabled(self.rows.rowCount() > 0)
            copy.triggered.connect(lambda _checked=False, as_table=as_table: self.copy(as_table))
        menu.addSeparator()
        fill_order_menu(menu.addMenu(_("Order by")), self.rows, self.order_by)
        fill_columns_menu(menu.addMenu(_("Columns")), self.columns)
        return menu

    def currentChanged(self, current: AnyIndex, previous: AnyIndex) -> None:  # noqa: N802 - Qt's name
        super().currentChanged(current, previous)
        # The line that marks the keyboard's row runs through every cell of it.
        for index in (current, previous):
            if index.isValid():
                self.viewport().update(0, self.rowViewportPosition(index.row()), self.viewport().width(), self.rowHeight(index.row()))
        self.current_changed.emit(self.rows.id_at(current.row()) if current.isValid() else None)

    def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: N802 - Qt's name
        super().focusInEvent(event)
        if not self.currentIndex().isValid() and self.rows.rowCount() and event.reason() != Qt.FocusReason.MouseFocusReason:
            self.selectionModel().setCurrentIndex(self.rows.index(0, 0), QItemSelectionModel.SelectionFlag.NoUpdate)
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:  # noqa: N802 - Qt's name
        super().focusOutEvent(event)
        self.viewport().update()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        super().resizeEvent(event)
        self.columns.fit()

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Ask for the heading and a few rows: less is no table."""
        rows = LEAST_ROWS * self.verticalHeader().defaultSectionSize()
        least = self._header.sizeHint().height() + rows
        return QSize(super().minimumSizeHint().width(), min(least, self.maximumHeight()))

    def updateGeometries(self) -> None:  # noqa: N802 - Qt's name
        super().updateGeometries()
        self._limit_height()

    def _on_header_clicked(self, section: int) -> None:
        column = self.rows.columns[section]
        if column.order:
            self.order_by(column.order, column.order == self.rows.order and not self.rows.descending)

    def _show_order(self) -> None:
        orders = [column.order for column in self.rows.columns]
        section = orders.index(self.rows.order) if self.rows.order in orders and self.rows.order else -1
        direction = Qt.SortOrder.DescendingOrder if self.rows.descending else Qt.SortOrder.AscendingOrder
        self._header.setSortIndicator(section, direction)

    def _on_header_menu(self, at: QPoint) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        fill_columns_menu(menu, self.columns)
        menu.popup(self._header.mapToGlobal(at))

    def _before_reset(self) -> None:
        top = self.rowAt(0)
        everything = (
            self.rows.rowCount() > 1 and sum(last - first + 1 for first, last in _spans(self.selectionModel())) == self.rows.rowCount()
        )
        selected = None if everything else self.selected_ids()
        self._kept = (self.rows.id_at(top) if top > 0 else 0, self.current_id(), selected)

    def _after_reset(self) -> None:
        top, current, selected = self._kept
        self._limit_height()
        if selected is None:
            self.selectAll()
        else:
            self._select(selected)
        place = self.rows.place_of(current) if current is not None else -1
        if place >= 0:
            self.selectionModel().setCurrentIndex(self.rows.index(place, 0), QItemSelectionModel.SelectionFlag.NoUpdate)
        elif current is not None:
            self.current_changed.emit(None)
        first = self.rows.place_of(top) if top else -1
        if first >= 0:
            self.verticalScrollBar().setValue(first * self.verticalHeader().defaultSectionSize())

    def _select(self, ids: Sequence[int]) -> None:
        selection = QItemSelection()
        last = len(self.rows.columns) - 1
        for place in (self.rows.place_of(id_) for id_ in ids):
            if place >= 0:
                selection.select(self.rows.index(place, 0), self.rows.index(place, last))
        self.selectionModel().select(selection, QItemSelectionModel.SelectionFlag.ClearAndSelect)

    def _on_theme_changed(self) -> None:
        self.verticalHeader().setDefaultSectionSize(self._theme.px(ROW_HEIGHT))
        self.columns.fit()
        self._limit_height()
        self.viewport().update()

    def _limit_height(self) -> None:
        """A table with few rows ends with its last one instead of leaving a hole."""
        rows = self.rows.rowCount() * self.verticalHeader().defaultSectionSize()
        self.setMaximumHeight(min(16_777_215, rows + self.height() - self.viewport().height()))


def _spans(model: QItemSelectionModel) -> list[tuple[int, int]]:
    """Return the first and last place of each run of selected rows, from top to bottom."""
    ranges = list(model.selection())  # type: ignore[call-overload]
    return sorted((each.top(), each.bottom()) for each in ranges)
