"""The links by the site they are on: one row a site, over any number of links."""

from __future__ import annotations

from array import array
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from core.backlinks.query import LinkQuery, shown
from core.clock import read_stored
from core.links.state import GROUP_OF, StateGroup
from core.store import Store, parts
from core.store.database import known_contents


def _sum_of(group: StateGroup) -> str:
    states = ", ".join(f"'{state}'" for state, its_group in GROUP_OF.items() if its_group is group)
    return f"sum(state IN ({states}))"


_FIGURES = (
    "count(*)",
    _sum_of(StateGroup.THERE),
    _sum_of(StateGroup.CHANGED),
    _sum_of(StateGroup.GONE),
    _sum_of(StateGroup.UNKNOWN),
    "max(checked_at)",
)

ORDERS: Mapping[str, str] = {
    "site": "site COLLATE NOCASE",
    **dict(zip(("links", "there", "changed", "gone", "unknown", "checked"), _FIGURES, strict=True)),
}
"""The orders there are, each as it sorts."""


@dataclass(frozen=True, slots=True)
class SiteRow:
    """One site and how its links stand; `id` is the lowest of theirs, which lasts as long as the filter."""

    id: int
    site: str
    links: int
    there: int
    changed: int
    gone: int
    unknown: int
    looked_at: datetime | None


class LinkSites:
    def __init__(self, store: Store) -> None:
        self._store = store

    def ids(self, query: LinkQuery) -> array[int]:
        """Return an id for each site with links that a query shows, in its order: a key of `ORDERS`; among equals the first by name."""
        window = query.window()
        way = "DESC" if query.descending else "ASC"
        order = ORDERS.get(query.order, ORDERS["site"])
        sql = (
            f"SELECT min(id) FROM link WHERE {shown(self._store)} AND ({window.where}) "
            f"GROUP BY site COLLATE NOCASE ORDER BY {order} {way}, site COLLATE NOCASE"
        )
        return self._store.ids(sql, dict(window.parameters or {}))

    def rows(self, ids: Sequence[int], query: LinkQuery) -> list[SiteRow]:
        """Return the rows of these sites as far as a query shows their links, in any order."""
        window = query.window()
        found: list[SiteRow] = []
        for _marks, part in parts(ids):
            # Whole numbers of our own: the filter's parameters have names, and the two kinds do not mix.
            which = f"SELECT site FROM link WHERE id IN ({', '.join(str(int(id_)) for id_ in part)})"
            sql = (
                f"SELECT min(id), site, {', '.join(_FIGURES)} FROM link WHERE site COLLATE NOCASE IN ({which}) "
                f"AND {shown(self._store)} AND ({window.where}) GROUP BY site COLLATE NOCASE"
            )
            with known_contents(self._store.path):
                for row in self._store.rows(sql, dict(window.parameters or {})):
                    id_, site, links, there, changed, gone, unknown, looked_at = row
                    moment = read_stored(looked_at) if looked_at else None
                    found.append(SiteRow(id_, site, links, there, changed, gone, unknown, moment))
        return found

    def ids_of(self, links: Sequence[int], query: LinkQuery) -> list[int]:
        """Return the ids of the sites that these links are on."""
        return [row.id for row in self.rows(links, query)]
