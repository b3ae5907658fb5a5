"""The checklist of a real file: from empty to groundwork, with every word taken back exactly."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing
from datetime import timedelta
from pathlib import Path

import pytest

from core.backlinks.since import Turn
from core.business.phones import Phone
from core.business.profile import Fact, Hands
from core.checklist.checklist import Overview
from core.checklist.standing import Said, Standing, StepState
from core.checklist.step import Step, Strategy
from core.clock import SetClock
from core.links.state import LinkState
from core.workspace import Workspace
from tests.core.backlinks.shop import add, look, only
from tests.street import fill_profile

S = LinkState


@pytest.fixture
def clock() -> SetClock:
    return SetClock()


@pytest.fixture
def shop(tmp_path: Path, clock: SetClock) -> Iterator[Workspace]:
    with closing(Workspace.open(tmp_path / "shop.linkstead", clock)) as workspace:
        yield workspace


def things(shop: Workspace) -> list[str]:
    return [thing.step.id for thing in shop.checklist.overview().things]


def step(shop: Workspace, name: str) -> Step:
    return next(step for step in shop.checklist.steps if step.id == name)


def standing(shop: Workspace, name: str) -> Standing:
    return next(standing for standing in shop.checklist.overview().path if standing.step.id == name)


def everything_kept(shop: Workspace) -> list[list[tuple[object, ...]]]:
    return [shop.store.rows(f"SELECT * FROM {table} ORDER BY 1, 2") for table in ("checklist_word", "checklist_list", "checklist_pause")]


def look_at(shop: Workspace, clock: SetClock, state: LinkState) -> None:
    shop.looks.keep([look(only(shop), state, clock)])


def test_who_holds_the_address_comes_first_where_nobody_can_change_the_website(shop: Workspace, clock: SetClock) -> None:
    shop.business.set_sites(["bakery.example"])
    before = things(shop)
    assert "domain_holder" not in before
    shop.profiles.set(Fact.HANDS, Hands.NOBODY.value)
    assert things(shop) == ["domain_holder", *before[:2]]
    path = shop.checklist.overview().path
    assert not [standing for standing in path if standing.step.web is not None]
    shop.checklist.say("domain_holder", Said.DONE)
    assert len([thing for thing in shop.checklist.overview().things if thing.state is StepState.TO_DO]) == 2
    shop.profiles.set(Fact.HANDS, Hands.SOMEBODY.value)
    assert [standing for standing in shop.checklist.overview().path if standing.step.web is not None]


def test_an_empty_file_begins_with_the_website_and_the_links(shop: Workspace) -> None:
    overview = shop.checklist.overview()
    assert [thing.step.id for thing in overview.things][:2] == ["website", "first_links"]
    assert len(overview.things) == 3
    assert sum(thing.step.minutes for thing in overview.things) <= 25
    assert overview.last_visit is None
    assert overview.turned == ()


def test_steps_close_by_themselves_when_the_facts_are_seen(shop: Workspace, clock: SetClock) -> None:
    before = things(shop)
    shop.business.set_sites(["bakery.example"])
    add(shop, "https://club.example/partners")
    overview = shop.checklist.overview()
    states = {thing.step.id: thing.state for thing in overview.things}
    assert list(states) == before
    assert states["website"] is states["first_links"] is StepState.PROVEN
    assert len(overview.left) == 1


def test_what_holds_already_counts_from_the_first_moment(shop: Workspace, clock: SetClock) -> None:
    shop.business.set_sites(["bakery.example"])
    shop.business.rename("Bakery")
    add(shop, "https://club.example/partners")
    look_at(shop, clock, S.LIVE)
    proven = {s.step.id for s in shop.checklist.overview().path if s.state is StepState.PROVEN}
    assert proven == {"website", "name", "first_links", "first_look", "monthly_look"}


def test_what_the_profile_says_counts_with_the_day_it_was_learnt(shop: Workspace, clock: SetClock) -> None:
    learnt = clock.now()
    fill_profile(shop)
    clock.forward(days=5)
    for name in ("reach", "hours"):
        assert (standing(shop, name).state, standing(shop, name).since) == (StepState.PROVEN, learnt)
    assert shop.checklist.overview().facts.town == "Harbour"


def test_a_phone_number_alone_does_not_say_where_one_is(shop: Workspace) -> None:
    shop.profiles.set(Fact.PHONES, (Phone("+441632960012"),))
    assert standing(shop, "reach").state is StepState.TO_DO
    shop.profiles.set(Fact.PLACES, ("Brindlemere",))
    assert standing(shop, "reach").state is StepState.PROVEN
    assert shop.checklist.overview().facts.town == "Brindlemere"


def test_who_has_no_website_is_not_asked_which_one_it_is(shop: Workspace) -> None:
    shop.profiles.set(Fact.HAS_WEBSITE, False)
    shop.profiles.set(Fact.SHOP_FRONT, False)
    overview = shop.checklist.overview()
    assert not {"website", "first_links", "hours", "open_map"} & {s.step.id for s in overview.path}
    assert not any(s.step.web for s in overview.path)
    assert len(overview.things) == 3


def test_a_proof_keeps_its_day_and_goes_when_the_fact_goes(shop: Workspace, clock: SetClock) -> None:
    shop.business.set_sites(["bakery.example"])
    shop.business.rename("Bakery")
    since = clock.now()
    shop.checklist.overview()
    clock.forward(days=5)
    assert standing(shop, "name").since == since
    shop.business.rename("")
    assert standing(shop, "name").state is StepState.TO_DO
    shop.business.rename("Bakery")
    assert standing(shop, "name").since == clock.now()


def test_the_things_stay_the_same_all_week_and_change_with_the_next(shop: Workspace, clock: SetClock) -> None:
    first = things(shop)
    shop.checklist.say(first[2], Said.DONE)
    clock.forward(days=6, hours=12)
    assert things(shop) == first
    clock.forward(days=1)
    assert first[2] not in things(shop)


def test_later_and_not_for_me_make_room_for_another_and_can_be_taken_back_exactly(shop: Workspace) -> None:
    first = things(shop)
    for said, until in ((Said.LATER, shop.checklist.today + timedelta(days=28)), (Said.NOT_FOR_ME, None)):
        before = everything_kept(shop)
        undo = shop.checklist.say(first[2], said, until)
        replaced = things(shop)
        assert first[2] not in replaced
        assert replaced[:2] == first[:2]
        assert len(replaced) == 3
        shop.checklist.take_back(undo)
        assert everything_kept(shop) == before
        assert things(shop) == first


def test_what_was_set_aside_is_not_shown_again_before_its_day(shop: Workspace, clock: SetClock) -> None:
    skipped = things(shop)[2]
    shop.checklist.say(skipped, Said.LATER, shop.checklist.today + timedelta(days=28))
    for _week in range(3):
        clock.forward(days=7)
        assert skipped not in things(shop)
    clock.forward(days=7)
    assert standing(shop, skipped).state is StepState.TO_DO


def test_my_part_waits_asks_after_its_days_and_can_be_taken_back(shop: Workspace, clock: SetClock) -> None:
    profile = step(shop, "google_profile")
    before = everything_kept(shop)
    undo, until = shop.checklist.did_my_part(profile)
    assert until == shop.checklist.today + timedelta(days=profile.waits)
    overview = shop.checklist.overview()
    assert [s.step.id for s in overview.waiting] == ["google_profile"]
    assert overview.asked is None
    clock.forward(days=profile.waits)
    asked = shop.checklist.overview().asked
    assert asked is not None
    assert asked.step == profile
    shop.checklist.take_back(undo)
    assert everything_kept(shop)[0] == before[0]


def test_a_word_is_enough_where_nobody_else_has_to_act_or_only_the_owner_can_tell(shop: Workspace) -> None:
    for name in ("customer_questions", "changed_link"):
        _undo, until = shop.checklist.did_my_part(step(shop, name))
        assert until is None
        assert standing(shop, name).by_word


def test_a_part_done_towards_a_fact_is_watched_and_asked_of_after_a_week(shop: Workspace) -> None:
    _undo, until = shop.checklist.did_my_part(step(shop, "first_links"))
    assert until == shop.checklist.today + timedelta(days=7)
    assert standing(shop, "first_links").state is StepState.MY_PART_DONE
    shop.business.set_sites(["bakery.example"])
    add(shop, "https://club.example/partners")
    assert standing(shop, "first_links").state is StepState.PROVEN


def test_a_step_put_back_is_to_do_again(shop: Workspace) -> None:
    shop.checklist.say("google_profile", Said.NOT_FOR_ME)
    undo = shop.checklist.put_back("google_profile")
    assert standing(shop, "google_profile").state is StepState.TO_DO
    shop.checklist.take_back(undo)
    assert standing(shop, "google_profile").state is StepState.SET_ASIDE


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


def visit(shop: Workspace) -> Overview:
    overview = shop.checklist.overview()
    shop.checklist.visited()
    return overview


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


def test_a_step_about_a_link_stands_by_the_link_that_came_to_be_so_last(shop: Workspace, clock: SetClock) -> None:
    shop.business.set_sites(["bakery.example"])
    add(shop, "https://a.example/")
    look_at(shop, clock, S.MISSING_ONCE)
    clock.forward(days=3)
    look_at(shop, clock, S.GONE)
    link = only(shop)
    facts = shop.checklist.overview().facts
    newest = facts.newest_in("gone")
    assert newest is not None
    assert (newest.link_id, newest.page_address, newest.at) == (link.id, "https://a.example/", clock.now())
    assert standing(shop, "lost_link").state is StepState.TO_DO


def test_a_step_that_a_newer_program_knew_is_kept_and_not_shown(shop: Workspace) -> None:
    shop.checklist.say("something_newer", Said.DONE)
    assert "something_newer" not in [s.step.id for s in shop.checklist.overview().path]
    assert shop.store.one("SELECT count(*) FROM checklist_word") == 1
