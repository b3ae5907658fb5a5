"""Whatever the path looks like, a week's things are few, possible, and within the minutes."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from core.checklist.standing import Standing, StepState
from core.checklist.step import Cadence, Strategy
from core.checklist.week import MOST, choose
from tests.core.checklist.made_up import step


@st.composite
def paths(draw: st.DrawFn) -> list[Standing]:
    return [
        Standing(
            step(
                f"s{n}",
                strategy=draw(st.sampled_from(Strategy)),
                minutes=draw(st.integers(1, 20)),
                effect=draw(st.integers(1, 3)),
                cadence=draw(st.sampled_from(Cadence)),
                after=draw(st.sampled_from(["", "other"])),
            ),
            draw(st.sampled_from(StepState)),
            due=draw(st.booleans()),
            open=draw(st.booleans()),
        )
        for n in range(draw(st.integers(0, 12)))
    ]


minutes = st.sampled_from([10, 25, 60])


@given(paths(), minutes)
def test_only_what_can_be_done_now_is_chosen_and_never_twice(path: list[Standing], n: int) -> None:
    chosen = choose(path, n)
    assert all(standing.state is StepState.TO_DO and standing.open and standing in path for standing in chosen)
    assert len({standing.step.id for standing in chosen}) == len(chosen) <= MOST


@given(paths(), minutes)
def test_the_minutes_are_kept_to_unless_one_thing_alone_is_longer(path: list[Standing], n: int) -> None:
    chosen = choose(path, n)
    assert sum(standing.step.minutes for standing in chosen) <= n or len(chosen) == 1


@given(paths(), minutes)
def test_a_week_is_empty_only_where_nothing_is_left_to_do(path: list[Standing], n: int) -> None:
    possible = [standing for standing in path if standing.state is StepState.TO_DO and standing.open]
    assert bool(choose(path, n)) == bool(possible)


@given(paths(), minutes)
def test_no_room_is_left_that_another_thing_would_fit_into(path: list[Standing], n: int) -> None:
    chosen = choose(path, n)
    room = n - sum(standing.step.minutes for standing in chosen)
    left = [s for s in path if s.state is StepState.TO_DO and s.open and s not in chosen and s.step.minutes <= room]
    assert len(chosen) == MOST or left == []


@given(paths(), minutes, st.data())
def test_what_is_set_aside_is_replaced_and_does_not_come_back(path: list[Standing], n: int, data: st.DataObject) -> None:
    chosen = choose(path, n)
    if not chosen:
        return
    skipped = data.draw(st.sampled_from(chosen))
    later = [Standing(s.step, StepState.SET_ASIDE) if s is skipped else s for s in path]
    kept = [standing for standing in chosen if standing is not skipped]
    again = kept + choose(later, n, kept)
    assert skipped.step.id not in {standing.step.id for standing in again}
    assert len(again) <= MOST


@given(paths(), minutes)
def test_choosing_again_adds_nothing_to_a_full_week(path: list[Standing], n: int) -> None:
    chosen = choose(path, n)
    assert not chosen or choose(path, n, chosen) == []
