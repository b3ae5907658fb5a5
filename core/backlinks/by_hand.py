"""Keeping what the owner saw with their own eyes, as a look among the others, with an exact way back."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from core.backlinks.looks import LONGEST, STATE_ORDER
from core.clock import Clock, local_day, read_stored, stored
from core.links.by_hand import BY_HAND, judge_answer
from core.links.rhythm import is_same, next_look
from core.links.state import LinkState
from core.store import Store
from core.store.database import known_contents
from core.store.rows import to_cell

_CHANGED = ("state", "state_order", "reason", "params", "missing_on", "same_since", "checked_at", "due_at")
"""The columns of a link that an answer changes."""

_BY_HAND = ", ".join(f"'{reason}'" for reason in sorted(BY_HAND))


@dataclass(frozen=True, slots=True)
class Answered:
    """An answer that was kept: its row in the history, and how the link stood before."""

    link_id: int
    check_id: int
    before: Mapping[str, Any]


class LooksByHand:
    def __init__(self, store: Store, its_clock: Clock) -> None:
        self._store = store
        self._clock = its_clock

    def answer(self, link_id: int, saw: bool, longest: float = LONGEST) -> Answered | None:
        """Keep whether the owner saw the link now; None where there is no such link any more.

        `longest` is the most days until a program tries again.
        """
        now = self._clock.now()
        with self._store.write() as db:
            found = self._store.rows(f"SELECT {', '.join(_CHANGED)} FROM link WHERE id = ?", (link_id,))
            if not found:
                return None
            before = dict(zip(_CHANGED, found[0], strict=True))
            with known_contents(self._store.path):
                missing_on = date.fromisoformat(before["missing_on"]) if before["missing_on"] else None
                judgement = judge_answer(saw, missing_on, local_day(now))
                same = before["same_since"] and is_same(LinkState(before["state"]), judgement.state)
                since = read_stored(before["same_since"]) if same else now
            after = {
                "state": judgement.state.value,
                "state_order": STATE_ORDER.index(judgement.state),
                "reason": judgement.reason,
                "params": to_cell(judgement.params),
                "missing_on": None if saw else (missing_on or local_day(now)).isoformat(),
                "same_since": stored(since),
                "checked_at": stored(now),
                "due_at": stored(next_look(judgement.state, since, now, longest)),
            }
            self._put(link_id, after)
            db.execute(
                "INSERT INTO link_check (link_id, checked_at, state, reason, params) VALUES (?, ?, ?, ?, ?)",
                (link_id, stored(now), judgement.state.value, judgement.reason, to_cell(judgement.params)),
            )
            return Answered(link_id, int(self._store.one("SELECT last_insert_rowid()")), before)

    def take_back(self, answered: Answered) -> None:
        """Take an answer out of the history, and where it still is what is known of its link, let that stand as before.

        What a program saw since stays, and so does a later answer.
        """
        with self._store.write() as db:
            last = f"SELECT max(id) FROM link_check WHERE link_id = ? AND reason IN ({_BY_HAND})"
            stands = f"SELECT reason IN ({_BY_HAND}) FROM link WHERE id = ?"
            newest = self._store.one(last, (answered.link_id,)) == answered.check_id
            if newest and self._store.one(stands, (answered.link_id,)):
                self._put(answered.link_id, answered.before)
            db.execute("DELETE FROM link_check WHERE id = ?", (answered.check_id,))

    def _put(self, link_id: int, cells: Mapping[str, Any]) -> None:
        with self._store.write() as db:
            assignments = ", ".join(f"{column} = :{column}" for column in cells)
            db.execute(f"UPDATE link SET {assignments} WHERE id = :id", {**cells, "id": link_id})
