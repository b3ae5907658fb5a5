"""Which links a table shows, in which order."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum
from typing import Any

from core.clock import stored
from core.links.state import GROUP_OF, StateGroup
from core.store import Store, Window

ORDERS: Mapping[str, Sequence[str]] = {
    "state": ("state_order",),
    "site": ("site COLLATE NOCASE",),
    "page": ("page_address COLLATE NOCASE",),
    "words": ("words COLLATE NOCASE",),
    "counts": ("followed", "indexable", "rel"),
    "checked": ("checked_at",),
}
"""The orders there are; each begins with an index of the table."""

ALL = "1"
"""The filter that lets everything through."""

SHORTEST_INDEXED = 3
"""The search's index holds pieces of three letters; less would mean reading every row."""


class Facet(StrEnum):
    """What links can be told apart by beside their state; the names of the fields of `LinkQuery`."""

    COUNTS = "counts"
    SOURCE = "source"
    PLACE = "place"
    TAG = "tag"


class Counting(StrEnum):
    """The values of `Facet.COUNTS`."""

    PLAIN = "plain"
    MARKED = "marked"


_REPORTED = (
    "+id IN (SELECT link_id FROM link_report WHERE import_id IN "
    "(SELECT id FROM link_import WHERE source = :source AND done_at IS NOT NULL))"
)
_BROUGHT_IN = "import_id IN (SELECT id FROM link_import WHERE source = :source)"

# What may let half of all links through is found in an index of its own, and the order is read from its index: the plus keeps SQLite
# from going by the ids instead, which would have to be sorted.
_FACETS: Mapping[Facet, str] = {
    Facet.COUNTS: "+id IN (SELECT id FROM link WHERE followed = :counts AND deleted_at IS NULL)",
    Facet.SOURCE: _REPORTED,
    Facet.PLACE: "+id IN (SELECT id FROM link WHERE place = :place AND deleted_at IS NULL)",
    Facet.TAG: "id IN (SELECT link_id FROM link_tag WHERE tag = :tag)",
}


@dataclass(frozen=True, slots=True)
class LinkQuery:
    """A filter and an order; `text` is looked for in address, title and words, one or two letters at the beginning of the site.

    Of a facet None lets everything through. `since` leaves the links that came in with an import that ended then or later; `site` those
    of one site.
    """

    group: StateGroup | None = None
    text: str = ""
    order: str = "state"
    descending: bool = False
    counts: str | None = None
    source: str | None = None
    """An id of `core.backlinks.sources`; "" is the person."""
    place: str | None = None
    tag: str | None = None
    since: datetime | None = None
    site: str = ""

    def held(self, facet: Facet) -> str | None:
        """Return which value of a facet is asked for."""
        value: str | None = getattr(self, facet.value)
        return value

    def holding(self, facet: Facet, value: str | None) -> LinkQuery:
        """Return this query with another value of a facet."""
        return replace(self, **{facet.value: value})  # type: ignore[arg-type]

    def window(self) -> Window:
        terms: list[str] = []
        parameters: dict[str, Any] = {}
        if self.group is not None:
            states = [state.value for state, group in GROUP_OF.items() if group is self.group]
            terms.append(f"state IN ({', '.join(f':state{i}' for i in range(len(states)))})")
            parameters |= {f"state{i}": state for i, state in enumerate(states)}
        for facet, term in _FACETS.items():
            value = self.held(facet)
            if value is not None:
                terms.append(f"({_BROUGHT_IN} OR {term})" if facet is Facet.SOURCE and not value else term)
                parameters[facet.value] = int(value == Counting.PLAIN) if facet is Facet.COUNTS else value
        if self.since is not None:
            terms.append("import_id IN (SELECT id FROM link_import WHERE done_at >= :since)")
            parameters["since"] = stored(self.since)
        if self.site:
            terms.append("site = :site COLLATE NOCASE")
            parameters["site"] = self.site
        text = "".join(c if c.isprintable() else " " for c in self.text).strip()
        if len(text) >= SHORTEST_INDEXED:
            terms.append("id IN (SELECT rowid FROM link_search WHERE link_search MATCH :text)")
            parameters["text"] = '"' + text.replace('"', '""') + '"'
        elif text:
            terms.append("site >= :text COLLATE NOCASE AND site < :end COLLATE NOCASE")
            parameters |= {"text": text, "end": text + "\U0010ffff"}
        return Window(" AND ".join(terms) or ALL, parameters, self.order, self.descending)


def shown(store: Store) -> str:
    """Return the term for links that are neither forgotten nor part of an import that is not whole."""
    under_way = [str(int(row[0])) for row in store.rows("SELECT id FROM link_import WHERE done_at IS NULL")]
    return "deleted_at IS NULL" + (f" AND import_id NOT IN ({', '.join(under_way)})" if under_way else "")
