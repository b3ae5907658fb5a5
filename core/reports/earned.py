"""Gathers what was earned so far: links that stand by the program's own looks, and what was done for them out in the town."""

from __future__ import annotations

from collections.abc import Sequence

from core.checklist.standing import Standing, StepState
from core.checklist.step import Strategy
from core.reports.links import count_sites, earned_links, sum_of_links
from core.reports.records import Earned, EarnedStep, EarnedSum
from core.store import Store

_OWN_HOUSE = frozenset({Strategy.FIRST, Strategy.BACKLINKS})
"""What is done in the program itself earns nothing yet."""


class Earnings:
    """Reads it afresh each time: nothing is kept that a look could make untrue."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def sum(self) -> EarnedSum:
        """Count what stands and what stood."""
        return sum_of_links(self._store)

    def all(self, path: Sequence[Standing]) -> Earned:
        """Return everything that was earned; `path` is the checklist's, whose proven steps out in the town count."""
        steps = [
            EarnedStep(standing.step.title, standing.since, standing.by_word)
            for standing in path
            if standing.state is StepState.PROVEN and standing.since is not None and standing.step.strategy not in _OWN_HOUSE
        ]
        newest_first = tuple(sorted(steps, key=lambda step: step.since, reverse=True))
        return Earned(self.sum(), count_sites(self._store), tuple(earned_links(self._store)), newest_first)
