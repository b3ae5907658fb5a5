"""Known sites that were forgotten."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime

from core.backlinks.linking_sites import LinkingSites
from core.clock import read_stored, stored
from core.events import Topic
from core.store import Store, parts
from core.store.database import known_contents
from core.trash.records import Deleted
from core.web.addresses.address import shown
from core.words import _


class LinkingSiteSource:
    topic = Topic.LINKS

    def __init__(self, store: Store, sites: LinkingSites) -> None:
        self._store = store
        self._sites = sites

    def moments(self, text: str) -> Sequence[tuple[str, int]]:
        fits = "deleted_at IS NOT NULL AND instr(site, lower(?))"
        return self._store.rows(f"SELECT deleted_at, id FROM linking_site WHERE {fits} ORDER BY deleted_at DESC, id DESC", (text,))

    def rows(self, ids: Sequence[int]) -> list[Deleted]:
        found = self._deleted(ids)
        names = {id_: shown(f"https://{site}").removeprefix("https://").rstrip("/") for id_, (site, _at) in found.items()}
        return [Deleted(id_, _("Known site"), names[id_], "", found[id_][1]) for id_ in ids if id_ in found]

    def bring_back(self, ids: Sequence[int]) -> Callable[[], None]:
        found = self._deleted(ids)
        self._sites.restore(list(found))

        def back() -> None:
            with self._store.write() as db:
                rows = [(stored(at), id_) for id_, (_site, at) in found.items()]
                db.conn.executemany("UPDATE linking_site SET deleted_at = ? WHERE id = ?", rows)

        return back

    def purge(self, ids: Sequence[int]) -> None:
        with self._store.write() as db:
            for marks, part in parts(ids):
                db.execute(f"DELETE FROM linking_site WHERE deleted_at IS NOT NULL AND id IN ({marks})", part)

    def _deleted(self, ids: Sequence[int]) -> dict[int, tuple[str, datetime]]:
        found: dict[int, tuple[str, datetime]] = {}
        with known_contents(self._store.path):
            for marks, part in parts(ids):
                sql = f"SELECT id, site, deleted_at FROM linking_site WHERE deleted_at IS NOT NULL AND id IN ({marks})"
                found |= {id_: (site, read_stored(at)) for id_, site, at in self._store.rows(sql, part)}
        return found
