"""How we stand with each site, kept in a business file: neither a new start nor another run asks a site sooner."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime

from core.clock import local_day, stored
from core.store import Store, parts
from core.web.records import Standing


class StandingRepository:
    def __init__(self, store: Store) -> None:
        self._store = store

    def of(self, hosts: Sequence[str], now: datetime) -> Mapping[str, Standing]:
        """Return the standing of those of these hosts (as they are paced) that were asked today or are left alone."""
        found: dict[str, Standing] = {}
        for marks, part in parts(hosts):
            rest = f"FROM site_standing WHERE (day = ? OR rests_until > ?) AND host IN ({marks})"
            for standing in self._store.records(Standing, rest, [local_day(now).isoformat(), stored(now), *part]):
                found[standing.host] = standing
        return found

    def keep(self, standings: Iterable[Standing]) -> None:
        """Keep how things stand now; of several for one host the last."""
        rows = {s.host: (s.host, s.day.isoformat(), s.asked, stored(s.rests_until) if s.rests_until else None) for s in standings}
        if rows:
            with self._store.write() as db:
                db.conn.executemany("INSERT OR REPLACE INTO site_standing VALUES (?, ?, ?, ?)", rows.values())

    def tidy(self, now: datetime) -> None:
        """Remove what binds nobody any more."""
        old = "FROM site_standing WHERE day < ? AND (rests_until IS NULL OR rests_until <= ?)"
        before = (local_day(now).isoformat(), stored(now))
        if self._store.one(f"SELECT EXISTS (SELECT 1 {old})", before):
            with self._store.write() as db:
                db.execute(f"DELETE {old}", before)
