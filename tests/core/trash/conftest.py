"""A street whose owner is known, in a file of its own."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from core.business.profile import Fact, Offer, Person
from core.clock import SetClock
from core.workspace import Workspace
from tests.street import open_street


@pytest.fixture
def clock() -> SetClock:
    return SetClock()


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "a.linkstead"


@pytest.fixture
def workspace(path: Path, clock: SetClock) -> Iterator[Workspace]:
    workspace = Workspace.open(path, clock)
    open_street(workspace, clock)
    workspace.profiles.set(Fact.PEOPLE, (Person("Anna Miller", "baker"), Person("Ben Ford")))
    workspace.profiles.set(Fact.OFFERS, tuple(map(Offer, ("Rye", "Buns", "Cakes", "Pies"))))
    yield workspace
    workspace.close()
