"""Whose table this is: by the names of its columns, and where nobody knows those names, by what stands in the columns."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field, replace

from core.backlinks.exports.cells import day, whole
from core.backlinks.exports.formats import FORMATS, OTHER, PAGE_NAMES
from core.backlinks.exports.rows import Row
from core.backlinks.exports.shape import Field, Header, Kind, Layout, Why, layout_of
from core.errors import WorldError
from core.web.addresses.address import clean, host_of, is_mine

LOOKED_AT = 40
"""Rows that are looked at before a table is known."""
_MOST_BEFORE = 12
"""Rows that may stand before the names of the columns; Moz wrote six."""
_MOST_OF = 0.8
_ADDRESS = re.compile(r"https?://\S+", re.IGNORECASE)
_HOST = re.compile(r"(?:[\w-]+\.)+[^\W\d_][\w-]+", re.UNICODE)
_INSIDE = re.compile(r"(?<![^\W_])intern(?:al|ally|e|es|a|as|i|o|os)?(?![^\W_])|פנימי|внутр", re.IGNORECASE)
"""How the tables of own pages are called that count the links from other own pages."""


@dataclass(frozen=True, slots=True)
class Recognised:
    """How a table is read, how many of its rows stand before its first row of figures, and the row that names its columns."""

    layout: Layout
    before: int
    header: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Asked:
    """A table that nobody knows: its columns' names and first cells, and which of them seem to be what is wanted."""

    names: tuple[str, ...]
    samples: tuple[tuple[str, ...], ...]
    guess: Mapping[Field, int] = field(default_factory=dict)
    before: int = 0


def recognise(name: str, head: Sequence[Row], domains: AbstractSet[str]) -> Recognised | Asked | None:
    """Return how a table is read whose first rows these are; None where it is no table of links at all but a text or a list.

    `name` is the table's own within its file; `domains` are the owner's.
    """
    known = [found for place, row in enumerate(head[:_MOST_BEFORE]) for found in _by_names(place, row)]
    if known and max(len(row.cells) for row in head) == 1 and not _mostly([row.cells[0] for row in head[1:]], _is_address):
        return None  # A list with a word above it, and words around its addresses.
    if known:
        found = max(known, key=lambda each: each[0])[1]
        if found.layout.kind is Kind.PAGES and _INSIDE.search(name):
            return replace(found, layout=Layout(found.layout.source, Kind.NOTHING, why=Why.INSIDE))
        return found
    header = _header(head)
    if header is None:
        return None
    body = [row.cells for row in head[header + 1 :]]
    return _by_contents(head[header].cells, body, domains, header + 1)


def chosen(asked: Asked, columns: Mapping[Field, int]) -> Recognised:
    """Return how a table is read in which the owner said what the columns are."""
    width = len(asked.names)
    picked = {each: place for each, place in columns.items() if 0 <= place < width}
    return Recognised(Layout("other", Kind.LINKS, tuple(picked.values()), tuple(picked), width), asked.before, asked.names)


def _by_names(place: int, row: Row) -> list[tuple[tuple[int, int], Recognised]]:
    """Return who knows a row as the names of its columns, each with how much of it is read."""
    if len(row.cells) == 1 and place:
        return []  # A word between the lines of a list.
    header = Header(row.cells)
    found: list[tuple[tuple[int, int], Recognised]] = []
    for each in FORMATS:
        for shape in each.shapes:
            layout = layout_of(each.source, shape, header)
            if layout is not None:
                found.append(((len(layout.picked), len(shape.known_by)), Recognised(layout, place + 1, tuple(row.cells))))
    return found


def _header(head: Sequence[Row]) -> int | None:
    """Return which row names the columns: the first that is as wide as the next and holds no address, no host and no figure."""
    for place, row in enumerate(head[:_MOST_BEFORE]):
        filled = [cell for cell in row.cells if cell.strip()]
        wide = place + 1 < len(head) and len(head[place + 1].cells) == len(row.cells)
        if wide and len(filled) > 1 and not any(_is_address(cell) or _is_host(cell) or whole(cell) is not None for cell in filled):
            return place
    return None


def _by_contents(names: Sequence[str], body: Sequence[Sequence[str]], domains: AbstractSet[str], before: int) -> Recognised | Asked | None:
    width = len(names)
    columns = [[row[place] if place < len(row) else "" for row in body] for place in range(width)]
    addresses = [place for place, cells in enumerate(columns) if _mostly(cells, _is_address)]
    mine = [place for place in addresses if _mostly(columns[place], lambda cell: _is_mine(cell, domains))]
    others = [place for place in addresses if place not in mine]
    layout = _google(columns, others, mine) or _usual(names, others)
    if layout is not None:
        return Recognised(layout, before, tuple(names))
    if not addresses:
        return None
    guess = {Field.PAGE: others[0]} if others else {}
    guess |= {Field.TARGET: mine[0]} if mine else {}
    samples = tuple(tuple(row[:width]) for row in body[:5])
    return Asked(tuple(names), samples, guess, before)


def _google(columns: Sequence[Sequence[str]], others: Sequence[int], mine: Sequence[int]) -> Layout | None:
    """Return the layout of Search Console's tables, which speak the owner's language and are known by their shape alone."""
    days = [place for place, cells in enumerate(columns) if _mostly(cells, _is_day)]
    counts = [place for place, cells in enumerate(columns) if _mostly(cells, lambda cell: whole(cell) is not None)]
    if len(columns) == 2 and others == [0] and days == [1]:
        return Layout("google", Kind.LINKS, (0, 1), (Field.PAGE, Field.LAST_SEEN), 2)
    if len(columns) == 3 and counts == [1, 2] and _mostly(columns[0], _is_host):
        return Layout("google", Kind.SITES, (0, 1, 2), (Field.SITE, Field.LINKS, Field.OWN_PAGES), 3)
    if len(columns) == 3 and counts == [1, 2] and mine == [0]:
        return Layout("google", Kind.PAGES, (0, 1, 2), (Field.TARGET, Field.LINKS, Field.SITES), 3)
    return None


def _usual(names: Sequence[str], others: Sequence[int]) -> Layout | None:
    """Return the layout of a table of which exactly one column is called as the page that links usually is, and holds addresses."""
    header = Header(names)
    pages = [header.names[place] for place in others if header.names[place] in PAGE_NAMES]
    if len(pages) != 1:
        return None
    return layout_of("other", replace(OTHER, columns={Field.PAGE: (pages[0],), **OTHER.columns}), header)


def _mostly(cells: Sequence[str], fits: Callable[[str], bool]) -> bool:
    filled = [cell for cell in cells if cell.strip() not in {"", "-"}]
    return bool(filled) and sum(map(fits, filled)) >= _MOST_OF * len(filled)


def _is_address(cell: str) -> bool:
    return _ADDRESS.fullmatch(cell.strip()) is not None


def _is_day(cell: str) -> bool:
    return day(cell, True) is not None or day(cell, False) is not None


def _is_host(cell: str) -> bool:
    bare = cell.strip()
    try:
        return _HOST.fullmatch(bare) is not None and bool(clean(bare))
    except WorldError:
        return False


def _is_mine(cell: str, domains: AbstractSet[str]) -> bool:
    return is_mine(host_of(cell.strip()), domains)
