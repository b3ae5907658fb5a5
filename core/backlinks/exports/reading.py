"""A whole file read: its tables known, its rows packed, ready to be told piece by piece."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, replace
from itertools import chain, islice
from pathlib import Path

from core.backlinks.exports.cells import is_numeric_day, writes_day_first
from core.backlinks.exports.disavowed import is_disavowed
from core.backlinks.exports.files import MOST_ROWS, Table, tables_of
from core.backlinks.exports.recognise import LOOKED_AT, Asked, Recognised, chosen, recognise
from core.backlinks.exports.rows import GoOn, Row
from core.backlinks.exports.shape import Field, Kind, Layout, Why
from core.backlinks.exports.telling import SEPARATOR, Broken, pack, quoted
from core.backlinks.pasted import lines_of, looks_like_page
from core.errors import WorldError

_DATES = frozenset({Field.FIRST_SEEN, Field.LAST_SEEN, Field.LOST_ON})
_DATES_LOOKED_AT = 200
"""Dates by which a table is known to write them in figures; only then each of its rows is asked for the order."""


@dataclass(frozen=True, slots=True)
class TableRead:
    """One table of a file, or a list or text, which has no `layout` and whose rows are lines. Each row begins with its number.

    `asked` stands where nobody knows what its columns are; it has no rows then.
    """

    name: str
    layout: Layout | None
    rows: tuple[str, ...] = ()
    broken: tuple[Broken, ...] = ()
    asked: Asked | None = None


def read_file(
    path: Path, domains: AbstractSet[str], columns: Mapping[Field, int] | None = None, go_on: GoOn = lambda: True
) -> list[TableRead]:
    """Return what a file holds; `columns` is what the owner said of the first table that nobody knows, and holds for those like it.

    Raises WorldError as `core.backlinks.exports.files.tables_of` does.
    """
    reader = _Reader(path, domains, columns or {}, go_on)
    return [reader.read(table) for table in tables_of(path, go_on)]


@dataclass(slots=True)
class _Reader:
    """Reads one table of a file after the other."""

    path: Path
    domains: AbstractSet[str]
    columns: Mapping[Field, int]
    go_on: GoOn
    answered: tuple[str, ...] | None = None
    """The names of the columns of which the owner said what they are: in another table the same places hold other things."""
    lines: int = 0

    def read(self, table: Table) -> TableRead:
        read = self._read(table)
        self.lines += len(read.rows)
        if self.lines > MOST_ROWS:
            raise WorldError("file_too_long", name=self.path.name, most=MOST_ROWS)
        return read

    def _read(self, table: Table) -> TableRead:
        if looks_like_page(table.text):
            return _listed(table.name, lines_of(table.text, self.domains, self.go_on))
        if is_disavowed(table.text):
            return TableRead(table.name, Layout("disavow", Kind.NOTHING, why=Why.DISAVOWED))
        head = list(islice(table.rows, LOOKED_AT))
        found = recognise(table.name or self.path.name, head, self.domains)
        if isinstance(found, Asked) and self.columns and found.names == (self.answered or found.names):
            self.answered = found.names
            found = chosen(found, self.columns)
        if isinstance(found, Asked):
            return TableRead(table.name, None, asked=found)
        rows = self._bounded(chain(head, table.rows))
        if found is None:
            lines = lines_of(table.text, self.domains, self.go_on) if table.text else ["\t".join(row.cells) for row in rows]
            return _listed(table.name, lines)
        return _packed(table.name, found, rows)

    def _bounded(self, rows: Iterator[Row]) -> Iterator[Row]:
        """Give rows for as long as the whole file is no longer than one may be."""
        for number, row in enumerate(rows, self.lines + 1):
            if number > MOST_ROWS:
                raise WorldError("file_too_long", name=self.path.name, most=MOST_ROWS)
            yield row


def _listed(name: str, lines: Iterable[str]) -> TableRead:
    return TableRead(name, None, tuple(f"{number}{SEPARATOR}{line}" for number, line in enumerate(lines, 1) if line.strip()))


def _packed(name: str, found: Recognised, rows: Iterator[Row]) -> TableRead:
    layout = found.layout
    packed: list[str] = []
    broken: list[Broken] = []
    if layout.kind is Kind.NOTHING:
        return TableRead(name, layout)
    header = list(found.header)
    for row in islice(rows, found.before, None):
        cells = row.cells
        if cells == header:
            continue  # Several exports were put together.
        if len(cells) == layout.width or (len(cells) > layout.width and not any(cells[layout.width :])):
            packed.append(pack(row.line, cells, layout))
        else:
            broken.append(Broken(row.line, quoted(cells)))
    return TableRead(name, replace(layout, day_first=_day_first(layout, packed)), tuple(packed), tuple(broken))


def _day_first(layout: Layout, packed: list[str]) -> bool | None:
    """Return how a table writes its dates: as its tool does, or as those show that can mean but one day, where they agree."""
    places = [place for place, each in enumerate(layout.fields, 1) if each in _DATES]
    if layout.day_first is not None or not places:
        return layout.day_first
    cells = (row.split(SEPARATOR)[place] for row in packed for place in places)
    dates = list(islice(filter(None, cells), _DATES_LOOKED_AT))
    if not any(map(is_numeric_day, dates)):
        return None
    found = {first for row in packed for place in places if (first := writes_day_first(row.split(SEPARATOR)[place])) is not None}
    return found.pop() if len(found) == 1 else None
