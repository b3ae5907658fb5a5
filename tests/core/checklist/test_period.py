"""Weeks and months: what is on their lists, the time there is, pauses, visits, and coming back after long."""

from __future__ import annotations

from datetime import timedelta

import pytest

from core.backlinks.since import Turn
from core.checklist.standing import Said
from core.checklist.step import Strategy
from core.clock import SetClock
from core.links.state import LinkState
from core.workspace import Workspace
from tests.core.backlinks.shop import add
from tests.core.checklist.asked import look_at, things, visit

S = LinkState


def test_the_things_stay_the_same_all_week_and_change_with_the_next(shop: Workspace, clock: SetClock) -> None:
    first = things(shop)
    shop.checklist.say(first[2], Said.DONE)
    clock.forward(days=6, hours=12)
    assert things(shop) == first
    clock.forward(days=1)
    assert first[2] not in things(shop)


def test_one_more_is_one_more_and_the_week_goes_on_with_it(shop: Workspace) -> None:
    first = things(shop)
    more = shop.checklist.one_more()
    assert more is not None
    step, before = more
    assert things(shop) == [*first, step.id]
    shop.checklist.take_back(before)
    assert things(shop) == first


def test_one_more_is_none_where_nothing_is_left(shop: Workspace) -> None:
    for each in shop.checklist.steps:
        shop.checklist.say(each.id, Said.NOT_FOR_ME)
    assert things(shop) == []
    assert shop.checklist.one_more() is None


@pytest.mark.parametrize("rhythm", ["10", "25", "60"])
def test_the_minutes_the_owner_has_are_kept_to(shop: Workspace, rhythm: str) -> None:
    shop.options.set("rhythm", rhythm)
    assert 0 < sum(thing.step.minutes for thing in shop.checklist.overview().things) <= int(rhythm)


def test_another_rhythm_has_a_list_of_its_own_and_the_first_is_there_again_on_the_way_back(shop: Workspace) -> None:
    first = things(shop)
    shop.checklist.one_more()
    more = things(shop)
    for rhythm in ("10", "care"):
        shop.options.set("rhythm", rhythm)
        assert things(shop) != more
    shop.options.set("rhythm", "25")
    assert things(shop) == more == [*first, more[-1]]


def test_a_pause_asks_for_nothing_until_its_day(shop: Workspace, clock: SetClock) -> None:
    until = shop.checklist.today + timedelta(days=10)
    assert shop.checklist.pause(until) is None
    overview = shop.checklist.overview()
    assert (overview.things, overview.paused_until) == ((), until)
    clock.forward(days=10)
    assert shop.checklist.overview().paused_until is None
    assert len(things(shop)) == 3
    shop.checklist.pause(until + timedelta(days=9))
    assert shop.checklist.pause(None) == until + timedelta(days=9)
    assert shop.checklist.overview().paused_until is None


def test_care_is_ten_minutes_a_month_of_what_comes_round(shop: Workspace, clock: SetClock) -> None:
    shop.options.set("rhythm", "care")
    overview = shop.checklist.overview()
    assert overview.care
    assert sum(thing.step.minutes for thing in overview.things) <= 10
    assert all(thing.step.cadence != "once" for thing in overview.things)
    first = things(shop)
    clock.forward(days=13)
    assert things(shop) == first
    clock.forward(days=3)
    for thing in first:
        shop.checklist.say(thing, Said.DONE)
    assert not set(first) & set(things(shop)[len(first) :])


def test_care_is_offered_when_the_first_things_are_done(shop: Workspace) -> None:
    assert not shop.checklist.overview().may_care
    for each in shop.checklist.steps:
        if each.strategy is Strategy.FIRST:
            shop.checklist.say(each.id, Said.NOT_FOR_ME if each.id != "website" else Said.DONE)
    assert shop.checklist.overview().may_care


def test_a_strategy_is_told_to_be_complete_once(shop: Workspace, clock: SetClock) -> None:
    shop.checklist.visited()
    clock.forward(days=1)
    for each in shop.checklist.steps:
        if each.strategy is Strategy.SOCIAL:
            shop.checklist.say(each.id, Said.DONE)
    assert shop.checklist.overview().completed == (Strategy.SOCIAL,)
    shop.checklist.visited()
    clock.forward(days=1)
    assert shop.checklist.overview().completed == ()


def test_what_changed_is_told_since_the_last_day_the_owner_was_here(shop: Workspace, clock: SetClock) -> None:
    shop.business.set_sites(["bakery.example"])
    add(shop, "https://club.example/partners")
    look_at(shop, clock, S.LIVE)
    visit(shop)
    clock.forward(hours=2)
    assert visit(shop).last_visit is None
    last = clock.now()
    clock.forward(days=7)
    look_at(shop, clock, S.WORDS_CHANGED)
    overview = visit(shop)
    assert overview.last_visit == last
    assert [each.turn for each in overview.turned] == [Turn.CHANGED]
    assert [s.step.id for s in overview.proven_since] == ["second_look", "monthly_look"]


def test_after_three_months_away_there_are_three_things_again_and_no_more(shop: Workspace, clock: SetClock) -> None:
    visit(shop)
    shop.checklist.say("google_profile", Said.DONE)
    clock.forward(days=92)
    overview = visit(shop)
    assert len(overview.things) == 3
    assert sum(thing.step.minutes for thing in overview.things) <= 25
