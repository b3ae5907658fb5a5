"""Big tables, never loaded whole: the ids of a filtered, sorted view, and its rows a page at a time."""

from __future__ import annotations

from array import array
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from core.store.parts import parts
from core.store.store import Store

Record = TypeVar("Record")


@dataclass(frozen=True, slots=True)
class Window:
    """Which rows, in which order: `where` is SQL with named parameters, `order` a key of the reader's orders."""

    where: str = "1"
    parameters: Mapping[str, Any] | None = None
    order: str = ""
    descending: bool = False


class WindowedReader(Generic[Record]):
    """Reads one table through windows. Sorting and filtering happen in SQL over its indexes."""

    def __init__(
        self, store: Store, record_type: type[Record], table: str, orders: Mapping[str, Sequence[str]], shown: Callable[[], str]
    ) -> None:
        """`orders` names the terms each order sorts by, first the one an index begins with; `shown` tells in SQL which rows show at all.

        It is asked at each reading, so that it can leave out what need not be looked at just now: a term less and an index
        alone answers.
        """
        self._store = store
        self._record_type = record_type
        self._table = table
        self._orders = orders
        self._shown = shown

    def ids(self, window: Window) -> array[int]:
        """Return the ids of every row in the window, in its order."""
        terms = self._orders.get(window.order, ())
        way = " DESC" if window.descending else ""
        order = ", ".join([f"{term}{way}" for term in terms] + [f"id{way}"])
        sql = f"SELECT id FROM {self._table} WHERE {self._shown()} AND ({window.where}) ORDER BY {order}"
        return self._store.ids(sql, dict(window.parameters or {}))

    def rows(self, ids: Sequence[int]) -> list[Record]:
        """Return the records with these ids, in this order; one that is gone meanwhile is left out."""
        by_id: dict[int, Record] = {}
        for marks, part in parts(ids):
            found = self._store.records(self._record_type, f"FROM {self._table} WHERE id IN ({marks})", part)
            by_id |= {record.id: record for record in found}  # type: ignore[attr-defined]
        return [by_id[i] for i in ids if i in by_id]
