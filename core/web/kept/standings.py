"""How we stand with each site, kept in a business file: neither a new start nor another run asks a site sooner."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

from core.clock import local_day, stored
from core.store import Store
from core.web.records import Standing

# Looks come to be kept in another order than they were made: of two standings the one that asks more of us holds.
_KEEP = """
INSERT INTO site_standing (host, day, asked, rests_until) VALUES (?, ?, ?, ?) ON CONFLICT (host) DO UPDATE SET
    asked = CASE WHEN excluded.day = day THEN max(asked, excluded.asked) WHEN excluded.day > day THEN excluded.asked ELSE asked END,
    rests_until = nullif(max(coalesce(rests_until, ''), coalesce(excluded.rests_until, '')), ''),
    day = max(day, excluded.day)
"""


class StandingRepository:
    def __init__(self, store: Store) -> None:
        self._store = store

    def binding(self, now: datetime) -> list[Standing]:
        """Return the standing of every site that was asked today or is left alone."""
        return self._store.records(Standing, "FROM site_standing WHERE day = ? OR rests_until > ?", _moments(now))

    def keep(self, standings: Iterable[Standing]) -> None:
        """Keep how things stand."""
        rows = [(s.host, s.day.isoformat(), s.asked, stored(s.rests_until) if s.rests_until else None) for s in standings]
        if rows:
            with self._store.write() as db:
                db.conn.executemany(_KEEP, rows)

    def tidy(self, now: datetime) -> None:
        """Remove what binds nobody any more."""
        old = "FROM site_standing WHERE day < ? AND (rests_until IS NULL OR rests_until <= ?)"
        if self._store.one(f"SELECT EXISTS (SELECT 1 {old})", _moments(now)):
            with self._store.write() as db:
                db.execute(f"DELETE {old}", _moments(now))


def _moments(now: datetime) -> tuple[str, str]:
    return local_day(now).isoformat(), stored(now)
