"""Putting links in, as one import that shows only once it is whole."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from core.backlinks.pasted import PastedLink
from core.clock import Clock, stored
from core.store import Store

_INSERT = "INSERT INTO link (page_address, page_key, site, target_address, target_key, import_id, added_at) VALUES (?, ?, ?, ?, ?, ?, ?)"
_MAKE_FINDABLE = "INSERT INTO link_search (rowid, page_address, title, words) SELECT id, page_address, title, words FROM link WHERE id > ?"

MOST_AT_ONCE = 500
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

    def begin(self, name: str) -> int:
        """Begin an import called `name` (a file's name, or "" for pasted text); nothing of it shows yet."""
        with self._store.write() as db:
            cursor = db.execute("INSERT INTO link_import (name, started_at) VALUES (?, ?)", (name, stored(self._clock.now())))
            return int(cursor.lastrowid or 0)

    def add(self, import_id: int, links: Sequence[PastedLink]) -> int:
        """Put at most `MOST_AT_ONCE` links in, in one transaction; return how many of them were not there before.

        A page that is known without its target learns it; a page that comes without a target is known by any of its links.
        """
        now = stored(self._clock.now())
        new: list[tuple[str | int, ...]] = []
        with self._store.write() as db:
            known = self._known([link.page_key for link in links], import_id)
            back: list[int] = []
            for link in links:
                same_page = known.setdefault(link.page_key, [])
                same = next((k for k in same_page if k.target_key == link.target_key or not link.target_key), None)
                unaimed = next((k for k in same_page if not k.target_key), None)
                if same is not None:
                    back += [same.id] if same.hidden else []
                elif unaimed is not None and unaimed.id:
                    cells = (link.target_address, link.target_key, unaimed.id)
                    db.execute("UPDATE link SET target_address = ?, target_key = ?, deleted_at = NULL WHERE id = ?", cells)
                    same_page.append(_Known(unaimed.id, link.target_key, False))
                    same_page.remove(unaimed)
                else:
                    new.append((link.page_address, link.page_key, link.site, link.target_address, link.target_key, import_id, now))
                    same_page.append(_Known(0, link.target_key, False))
            last = self._store.one("SELECT coalesce(max(id), 0) FROM link")
            db.conn.executemany(_INSERT, new)
            db.execute(_MAKE_FINDABLE, (last,))
            db.conn.executemany("UPDATE link SET deleted_at = NULL, import_id = ? WHERE id = ?", [(import_id, i) for i in back])
            db.execute("UPDATE link_import SET added = added + ? WHERE id = ?", (len(new) + len(back), import_id))
        return len(new) + len(back)

    def _known(self, page_keys: Sequence[str], import_id: int) -> dict[str, list[_Known]]:
        marks = ", ".join("?" * len(page_keys))
        cut_off = "import_id IN (SELECT id FROM link_import WHERE done_at IS NULL AND id != ?)"
        sql = f"SELECT page_key, id, target_key, deleted_at IS NOT NULL OR {cut_off} FROM link WHERE page_key IN ({marks})"
        known: dict[str, list[_Known]] = {}
        for page_key, link_id, target_key, hidden in self._store.rows(sql, [import_id, *page_keys]):
            known.setdefault(page_key, []).append(_Known(link_id, target_key, bool(hidden)))
        return known

    def finish(self, import_id: int) -> int:
        """Show the import, all at once; return how many links it added."""
        with self._store.write() as db:
            db.execute("UPDATE link_import SET done_at = ? WHERE id = ?", (stored(self._clock.now()), import_id))
        return int(self._store.one("SELECT added FROM link_import WHERE id = ?", (import_id,)))
