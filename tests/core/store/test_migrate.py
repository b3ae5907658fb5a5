"""Bringing a file up to date: a backup first, then every step or none."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from types import SimpleNamespace

import pytest
from sqlite_utils import Database

from core.errors import WorldError
from core.store import Store, Writer, migrate
from core.store import database as database_module
from core.store import migrations as steps
from core.store.backup import KEPT, back_up
from tests.core.store.files import NOW, hosts, hosts_in, make_file, new_store, other_process, put


@pytest.fixture
def newer(monkeypatch: pytest.MonkeyPatch) -> Callable[..., None]:
    """Let the program know further steps."""

    def further(*functions: Callable[[Database], None]) -> None:
        more = tuple(SimpleNamespace(__name__=f"x.m{2 + i:04d}_more", apply=function) for i, function in enumerate(functions))
        all_of_them = (*steps.steps(), *more)
        monkeypatch.setattr(steps, "steps", lambda: all_of_them)
        version = steps.VERSION + len(more)
        monkeypatch.setattr(migrate, "VERSION", version)
        monkeypatch.setattr(database_module, "VERSION", version)

    return further


def test_the_version_of_a_file_is_the_number_of_its_steps() -> None:
    assert len(steps.steps()) == steps.VERSION


def add_town(db: Database) -> None:
    db.execute("CREATE TABLE town (id INTEGER PRIMARY KEY, name TEXT NOT NULL) STRICT")


def rebuild_link_import(db: Database) -> None:
    """Others refer to this table; with foreign keys on, it could not be rebuilt."""
    db.table("link_import").transform(rename={"name": "called"})


def fail(db: Database) -> None:
    db.execute("DELETE FROM own_site")
    raise ZeroDivisionError


def tables(path: Path) -> set[str]:
    with closing(sqlite3.connect(path)) as connection:
        return {name for (name,) in connection.execute("SELECT name FROM sqlite_schema WHERE type = 'table'")}


def test_an_old_file_is_brought_up_to_date_after_a_backup(tmp_path: Path, newer: Callable[..., None]) -> None:
    path = tmp_path / "a.linkstead"
    with closing(new_store(path)) as store:
        put(store, "one.example")
    newer(add_town, rebuild_link_import)
    assert hosts_in(path) == ["one.example"]
    assert "town" in tables(path)
    (backup,) = (tmp_path / "backups").iterdir()
    assert backup.name == "a-before-update-20261116-080000.linkstead"
    assert "town" not in tables(backup)
    with closing(sqlite3.connect(backup)) as connection:
        assert connection.execute("SELECT host FROM own_site").fetchall() == [("one.example",)]
    assert hosts_in(path) == ["one.example"]
    assert len(list((tmp_path / "backups").iterdir())) == 1


def test_a_step_that_fails_leaves_the_file_as_it_was(tmp_path: Path, newer: Callable[..., None], monkeypatch: pytest.MonkeyPatch) -> None:
    """The steps before it are undone as well: an older program must be able to open the file again."""
    path = tmp_path / "a.linkstead"
    with closing(new_store(path)) as store:
        put(store, "one.example")
    before = tables(path)
    with monkeypatch.context():
        newer(add_town, fail)
        with pytest.raises(ZeroDivisionError):
            Store.open(path, Writer.WINDOW, NOW)
    monkeypatch.undo()
    assert tables(path) == before
    assert hosts_in(path) == ["one.example"]


def test_no_backup_no_update(tmp_path: Path, newer: Callable[..., None]) -> None:
    path = make_file(tmp_path / "a.linkstead")
    (tmp_path / "backups").write_text("a file where the folder should be", "utf-8")
    newer(add_town)
    with pytest.raises(WorldError):
        Store.open(path, Writer.WINDOW, NOW)
    assert "town" not in tables(path)


def test_a_backup_holds_every_committed_row_of_an_open_file(tmp_path: Path) -> None:
    """They stand in the WAL alone while another process has the file open."""
    path = make_file(tmp_path / "a.linkstead")
    code = "for i in range(50):\n    put(f'{i}.example')\nsay('written')\nsys.stdin.readline()"
    with other_process(path, code) as other:
        assert other.stdout is not None
        assert other.stdout.readline() == "written\n"
        assert path.with_name("a.linkstead-wal").stat().st_size > 0
        copy = back_up(path, "by-hand-20261116-080000")
        other.communicate("go\n")
    assert sorted(each.name for each in copy.parent.iterdir()) == [copy.name]
    assert hosts_in(copy) == [f"{i}.example" for i in range(50)]


def test_only_the_newest_backups_are_kept_and_no_other_files(tmp_path: Path) -> None:
    path = make_file(tmp_path / "shop [old].linkstead")
    folder = tmp_path / "backups"
    folder.mkdir()
    others = {"shop [old]-north-before-update-20200101-000000.linkstead", "shop o-before-update-20200101-000000.linkstead", "letter.txt"}
    for name in others:
        (folder / name).write_bytes(b"")
    for day in range(10, 10 + KEPT + 3):
        back_up(path, f"before-update-202611{day}-080000")
    kept = {each.name for each in folder.iterdir()}
    assert kept - others == {f"shop [old]-before-update-202611{day}-080000.linkstead" for day in range(13, 13 + KEPT)}
    assert others < kept


def test_a_backup_that_fails_leaves_no_half_copy(tmp_path: Path) -> None:
    path = tmp_path / "a.linkstead"
    path.write_bytes(b"no database at all" * 1000)
    with pytest.raises(WorldError) as problem:
        back_up(path, "by-hand")
    assert problem.value.code == "file_is_not_ours"
    assert list((tmp_path / "backups").iterdir()) == []


def test_an_update_is_seen_by_a_store_opened_after_it(tmp_path: Path, newer: Callable[..., None]) -> None:
    path = make_file(tmp_path / "a.linkstead")
    newer(add_town)
    with closing(Store.open(path, Writer.ENGINE, NOW)) as store:
        assert store.rows("SELECT * FROM town") == []
        assert hosts(store) == []
        assert store.one("PRAGMA user_version") == steps.VERSION + 1
        assert store.rows("PRAGMA foreign_key_check") == []
