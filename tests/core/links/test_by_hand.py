"""What the owner saw: the law that nothing is gone on one look, held by any order of answers and looks."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.links.by_hand import BY_HAND, NOT_SEEN, NOT_SEEN_ONCE, SEEN, judge_answer, may_ask, outlasts
from core.links.state import COULD_NOT_CHECK, GROUP_OF, LinkState, StateGroup
from core.links.words import reason_sentence

DAY = date(2026, 11, 3)


def test_a_link_that_was_seen_is_there() -> None:
    seen = judge_answer(True, DAY - timedelta(days=9), DAY)
    assert (seen.state, seen.reason) == (LinkState.LIVE, SEEN)
    assert reason_sentence(seen.reason, seen.params) == "You looked on 3 November 2026 and saw the link."


def test_a_link_is_gone_only_at_a_second_answer_on_another_day() -> None:
    first = judge_answer(False, None, DAY)
    assert (first.state, first.reason) == (LinkState.MISSING_ONCE, NOT_SEEN_ONCE)
    assert judge_answer(False, DAY, DAY).state is LinkState.MISSING_ONCE
    second = judge_answer(False, DAY, DAY + timedelta(days=1))
    assert (second.state, second.reason) == (LinkState.GONE, NOT_SEEN)


def test_a_clock_that_was_put_back_makes_nothing_gone() -> None:
    assert judge_answer(False, DAY, DAY - timedelta(days=2)).state is LinkState.MISSING_ONCE


@pytest.mark.parametrize("state", LinkState)
def test_only_a_look_that_could_not_look_leaves_the_owners_word_standing(state: LinkState) -> None:
    assert all(outlasts(reason, state) == (state in COULD_NOT_CHECK) for reason in BY_HAND)
    assert not outlasts("live", state)
    assert not outlasts("", state)


def test_the_owner_is_asked_where_no_program_can_look_and_after_their_own_word() -> None:
    assert may_ask(LinkState.BLOCKED, "challenge")
    assert may_ask(LinkState.MISSING_ONCE, NOT_SEEN_ONCE)
    assert not may_ask(LinkState.MISSING_ONCE, "no_link_once")
    assert not may_ask(LinkState.LIVE, "live")


@dataclass
class Known:
    state: LinkState = LinkState.BLOCKED
    reason: str = "challenge"
    missing_on: date | None = None


events = st.lists(
    st.tuples(st.integers(0, 3), st.sampled_from(["saw", "did not", LinkState.LIVE, LinkState.MISSING_ONCE, *COULD_NOT_CHECK])), max_size=12
)


@given(events)
def test_gone_takes_two_days_without_the_link_and_could_not_check_changes_no_word_of_the_owners(
    happened: list[tuple[int, str | LinkState]],
) -> None:
    known, today, missed_on = Known(), DAY, set[date]()
    for days, event in happened:
        today += timedelta(days=days)
        before = Known(known.state, known.reason, known.missing_on)
        if isinstance(event, LinkState):
            if outlasts(known.reason, event):
                assert (known.state, known.reason) == (before.state, before.reason)
                continue
            known.state, known.reason = event, "made_up"
            missed = event is LinkState.MISSING_ONCE
        else:
            missed = event == "did not"
            judged = judge_answer(event == "saw", known.missing_on, today)
            known.state, known.reason = judged.state, judged.reason
        if missed:
            missed_on.add(today)
            known.missing_on = known.missing_on or today
        elif GROUP_OF[known.state] is StateGroup.THERE:
            missed_on.clear()
            known.missing_on = None
        if event == "saw":
            assert known.state is LinkState.LIVE
        if event == "did not":
            assert (known.state is LinkState.GONE) == (len(missed_on) > 1)
