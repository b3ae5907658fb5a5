"""One bundle, built once for all tests that need it, and a computer with nothing on it to start it on."""

from __future__ import annotations

import os

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from collections.abc import Iterator
from pathlib import Path

import pytest

from core.clock import SetClock
from core.workspace import Workspace
from resources.packaging.build import build
from resources.packaging.trying import Home
from tests.miniweb import MiniWeb


@pytest.fixture(scope="session")
def bundle(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return build(tmp_path_factory.mktemp("a bundle ü"))


@pytest.fixture
def home(tmp_path: Path) -> Home:
    folder = tmp_path / "home"
    folder.mkdir()
    return Home(folder)


@pytest.fixture
def business(tmp_path: Path) -> Path:
    """A business's file with its website and no links."""
    path = tmp_path / "my bakery ü.linkstead"
    workspace = Workspace.open(path, SetClock())
    workspace.business.set_sites(["bakery.example"])
    workspace.close()
    return path


@pytest.fixture
def web() -> Iterator[MiniWeb]:
    with MiniWeb() as web:
        yield web
