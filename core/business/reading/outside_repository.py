"""The links of the owner's pages to other sites, kept in the file: the engine writes them, the window reads those that lead nowhere."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from datetime import datetime

from core.business.reading.records import OutsideLink, OutsideState
from core.clock import Clock, read_stored, stored
from core.store import Store
from core.store.rows import storable
from core.web.addresses.address import site_of

MOST = 20
"""Links asked in one run; the others have their turn on another day."""

MOST_OF_A_SITE = 2
"""Links to one site asked in one run: its pages are asked for as links to me too."""

_OPEN = "at IS NULL OR at < seen_at"
"""Never asked, or not since the website was last read."""


class OutsideRepository:
    def __init__(self, store: Store, its_clock: Clock) -> None:
        self._store = store
        self._clock = its_clock

    def begin(self) -> None:
        """Begin a reading of the website; what is known of a link stays, where the reading finds the link again."""
        with self._store.write() as db:
            db.execute("UPDATE outside_link SET seen_at = ''")

    def add(self, links: Sequence[OutsideLink]) -> None:
        """Keep links that a page holds; one that stands on several pages is kept for the first."""
        now = stored(self._clock.now())
        rows = [(storable(link.address), link.page, storable(link.words), now) for link in links]
        sql = (
            "INSERT INTO outside_link (address, page, words, seen_at) VALUES (?, ?, ?, ?) ON CONFLICT (address) "
            "DO UPDATE SET page = excluded.page, words = excluded.words, seen_at = excluded.seen_at WHERE seen_at = ''"
        )
        if rows:
            with self._store.write() as db:
                db.conn.executemany(sql, rows)

    def end(self) -> None:
        """End a reading that came to its end: links that it did not find are on no page any more."""
        with self._store.write() as db:
            db.execute("DELETE FROM outside_link WHERE seen_at = ''")

    def unasked(self, most: int) -> list[OutsideLink]:
        """Return links to ask now: where nothing was found before, those never asked, then those asked longest ago.

        So all of them have their turn, however many there are.
        """
        taken: Counter[str] = Counter()
        wanted = []
        for link in self._store.records(OutsideLink, f"FROM outside_link WHERE {_OPEN} ORDER BY state <> 'gone', at IS NOT NULL, at, id"):
            site = site_of(link.address)
            taken[site] += 1
            if taken[site] <= MOST_OF_A_SITE:
                wanted.append(link)
        return wanted[:most]

    def waiting(self) -> int:
        """Return how many links are still to be asked."""
        return int(self._store.one(f"SELECT count(*) FROM outside_link WHERE {_OPEN}"))

    def last_asked_at(self) -> datetime | None:
        """Return when a link was last asked; None before the first."""
        moment = self._store.one("SELECT max(at) FROM outside_link")
        return read_stored(moment) if moment else None

    def gone(self) -> list[OutsideLink]:
        """Return the links where nothing was found when they were asked."""
        return self._store.records(OutsideLink, "FROM outside_link WHERE state = ? ORDER BY id", (OutsideState.GONE.value,))

    def answer(self, link: OutsideLink, state: OutsideState) -> None:
        """Keep what became of a link, with why nothing was found where nothing was."""
        now = stored(self._clock.now())
        with self._store.write() as db:
            db.execute("UPDATE outside_link SET state = ?, at = ?, why = ? WHERE address = ?", (state.value, now, link.why, link.address))
