"""Writing one business file: its name, transactions inside transactions, two writers at once."""

from __future__ import annotations

import sqlite3
import time
from contextlib import closing
from pathlib import Path

import pytest

from core.errors import WorldError
from core.store import Store, Writer
from core.store.database import BUSY_MILLISECONDS
from core.store.store import REST
from tests.core.store.files import NAMES, NOW, hosts, hosts_in, make_file, new_store, other_process, put


@pytest.mark.parametrize("name", NAMES)
def test_a_file_may_have_any_name(tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    with closing(new_store(path)) as store:
        put(store, "bakery.example")
    assert hosts_in(path) == ["bakery.example"]
    assert sorted(each.name for each in tmp_path.iterdir()) == [name]


def test_a_file_that_is_there_is_not_made_again(tmp_path: Path) -> None:
    path = make_file(tmp_path / "a.linkstead")
    with pytest.raises(FileExistsError):
        new_store(path)


def test_a_file_that_is_gone_is_not_made_by_opening_it(tmp_path: Path) -> None:
    path = tmp_path / "a.linkstead"
    with pytest.raises(WorldError) as problem:
        Store.open(path, Writer.WINDOW, NOW)
    assert problem.value.code == "file_missing"
    assert list(tmp_path.iterdir()) == []


def write_and_fail(store: Store, *some: str) -> None:
    with store.write():
        for host in some:
            put(store, host)
        raise ZeroDivisionError


def test_a_write_that_fails_leaves_nothing(tmp_path: Path) -> None:
    with closing(new_store(tmp_path / "a.linkstead")) as store:
        put(store, "one.example")
        with pytest.raises(ZeroDivisionError):
            write_and_fail(store, "two.example")
        put(store, "three.example")
        assert hosts(store) == ["one.example", "three.example"]


def test_a_write_inside_a_write_is_undone_alone(tmp_path: Path) -> None:
    path = tmp_path / "a.linkstead"
    with closing(new_store(path)) as store:
        with store.write():
            put(store, "outer.example")
            with pytest.raises(ZeroDivisionError):
                write_and_fail(store, "inner.example")
            put(store, "after.example")
        assert hosts(store) == ["outer.example", "after.example"]
    assert hosts_in(path) == ["outer.example", "after.example"]


def test_a_write_inside_a_write_that_sqlite_refuses_is_undone_alone(tmp_path: Path) -> None:
    with closing(new_store(tmp_path / "a.linkstead")) as store:
        with store.write():
            put(store, "one.example")
            with pytest.raises(sqlite3.IntegrityError):
                put(store, "one.example")
        assert hosts(store) == ["one.example"]


def test_a_write_inside_a_write_goes_with_the_outer_one(tmp_path: Path) -> None:
    with closing(new_store(tmp_path / "a.linkstead")) as store:
        with pytest.raises(ZeroDivisionError):
            write_and_fail(store, "inner.example")
        assert hosts(store) == []


def test_reading_before_writing_in_one_transaction_never_fails_because_somebody_else_wrote(tmp_path: Path) -> None:
    """A deferred transaction would: it may not go on from an old view of the file."""
    path = make_file(tmp_path / "a.linkstead")
    with closing(Store.open(path, Writer.WINDOW, NOW)) as store:
        code = "say('ready')\nsys.stdin.readline()\nsay('asking')\nput('other.example')\nsay('wrote')"
        with other_process(path, code) as other:
            assert other.stdout is not None
            assert other.stdin is not None
            assert other.stdout.readline() == "ready\n"
            with store.write() as db:
                assert hosts(store) == []
                other.stdin.write("go\n")
                other.stdin.flush()
                assert other.stdout.readline() == "asking\n"
                db.execute("INSERT INTO own_site (host, added_at) VALUES ('mine.example', '')")
            assert other.stdout.readline() == "wrote\n"
        assert other.returncode == 0
        assert hosts(store) == ["mine.example", "other.example"]


def test_two_processes_writing_back_to_back_lose_nothing(tmp_path: Path) -> None:
    path = make_file(tmp_path / "a.linkstead")
    code = "say('ready')\nsys.stdin.readline()\nfor i in range(300):\n    put(f'{sys.argv[2]}-{i}.example')"
    writers = [other_process(path, code, name) for name in ("a", "b")]
    for writer in writers:
        assert writer.stdout is not None
        assert writer.stdout.readline() == "ready\n"
    for writer in writers:
        assert writer.stdin is not None
        writer.stdin.write("go\n")
        writer.stdin.flush()
    with closing(Store.open(path, Writer.WINDOW, NOW)) as store:
        for i in range(300):
            put(store, f"window-{i}.example")
    for writer in writers:
        _, errors = writer.communicate()
        assert (writer.returncode, errors) == (0, "")
    kept = hosts_in(path)
    for name in ("a", "b", "window"):
        assert [host for host in kept if host.startswith(f"{name}-")] == [f"{name}-{i}.example" for i in range(300)]


def test_a_file_that_another_program_holds_is_said_to_be_held(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "a.linkstead"
    with closing(new_store(path)) as store, closing(sqlite3.connect(path)) as viewer:
        viewer.execute("BEGIN IMMEDIATE")
        monkeypatch.setattr("core.store.store.BUSY_MILLISECONDS", 1)
        with pytest.raises(WorldError) as problem:
            put(store, "one.example")
        assert problem.value.code == "file_held"
        viewer.rollback()
        put(store, "two.example")
        assert hosts(store) == ["two.example"]


@pytest.mark.parametrize("writer", Writer)
def test_every_connection_is_set_up_the_same_way(tmp_path: Path, writer: Writer) -> None:
    with closing(new_store(tmp_path / "a.linkstead", writer)) as store:
        settings = {name: store.one(f"PRAGMA {name}") for name in ("journal_mode", "foreign_keys", "trusted_schema", "busy_timeout")}
        assert settings == {"journal_mode": "wal", "foreign_keys": 1, "trusted_schema": 0, "busy_timeout": BUSY_MILLISECONDS}
        assert store.one("PRAGMA synchronous") == {Writer.WINDOW: 2, Writer.ENGINE: 1}[writer]


def test_the_engine_rests_after_each_transaction_and_the_window_never(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Back-to-back transactions of one process would keep the other's small write waiting."""
    rests: list[float] = []
    monkeypatch.setattr(time, "sleep", rests.append)
    path = make_file(tmp_path / "a.linkstead")
    with closing(Store.open(path, Writer.ENGINE, NOW)) as engine, closing(Store.open(path, Writer.WINDOW, NOW)) as window:
        put(window, "window.example")
        assert rests == []
        with engine.write():
            put(engine, "one.example")
            put(engine, "two.example")
            assert rests == []
        assert rests == [REST]
