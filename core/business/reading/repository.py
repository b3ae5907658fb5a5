"""The last reading of the website and all it found, kept in the file; the engine writes it, the window reads it."""

from __future__ import annotations

from collections.abc import Sequence

from core import clock
from core.business.cells import from_json, to_json
from core.business.profile import Fact, Way
from core.business.reading.combining import Found, combine
from core.business.reading.records import Finding, PageSigns, Reading, ReadingState
from core.clock import Clock
from core.store import Store
from core.web.asking.unread import Unread


class ReadingRepository:
    def __init__(self, store: Store, its_clock: Clock) -> None:
        self._store = store
        self._clock = its_clock

    def reading(self) -> Reading | None:
        """Return how the last reading stands; None before the first."""
        found = self._store.records(Reading, "FROM site_reading")
        return found[0] if found else None

    def findings(self) -> list[Finding]:
        """Return every value that was found, in the order in which pages were read."""
        found = []
        for fact, text, way, page in self._store.rows("SELECT fact, value, way, page FROM site_finding ORDER BY id"):
            if fact in _FACTS and way in _WAYS:
                value = from_json(_FACTS[fact], text)
                if value is not None:
                    found.append(Finding(_FACTS[fact], value, _WAYS[way], page))
        return found

    def found(self) -> dict[Fact, Found]:
        """Return the best of what was found, each with its source; empty before the first reading."""
        reading = self.reading()
        return combine(self.findings(), reading.at) if reading is not None else {}

    def begin(self, address: str) -> None:
        """Begin a reading; what an earlier one found is forgotten."""
        row = {
            "id": 1,
            "address": address,
            "at": clock.stored(self._clock.now()),
            "state": ReadingState.UNDER_WAY.value,
            "pages": 0,
            "why": None,
        }
        with self._store.write() as db:
            db.execute("DELETE FROM site_finding")
            db.execute("DELETE FROM own_page")
            db.table("site_reading").upsert(row, pk="id")

    def add(self, findings: Sequence[Finding], pages: int, signs: PageSigns | None = None) -> None:
        """Keep what `pages` more pages said."""
        with self._store.write() as db:
            db.table("site_finding").insert_all(
                {"fact": each.fact.value, "value": to_json(each.fact, each.value), "way": each.way.value, "page": each.page}
                for each in findings
            )
            if signs is not None:
                row = {"address": signs.address, "number": signs.number, "taps": signs.taps, "declares": signs.declares}
                db.table("own_page").insert(row)
            db.execute("UPDATE site_reading SET pages = pages + ?", (pages,))

    def signs(self) -> list[PageSigns]:
        """Return what each page does for phones and machines, in the order in which they were read."""
        return self._store.records(PageSigns, "FROM own_page ORDER BY id")

    def end(self, state: ReadingState, why: Unread | None = None) -> None:
        """Say how the reading ended, and why nothing could be read where nothing could."""
        with self._store.write() as db:
            db.execute("UPDATE site_reading SET state = ?, why = ?", (state.value, why))


_FACTS = {fact.value: fact for fact in Fact}
_WAYS = {way.value: way for way in Way}
