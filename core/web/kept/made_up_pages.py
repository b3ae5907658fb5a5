"""What sites show for made-up addresses, kept in a business file, so that each is asked once a month at most."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from contextlib import suppress
from datetime import datetime, timedelta

from core.clock import stored
from core.store import Store, parts
from core.store.rows import storable
from core.web.asking.made_up import MadeUpPage, read_made_up, write_made_up

KEPT_FOR = timedelta(days=30)


class MadeUpRepository:
    def __init__(self, store: Store) -> None:
        self._store = store

    def of(self, origins: Sequence[str], now: datetime) -> Mapping[str, MadeUpPage]:
        """Return what is known of these origins (scheme://host:port) and not too old."""
        since = stored(now - KEPT_FOR)
        found: dict[str, MadeUpPage] = {}
        for marks, part in parts(origins):
            rows = self._store.rows(f"SELECT origin, answer FROM made_up_page WHERE asked_at > ? AND origin IN ({marks})", [since, *part])
            for origin, answer in rows:
                # What cannot be read is asked for anew.
                with suppress(RecursionError, TypeError, ValueError):
                    found[origin] = read_made_up(answer)
        return found

    def keep(self, pages: Mapping[str, MadeUpPage], now: datetime) -> None:
        """Keep pages as just asked for, by origin."""
        rows = [(origin, stored(now), storable(write_made_up(page))) for origin, page in pages.items()]
        if rows:
            with self._store.write() as db:
                db.conn.executemany("INSERT OR REPLACE INTO made_up_page (origin, asked_at, answer) VALUES (?, ?, ?)", rows)

    def tidy(self, now: datetime) -> None:
        """Remove what is too old to be used."""
        before = stored(now - KEPT_FOR)
        if self._store.one("SELECT EXISTS (SELECT 1 FROM made_up_page WHERE asked_at <= ?)", (before,)):
            with self._store.write() as db:
                db.execute("DELETE FROM made_up_page WHERE asked_at <= ?", (before,))
