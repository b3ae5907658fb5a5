"""How far the first questions came, kept in the file so that a later start goes on there."""

from __future__ import annotations

from core import clock
from core.clock import Clock
from core.store import Store


class InterviewRepository:
    def __init__(self, store: Store, its_clock: Clock) -> None:
        self._store = store
        self._clock = its_clock

    def step(self) -> str:
        """Return the question that was open last; "" before the first."""
        return str(self._store.one("SELECT step FROM interview") or "")

    def at(self, step: str) -> None:
        """Keep which question is open."""
        with self._store.write() as db:
            db.execute("UPDATE interview SET step = ?", (step,))

    def done(self) -> bool:
        """Whether the questions were gone through to the end, or no more of them are wanted."""
        return self._store.one("SELECT done_at FROM interview") is not None

    def finish(self) -> None:
        """The owner came to the end, or wants no more; the first time counts."""
        with self._store.write() as db:
            db.execute("UPDATE interview SET done_at = ? WHERE done_at IS NULL", (clock.stored(self._clock.now()),))

    def reopen(self) -> None:
        """Take an end back: the questions go on where they were."""
        with self._store.write() as db:
            db.execute("UPDATE interview SET done_at = NULL")

    def wanted(self) -> bool:
        """Whether a start should open the questions: the file has no website yet, or they were left in the middle."""
        if self.done():
            return False
        return bool(self.step()) or self._store.one("SELECT 1 FROM own_site") is None
