"""The export of searches from Search Console, known by the shape of its content: its words are in forty languages."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from core.errors import WorldError
from core.signs.naming import is_meant
from core.signs.records import Searches
from core.signs.sheets import Table

_MOST_HEAD = 12
"""Rows that may stand before the first of figures."""
_ISO = re.compile(r"\d{4}-\d{2}-\d{2}")
_WHOLE = re.compile(r"\d{1,3}(?:[.,'’   ]?\d{3})*|\d+")
_FEW_WORDS = 0.9
"""Share of searches that are in small letters throughout, as Google writes them; countries and devices are not."""


@dataclass(frozen=True, slots=True)
class Export:
    """What a file holds: of how many searches, of which those that name the business's own things, and which days it covers."""

    searches: int
    meant: tuple[str, ...]
    shown: int
    clicked: int
    place: float | None
    begins: date | None = None
    ends: date | None = None

    @property
    def month(self) -> date | None:
        """The month it is for; None where the file does not say, or covers more than one."""
        if self.begins is None or self.ends is None or (self.begins.year, self.begins.month) != (self.ends.year, self.ends.month):
            return None
        return self.begins.replace(day=1)

    @property
    def several_months(self) -> bool:
        return self.begins is not None and self.month is None

    def as_searches(self, month: date, file: str) -> Searches:
        """Return what is kept of it."""
        return Searches(month, len(self.meant), self.shown, self.clicked, self.place, file)


@dataclass(frozen=True, slots=True)
class _Row:
    name: str
    clicked: int
    shown: int
    place: float | None


def read_export(tables: Sequence[Table], names: tuple[str, ...], file: str) -> Export:
    """Return what an export says of the searches that hold one of `names`. Raises WorldError(not_performance)."""
    found = [(rows, _days_of(rows)) for rows in map(_figures, tables) if rows]
    lists = [rows for rows, days in found if not days and _are_searches(rows)]
    if not lists:
        raise WorldError("not_performance", name=file)
    rows = max(lists, key=len)
    days = next((days for _rows, days in found if days), [])
    meant = [row for row in rows if is_meant(row.name, names)]
    weighed = [(row.place, row.shown) for row in meant if row.place is not None and row.shown]
    weight = sum(shown for _place, shown in weighed)
    return Export(
        searches=len(rows),
        meant=tuple(row.name for row in meant),
        shown=sum(row.shown for row in meant),
        clicked=sum(row.clicked for row in meant),
        place=round(sum(place * shown for place, shown in weighed) / weight, 1) if weight else None,
        begins=min(days, default=None),
        ends=max(days, default=None),
    )


def _figures(table: Table) -> list[_Row]:
    """Return the rows of a table of the one shape there is: a name, clicks, times shown, a share, an average place; else none."""
    rows: list[_Row] = []
    for number, cells in enumerate(table):
        row = _row(cells)
        if row is not None:
            rows.append(row)
        elif number >= _MOST_HEAD and not rows:
            return []
    return rows if len(rows) >= len(table) / 2 else []


def _row(cells: Sequence[str]) -> _Row | None:
    if len(cells) < 4 or not cells[0]:
        return None
    clicked, shown = _whole(cells[1]), _whole(cells[2])
    if clicked is None or shown is None or clicked > shown:
        return None
    return _Row(cells[0], clicked, shown, _decimal(cells[4]) if len(cells) > 4 else None)


def _days_of(rows: Sequence[_Row]) -> list[date]:
    """Return the days of a table whose rows are days; empty where they are not."""
    days = []
    for row in rows:
        if not _ISO.fullmatch(row.name):
            return []
        try:
            days.append(date.fromisoformat(row.name))
        except ValueError:
            return []
    return [day for day, row in zip(days, rows, strict=True) if row.shown or row.clicked] or days


def _are_searches(rows: Sequence[_Row]) -> bool:
    small = sum(row.name == row.name.lower() and "://" not in row.name for row in rows)
    return small >= _FEW_WORDS * len(rows)


def _whole(text: str) -> int | None:
    text = text.removesuffix(".0")
    return int(re.sub(r"\D", "", text)) if _WHOLE.fullmatch(text) else None


def _decimal(text: str) -> float | None:
    try:
        place = float(text.replace(",", "."))
    except ValueError:
        return None
    return place if 0 < place < 10_000 else None
