"""Gathers what was earned so far: it counts what stands by the program's own looks, and says what does not stand any more."""

from __future__ import annotations

from collections.abc import Sequence

from core.backlinks.query import shown
from core.backlinks.seen import read_evidence
from core.checklist.standing import Standing, StepState
from core.checklist.step import Strategy
from core.clock import read_stored
from core.links.state import GROUP_OF, LinkState, StateGroup
from core.reports.records import Earned, EarnedLink, EarnedStep, EarnedSum
from core.store import Store, parts
from core.store.database import known_contents

MOST_SITES = 500
"""Sites that are named; a list of thousands is nobody's to read, and the figures count all."""


_OWN_HOUSE = frozenset({Strategy.FIRST, Strategy.BACKLINKS})
"""What is done in the program itself earns nothing yet."""


def _states(*groups: StateGroup) -> str:
    return ", ".join(f"'{state}'" for state in LinkState if GROUP_OF[state] in groups)


_THERE, _GONE = _states(StateGroup.THERE), _states(StateGroup.GONE)
_MISSED = _states(StateGroup.GONE, StateGroup.MISSING)


class Earnings:
    """Reads it afresh each time: nothing is kept that a look could make untrue."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def sum(self) -> EarnedSum:
        """Count what stands and what stood."""
        these = f"SELECT count(*), count(DISTINCT site) FROM link WHERE {shown(self._store)} AND state IN"
        ((links, sites),) = self._store.rows(f"{these} ({_THERE})")
        ((gone, _sites),) = self._store.rows(f"{these} ({_GONE}) AND first_seen_at IS NOT NULL")
        return EarnedSum(links, sites, gone)

    def all(self, path: Sequence[Standing]) -> Earned:
        """Return everything that was earned; `path` is the checklist's, whose proven steps out in the town count."""
        steps = [
            EarnedStep(standing.step.title, standing.since, standing.by_word)
            for standing in path
            if standing.state is StepState.PROVEN and standing.since is not None and standing.step.strategy not in _OWN_HOUSE
        ]
        return Earned(self.sum(), tuple(_links(self._store)), tuple(sorted(steps, key=lambda step: step.since, reverse=True)))


def _links(store: Store) -> list[EarnedLink]:
    # SQLite takes the other columns from the row that has the least of what is asked for.
    sql = (
        f"SELECT id, site, page_address, evidence_id, min(first_seen_at), count(*) FROM link WHERE {shown(store)} "
        f"AND state IN ({_THERE}) AND first_seen_at IS NOT NULL GROUP BY site ORDER BY 5 DESC, 1 DESC LIMIT ?"
    )
    rows = store.rows(sql, (MOST_SITES,))
    words = _sentences(store, [row[3] for row in rows if row[3] is not None])
    late = _seen_late(store, [row[0] for row in rows])
    with known_contents(store.path):
        return [
            EarnedLink(link_id, site, page, words.get(evidence, ""), read_stored(since), count, link_id not in late)
            for link_id, site, page, evidence, since, count in rows
        ]


def _sentences(store: Store, ids: Sequence[int]) -> dict[int, str]:
    found: dict[int, str] = {}
    for marks, part in parts(ids):
        rows = store.rows(f"SELECT id, facts FROM link_evidence WHERE id IN ({marks})", part)
        with known_contents(store.path):
            found |= {evidence: read_evidence(facts).snippet for evidence, facts in rows}
    return found


def _seen_late(store: Store, ids: Sequence[int]) -> set[int]:
    """Return those links that a look before the first that saw them did not find, though it read the page."""
    late: set[int] = set()
    for marks, part in parts(ids):
        sql = (
            f"SELECT DISTINCT l.id FROM link l JOIN link_check c ON c.link_id = l.id AND c.checked_at < l.first_seen_at "
            f"WHERE l.id IN ({marks}) AND c.state IN ({_MISSED})"
        )
        late |= {row[0] for row in store.rows(sql, part)}
    return late
