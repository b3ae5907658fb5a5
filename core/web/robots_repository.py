"""Robots files kept in a business file, so that a site is asked for its own at most once a day."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime, timedelta

from core.clock import read_stored, stored
from core.store import Store
from core.web.records import RobotsFile

FRESH = timedelta(hours=24)
"""RFC 9309 asks not to use a cached file for longer."""

_AT_ONCE = 5_000


class RobotsRepository:
    def __init__(self, store: Store) -> None:
        self._store = store

    def fresh(self, origins: Sequence[str], now: datetime) -> Mapping[str, RobotsFile]:
        """Return the files of these origins (scheme://host) that may still be used."""
        since = stored(now - FRESH)
        found: dict[str, RobotsFile] = {}
        for start in range(0, len(origins), _AT_ONCE):
            part = origins[start : start + _AT_ONCE]
            marks = ", ".join("?" * len(part))
            sql = f"SELECT origin, fetched_at, status, body FROM robots_file WHERE fetched_at > ? AND origin IN ({marks})"
            for origin, at, status, body in self._store.rows(sql, [since, *part]):
                found[origin] = RobotsFile(origin, read_stored(at), status, body)
        return found

    def keep(self, files: Iterable[RobotsFile]) -> None:
        """Keep files as just fetched."""
        rows = [{"origin": f.origin, "fetched_at": stored(f.at), "status": f.status, "body": f.text} for f in files]
        if rows:
            with self._store.write() as db:
                db.table("robots_file").upsert_all(rows, pk="origin")
