"""The count of the questions: parts that are always the same, so that it can neither jump back nor change with a restart."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from core.business.profile import Fact
from core.workspace import Workspace
from gui.business.interview.left import questions_left
from gui.business.interview.steps import STEPS
from tests.gui.business.interview.owner import Owner

Opens = Callable[[], Owner]

NO_COUNT = {"welcome", "findings", "last"}


def test_the_count_says_which_part_this_is(opened: Opens) -> None:
    owner = opened()
    assert not owner.page.count.isVisible()
    owner.next()
    assert owner.page.count.text() == "Part 1 of 5: Your website"
    assert owner.page.count.isVisible()


@pytest.mark.parametrize("yes", [True, False])
def test_the_count_never_goes_back_and_never_changes_its_end(opened: Opens, workspace: Workspace, yes: bool) -> None:
    owner = opened()
    said = []
    while owner.at != "last":
        if owner.at not in NO_COUNT:
            said.append(owner.page.count.text())
        if owner.at == "welcome":
            owner.next()
        elif owner.at in {"shop_front", "home_visits", "several_towns"}:
            owner.choose("Yes" if yes else "No")
        elif owner.at == "hands" and yes:
            owner.choose("Someone does it for me")
        else:
            owner.choose("Skip")
    parts = [int(text.split()[1]) for text in said]
    assert parts == sorted(parts)
    assert {text.split(":")[0].rpartition(" ")[2] for text in said} == {"5"}


@pytest.mark.parametrize("name", [kind.name for kind in STEPS if kind.name != "found"])
def test_a_restart_does_not_change_the_count(opened: Opens, workspace: Workspace, name: str) -> None:
    owner = opened()
    owner.next()
    owner.skip_to("shop_front")
    workspace.profiles.set(Fact.SHOP_FRONT, True)
    workspace.profiles.set(Fact.HOME_VISITS, True)
    workspace.interview.at(name)
    first = opened().page.count.text()
    workspace.profiles.set(Fact.NAME, "Crumb")
    workspace.profiles.set(Fact.TRADE, "bakery")
    assert opened().page.count.text() == first


def test_the_parts_follow_one_another_in_the_order_of_the_questions() -> None:
    parts = [kind.part for kind in STEPS if kind.part is not None]
    assert [part.number for part in parts] == sorted(part.number for part in parts)
    assert {kind.name for kind in STEPS if kind.part is None} == NO_COUNT


def test_what_is_left_counts_the_open_questions_from_here_on(workspace: Workspace) -> None:
    workspace.interview.at("reach")
    assert questions_left(workspace) == 3
    workspace.profiles.set(Fact.HOME_VISITS, True)
    assert questions_left(workspace) == 4
    workspace.profiles.set(Fact.SHOP_FRONT, False)
    assert questions_left(workspace) == 3
    workspace.interview.at("offers")
    assert questions_left(workspace) == 2


def test_before_the_first_question_all_are_left(workspace: Workspace) -> None:
    before = questions_left(workspace)
    workspace.interview.at("website")
    assert questions_left(workspace) == before > 9
