"""The signs are kept by the month, exactly taken back, and stand beside what was done in the same month."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing
from datetime import date
from pathlib import Path

import pytest

from core.checklist.standing import Said
from core.clock import SetClock
from core.links.state import LinkState
from core.signs.records import ProfileFigures, Route, Searches
from core.signs.wording import asked_words, month_words, searches_words
from core.workspace import Workspace
from tests.core.backlinks.shop import add, look, only

OCTOBER, NOVEMBER = date(2026, 10, 1), date(2026, 11, 1)


@pytest.fixture
def clock() -> SetClock:
    return SetClock()


@pytest.fixture
def shop(tmp_path: Path, clock: SetClock) -> Iterator[Workspace]:
    with closing(Workspace.open(tmp_path / "shop.linkstead", clock)) as workspace:
        workspace.business.set_sites(["bakery.example"])
        yield workspace


def test_a_month_read_again_takes_the_place_of_what_was_kept_and_can_be_had_back(shop: Workspace) -> None:
    first, second = Searches(OCTOBER, 4, 300, 15, 5.0, "a.zip"), Searches(OCTOBER, 5, 310, 16, None, "b.csv")
    assert shop.signs.put_searches(OCTOBER, first) is None
    assert shop.signs.put_searches(OCTOBER, second) == first
    assert shop.signs.searches(OCTOBER) == second
    shop.signs.put_searches(OCTOBER, first)
    assert shop.signs.searches(OCTOBER) == first
    shop.signs.put_searches(OCTOBER, None)
    assert shop.signs.searches(OCTOBER) is None


def test_what_nobody_typed_is_unknown_and_not_nought(shop: Workspace) -> None:
    assert shop.signs.profile(OCTOBER) == ProfileFigures(OCTOBER)
    assert shop.signs.put_profile(ProfileFigures(OCTOBER, calls=0)) == ProfileFigures(OCTOBER)
    assert shop.signs.profile(OCTOBER) == ProfileFigures(OCTOBER, 0, None, None)
    shop.signs.put_profile(ProfileFigures(OCTOBER))
    assert shop.store.one("SELECT count(*) FROM profile_month") == 0


def test_one_click_is_one_customer_of_today(shop: Workspace, clock: SetClock) -> None:
    shop.signs.ask(Route.FRIEND)
    last = shop.signs.ask(Route.MAP)
    assert shop.signs.asked_today() == {Route.FRIEND: 1, Route.MAP: 1}
    shop.signs.take_back(last)
    assert shop.signs.asked_today() == {Route.FRIEND: 1}
    clock.forward(days=1)
    assert shop.signs.asked_today() == {}


def test_the_months_are_whole_from_the_first_to_the_last_with_what_was_done_beside_them(shop: Workspace, clock: SetClock) -> None:
    assert shop.signs.months() == []
    shop.signs.put_searches(date(2026, 9, 1), Searches(date(2026, 9, 1), 4, 300, 15, 5.0))
    for _n in range(2):
        shop.signs.ask(Route.FRIEND)
    shop.signs.ask(Route.MAP)
    add(shop, "https://club.example/")
    shop.looks.keep([look(only(shop), LinkState.LIVE, clock)])
    shop.checklist.say("club_you_support", Said.DONE)
    newest, empty, oldest = shop.signs.months()
    assert (newest.month, empty.month, oldest.month) == (NOVEMBER, OCTOBER, date(2026, 9, 1))
    assert (newest.links, newest.steps, newest.searches) == (1, 1, None)
    assert (empty.links, empty.steps, dict(empty.asked)) == (0, 0, {})
    assert asked_words(newest) == "3: A friend or neighbour 2, A map 1"
    assert (searches_words(oldest), searches_words(newest)) == ("15 of 300", "–")
    assert month_words(newest.month) == "November 2026"


def test_a_step_that_is_seen_and_said_is_one(shop: Workspace) -> None:
    shop.checklist.overview()
    proven = shop.store.one("SELECT count(*) FROM checklist_proof")
    assert proven > 0
    shop.checklist.say(shop.store.one("SELECT step FROM checklist_proof LIMIT 1"), Said.DONE)
    assert shop.signs.months()[0].steps == proven


@pytest.mark.parametrize("state", [LinkState.BLOCKED, LinkState.GONE])
def test_a_link_stays_in_the_month_in_which_it_was_first_seen_whatever_became_of_it(
    shop: Workspace, clock: SetClock, state: LinkState
) -> None:
    add(shop, "https://club.example/")
    shop.looks.keep([look(only(shop), LinkState.LIVE, clock)])
    clock.forward(days=30)
    shop.looks.keep([look(only(shop), state, clock)])
    assert shop.signs.months()[-1].links == 1


def test_a_month_that_has_not_been_yet_hides_none_that_has(shop: Workspace) -> None:
    shop.signs.ask(Route.MAP)
    shop.signs.put_searches(date(2031, 1, 1), Searches(date(2031, 1, 1), 1, 1, 1))
    assert [month.month for month in shop.signs.months()] == [NOVEMBER]
