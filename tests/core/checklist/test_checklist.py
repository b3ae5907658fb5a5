"""The checklist of a real file: from empty to groundwork, with every word taken back exactly."""

from __future__ import annotations

from datetime import timedelta

from core.business.phones import Phone
from core.business.profile import Fact, Hands
from core.checklist.standing import Said, StepState
from core.clock import SetClock
from core.links.state import LinkState
from core.workspace import Workspace
from tests.core.backlinks.shop import add, only
from tests.core.checklist.asked import everything_kept, look_at, standing, step, things
from tests.street import fill_profile

S = LinkState


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
