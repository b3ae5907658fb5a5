"""Which things are for this week: at most three, within the minutes the owner has."""

from __future__ import annotations

from collections.abc import Sequence

from core.checklist.standing import Standing, StepState
from core.checklist.step import DAYS, Strategy

MOST = 3
CARE_MINUTES = 10
"""Minutes a month, once the first things are done and the owner wants no more than care."""

_EFFECT = 20
_FIRST = 30
"""Nothing else can be seen or judged before the first things are done."""
_BEFORE_ALL = 1_000
"""Without it other steps cannot be taken at all."""
_HAPPENED = 24
"""Something happened to a link: soon after, somebody still remembers."""
_DUE = 12
_BEGUN = 10
_NEARLY = 8
_AGAIN = 15
"""What a strategy that already has a thing this week gives way by, so that the three are of several kinds."""


def choose(path: Sequence[Standing], minutes: int, already: Sequence[Standing] = (), most: int = MOST) -> list[Standing]:
    """Return the steps to add to those `already` on this week's list, until `most` are on it or the `minutes` are used up.

    Only what is to do and open is chosen: nothing set aside, nothing that waits. Where the minutes suffice for none at all, the
    shortest of the best is chosen alone. The order of `path` decides between equals.
    """
    taken = {standing.step.id for standing in already}
    left = [standing for standing in path if standing.state is StepState.TO_DO and standing.open and standing.step.id not in taken]
    nearly = _nearly_done(path)
    chosen: list[Standing] = []
    strategies = [standing.step.strategy for standing in already]
    room = minutes - sum(standing.step.minutes for standing in already)
    while len(already) + len(chosen) < most:
        fitting = [standing for standing in left if standing.step.minutes <= room]
        if not fitting:
            break
        best = max(fitting, key=lambda standing: _worth(standing, nearly) - _AGAIN * strategies.count(standing.step.strategy))
        left.remove(best)
        chosen.append(best)
        strategies.append(best.step.strategy)
        room -= best.step.minutes
    if not already and not chosen and left:
        shortest = min(standing.step.minutes for standing in left)
        chosen = [max((s for s in left if s.step.minutes == shortest), key=lambda standing: _worth(standing, nearly))]
    return chosen


def care(path: Sequence[Standing]) -> list[Standing]:
    """Return what care mode chooses from: what comes round again, and what happened to links."""
    return [standing for standing in path if standing.step.cadence in DAYS or standing.step.about]


def is_complete(path: Sequence[Standing], strategy: Strategy) -> bool:
    """Return whether something of a strategy was done and nothing of it is left to do for a first time."""
    ours = [standing for standing in path if standing.step.strategy is strategy]
    done = any(standing.state is StepState.PROVEN or standing.due for standing in ours)
    return done and all(standing.state is not StepState.TO_DO or standing.due for standing in ours)


def _worth(standing: Standing, nearly: frozenset[Strategy]) -> int:
    step = standing.step
    return (
        _EFFECT * step.effect
        + (_FIRST if step.strategy is Strategy.FIRST else 0)
        + (_BEFORE_ALL if standing.first else 0)
        + (_HAPPENED if step.about else 0)
        + (_DUE if standing.due else 0)
        + (_BEGUN if step.after else 0)
        + (_NEARLY if step.strategy in nearly else 0)
        - step.minutes
    )


def _nearly_done(path: Sequence[Standing]) -> frozenset[Strategy]:
    """Return the strategies of which one or two things are left and others are done."""
    nearly = set()
    for strategy in Strategy:
        states = [standing.state for standing in path if standing.step.strategy is strategy]
        if StepState.PROVEN in states and states.count(StepState.TO_DO) <= 2:
            nearly.add(strategy)
    return frozenset(nearly)
