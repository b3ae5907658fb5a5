"""Robots files kept in a business file."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from core.clock import SetClock
from core.errors import WorldError
from core.store import Store, Writer
from core.web.kept.robots_files import KEPT_FOR, RobotsRepository
from core.web.records import RobotsFile
from core.workspace import Workspace

CLUB = "https://club.example:443"


@pytest.fixture
def clock() -> SetClock:
    return SetClock()


@pytest.fixture
def store(tmp_path: Path, clock: SetClock) -> Iterator[Store]:
    store = Store.create(tmp_path / "a.linkstead", Writer.ENGINE, clock.now())
    yield store
    store.close()


def test_a_file_is_used_for_a_day(store: Store, clock: SetClock) -> None:
    kept, robots = RobotsFile(CLUB, clock.now(), 200, "User-agent: *"), RobotsRepository(store)
    robots.keep([kept])
    clock.forward(hours=23)
    assert robots.fresh([CLUB, "https://choir.example:443"], clock.now()) == {CLUB: kept}
    clock.forward(hours=1)
    assert robots.fresh([CLUB], clock.now()) == {}


def test_old_files_are_removed_when_they_are_first_asked_for(tmp_path: Path, clock: SetClock) -> None:
    path = tmp_path / "a.linkstead"
    workspace = Workspace.open(path, clock)
    workspace.robots.keep([RobotsFile(CLUB, clock.now(), 200, "x" * 1000)])
    clock.at += KEPT_FOR
    workspace.robots.keep([RobotsFile("https://choir.example:443", clock.now(), 404)])
    workspace.close()
    workspace = Workspace.open(path, clock)
    assert workspace.robots.fresh([CLUB], clock.now()) == {}
    assert workspace.store.rows("SELECT origin FROM robots_file") == [("https://choir.example:443",)]
    workspace.close()


def test_a_moment_that_nobody_wrote_is_damage(store: Store, clock: SetClock) -> None:
    robots = RobotsRepository(store)
    robots.keep([RobotsFile(CLUB, clock.now(), 200)])
    with store.write() as db:
        db.execute("UPDATE robots_file SET fetched_at = 'yesterday, I think'")
    with pytest.raises(WorldError) as refused:
        robots.fresh([CLUB], clock.now())
    assert refused.value.code == "file_damaged"
