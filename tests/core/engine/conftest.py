"""A business file for an engine, and a small web for it."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from core.clock import SetClock
from core.web.asking.manners import Manners
from core.workspace import Workspace
from tests.core.store.files import NOW
from tests.miniweb import MiniWeb
from tests.miniweb.trap import OWNER

PLAIN = Manners("Linkstead/test", pause=0.0, threads=8, local_allowed=True)


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "shop.linkstead"
    with closing(Workspace.open(path, SetClock(NOW))) as workspace:
        workspace.business.set_sites([OWNER])
    return path


@pytest.fixture
def web() -> Iterator[MiniWeb]:
    with MiniWeb() as web:
        yield web
