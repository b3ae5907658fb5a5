"""What happened to links since a moment, and when they came right again."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing
from datetime import datetime
from pathlib import Path

import pytest

from core.backlinks.since import CameRight, Turn, came_right, turned
from core.clock import SetClock
from core.links.rhythm import is_same
from core.links.state import LinkState, StateGroup
from core.workspace import Workspace
from tests.core.backlinks.shop import add, look, open_shop, shown

S = LinkState


@pytest.fixture
def clock() -> SetClock:
    return SetClock()


@pytest.fixture
def shop(tmp_path: Path, clock: SetClock) -> Iterator[Workspace]:
    with closing(open_shop(tmp_path, clock)) as workspace:
        yield workspace


def seen(shop: Workspace, clock: SetClock, *states: LinkState | None, page: str = "https://club.example/partners") -> int:
    """Add a link and look at it once a week, ending today; None is a week without a look."""
    add(shop, page)
    link = next(link for link in shown(shop) if link.page_address == page)
    today = clock.at
    before, since = S.UNCHECKED, today
    for age, state in zip(range(len(states) - 1, -1, -1), states, strict=True):
        clock.at = today
        clock.forward(days=-7 * age)
        if state is None:
            continue
        since = since if before is not S.UNCHECKED and is_same(before, state) else clock.now()
        one = look(link.id, state, clock)
        shop.looks.keep([type(one)(one.link_id, one.at, one.status, one.title, one.judgement, one.evidence, since)])
        before = state
    clock.at = today
    return link.id


def a_few_days_ago(clock: SetClock) -> datetime:
    moment = SetClock(clock.at)
    moment.forward(days=-4)
    return moment.now()


@pytest.mark.parametrize(
    ("before", "now", "turn"),
    [
        (S.LIVE, S.MISSING_ONCE, Turn.MISSING),
        (S.MISSING_ONCE, S.GONE, Turn.GONE),
        (S.LIVE, S.PAGE_GONE, Turn.GONE),
        (S.LIVE, S.WORDS_CHANGED, Turn.CHANGED),
        (S.LIVE, S.DEAD_TARGET, Turn.CHANGED),
        (S.GONE, S.LIVE, Turn.BACK),
        (S.DEAD_TARGET, S.LIVE, Turn.BACK),
        (S.MISSING_ONCE, S.SPONSORED, Turn.BACK),
        (S.LIVE, S.BLOCKED, Turn.UNKNOWN),
        (None, S.LIVE, Turn.NEW),
        (None, S.WORDS_CHANGED, Turn.CHANGED),
        (None, S.BLOCKED, Turn.UNKNOWN),
    ],
)
def test_what_happened_is_told_by_how_the_link_stood_then(
    shop: Workspace, clock: SetClock, before: LinkState | None, now: LinkState, turn: Turn
) -> None:
    link_id = seen(shop, clock, before, now)
    (told,) = turned(shop.store, a_few_days_ago(clock))
    assert (told.turn, told.count, told.link_id, told.site) == (turn, 1, link_id, "club.example")


@pytest.mark.parametrize(
    ("before", "now"),
    [
        (S.LIVE, S.LIVE),
        (S.LIVE, S.NOT_FOLLOWED),
        (S.GONE, S.PAGE_GONE),
        (None, S.GONE),
        (None, S.MISSING_ONCE),
        (S.BLOCKED, S.LIVE),
        (S.LIVE, None),
    ],
)
def test_what_stands_as_it_stood_and_what_never_stood_is_no_news(
    shop: Workspace, clock: SetClock, before: LinkState | None, now: LinkState | None
) -> None:
    seen(shop, clock, before, now)
    assert turned(shop.store, a_few_days_ago(clock)) == []


def test_what_happened_before_is_not_told_again(shop: Workspace, clock: SetClock) -> None:
    seen(shop, clock, S.LIVE, S.MISSING_ONCE, S.GONE)
    assert turned(shop.store, clock.now()) == []


def test_several_links_to_which_the_same_happened_are_one_line_the_most_pressing_first(shop: Workspace, clock: SetClock) -> None:
    first = seen(shop, clock, S.LIVE, S.WORDS_CHANGED, page="https://a.example/")
    seen(shop, clock, S.LIVE, S.OTHER_TARGET, page="https://b.example/")
    gone = seen(shop, clock, S.MISSING_ONCE, S.GONE, page="https://c.example/")
    told = [(each.turn, each.count, each.link_id) for each in turned(shop.store, a_few_days_ago(clock))]
    assert told == [(Turn.GONE, 1, gone), (Turn.CHANGED, 2, first)]


def test_forgotten_links_are_no_news(shop: Workspace, clock: SetClock) -> None:
    shop.links.forget([seen(shop, clock, S.LIVE, S.GONE)])
    assert turned(shop.store, a_few_days_ago(clock)) == []


def test_a_link_that_came_right_says_when_and_out_of_what(shop: Workspace, clock: SetClock) -> None:
    assert came_right(shop.store) == CameRight({})
    seen(shop, clock, S.LIVE, S.LIVE, page="https://a.example/")
    seen(shop, clock, S.LIVE, S.WORDS_CHANGED, page="https://b.example/")
    assert came_right(shop.store) == CameRight({})
    seen(shop, clock, S.LIVE, S.DEAD_TARGET, S.LIVE, page="https://c.example/")
    assert came_right(shop.store) == CameRight({StateGroup.CHANGED: clock.now()}, clock.now())
    seen(shop, clock, S.LIVE, S.MISSING_ONCE, S.GONE, S.LIVE, S.LIVE, page="https://d.example/")
    week_ago = SetClock(clock.at)
    week_ago.forward(days=-7)
    assert came_right(shop.store).by_group[StateGroup.GONE] == week_ago.now()
