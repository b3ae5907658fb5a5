"""How long a step takes this owner, in place of what ships: it counts wherever minutes do, and is taken back exactly."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from core.checklist.standing import Said
from core.checklist.step import Step
from core.checklist.wording import effort, headline
from core.clock import SetClock
from core.workspace import Workspace


@pytest.fixture
def shop(tmp_path: Path) -> Iterator[Workspace]:
    with closing(Workspace.open(tmp_path / "shop.linkstead", SetClock())) as workspace:
        workspace.business.set_sites(["bakery.example"])
        yield workspace


def step(shop: Workspace, name: str) -> Step:
    return next(step for step in shop.checklist.steps if step.id == name)


def test_a_step_takes_as_long_as_the_owner_says_wherever_its_minutes_stand(shop: Workspace) -> None:
    first = shop.checklist.overview().things[0].step
    shop.checklist.took(first.id, 45)
    again = shop.checklist.overview()
    assert again.things[0].step.minutes == 45
    assert "45 min" in effort(again.things[0].step)
    total = sum(thing.step.minutes for thing in again.left)
    assert f"about {total} minutes" in headline(again.left, care=False)


def test_the_choice_of_a_week_obeys_the_new_minutes(shop: Workspace) -> None:
    before = [thing.step.id for thing in shop.checklist.overview().things]
    other = Workspace.open(shop.path.with_name("other.linkstead"), SetClock())
    with closing(other):
        other.business.set_sites(["bakery.example"])
        for name in before[1:]:
            other.checklist.took(name, 60)
        after = [thing.step.id for thing in other.checklist.overview().things]
    assert not set(before[1:]) & set(after)
    assert len(after) == 3


def test_it_is_taken_back_to_what_ships_and_to_what_was_said_before(shop: Workspace) -> None:
    shipped = step(shop, "five").minutes
    first = shop.checklist.took("five", 30)
    second = shop.checklist.took("five", 10)
    shop.checklist.take_back(second)
    assert step(shop, "five").minutes == 30
    shop.checklist.take_back(first)
    assert step(shop, "five").minutes == shipped
    shop.checklist.took("five", 30)
    shop.checklist.took("five", shipped)
    assert step(shop, "five").minutes == shipped
    assert shop.store.one("SELECT count(*) FROM checklist_minutes") == 0


def test_what_came_on_the_list_for_want_of_minutes_leaves_it_with_the_undo(shop: Workspace) -> None:
    shop.options.set("rhythm", "10")
    before = [thing.step.id for thing in shop.checklist.overview().things]
    longest = max(shop.checklist.overview().left, key=lambda thing: thing.step.minutes).step
    undo = shop.checklist.took(longest.id, 1)
    assert len(shop.checklist.overview().things) > len(before)
    shop.checklist.take_back(undo)
    assert [thing.step.id for thing in shop.checklist.overview().things] == before


def test_a_word_taken_back_leaves_the_minutes_as_they_were(shop: Workspace) -> None:
    shop.checklist.took("five", 30)
    undo = shop.checklist.say("five", Said.DONE)
    shop.checklist.take_back(undo)
    assert step(shop, "five").minutes == 30


def test_it_is_still_known_when_the_file_is_opened_again(shop: Workspace) -> None:
    shop.checklist.took("five", 20)
    shop.close()
    with closing(Workspace.open(shop.path, SetClock())) as again:
        assert step(again, "five").minutes == 20
