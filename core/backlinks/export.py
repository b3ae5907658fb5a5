"""What every list that goes out keeps to: no cell is a formula, nothing commands a terminal, names are in no language."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable
from typing import Any

from core.backlinks.records import Link
from core.clock import stored

COLUMNS = (
    "page",
    "site",
    "state",
    "group",
    "reason",
    "title",
    "words",
    "leads_to",
    "should_lead_to",
    "rel",
    "place",
    "followed",
    "indexable",
    "first_seen",
    "last_seen",
    "looked_at",
)
"""Fixed names, in no language: scripts rely on them."""

FORMULA_SIGNS = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")

_COMMANDS = re.compile("[\x7f-\x9f\u200e\u200f\u2028-\u202e\u2066-\u2069]")
"""What commands a terminal or turns the direction of text, beyond what JSON escapes anyway."""

_COMMANDS_AND_CONTROLS = re.compile("[\x00-\x1f\x7f-\x9f\u200e\u200f\u2028-\u202e\u2066-\u2069]")


def plain(link: Link) -> dict[str, Any]:
    """Return a link as JSON values under the names of `COLUMNS`."""
    moments = (link.first_seen_at, link.last_seen_at, link.checked_at)
    first_seen, last_seen, looked_at = (stored(moment) if moment else None for moment in moments)
    cells = (
        link.page_address,
        link.site,
        link.state.value,
        link.group.value,
        link.reason,
        link.title,
        link.words,
        link.leads_to,
        link.target_address,
        link.rel,
        link.place,
        link.followed,
        link.indexable,
        first_seen,
        last_seen,
        looked_at,
    )
    return dict(zip(COLUMNS, cells, strict=True))


def to_json(links: Iterable[Link]) -> str:
    """Return the links as one JSON list."""
    return escaped(json.dumps([plain(link) for link in links], ensure_ascii=False, indent=1))


def escaped(text: str) -> str:
    """Return JSON text in which nothing commands a terminal."""
    return _COMMANDS.sub(lambda c: f"\\u{ord(c[0]):04x}", text)


def safe_cell(value: Any) -> str:
    """Return a value as a cell that a spreadsheet shows and never runs: an apostrophe stands before what begins like a formula.

    What would command a terminal is left out.

    >>> safe_cell("=1+1")
    "'=1+1"
    """
    if value is None:
        return ""
    if isinstance(value, bool):
        return "yes" if value else "no"
    text = str(value)
    safe = _COMMANDS_AND_CONTROLS.sub(" ", text)
    return f"'{safe}" if text.startswith(FORMULA_SIGNS) else safe
