"""What a file would bring in, and what of it would be left out and why: told before anything is kept."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from typing import Any

from core.backlinks.exports.recognise import Asked
from core.backlinks.exports.shape import Field, Kind, Why
from core.backlinks.exports.telling import Broken, Told

BROKEN_SHOWN = 10
_BROKEN_OF = 5
"""Tables whose broken rows are told."""
_CELL_SHOWN = 60
_COLUMNS_SHOWN = 40
_TABLES_SHOWN = 30
_LONGEST = 60_000
"""Bytes of a preview in a line of the protocol, which has room for little more."""
_NAME_SHOWN = 120


@dataclass(slots=True)
class TablePreview:
    """One table or list; `kind` is None for a list. `new` of its `links` do not show yet."""

    name: str
    source: str = ""
    kind: Kind | None = None
    why: Why | None = None
    """Why it tells of no link, where its kind is `Kind.NOTHING`."""
    links: int = 0
    new: int = 0
    sites: int = 0
    pages: int = 0
    own_pages: int = 0
    repeated: int = 0
    no_links: int = 0
    elsewhere: int = 0
    elsewhere_host: str = ""
    """The site that most of those links lead to, `elsewhere_most` of them."""
    elsewhere_most: int = 0
    broken: int = 0
    first_broken: list[Broken] = field(default_factory=list)
    asked: Asked | None = None

    def count(self, told: Told) -> None:
        """Count what some rows tell; links and those that are new are the caller's to count, who knows the other rows."""
        self.sites += len(told.sites)
        self.pages += len(told.pages)
        self.own_pages += told.own_pages
        self.no_links += told.no_links
        self.break_off(told.broken)

    def break_off(self, broken: tuple[Broken, ...]) -> None:
        self.broken += len(broken)
        self.first_broken = sorted([*self.first_broken, *broken], key=lambda each: each.line)[:BROKEN_SHOWN]


def write(tables: list[TablePreview]) -> str:
    """Return previews as one line of text that crosses the process; of tables that nobody knows the first."""
    plain = [_plain(table) for table in tables[:_TABLES_SHOWN]]
    # The owner is asked of one table, and the rows of thirty would not fit into a line.
    for table in plain[_BROKEN_OF:]:
        table["first_broken"] = []
    for table in [table for table in plain if table["asked"] is not None][1:]:
        table["asked"] = None
    asked = next((table["asked"] for table in plain if table["asked"] is not None), None)
    # As the protocol counts them, to which a letter of Hebrew is six.
    while len(json.dumps(line := json.dumps(plain, ensure_ascii=False))) > _LONGEST:
        if asked is not None and len(asked["samples"]) > 1:
            asked["samples"].pop()
        elif len(plain) > 1:
            plain.pop()
        else:
            break
    return line


def read(text: str) -> list[TablePreview]:
    """Return what `write` wrote."""
    return [_whole(table) for table in json.loads(text)]


def _plain(table: TablePreview) -> dict[str, Any]:
    plain = {name: getattr(table, name) for name in table.__slots__ if name not in {"asked", "first_broken"}}
    plain["name"] = table.name[:_NAME_SHOWN]
    plain["first_broken"] = [(each.line, each.text[:_CELL_SHOWN]) for each in table.first_broken]
    plain["asked"] = None
    if table.asked is not None:
        asked = table.asked
        rows = [[cell[:_CELL_SHOWN] for cell in row[:_COLUMNS_SHOWN]] for row in (asked.names, *asked.samples)]
        plain["asked"] = {"names": rows[0], "samples": rows[1:], "guess": dict(asked.guess), "before": asked.before}
    return plain


def _whole(plain: dict[str, Any]) -> TablePreview:
    asked = plain["asked"]
    if asked is not None:
        samples = tuple(tuple(row) for row in asked["samples"])
        guess = {Field(name): place for name, place in asked["guess"].items()}
        asked = Asked(tuple(asked["names"]), samples, guess, asked["before"])
    kind = Kind(plain["kind"]) if plain["kind"] else None
    why = Why(plain["why"]) if plain["why"] else None
    broken = [Broken(line, text) for line, text in plain["first_broken"]]
    return TablePreview(**plain | {"asked": asked, "kind": kind, "why": why, "first_broken": broken})
