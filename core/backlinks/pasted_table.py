"""Whether a pasted text is a table, and whose; told while somebody types, so only its beginning is looked at."""

from __future__ import annotations

from collections.abc import Set as AbstractSet
from itertools import islice

from core.backlinks.exports.recognise import LOOKED_AT, Asked, recognise
from core.backlinks.exports.rows import rows_of
from core.backlinks.pasted import looks_like_page

_BEGINNING = 100_000


def source_of_table(text: str, domains: AbstractSet[str]) -> str | None:
    """Return which tool a table is from, "" where nobody knows; None where the text is no table but a list or a page."""
    beginning = text[:_BEGINNING]
    if "\n" not in beginning.strip() or looks_like_page(beginning):
        return None
    found = recognise("", list(islice(rows_of(beginning), LOOKED_AT)), domains)
    if isinstance(found, Asked):
        return ""
    return found.layout.source if found is not None else None
