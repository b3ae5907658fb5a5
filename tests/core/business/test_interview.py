"""How far the first questions came."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from core.clock import SetClock
from core.workspace import Workspace


@pytest.fixture
def workspace(tmp_path: Path) -> Iterator[Workspace]:
    workspace = Workspace.open(tmp_path / "a.linkstead", SetClock())
    yield workspace
    workspace.close()


def test_a_new_file_wants_them(workspace: Workspace) -> None:
    assert workspace.interview.wanted()
    assert (workspace.interview.step(), workspace.interview.done()) == ("", False)


def test_a_file_that_has_its_website_and_never_asked_does_not(workspace: Workspace) -> None:
    workspace.business.set_sites(["bakery.example"])
    assert not workspace.interview.wanted()


def test_left_in_the_middle_they_go_on_there(workspace: Workspace) -> None:
    workspace.interview.at("website")
    workspace.business.set_sites(["bakery.example"])
    assert workspace.interview.wanted()
    assert workspace.interview.step() == "website"


def test_once_through_they_are_not_opened_again_even_without_a_website(workspace: Workspace) -> None:
    workspace.interview.finish()
    workspace.interview.at("website")
    assert workspace.interview.done()
    assert not workspace.interview.wanted()


def test_taken_back_they_go_on_where_they_were(workspace: Workspace) -> None:
    workspace.interview.at("reach")
    workspace.interview.finish()
    workspace.interview.reopen()
    assert workspace.interview.wanted()
    assert workspace.interview.step() == "reach"
