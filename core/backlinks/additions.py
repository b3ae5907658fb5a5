"""Putting links in, as one import that shows only once it is whole."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from core.backlinks.pasted import PastedLink
from core.backlinks.reports import (
    LinkReport,
    PageReport,
    SiteReport,
    keep_link_reports,
    keep_page_reports,
    keep_site_reports,
)
from core.clock import Clock, stored
from core.store import Store

if TYPE_CHECKING:
    from sqlite_utils import Database

_INSERT = "INSERT INTO link (page_address, page_key, site, target_address, target_key, import_id, added_at) VALUES "
# All rows in one statement: between two statements this thread waits for those that read, up to 5 ms each time.
_ROW = "(?, ?, ?, ?, ?, ?, ?)"
_MAKE_FINDABLE = "INSERT INTO link_search (rowid, page_address, title, words) SELECT id, page_address, title, words FROM link WHERE id > ?"

_AIM = "INSERT OR IGNORE INTO link_aim (link_id, import_id, target_address, target_key) VALUES (?, ?, ?, ?)"
# Another import may have aimed the link meanwhile, or brought the same one in: then there is nothing to do.
_APPLY_AIM = "UPDATE OR IGNORE link SET target_address = ?, target_key = ? WHERE id = ? AND target_key = ''"
_TAKE_OVER = "UPDATE link SET import_id = ?1 WHERE id = ?2 AND import_id IN (SELECT id FROM link_import WHERE done_at IS NULL AND id != ?1)"

RETURNS_AT_ONCE = 1_000
"""Hidden links to a transaction that shows them, and links to one that aims them."""

MOST_AT_ONCE = 1_000
"""Links to a transaction: it stays well under the 30 ms for which another writer may have to wait."""


@dataclass(frozen=True, slots=True)
class _Known:
    id: int
    target_key: str
    hidden: bool
    """Forgotten, or left behind by an import that was cut off."""


class Additions:
    """Writes imports. A link that is known is left as it is; one that was forgotten comes back with its history."""

    def __init__(self, store: Store, its_clock: Clock) -> None:
        self._store = store
        self._clock = its_clock

    def begin(self, name: str, source: str = "") -> int:
        """Begin an import called `name` (a file's name, or "" for pasted text) from the tool `source`; nothing of it shows yet."""
        with self._store.write() as db:
            cells = (name, source, stored(self._clock.now()))
            cursor = db.execute("INSERT INTO link_import (name, source, started_at) VALUES (?, ?, ?)", cells)
            return int(cursor.lastrowid or 0)

    def add(self, import_id: int, links: Sequence[PastedLink]) -> int:
        """Put at most `MOST_AT_ONCE` links in, in one transaction; return how many of them did not show before.

        A page that is known without its target learns it; a page that comes without a target is known by any of its links.
        """
        new: list[PastedLink] = []
        back: list[int] = []
        reports: list[tuple[int, LinkReport | None]] = []
        with self._store.write() as db:
            known = self._known(import_id, [link.page_key for link in links])
            for link in links:
                same_page = known.setdefault(link.page_key, [])
                same = next((k for k in same_page if k.target_key == link.target_key or not link.target_key), None)
                unaimed = next((k for k in same_page if not k.target_key), None)
                at = same or unaimed
                if at is not None and at.id:
                    reports.append((at.id, link.report))
                if same is not None:
                    back += [same.id] if same.hidden else []
                elif unaimed is None:
                    new.append(link)
                    same_page.append(_Known(0, link.target_key, False))
                else:
                    same_page.remove(unaimed)
                    same_page.append(_Known(unaimed.id, link.target_key, False))
                    back += [unaimed.id] if unaimed.hidden else []
                    if unaimed.id:
                        db.execute(_AIM, (unaimed.id, import_id, link.target_address, link.target_key))
                    else:
                        new = [link if other.page_key == link.page_key and not other.target_key else other for other in new]
            added = self._insert(import_id, new, reports) + self._note_returns(import_id, back)
            keep_link_reports(db, import_id, reports)
            db.execute("UPDATE link_import SET added = added + ? WHERE id = ?", (added, import_id))
        return added

    def _known(self, import_id: int, page_keys: Sequence[str]) -> dict[str, list[_Known]]:
        """Return the links of these pages as they will be with what this import said of them by now, those that show first."""
        marks = ", ".join("?" * len(page_keys))
        cut_off = "import_id IN (SELECT id FROM link_import WHERE done_at IS NULL)"
        aim = "(SELECT target_key FROM link_aim WHERE link_id = link.id AND import_id = ?)"
        sql = (
            f"SELECT page_key, id, coalesce({aim}, target_key), deleted_at IS NOT NULL OR {cut_off} "
            f"FROM link WHERE page_key IN ({marks}) ORDER BY 4, 2"
        )
        known: dict[str, list[_Known]] = {}
        for page_key, link_id, target_key, hidden in self._store.rows(sql, [import_id, *page_keys]):
            known.setdefault(page_key, []).append(_Known(link_id, target_key, bool(hidden)))
        return known

    def how_many_new(self, links: Sequence[PastedLink]) -> int:
        """Return how many of these links do not show yet: those that `add` would put in or bring back."""
        new = 0
        for start in range(0, len(links), MOST_AT_ONCE):
            part = links[start : start + MOST_AT_ONCE]
            known = self._known(0, [link.page_key for link in part])
            for link in part:
                there = [each for each in known.get(link.page_key, ()) if not each.hidden]
                new += not any(each.target_key == link.target_key or not link.target_key or not each.target_key for each in there)
        return new

    def keep_beside(self, import_id: int, sites: Sequence[SiteReport], pages: Sequence[PageReport]) -> int:
        """Keep what an import says of sites and of own pages, at most `MOST_AT_ONCE` of each; return how many sites are new."""
        with self._store.write() as db:
            keep_page_reports(db, import_id, pages)
            return keep_site_reports(db, import_id, sites, self._clock.now())

    def _insert(self, import_id: int, links: Sequence[PastedLink], reports: list[tuple[int, LinkReport | None]]) -> int:
        """Put new links in, and note by which ids they are reported."""
        now = stored(self._clock.now())
        cells: list[str | int] = []
        for link in links:
            cells += (link.page_address, link.page_key, link.site, link.target_address, link.target_key, import_id, now)
        if links:
            with self._store.write() as db:
                last = self._store.one("SELECT coalesce(max(id), 0) FROM link")
                db.conn.execute(_INSERT + ", ".join([_ROW] * len(links)), cells)
                db.conn.execute(_MAKE_FINDABLE, (last,))
                # One statement numbers its rows one by one from the highest there is.
                reports += [(number, link.report) for number, link in enumerate(links, last + 1)]
        return len(links)

    def _note_returns(self, import_id: int, ids: Sequence[int]) -> int:
        """Note hidden links that this import names; return how many of them it had not named before."""
        if not ids:
            return 0
        with self._store.write() as db:
            before = db.conn.total_changes
            mine = "SELECT ?, id FROM link WHERE id = ? AND import_id != ?"
            rows = [(import_id, link_id, import_id) for link_id in ids]
            db.conn.executemany(f"INSERT OR IGNORE INTO link_return (import_id, link_id) {mine}", rows)
            return db.conn.total_changes - before

    def finish(self, import_id: int) -> int:
        """Show the import, all at once; return how many links it added."""
        while aims := self._aims(import_id):
            with self._store.write() as db:
                db.conn.executemany(_APPLY_AIM, [(address, target_key, link_id) for link_id, address, target_key in aims])
                db.conn.executemany("DELETE FROM link_aim WHERE import_id = ? AND link_id = ?", [(import_id, aim[0]) for aim in aims])
        while len(returning := self._returning(import_id)) == RETURNS_AT_ONCE:
            with self._store.write() as db:
                self._bring_back(db, import_id, returning)
        with self._store.write() as db:
            self._bring_back(db, import_id, returning)
            db.execute("UPDATE link_import SET done_at = ? WHERE id = ?", (stored(self._clock.now()), import_id))
        return int(self._store.one("SELECT added FROM link_import WHERE id = ?", (import_id,)))

    def _aims(self, import_id: int) -> list[tuple[int, str, str]]:
        sql = "SELECT link_id, target_address, target_key FROM link_aim WHERE import_id = ? LIMIT ?"
        return [(row[0], row[1], row[2]) for row in self._store.rows(sql, (import_id, RETURNS_AT_ONCE))]

    def _returning(self, import_id: int) -> list[int]:
        return [
            row[0] for row in self._store.rows("SELECT link_id FROM link_return WHERE import_id = ? LIMIT ?", (import_id, RETURNS_AT_ONCE))
        ]

    def _bring_back(self, db: Database, import_id: int, ids: Sequence[int]) -> None:
        """Show what was forgotten, and take over what an import that was cut off left behind: both are this import's from now on."""
        rows = [(import_id, link_id) for link_id in ids]
        db.conn.executemany(_TAKE_OVER, rows)
        db.conn.executemany("UPDATE link SET deleted_at = NULL, import_id = ? WHERE id = ? AND deleted_at IS NOT NULL", rows)
        db.conn.executemany("DELETE FROM link_return WHERE import_id = ? AND link_id = ?", rows)
