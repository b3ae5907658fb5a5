"""The three signs, kept in the file month by month; what was done in the same months is counted beside them, afresh each time."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from datetime import date, timedelta

from core.backlinks.query import shown
from core.clock import Clock, local_day, read_stored, stored
from core.signs.records import Month, ProfileFigures, Route, Searches
from core.store import Store
from core.store.database import known_contents
from core.store.rows import storable

MOST_MONTHS = 36
_HOUR = 13
"""Letters of a stored moment up to its hour: the local month of all moments in it is the same."""


class SignsRepository:
    def __init__(self, store: Store, its_clock: Clock) -> None:
        self._store = store
        self._clock = its_clock

    @property
    def this_month(self) -> date:
        return local_day(self._clock.now()).replace(day=1)

    @property
    def recent(self) -> list[date]:
        """The months that can be shown, this one first."""
        return list(_down(self.this_month, date.min))

    # What was searched.

    def searches(self, month: date) -> Searches | None:
        """Return what is kept of a month's searches."""
        return next(iter(self._searches("WHERE month = ?", month)), None)

    def put_searches(self, month: date, searches: Searches | None) -> Searches | None:
        """Keep a month's searches in place of what was kept, None for nothing; returns that."""
        before = self.searches(month)
        with self._store.write() as db:
            db.execute("DELETE FROM search_month WHERE month = ?", (month.isoformat(),))
            if searches is not None:
                cells = (searches.searches, searches.shown, searches.clicked, searches.place, storable(searches.file))
                row = (month.isoformat(), *cells, stored(self._clock.now()))
                db.execute("INSERT INTO search_month (month, searches, shown, clicked, place, file, read_at) VALUES (?,?,?,?,?,?,?)", row)
        return before

    def _searches(self, rest: str, *parameters: date) -> list[Searches]:
        sql = f"SELECT month, searches, shown, clicked, place, file FROM search_month {rest}"
        with known_contents(self._store.path):
            return [Searches(date.fromisoformat(row[0]), *row[1:]) for row in self._store.rows(sql, [p.isoformat() for p in parameters])]

    # What the Business Profile counted.

    def profile(self, month: date) -> ProfileFigures:
        """Return what was typed for a month."""
        return next(iter(self._profiles("WHERE month = ?", month)), ProfileFigures(month))

    def put_profile(self, figures: ProfileFigures) -> ProfileFigures:
        """Keep what was typed for a month; returns what was kept before."""
        before = self.profile(figures.month)
        values = (figures.calls, figures.directions, figures.clicks)
        with self._store.write() as db:
            db.execute("DELETE FROM profile_month WHERE month = ?", (figures.month.isoformat(),))
            if any(value is not None for value in values):
                row = (figures.month.isoformat(), *values)
                db.execute("INSERT INTO profile_month (month, calls, directions, clicks) VALUES (?, ?, ?, ?)", row)
        return before

    def _profiles(self, rest: str, *parameters: date) -> list[ProfileFigures]:
        sql = f"SELECT month, calls, directions, clicks FROM profile_month {rest}"
        with known_contents(self._store.path):
            rows = self._store.rows(sql, [p.isoformat() for p in parameters])
            return [ProfileFigures(date.fromisoformat(month), *figures) for month, *figures in rows]

    # How customers found the business.

    def ask(self, way: Route) -> int:
        """Count one customer of today; returns what `take_back` needs."""
        with self._store.write() as db:
            cursor = db.execute(
                "INSERT INTO customer_asked (day, way) VALUES (?, ?)", (local_day(self._clock.now()).isoformat(), way.value)
            )
            return int(cursor.lastrowid or 0)

    def take_back(self, asked: int) -> None:
        """Take one customer back."""
        with self._store.write() as db:
            db.execute("DELETE FROM customer_asked WHERE id = ?", (asked,))

    def asked_today(self) -> dict[Route, int]:
        """Return how many customers of today said what."""
        day = local_day(self._clock.now()).isoformat()
        rows = self._store.rows("SELECT way, count(*) FROM customer_asked WHERE day = ? GROUP BY way", (day,))
        with known_contents(self._store.path):
            return {Route(way): count for way, count in rows}

    # All of it.

    def months(self) -> list[Month]:
        """Return the months up to this one of which anything is known, newest first; none in between is left out."""
        searches = {each.month: each for each in self._searches("")}
        profiles = {each.month: each for each in self._profiles("")}
        asked: dict[date, dict[Route, int]] = {}
        with known_contents(self._store.path):
            for month, way, count in self._store.rows("SELECT substr(day, 1, 7), way, count(*) FROM customer_asked GROUP BY 1, 2"):
                asked.setdefault(date.fromisoformat(f"{month}-01"), {})[Route(way)] = count
        links, steps = self._first_seen(), self._done()
        known = {month for month in (*searches, *profiles, *asked, *links, *steps) if month <= self.this_month}
        if not known:
            return []
        return [
            Month(month, searches.get(month), profiles.get(month), asked.get(month, {}), links[month], steps[month])
            for month in _down(max(known), min(known))
        ]

    def _first_seen(self) -> Counter[date]:
        # In whatever state they are today: what was seen in a month was seen in it.
        sql = (
            f"SELECT substr(first_seen_at, 1, {_HOUR}), count(*), min(first_seen_at) FROM link "
            f"WHERE {shown(self._store)} AND first_seen_at IS NOT NULL GROUP BY 1"
        )
        with known_contents(self._store.path):
            return _by_month((moment, count) for _hour, count, moment in self._store.rows(sql))

    def _done(self) -> Counter[date]:
        said = "SELECT step, at FROM checklist_word WHERE said = 'done'"
        seen = "SELECT step, at FROM checklist_proof WHERE step NOT IN (SELECT step FROM checklist_word WHERE said = 'done')"
        with known_contents(self._store.path):
            return _by_month((at, 1) for _step, at in self._store.rows(f"{said} UNION ALL {seen}"))


def _by_month(moments: Iterator[tuple[str, int]]) -> Counter[date]:
    found: Counter[date] = Counter()
    for moment, count in moments:
        found[local_day(read_stored(moment)).replace(day=1)] += count
    return found


def _down(newest: date, oldest: date) -> Iterator[date]:
    month = newest
    for _number in range(MOST_MONTHS):
        if month < oldest:
            return
        yield month
        month = (month - timedelta(days=1)).replace(day=1)
