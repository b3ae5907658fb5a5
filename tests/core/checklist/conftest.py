"""A business's file with nothing in it, and its clock."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from core.clock import SetClock
from core.links.state import LinkState
from core.workspace import Workspace

S = LinkState


@pytest.fixture
def clock() -> SetClock:
    return SetClock()


@pytest.fixture
def shop(tmp_path: Path, clock: SetClock) -> Iterator[Workspace]:
    with closing(Workspace.open(tmp_path / "shop.linkstead", clock)) as workspace:
        yield workspace
