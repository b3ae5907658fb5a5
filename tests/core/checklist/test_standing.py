"""The four states of a step, from the facts and from what the owner said."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest

from core.business.profile import Hands
from core.checklist.facts import Facts
from core.checklist.standing import Said, Standing, StepState, Word, seen_at, standings
from core.checklist.step import Cadence, Step, WebChange
from core.clock import local_day
from core.links.state import LinkState, StateGroup
from tests.core.checklist.made_up import NOW, ago, came, facts, step

TODAY = local_day(NOW)


def stand(the_step: Step, known: Facts | None = None, word: Word | None = None) -> Standing:
    (standing,) = standings([the_step], known or facts(), {the_step.id: word} if word else {}, {})
    return standing


def said(what: Said, days_ago: float = 0, until: date | None = None) -> Word:
    return Word("step", what, ago(days_ago), until)


def test_a_step_nobody_spoke_of_is_to_do() -> None:
    assert stand(step()) == Standing(step(), StepState.TO_DO)


def test_a_step_that_does_not_apply_is_not_on_the_path() -> None:
    assert standings([step(applies_when="there_is_a_website")], facts(), {}, {}) == []


def test_where_nobody_can_change_the_website_its_steps_go_and_the_holder_of_the_address_comes_first() -> None:
    on_the_site = step(web=WebChange("what", "where"))
    holder = step(first_when="nobody_can_change_the_website")
    for hands in ("", Hands.OWNER, Hands.SOMEBODY):
        known = facts(sites=("bakery.example",), hands=hands)
        assert stand(on_the_site, known).state is StepState.TO_DO
        assert not stand(holder, known).first
    nobody = facts(sites=("bakery.example",), hands=Hands.NOBODY)
    assert standings([on_the_site], nobody, {}, {}) == []
    assert stand(holder, nobody).first


def test_what_is_there_already_counts_as_proven_with_its_day() -> None:
    named = step(done_when="a_site_is_named")
    assert stand(named, facts(sites=("bakery.example",), site_since=ago(400))) == Standing(named, StepState.PROVEN, ago(400))


def test_a_fact_without_a_day_of_its_own_keeps_the_day_it_was_noticed() -> None:
    named = step(done_when="the_name_is_known")
    assert seen_at(named, facts(name="Bakery"), {"step": ago(6)}) == ago(6)
    assert seen_at(named, facts(), {"step": ago(6)}) is None


@pytest.mark.parametrize("what", list(Said))
def test_a_fact_counts_whatever_the_owner_said(what: Said) -> None:
    named = step(done_when="the_name_is_known")
    assert stand(named, facts(name="Bakery"), said(what, 3, TODAY + timedelta(days=9))).state is StepState.PROVEN


def test_the_owners_word_proves_what_no_machine_can_see() -> None:
    assert stand(step(), word=said(Said.DONE, 3)) == Standing(step(), StepState.PROVEN, ago(3), by_word=True)


@pytest.mark.parametrize(("cadence", "days"), [(Cadence.WEEKLY, 7), (Cadence.MONTHLY, 30), (Cadence.QUARTERLY, 91), (Cadence.YEARLY, 365)])
def test_what_comes_round_is_due_again_when_its_time_is_over(cadence: Cadence, days: int) -> None:
    again = step(cadence=cadence)
    assert stand(again, word=said(Said.DONE, days - 1)).state is StepState.PROVEN
    assert stand(again, word=said(Said.DONE, days)) == Standing(again, StepState.TO_DO, due=True)
    look = step(cadence=cadence, done_when="a_look_was_taken")
    assert stand(look, facts(last_look_at=ago(days - 1))).state is StepState.PROVEN
    assert stand(look, facts(last_look_at=ago(days))) == Standing(look, StepState.TO_DO, due=True)


def test_my_part_done_waits_and_then_asks() -> None:
    word = said(Said.MY_PART, 3, TODAY + timedelta(days=1))
    assert stand(step(), word=word) == Standing(step(), StepState.MY_PART_DONE, ago(3), word.until)
    assert stand(step(), word=said(Said.MY_PART, 3, TODAY)).asks


def test_set_aside_until_a_day_comes_back_on_that_day_and_not_for_me_never() -> None:
    tomorrow = TODAY + timedelta(days=1)
    assert stand(step(), word=said(Said.LATER, 3, tomorrow)) == Standing(step(), StepState.SET_ASIDE, ago(3), tomorrow)
    assert stand(step(), word=said(Said.LATER, 3, TODAY)).state is StepState.TO_DO
    assert stand(step(), word=said(Said.NOT_FOR_ME, 999)) == Standing(step(), StepState.SET_ASIDE, ago(999))


def test_a_step_opens_when_the_one_before_it_is_done() -> None:
    first, then = step("first"), step("then", after="first")
    before = standings([first, then], facts(), {}, {})
    after = standings([first, then], facts(), {"first": Word("first", Said.DONE, ago(1))}, {})
    assert [standing.open for standing in before] == [True, False]
    assert [standing.open for standing in after] == [True, True]


def test_a_step_stays_open_when_the_one_before_it_is_only_due_again() -> None:
    first, then = step("first", cadence=Cadence.WEEKLY), step("then", after="first")
    after = standings([first, then], facts(), {"first": Word("first", Said.DONE, ago(99))}, {})
    assert [(standing.due, standing.open) for standing in after] == [(True, True), (False, True)]


def about_gone(came_to_be_so: float, **more: Any) -> Facts:
    return facts(by_state={LinkState.GONE: 1}, newest={LinkState.GONE: came(7, came_to_be_so)}, **more)


LOST = step(applies_when="a_link_is_gone", done_when="a_lost_link_came_back", about="gone")


@pytest.mark.parametrize("what", [Said.DONE, Said.NOT_FOR_ME])
def test_what_was_said_of_one_lost_link_is_not_asked_again_before_another_is_lost(what: Said) -> None:
    assert stand(LOST, about_gone(10), said(what, 3)).state in (StepState.PROVEN, StepState.SET_ASIDE)
    assert stand(LOST, about_gone(1), said(what, 3)).state is StepState.TO_DO


def test_a_link_that_came_back_proves_nothing_of_another_that_is_gone_now() -> None:
    back = {StateGroup.GONE: ago(1)}
    assert stand(LOST, facts(came_right=back)).state is StepState.PROVEN
    assert stand(LOST, about_gone(5, came_right=back)).state is StepState.TO_DO
