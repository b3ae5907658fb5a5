"""Rows in the order the reader gives them: all ids are held, rows are read by the page when someone looks."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Iterable, Sequence
from typing import Any, Protocol

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from core.words import _
from gui.tables.column import Align, Column

PAGE = 256
"""Rows read at once: many screens' worth, yet a few milliseconds from an indexed table."""
KEPT_PAGES = 24

ROW_ID = Qt.ItemDataRole.UserRole
AnyIndex = QModelIndex | QPersistentModelIndex


class Row(Protocol):
    """A frozen record with the id of what it shows."""

    @property
    def id(self) -> int: ...


class Reader(Protocol):
    """Filters, sorts and reads; all of it happens in the database."""

    def ids(self, order: str, descending: bool) -> Sequence[int]:
        """Return the ids of every row the present filter lets through, in order; `order` is a `Column.order` or "" for the reader's own."""
        ...

    def rows(self, ids: Sequence[int]) -> Sequence[Row]:
        """Return the rows with these ids in any order; one that is no longer there is left out."""
        ...


class WindowedModel(QAbstractTableModel):
    """A table of any length; what it costs depends on what is visible."""

    def __init__(self, columns: Sequence[Column], reader: Reader, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.columns = tuple(columns)
        self.order = ""
        self.descending = False
        self._reader = reader
        self._ids: Sequence[int] = ()
        self._pages: OrderedDict[int, tuple[Row | None, ...]] = OrderedDict()
        self._places: dict[int, int] = {}
        self._all_places: dict[int, int] | None = None

    def reload(self) -> None:
        """Ask the reader for the rows and their order anew."""
        ids = self._reader.ids(self.order, self.descending)
        self.beginResetModel()
        self._ids = ids
        self._forget()
        self.endResetModel()

    def sort_by(self, order: str, descending: bool) -> None:
        """Take on an order and reload."""
        self.order, self.descending = order, descending
        self.reload()

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        if 0 <= column < len(self.columns) and self.columns[column].order:
            self.sort_by(self.columns[column].order, order == Qt.SortOrder.DescendingOrder)

    def changed(self, ids: Iterable[int]) -> None:
        """Read those of these rows afresh that are held now, in their places; the order stays as it is."""
        touched = sorted(self._places[id_] for id_ in ids if id_ in self._places)
        if not touched:
            return
        fresh = {row.id: row for row in self._reader.rows([self._ids[place] for place in touched])}
        for place in touched:
            number, within = divmod(place, PAGE)
            page = self._pages[number]
            self._pages[number] = (*page[:within], fresh.get(self._ids[place]), *page[within + 1 :])
        for first, last in _ranges(touched):
            self.dataChanged.emit(self.index(first, 0), self.index(last, len(self.columns) - 1))

    def row(self, place: int) -> Row | None:
        """Return the row at a place, reading its page where it is not held; None where it has gone since."""
        number, within = divmod(place, PAGE)
        page = self._pages.get(number)
        if page is None:
            page = self._read(number)
        elif next(reversed(self._pages)) != number:
            self._pages.move_to_end(number)
        return page[within] if within < len(page) else None

    def id_at(self, place: int) -> int:
        """Return the id at a place; nothing is read for it."""
        return self._ids[place]

    def ids_at(self, first: int, last: int) -> Sequence[int]:
        """Return the ids from one place to another, both included."""
        return self._ids[first : last + 1]

    def place_of(self, id_: int) -> int:
        """Return where an id stands, -1 where it is not among the rows."""
        if id_ in self._places:
            return self._places[id_]
        if self._all_places is None:
            self._all_places = {each: place for place, each in enumerate(self._ids)}
        return self._all_places.get(id_, -1)

    def texts(self, ids: Sequence[int], columns: Sequence[Column]) -> list[list[str]]:
        """Return what is copied of these columns of these rows, in the order of `ids`."""
        result = []
        for start in range(0, len(ids), 2_000):
            part = ids[start : start + 2_000]
            rows = {row.id: row for row in self._reader.rows(part)}
            result += [[(column.plain or column.text)(rows[id_]) for column in columns] for id_ in part if id_ in rows]
        return result

    def rowCount(self, parent: AnyIndex = QModelIndex()) -> int:  # noqa: N802, B008 - Qt's name and default
        return 0 if parent.isValid() else len(self._ids)

    def columnCount(self, parent: AnyIndex = QModelIndex()) -> int:  # noqa: N802, B008 - Qt's name and default
        return 0 if parent.isValid() else len(self.columns)

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        if role == ROW_ID:
            return self._ids[index.row()]
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _alignment(self.columns[index.column()])
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole}:
            row = self.row(index.row())
            return "" if row is None else self.columns[index.column()].text(row)
        return None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: N802 - Qt's name
        if orientation == Qt.Orientation.Vertical or not 0 <= section < len(self.columns):
            return None
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole}:
            return _(self.columns[section].title)
        if role == Qt.ItemDataRole.ToolTipRole:
            from gui.widgets.explained import meaning

            return meaning(_(self.columns[section].title)) or None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _alignment(self.columns[section])
        return None

    def _read(self, number: int) -> tuple[Row | None, ...]:
        ids = self._ids[number * PAGE : (number + 1) * PAGE]
        rows = {row.id: row for row in self._reader.rows(ids)}
        page = tuple(rows.get(id_) for id_ in ids)
        self._pages[number] = page
        for within, id_ in enumerate(ids):
            self._places[id_] = number * PAGE + within
        while len(self._pages) > KEPT_PAGES:
            old, _rows = self._pages.popitem(last=False)
            for id_ in self._ids[old * PAGE : (old + 1) * PAGE]:
                self._places.pop(id_, None)
        return page

    def _forget(self) -> None:
        self._pages.clear()
        self._places.clear()
        self._all_places = None


def _alignment(column: Column) -> Qt.AlignmentFlag:
    side = Qt.AlignmentFlag.AlignRight if column.align == Align.RIGHT else Qt.AlignmentFlag.AlignLeft
    return side | Qt.AlignmentFlag.AlignVCenter


def _ranges(places: Sequence[int]) -> list[tuple[int, int]]:
    """Join sorted places into runs without gaps."""
    runs: list[tuple[int, int]] = []
    for place in places:
        if runs and place <= runs[-1][1] + 1:
            runs[-1] = (runs[-1][0], place)
        else:
            runs.append((place, place))
    return runs
