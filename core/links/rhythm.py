"""When to look at a link again: often while it is new or something happened to it, then once a month."""

from __future__ import annotations

from datetime import datetime, timedelta

from core.clock import beginning_of, local_day
from core.links.state import GROUP_OF, LinkState, StateGroup

_STEADY = (1, 7, 30)
_MISSING = (1, 3, 7, 30)
"""Days after it was first missed: the second look decides, the third makes it sure enough to tell."""
_MONTH = 30
_LOST = frozenset({StateGroup.MISSING, StateGroup.GONE})


def is_same(before: LinkState, after: LinkState) -> bool:
    """Return whether a link is still as it was, as far as its rhythm goes: missing and gone are one long absence."""
    groups = {GROUP_OF[before], GROUP_OF[after]}
    return len(groups) == 1 or groups <= _LOST


def next_look(state: LinkState, since: datetime, at: datetime, longest: float = _MONTH) -> datetime:
    """Return the moment from which a link looked at `at` is due: the beginning of a day of the local calendar.

    `since` is when it came to be as it is; `longest` is the most days between two looks.
    """
    most = max(1, round(longest))
    days = max(0, (local_day(at) - local_day(since)).days)
    before = 0
    for step in _MISSING if GROUP_OF[state] in _LOST else _STEADY:
        if step - before > most:
            break  # the owner wishes for more than the steps would bring from here on
        if step > days:
            return beginning_of(local_day(at) + timedelta(days=step - days))
        before = step
    return beginning_of(local_day(at) + timedelta(days=most))
