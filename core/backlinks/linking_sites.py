"""Sites that are said to link to the business, without the page on which they do: reading, forgetting, and what came of looking."""

from __future__ import annotations

from array import array
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from core.backlinks.query import shown
from core.clock import Clock, read_stored, stored
from core.store import Store, Window, WindowedReader, parts
from core.store.database import known_contents

ORDERS: Mapping[str, Sequence[str]] = {
    "site": ("site COLLATE NOCASE",),
    "links": ("links",),
    "pages": ("pages",),
    "found": ("found",),
    "looked": ("looked_at",),
    "added": ("added_at",),
}


_REPORTED = (
    "FROM linking_site_report r JOIN link_import i ON i.id = r.import_id WHERE r.site_id = linking_site.id AND i.done_at IS NOT NULL"
)
_SHOWN = f"deleted_at IS NULL AND EXISTS (SELECT 1 {_REPORTED})"
"""One that only an import under way names does not show."""
_NEWEST = f"(SELECT r.{{}} {_REPORTED} ORDER BY i.id DESC LIMIT 1)"
_WITH_FIGURES = (
    f"(SELECT id, site, added_at, deleted_at, looked_at, found, pages_read, {_NEWEST.format('links')} AS links, "
    f"{_NEWEST.format('own_pages')} AS own_pages, "
    "(SELECT count(*) FROM link WHERE link.site = linking_site.site COLLATE NOCASE AND {links}) AS pages FROM linking_site) AS linking_site"
)


class SiteFound(StrEnum):
    """What looking through a site came to; the values are the stored words."""

    NOT_LOOKED = ""
    FOUND = "found"
    NOT_FOUND = "not_found"
    COULD_NOT_LOOK = "could_not_look"


@dataclass(frozen=True, slots=True)
class LinkingSite:
    """A site with what its newest report counts (None where it counts nothing), and how many of its pages are among the links by now."""

    id: int
    site: str
    added_at: datetime
    looked_at: datetime | None
    found: SiteFound
    pages_read: int
    links: int | None
    own_pages: int | None
    pages: int


@dataclass(frozen=True, slots=True)
class SiteSaid:
    """What one import says of a site."""

    tool: str
    list_name: str
    at: datetime
    links: int | None
    own_pages: int | None


@dataclass(frozen=True, slots=True)
class SiteQuery:
    """Which sites, in which order (a key of `ORDERS`); `text` is looked for anywhere in the name."""

    found: SiteFound | None = None
    without_page: bool = False
    """Only those of which no page is among the links."""
    text: str = ""
    order: str = "site"
    descending: bool = False

    def window(self) -> Window:
        terms = ["found = :found"] if self.found is not None else []
        terms += ["pages = 0"] if self.without_page else []
        terms += ["instr(lower(site), lower(:text))"] if self.text.strip() else []
        parameters = {"found": self.found or "", "text": self.text.strip()}
        return Window(" AND ".join(terms) or "1", parameters, self.order, self.descending)


class LinkingSites:
    def __init__(self, store: Store, its_clock: Clock) -> None:
        self._store = store
        self._clock = its_clock

    def ids(self, query: SiteQuery) -> array[int]:
        """Return the ids of the sites a query shows, in its order."""
        return self._reader().ids(query.window())

    def rows(self, ids: Sequence[int]) -> list[LinkingSite]:
        """Return these sites, in this order; one that is gone meanwhile is left out."""
        return self._reader().rows(ids)

    def counts(self) -> dict[SiteFound, int]:
        """Count the sites by what looking through them came to."""
        rows = self._store.rows(f"SELECT found, count(*) FROM linking_site WHERE {_SHOWN} GROUP BY found")
        with known_contents(self._store.path):
            return {SiteFound(found): n for found, n in rows}

    def said_of(self, site_id: int) -> list[SiteSaid]:
        """Return what each import says of a site, newest first."""
        sql = (
            "SELECT i.source, i.name, i.done_at, r.links, r.own_pages FROM linking_site_report r JOIN link_import i ON i.id = r.import_id "
            "WHERE r.site_id = ? AND i.done_at IS NOT NULL ORDER BY i.id DESC"
        )
        with known_contents(self._store.path):
            return [SiteSaid(tool, name, read_stored(at), links, own) for tool, name, at, links, own in self._store.rows(sql, (site_id,))]

    def keep(self, site_id: int, found: SiteFound, pages_read: int) -> None:
        """Keep what looking through a site came to just now."""
        with self._store.write() as db:
            sql = "UPDATE linking_site SET looked_at = ?, found = ?, pages_read = ? WHERE id = ?"
            db.execute(sql, (stored(self._clock.now()), found.value, pages_read, site_id))

    def forget(self, ids: Sequence[int]) -> None:
        """Forget sites; they can be had back for 30 days."""
        self._set_deleted(ids, stored(self._clock.now()))

    def restore(self, ids: Sequence[int]) -> None:
        """Take `forget` back, exactly."""
        self._set_deleted(ids, None)

    def _set_deleted(self, ids: Sequence[int], moment: str | None) -> None:
        with self._store.write() as db:
            for marks, part in parts(ids):
                db.execute(f"UPDATE linking_site SET deleted_at = ? WHERE id IN ({marks})", [moment, *part])

    def _reader(self) -> WindowedReader[LinkingSite]:
        """Return a reader over the sites with their figures; which links show is asked anew each time."""
        table = _WITH_FIGURES.format(links=shown(self._store))
        return WindowedReader(self._store, LinkingSite, table, ORDERS, lambda: _SHOWN)
