"""Whose table this is: by the names of its columns, and where nobody knows those names, by what stands in the columns."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field

from core.backlinks.exports.cells import day, whole
from core.backlinks.exports.formats import FORMATS
from core.backlinks.exports.rows import Row
from core.backlinks.exports.shape import Field, Kind, Layout, fold, layout_of
from core.web import hosts
from core.web.address import host_of, is_mine

LOOKED_AT = 40
"""Rows that are looked at before a table is known."""
_MOST_BEFORE = 12
"""Rows that may stand before the names of the columns; Moz wrote six."""
_MOST_OF = 0.8
_ADDRESS = re.compile(r"https?://\S+", re.IGNORECASE)
_HOST = re.compile(r"(?:[\w-]+\.)+[^\W\d_][\w-]+", re.UNICODE)
_INSIDE = ("intern", "פנימי", "внутр")
"""How the tables are called that tell of links from the owner's own pages."""


@dataclass(frozen=True, slots=True)
class Recognised:
    """How a table is read, and how many of its rows stand before its first row of figures."""

    layout: Layout
    before: int


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
    if any(word in name.casefold() for word in _INSIDE):
        return Recognised(Layout("", Kind.NOTHING), len(head))
    known = [found for place, row in enumerate(head[:_MOST_BEFORE]) for found in _by_names(place, row)]
    if known:
        return max(known, key=lambda found: len(found.layout.picked))
    header = _header(head)
    if header is None:
        return None
    body = [row.cells for row in head[header + 1 :]]
    return _by_contents(head[header].cells, body, domains, header + 1)


def chosen(asked: Asked, columns: Mapping[Field, int]) -> Recognised:
    """Return how a table is read in which the owner said what the columns are."""
    width = len(asked.names)
    picked = {each: place for each, place in columns.items() if 0 <= place < width}
    return Recognised(Layout("other", Kind.LINKS, tuple(picked.values()), tuple(picked), width), asked.before)


def _by_names(place: int, row: Row) -> list[Recognised]:
    names = [fold(cell) for cell in row.cells]
    layouts = (layout_of(each.source, shape, names) for each in FORMATS for shape in each.shapes)
    return [Recognised(layout, place + 1) for layout in layouts if layout is not None]


def _header(head: Sequence[Row]) -> int | None:
    """Return which row names the columns: the first that is as wide as the next and holds no address, no host and no figure."""
    for place, row in enumerate(head[:_MOST_BEFORE]):
        filled = [cell for cell in row.cells if cell.strip()]
        wide = place + 1 < len(head) and len(head[place + 1].cells) == len(row.cells)
        if wide and len(filled) > 1 and not any(_is_address(cell) or _is_host(cell) or whole(cell) is not None for cell in filled):
            return place
    return None


def _by_contents(names: Sequence[str], body: Sequence[Sequence[str]], domains: AbstractSet[str], before: int) -> Recognised | Asked | None:
    columns = [[row[place] if place < len(row) else "" for row in body] for place in range(len(names))]
    others = [
        place for place, cells in enumerate(columns) if _mostly(cells, lambda cell: _is_address(cell) and not _is_mine(cell, domains))
    ]
    mine = [place for place, cells in enumerate(columns) if _mostly(cells, lambda cell: _is_address(cell) and _is_mine(cell, domains))]
    days = [place for place, cells in enumerate(columns) if _mostly(cells, lambda cell: day(cell, True) is not None)]
    counts = [place for place, cells in enumerate(columns) if _mostly(cells, lambda cell: whole(cell) is not None)]
    width = len(names)
    # Search Console speaks the owner's language, and its tables are known by their shape alone.
    if width == 2 and others == [0] and days == [1]:
        return Recognised(Layout("google", Kind.LINKS, (0, 1), (Field.PAGE, Field.LAST_SEEN), 2), before)
    if width == 3 and counts == [1, 2] and _mostly(columns[0], _is_host):
        return Recognised(Layout("google", Kind.SITES, (0, 1, 2), (Field.SITE, Field.LINKS, Field.OWN_PAGES), 3), before)
    if width == 3 and counts == [1, 2] and mine == [0]:
        return Recognised(Layout("google", Kind.PAGES, (0, 1, 2), (Field.TARGET, Field.LINKS, Field.SITES), 3), before)
    if not others and not mine:
        return None
    guess = {Field.PAGE: others[0]} if others else {}
    guess |= {Field.TARGET: mine[0]} if mine else {}
    samples = tuple(tuple(row[:width]) for row in body[:5])
    return Asked(tuple(names), samples, guess, before)


def _mostly(cells: Sequence[str], fits: Callable[[str], bool]) -> bool:
    filled = [cell for cell in cells if cell.strip() not in {"", "-"}]
    return bool(filled) and sum(map(fits, filled)) >= _MOST_OF * len(filled)


def _is_address(cell: str) -> bool:
    return _ADDRESS.fullmatch(cell.strip()) is not None


def _is_host(cell: str) -> bool:
    bare = cell.strip().removeprefix("www.")
    return _HOST.fullmatch(bare) is not None and hosts.suffix_known(bare)


def _is_mine(cell: str, domains: AbstractSet[str]) -> bool:
    return is_mine(host_of(cell.strip()), domains)
