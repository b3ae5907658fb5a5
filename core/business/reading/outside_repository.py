"""The links of the owner's pages to other sites, kept in the file: the engine writes them, the window reads those that lead nowhere."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from core.business.reading.records import OutsideLink, OutsideState
from core.clock import Clock, stored
from core.store import Store
from core.store.rows import storable
from core.web.address import site_of

MOST_OF_A_SITE = 2
"""Links to one site asked in one run: its pages are asked for as links to me too."""


class OutsideRepository:
    def __init__(self, store: Store, its_clock: Clock) -> None:
        self._store = store
        self._clock = its_clock

    def begin(self) -> None:
        """Forget what an earlier reading of the website found."""
        with self._store.write() as db:
            db.execute("DELETE FROM outside_link")

    def add(self, links: Sequence[OutsideLink]) -> None:
        """Keep links that a page holds; one that stands on several pages is kept for the first."""
        rows = [(storable(link.address), link.page, storable(link.words)) for link in links]
        if rows:
            with self._store.write() as db:
                db.conn.executemany("INSERT OR IGNORE INTO outside_link (address, page, words) VALUES (?, ?, ?)", rows)

    def unasked(self, most: int) -> list[OutsideLink]:
        """Return links of which nobody knows yet whether they lead anywhere, in the order in which they were found."""
        taken: Counter[str] = Counter()
        wanted = []
        for link in self._store.records(OutsideLink, "FROM outside_link WHERE state = '' ORDER BY id"):
            site = site_of(link.address)
            taken[site] += 1
            if taken[site] <= MOST_OF_A_SITE:
                wanted.append(link)
        return wanted[:most]

    def gone(self) -> list[OutsideLink]:
        """Return the links that lead nowhere."""
        return self._store.records(OutsideLink, "FROM outside_link WHERE state = ? ORDER BY id", (OutsideState.GONE.value,))

    def answer(self, link: OutsideLink, state: OutsideState) -> None:
        """Keep what became of a link."""
        with self._store.write() as db:
            db.execute(
                "UPDATE outside_link SET state = ?, at = ? WHERE address = ?", (state.value, stored(self._clock.now()), link.address)
            )
