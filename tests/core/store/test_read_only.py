"""A business file that may not be written is refused before anything seems kept; a copy of it can be taken all the same."""

from __future__ import annotations

import os
import shutil
import sys
import tempfile
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import pytest

from core.clock import SetClock
from core.errors import WorldError
from core.store import database
from core.store.backup import copy_to
from core.workspace import Workspace
from tests.core.store.files import hosts_in

NOBODY = 65_534

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="rights are set otherwise there")


@contextmanager
def without_privileges() -> Iterator[None]:
    """Be somebody whom rights bind: root is not."""
    me = os.geteuid()
    if me == 0:
        os.seteuid(NOBODY)
    try:
        yield
    finally:
        os.seteuid(me)


@pytest.fixture
def shop() -> Iterator[Path]:
    """A whole file in a folder that anybody may enter; both belong to whoever `without_privileges` is."""
    folder = Path(tempfile.mkdtemp())
    with closing(Workspace.open(folder / "shop.linkstead", SetClock())) as workspace:
        workspace.business.set_sites(["bakery.example"])
    if os.geteuid() == 0:
        for each in (folder, *folder.iterdir()):
            os.chown(each, NOBODY, NOBODY)
    yield folder / "shop.linkstead"
    folder.chmod(0o700)
    shutil.rmtree(folder)


def refused(path: Path) -> str:
    with without_privileges(), pytest.raises(WorldError) as problem:
        Workspace.open(path, SetClock())
    assert problem.value.code == "file_read_only"
    return str(problem.value)


def test_a_protected_file_is_refused_by_name_with_what_to_do(shop: Path) -> None:
    shop.chmod(0o444)
    said = refused(shop)
    assert said.startswith("shop.linkstead may not be written here")
    assert "Put it into a folder of your own" in said


def test_a_protected_folder_is_refused_too(shop: Path) -> None:
    shop.parent.chmod(0o555)
    assert refused(shop).startswith("shop.linkstead may not be written here")


def test_once_the_protection_is_taken_away_the_file_opens(shop: Path) -> None:
    """Nothing that is protected as well was left beside it."""
    shop.chmod(0o444)
    refused(shop)
    shop.chmod(0o644)
    with without_privileges(), closing(Workspace.open(shop, SetClock())) as workspace:
        workspace.business.set_sites(["new.example"])
    assert hosts_in(shop) == ["new.example"]


def test_what_the_system_lets_open_and_sqlite_cannot_write_is_refused_before_it_seems_open(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "a.linkstead"
    Workspace.open(path, SetClock()).close()
    monkeypatch.setattr(database, "address_of", lambda path: f"{path.absolute().as_uri()}?mode=ro")
    with pytest.raises(WorldError) as problem:
        Workspace.open(path, SetClock())
    assert problem.value.code == "file_read_only"
    monkeypatch.undo()
    Workspace.open(path, SetClock()).close()


@pytest.mark.parametrize("protected", ["file", "folder"])
def test_a_protected_file_can_be_copied_to_where_it_may_be_written(shop: Path, tmp_path: Path, protected: str) -> None:
    (shop if protected == "file" else shop.parent).chmod(0o555)
    taken = Path(tempfile.mkdtemp())
    taken.chmod(0o777)
    before = sorted(each.name for each in shop.parent.iterdir())
    with without_privileges():
        copy_to(shop, taken / "copy.linkstead")
    assert hosts_in(taken / "copy.linkstead") == ["bakery.example"]
    assert sorted(each.name for each in shop.parent.iterdir()) == before
    shutil.rmtree(taken)
