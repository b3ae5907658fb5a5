"""The owner's look is kept beside the program's, stands until somebody truly looks again, and can be taken back."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from core.backlinks.by_hand import LooksByHand
from core.clock import SetClock, local_day
from core.links.by_hand import NOT_SEEN, NOT_SEEN_ONCE, SEEN
from core.links.state import LinkState
from core.workspace import Workspace
from tests.core.backlinks.shop import add, look, only, open_shop


@pytest.fixture
def clock() -> SetClock:
    return SetClock()


@pytest.fixture
def shop(tmp_path: Path, clock: SetClock) -> Iterator[Workspace]:
    shop = open_shop(tmp_path, clock)
    add(shop, "https://a.example/")
    shop.looks.keep([look(only(shop), LinkState.BLOCKED, clock)])
    clock.forward(days=1)
    yield shop
    shop.close()


@pytest.fixture
def hands(shop: Workspace, clock: SetClock) -> LooksByHand:
    return LooksByHand(shop.store, clock)


def everything(shop: Workspace) -> list[tuple[object, ...]]:
    return shop.store.rows("SELECT * FROM link") + shop.store.rows("SELECT * FROM link_check")


def test_seeing_it_makes_it_live_with_its_day(shop: Workspace, hands: LooksByHand, clock: SetClock) -> None:
    hands.answer(only(shop).id, True)
    link = only(shop)
    assert (link.state, link.reason, link.checked_at) == (LinkState.LIVE, SEEN, clock.now())
    assert [check.reason for check in shop.links.history(link.id)] == [SEEN, "made_up"]
    assert link.due_at is not None
    assert local_day(link.due_at) > local_day(clock.now())


def test_not_seeing_it_takes_two_days_to_make_it_gone(shop: Workspace, hands: LooksByHand, clock: SetClock) -> None:
    link_id = only(shop).id
    for _ in range(2):
        hands.answer(link_id, False)
        assert (only(shop).state, only(shop).reason) == (LinkState.MISSING_ONCE, NOT_SEEN_ONCE)
        clock.forward(hours=1)
    clock.forward(days=1)
    hands.answer(link_id, False)
    assert (only(shop).state, only(shop).reason) == (LinkState.GONE, NOT_SEEN)


def test_a_look_that_could_not_look_is_kept_and_wipes_nothing(shop: Workspace, hands: LooksByHand, clock: SetClock) -> None:
    link_id = only(shop).id
    hands.answer(link_id, True)
    seen = only(shop)
    clock.forward(days=8)
    shop.looks.keep([look(link_id, LinkState.SITE_UNREACHABLE, clock)])
    link = only(shop)
    assert (link.state, link.reason, link.params, link.checked_at) == (seen.state, seen.reason, seen.params, seen.checked_at)
    assert link.due_at is not None
    assert link.due_at > clock.now()
    assert [check.state for check in shop.links.history(link_id)] == [LinkState.SITE_UNREACHABLE, LinkState.LIVE, LinkState.BLOCKED]


@pytest.mark.parametrize("state", [LinkState.LIVE, LinkState.MISSING_ONCE, LinkState.NOT_FOLLOWED])
def test_a_look_that_truly_looked_says_how_things_are_now(shop: Workspace, hands: LooksByHand, clock: SetClock, state: LinkState) -> None:
    hands.answer(only(shop).id, True)
    clock.forward(days=8)
    shop.looks.keep([look(only(shop), state, clock)])
    assert (only(shop).state, only(shop).reason) == (state, "made_up")


def test_seeing_it_begins_the_count_of_days_anew(shop: Workspace, hands: LooksByHand, clock: SetClock) -> None:
    link_id = only(shop).id
    for saw in (False, True, False):
        hands.answer(link_id, saw)
        clock.forward(days=1)
    assert only(shop).state is LinkState.MISSING_ONCE


def test_an_answer_is_taken_back_exactly(shop: Workspace, hands: LooksByHand) -> None:
    before = everything(shop)
    for saw in (True, False):
        answered = hands.answer(only(shop).id, saw)
        assert answered is not None
        assert everything(shop) != before
        hands.take_back(answered)
        assert everything(shop) == before


def test_taking_an_answer_back_leaves_what_was_seen_since(shop: Workspace, hands: LooksByHand, clock: SetClock) -> None:
    link_id = only(shop).id
    first = hands.answer(link_id, True)
    assert first is not None
    clock.forward(days=1)
    second = hands.answer(link_id, False)
    hands.take_back(first)
    assert only(shop).reason == NOT_SEEN_ONCE
    assert second is not None
    clock.forward(days=1)
    shop.looks.keep([look(link_id, LinkState.LIVE, clock)])
    hands.take_back(second)
    assert (only(shop).state, only(shop).reason) == (LinkState.LIVE, "made_up")
    assert [check.reason for check in shop.links.history(link_id)] == ["made_up", "made_up"]


def test_a_link_that_is_purged_meanwhile_is_nothing_to_answer_about(shop: Workspace, hands: LooksByHand) -> None:
    assert hands.answer(12345, True) is None
