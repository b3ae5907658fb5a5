"""The export of searches from Search Console, known by the shape of its content: its words are in forty languages."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from core.errors import WorldError
from core.signs.naming import is_meant
from core.signs.records import Searches
from core.signs.sheets import Row, Table

_MOST_HEAD = 12
"""Rows that may stand before the first of figures."""
_COLUMNS = 5
"""A name, clicks, times shown, the share of clicks, the average place."""
_ISO = re.compile(r"(\d{4}-\d{2}-\d{2})(?:T.*)?")
_WHOLE = re.compile(r"\d{1,3}(?:[.,'\u2019\s]\d{3}){1,3}|\d{1,12}")
_SHARE = re.compile(r"%?\s*(\d{1,3}(?:[.,]\d+)?)\s*%?")
_PART = re.compile(r"[01](?:[.,]\d+)?|\d(?:\.\d+)?[eE]-\d{1,3}")
"""A share as a workbook has it: a part of one."""
_ROUNDED = 0.0051
"""How far a share may be from clicks by times shown: some write it in whole parts of a hundred."""
_ARABIC = str.maketrans({"٪": "%", "٫": ".", "٬": ",", "\u061c": None, "\u200e": None, "\u200f": None})
"""The signs that stand with Arabic figures, and the marks nobody sees that say in which direction they are read."""
_QUOTED = 80
"""Letters of a wrong row that are shown."""
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
class _Figures:
    name: str
    clicked: int
    shown: int
    place: float | None


@dataclass(frozen=True, slots=True)
class _List:
    """A table of the one shape; `wrong` is the first row of it that is not, None where all are."""

    table: str
    rows: list[_Figures]
    wrong: Row | None


def read_export(tables: Sequence[Table], names: tuple[str, ...], file: str) -> Export:
    """Return what an export says of the searches that hold one of `names`; nothing of it is guessed or left out.

    Raises WorldError: not_performance, export_compares (two periods stand side by side), export_row_wrong (with where it stands).
    """
    if any(_compares(row.cells) for table in tables for row in table.rows[:_MOST_HEAD]):
        raise WorldError("export_compares", name=file)
    found = [(listed, _days_of(listed.rows)) for listed in map(_listed, tables) if listed.rows]
    lists = [listed for listed, days in found if not days and _are_searches(listed.rows)]
    if not lists:
        raise WorldError("not_performance", name=file)
    # Countries in letters that are neither small nor large look like searches, but name nothing of the business's.
    counted = [(listed, [row for row in listed.rows if is_meant(row.name, names)]) for listed in lists]
    chosen, meant = max(counted, key=lambda each: (len(each[1]), len(each[0].rows)))
    dated = next(((listed, days) for listed, days in found if days), None)
    for listed in (chosen, dated[0] if dated is not None else chosen):
        if listed.wrong is not None:
            where = listed.table if listed.table != file else file
            raise WorldError("export_row_wrong", name=where, line=listed.wrong.line, text=", ".join(listed.wrong.cells)[:_QUOTED])
    days = dated[1] if dated is not None else []
    weighed = [(row.place, row.shown) for row in meant if row.place is not None and row.shown]
    weight = sum(shown for _place, shown in weighed)
    return Export(
        searches=len(chosen.rows),
        meant=tuple(row.name for row in meant),
        shown=sum(row.shown for row in meant),
        clicked=sum(row.clicked for row in meant),
        place=round(sum(place * shown for place, shown in weighed) / weight, 1) if weight else None,
        begins=min(days, default=None),
        ends=max(days, default=None),
    )


def _listed(table: Table) -> _List:
    """Return the rows of a table of the one shape there is, and the first row that is wrong in it; of another table none."""
    rows: list[_Figures] = []
    wrong: Row | None = None
    for row in table.rows:
        figures = _figures(row.cells)
        if figures is not None:
            rows.append(figures)
        elif rows and wrong is None:
            wrong = row
        elif not rows and row.line > _MOST_HEAD:
            break
    return _List(table.name, rows, wrong) if len(rows) >= len(table.rows) / 2 else _List(table.name, [], None)


def _figures(cells: Sequence[str]) -> _Figures | None:
    if len(cells) < _COLUMNS or not cells[0] or any(cells[_COLUMNS:]):
        return None
    clicks, times, share, average = (cell.translate(_ARABIC) for cell in cells[1:_COLUMNS])
    clicked, shown, place = _whole(clicks), _whole(times), _decimal(average)
    if clicked is None or shown is None or clicked > shown or not _agrees(share, clicked, shown):
        return None
    return _Figures(cells[0], clicked, shown, place) if place is not None or average.strip("0.,-") == "" else None


def _agrees(share: str, clicked: int, shown: int) -> bool:
    """Return whether the third figure is the share of clicks: that is how these tables are known in every language."""
    if not shown:
        return share.strip("0.,-% ") == ""
    percent = _SHARE.fullmatch(share) if "%" in share else None
    if percent is None and not _PART.fullmatch(share):
        return False
    part = float(percent[1].replace(",", ".")) / 100 if percent is not None else float(share.replace(",", "."))
    return abs(part - clicked / shown) < _ROUNDED


def _compares(cells: Sequence[str]) -> bool:
    """Return whether every figure stands there twice: what Search Console writes of two periods."""
    return len(cells) == 2 * _COLUMNS - 1 and all(_whole(cell) is not None for cell in cells[1:5])


def _days_of(rows: Sequence[_Figures]) -> list[date]:
    """Return the days of a table whose rows are days, or hours of them; empty where they are not."""
    days = []
    for row in rows:
        moment = _ISO.fullmatch(row.name)
        if moment is None:
            return []
        try:
            days.append(date.fromisoformat(moment[1]))
        except ValueError:
            return []
    return [day for day, row in zip(days, rows, strict=True) if row.shown or row.clicked] or days


def _are_searches(rows: Sequence[_Figures]) -> bool:
    small = sum(row.name == row.name.lower() and "://" not in row.name for row in rows)
    return small >= _FEW_WORDS * len(rows)


def _whole(text: str) -> int | None:
    text = text.removesuffix(".0")
    return int(re.sub(r"\D", "", text)) if _WHOLE.fullmatch(text) else None


def _decimal(text: str) -> float | None:
    whole, sign, part = text.replace(",", ".").rpartition(".")
    try:
        place = float(whole.replace(".", "") + sign + part)
    except ValueError:
        return None
    return place if 0 < place < 10_000 else None
