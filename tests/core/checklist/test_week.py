"""Which three are for this week."""

from __future__ import annotations

from dataclasses import replace

from core.checklist.standing import Standing, StepState
from core.checklist.step import Cadence, Strategy
from core.checklist.week import care, choose, is_complete
from tests.core.checklist.made_up import step, to_do


def ids(chosen: list[Standing]) -> list[str]:
    return [standing.step.id for standing in chosen]


def test_what_has_more_effect_for_the_same_minutes_comes_first() -> None:
    assert ids(choose([to_do("small", effect=1), to_do("great", effect=3)], 25, most=1)) == ["great"]


def test_of_equal_effect_the_shorter_comes_first() -> None:
    assert ids(choose([to_do("long", minutes=15), to_do("short", minutes=5)], 25, most=1)) == ["short"]


def test_what_comes_before_everything_is_chosen_first() -> None:
    assert [s.step.id for s in choose([to_do("a", effect=3), replace(to_do("b", effect=1, minutes=10), first=True)], 10)] == ["b"]


def test_the_first_things_come_before_all_others() -> None:
    path = [to_do("great", effect=3, minutes=1), to_do("first", strategy=Strategy.FIRST, effect=2)]
    assert ids(choose(path, 25, most=1)) == ["first"]


def test_what_is_due_again_comes_before_what_is_like_it() -> None:
    assert ids(choose([to_do("new"), to_do("due", due=True)], 25, most=1)) == ["due"]


def test_what_happened_to_a_link_comes_before_what_can_wait() -> None:
    assert ids(choose([to_do("new", effect=3), to_do("lost", about="gone")], 25, most=1)) == ["lost"]


def test_what_was_begun_is_gone_on_with() -> None:
    assert ids(choose([to_do("new"), to_do("next", after="before")], 25, most=1)) == ["next"]


def test_a_strategy_that_is_nearly_done_is_finished() -> None:
    done = Standing(step("done", strategy=Strategy.SOCIAL), StepState.PROVEN)
    path = [to_do("new"), done, to_do("last", strategy=Strategy.SOCIAL)]
    assert ids(choose(path, 25, most=1)) == ["last"]


def test_the_three_are_of_several_kinds() -> None:
    path = [to_do(f"content{n}", minutes=3) for n in range(5)] + [
        to_do("social", minutes=4, strategy=Strategy.SOCIAL),
        to_do("listing", minutes=4, strategy=Strategy.DIRECTORIES),
    ]
    assert ids(choose(path, 25)) == ["content0", "social", "listing"]


def test_the_three_fit_into_the_minutes() -> None:
    path = [to_do("a", minutes=8), to_do("b", minutes=8), to_do("c", minutes=8), to_do("d", minutes=2, effect=1)]
    assert ids(choose(path, 10)) == ["a", "d"]
    assert len(choose(path, 25)) == 3


def test_a_week_too_short_for_anything_still_has_one_thing_the_shortest() -> None:
    assert ids(choose([to_do("a", minutes=20, effect=3), to_do("b", minutes=12)], 10)) == ["b"]


def test_what_is_already_on_the_list_uses_up_minutes_and_places() -> None:
    already = [to_do("x", minutes=20), to_do("y", minutes=2)]
    assert ids(choose([to_do("a", minutes=5), to_do("b", minutes=3)], 25, already)) == ["b"]
    assert choose([to_do("a")], 60, [*already, to_do("z")]) == []


def test_nothing_that_comes_after_a_step_that_is_not_done_is_chosen() -> None:
    assert choose([to_do(is_open=False)], 25) == []


def test_care_is_what_comes_round_and_what_happened_to_links() -> None:
    path = [to_do("once"), to_do("monthly", cadence=Cadence.MONTHLY), to_do("lost", about="gone")]
    assert ids(care(path)) == ["monthly", "lost"]


def test_a_strategy_is_complete_when_nothing_is_left_whatever_became_of_it() -> None:
    done = Standing(step("a", strategy=Strategy.FIRST), StepState.PROVEN)
    aside = Standing(step("b", strategy=Strategy.FIRST), StepState.SET_ASIDE)
    assert is_complete([done, aside, to_do("other"), to_do("copy", due=True, strategy=Strategy.FIRST)], Strategy.FIRST)
    assert not is_complete([done, to_do("c", strategy=Strategy.FIRST)], Strategy.FIRST)
    assert not is_complete([aside], Strategy.FIRST)
    assert not is_complete([to_do("other")], Strategy.FIRST)
