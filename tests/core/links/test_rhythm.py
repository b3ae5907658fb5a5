"""When a link is looked at again."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.clock import beginning_of, local_day
from core.links.rhythm import is_same, next_look
from core.links.state import LinkState

NOON = datetime(2026, 11, 16, 12, 0).astimezone()  # local on purpose


def days_of_looking(state: LinkState, until: int, longest: float = 30) -> list[int]:
    """Return on which days a link is looked at that stays as it came to be on day 0, by somebody who looks whenever it is due."""
    days, at = [], NOON
    while (at - NOON).days < until:
        at = next_look(state, NOON, at, longest) + timedelta(hours=12)
        days.append((local_day(at) - local_day(NOON)).days)
    return days


@pytest.mark.parametrize("state", [LinkState.LIVE, LinkState.NOT_FOLLOWED, LinkState.OTHER_TARGET, LinkState.BLOCKED])
def test_a_link_is_looked_at_after_a_day_a_week_a_month_and_monthly(state: LinkState) -> None:
    assert days_of_looking(state, 120) == [1, 7, 30, 60, 90, 120]


@pytest.mark.parametrize("state", [LinkState.MISSING_ONCE, LinkState.GONE, LinkState.PAGE_GONE])
def test_one_that_was_missing_is_looked_at_on_days_one_and_three_and_again_within_the_week(state: LinkState) -> None:
    assert days_of_looking(state, 60) == [1, 3, 7, 30, 60]


def test_the_owner_may_wish_for_shorter_times() -> None:
    assert days_of_looking(LinkState.LIVE, 20, longest=5) == [1, 6, 11, 16, 21]
    assert days_of_looking(LinkState.LIVE, 40, longest=10) == [1, 7, 17, 27, 37, 47]


def test_missing_and_gone_are_one_absence_and_there_and_changed_are_not_the_same() -> None:
    assert is_same(LinkState.MISSING_ONCE, LinkState.GONE)
    assert is_same(LinkState.GONE, LinkState.PAGE_GONE)
    assert is_same(LinkState.LIVE, LinkState.SPONSORED)
    assert not is_same(LinkState.LIVE, LinkState.MISSING_ONCE)
    assert not is_same(LinkState.LIVE, LinkState.WORDS_CHANGED)
    assert not is_same(LinkState.UNCHECKED, LinkState.LIVE)


@given(
    st.sampled_from(sorted(LinkState)),
    st.integers(-5, 4000),
    st.integers(0, 24 * 60 - 1),
    st.floats(1, 30),
)
def test_the_next_look_is_always_on_a_later_day_and_never_further_off_than_wished(
    state: LinkState, days: int, minutes: int, longest: float
) -> None:
    at = beginning_of(local_day(NOON)) + timedelta(days=days, minutes=minutes)
    due = next_look(state, NOON, at, longest)
    assert due == beginning_of(local_day(due))
    assert 1 <= (local_day(due) - local_day(at)).days <= max(1, round(longest))
