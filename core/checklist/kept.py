"""What the file keeps of the checklist: the owner's words and minutes, what was seen, a week's things, the days of a visit, a pause."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING

from core.checklist.standing import Said, Word
from core.clock import local_day, read_stored, stored
from core.store import Store
from core.store.database import known_contents

if TYPE_CHECKING:
    from sqlite_utils import Database


_KEPT_FOR = timedelta(days=62)
"""A month's list is still there when the owner tries a week's and comes back."""


@dataclass(frozen=True, slots=True)
class Period:
    """The week or month a list is for: its first day, and the time the owner had when it was made."""

    begins: date
    rhythm: str

    @property
    def key(self) -> tuple[str, str]:
        return self.begins.isoformat(), self.rhythm


class Kept:
    def __init__(self, store: Store) -> None:
        self._store = store

    def words(self) -> dict[str, Word]:
        """Return what the owner said, by step."""
        rows = self._store.rows("SELECT step, said, at, until FROM checklist_word")
        with known_contents(self._store.path):
            return {row[0]: _word(*row) for row in rows}

    def put_word(self, step: str, word: Word | None) -> None:
        """Keep what the owner says of a step now; None forgets what was said, as if nobody had spoken."""
        with self._store.write() as db:
            db.execute("DELETE FROM checklist_word WHERE step = ?", (step,))
            if word is not None:
                until = word.until.isoformat() if word.until else None
                db.execute(
                    "INSERT INTO checklist_word (step, said, at, until) VALUES (?, ?, ?, ?)", (step, word.said, stored(word.at), until)
                )

    def minutes(self) -> dict[str, int]:
        """Return how long steps take this owner, where that is not what ships."""
        return {step: int(minutes) for step, minutes in self._store.rows("SELECT step, minutes FROM checklist_minutes")}

    def put_minutes(self, step: str, minutes: int | None) -> None:
        """Keep how long a step takes; None for as long as it ships with."""
        with self._store.write() as db:
            db.execute("DELETE FROM checklist_minutes WHERE step = ?", (step,))
            if minutes is not None:
                db.execute("INSERT INTO checklist_minutes (step, minutes) VALUES (?, ?)", (step, minutes))

    def proofs(self) -> dict[str, datetime]:
        """Return since when each step is seen to be done."""
        with known_contents(self._store.path):
            return {step: read_stored(at) for step, at in self._store.rows("SELECT step, at FROM checklist_proof")}

    def set_proofs(self, proofs: Mapping[str, datetime]) -> None:
        """Keep these proofs and no others; writes only where something changed."""
        wanted = {step: stored(at) for step, at in proofs.items()}
        before = dict(self._store.rows("SELECT step, at FROM checklist_proof"))
        if wanted == before:
            return
        with self._store.write() as db:
            db.execute("DELETE FROM checklist_proof")
            db.conn.executemany("INSERT INTO checklist_proof (step, at) VALUES (?, ?)", sorted(wanted.items()))

    def things(self, period: Period) -> list[str]:
        """Return the steps on a period's list, in the order they came."""
        sql = "SELECT step FROM checklist_list WHERE begins = ? AND rhythm = ? ORDER BY rowid"
        return [row[0] for row in self._store.rows(sql, period.key)]

    def add_things(self, period: Period, steps: Sequence[str]) -> None:
        """Put steps on a period's list; lists of long ago go."""
        if not steps:
            return
        with self._store.write() as db:
            db.execute("DELETE FROM checklist_list WHERE begins < ?", ((period.begins - _KEPT_FOR).isoformat(),))
            _insert(db, period, steps)

    def set_things(self, period: Period, steps: Sequence[str]) -> None:
        """Make these a period's list, whatever was on it."""
        with self._store.write() as db:
            db.execute("DELETE FROM checklist_list WHERE begins = ? AND rhythm = ?", period.key)
            _insert(db, period, steps)

    def visited(self, now: datetime) -> None:
        """Note that the owner is here now."""
        with self._store.write() as db:
            db.table("checklist_visit").upsert({"day": local_day(now).isoformat(), "at": stored(now)}, pk="day")

    def last_visit(self, now: datetime) -> datetime | None:
        """Return when the owner was last here on a day before today; None where this is the first day."""
        at = self._store.one("SELECT max(at) FROM checklist_visit WHERE day < ?", (local_day(now).isoformat(),))
        with known_contents(self._store.path):
            return read_stored(at) if at else None

    def paused_until(self) -> date | None:
        until = self._store.one("SELECT until FROM checklist_pause")
        with known_contents(self._store.path):
            return date.fromisoformat(until) if until else None

    def pause(self, until: date | None) -> None:
        """Ask for nothing before a day; None goes on at once."""
        with self._store.write() as db:
            db.execute("UPDATE checklist_pause SET until = ?", (until.isoformat() if until else None,))


def _word(step: str, said: str, at: str, until: str | None) -> Word:
    return Word(step, Said(said), read_stored(at), date.fromisoformat(until) if until else None)


def _insert(db: Database, period: Period, steps: Sequence[str]) -> None:
    rows = [(*period.key, step) for step in steps]
    db.conn.executemany("INSERT OR IGNORE INTO checklist_list (begins, rhythm, step) VALUES (?, ?, ?)", rows)
