"""Robots files kept in a business file, so that a site is asked for its own at most once a day."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime, timedelta

from core.clock import read_stored, stored
from core.store import Store, parts
from core.store.database import known_contents
from core.web.records import FRESH_FOR, RobotsFile

KEPT_FOR = timedelta(days=7)
"""Then a file is removed; it could not be used any more after the first day."""


class RobotsRepository:
    def __init__(self, store: Store) -> None:
        self._store = store

    def fresh(self, origins: Sequence[str], now: datetime) -> Mapping[str, RobotsFile]:
        """Return the files of these origins (scheme://host:port) that may still be used."""
        since = stored(now - FRESH_FOR)
        found: dict[str, RobotsFile] = {}
        for marks, part in parts(origins):
            sql = f"SELECT origin, fetched_at, status, body FROM robots_file WHERE fetched_at > ? AND origin IN ({marks})"
            rows = self._store.rows(sql, [since, *part])
            with known_contents(self._store.path):
                found |= {origin: RobotsFile(origin, read_stored(at), int(status), str(body)) for origin, at, status, body in rows}
        return found

    def keep(self, files: Iterable[RobotsFile]) -> None:
        """Keep files as just fetched."""
        rows = [{"origin": f.origin, "fetched_at": stored(f.at), "status": f.status, "body": f.text} for f in files]
        if rows:
            with self._store.write() as db:
                db.table("robots_file").upsert_all(rows, pk="origin")

    def tidy(self, now: datetime) -> None:
        """Remove the files that are too old to be used."""
        before = stored(now - KEPT_FOR)
        if self._store.one("SELECT EXISTS (SELECT 1 FROM robots_file WHERE fetched_at <= ?)", (before,)):
            with self._store.write() as db:
                db.execute("DELETE FROM robots_file WHERE fetched_at <= ?", (before,))
