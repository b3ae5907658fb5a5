"""A business file is looked at from outside before it is used: damage, other programs' files, newer ones, code put into it."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from core.errors import WorldError
from core.store import Store, Writer
from core.store.database import APPLICATION_ID, check, known_disk_errors, known_errors
from core.store.migrations import TABLES, VERSION
from tests.core.store.files import NOW, hosts_in, make_file, new_store, put


def change(path: Path, *statements: str) -> None:
    with closing(sqlite3.connect(path)) as connection:
        for statement in statements:
            connection.execute(statement)
        connection.commit()


def code_of_opening(path: Path) -> str:
    with pytest.raises(WorldError) as problem:
        Store.open(path, Writer.WINDOW, NOW)
    assert str(problem.value)
    return problem.value.code


def test_a_sound_file_tells_its_version(tmp_path: Path) -> None:
    assert check(make_file(tmp_path / "a.linkstead")) == VERSION


def no_sqlite_at_all(path: Path) -> None:
    path.write_bytes(b"Dear diary, today I baked.\n" * 200)


def empty(path: Path) -> None:
    path.write_bytes(b"")


def another_program(path: Path) -> None:
    change(path, "CREATE TABLE bookmarks (url TEXT)", "PRAGMA application_id=12345")


def a_trigger(path: Path) -> None:
    change(make_file(path), "CREATE TRIGGER t AFTER INSERT ON own_site BEGIN DELETE FROM own_site; END")


def a_view(path: Path) -> None:
    change(make_file(path), "CREATE VIEW v AS SELECT * FROM own_site")


@pytest.mark.parametrize("foreign", [no_sqlite_at_all, empty, another_program, a_trigger, a_view])
def test_a_file_that_is_not_ours_is_refused_and_not_touched(tmp_path: Path, foreign: Callable[[Path], None]) -> None:
    path = tmp_path / "a.linkstead"
    foreign(path)
    before = path.read_bytes()
    assert code_of_opening(path) == "file_is_not_ours"
    assert path.read_bytes() == before


def test_a_newer_file_is_refused_and_not_touched(tmp_path: Path) -> None:
    path = make_file(tmp_path / "a.linkstead")
    change(path, f"PRAGMA user_version={VERSION + 1}")
    before = path.read_bytes()
    assert code_of_opening(path) == "file_is_newer"
    assert path.read_bytes() == before


def test_a_damaged_file_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "a.linkstead"
    with closing(new_store(path)) as store:
        for i in range(300):
            put(store, f"{i}.example")
    with path.open("r+b") as file:
        file.seek(4096)
        file.write(os.urandom(path.stat().st_size - 2 * 4096))
    assert code_of_opening(path) == "file_damaged"


def test_a_file_that_was_cut_off_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "a.linkstead"
    with closing(new_store(path)) as store:
        for i in range(300):
            put(store, f"{i}.example")
    os.truncate(path, path.stat().st_size // 2)
    assert code_of_opening(path) == "file_damaged"


def test_a_folder_in_the_place_of_the_file_is_no_file(tmp_path: Path) -> None:
    (tmp_path / "a.linkstead").mkdir()
    assert code_of_opening(tmp_path / "a.linkstead") == "file_missing"


def test_what_was_committed_before_a_crash_is_there_when_the_file_is_looked_at(tmp_path: Path) -> None:
    """The rows stand in the WAL alone: looking must not throw it away."""
    path = make_file(tmp_path / "a.linkstead")
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("INSERT INTO own_site (host, added_at) VALUES ('one.example', '')")
        connection.commit()
        for suffix in ("", "-wal"):
            (tmp_path / f"b.linkstead{suffix}").write_bytes(path.with_name(path.name + suffix).read_bytes())
    assert check(tmp_path / "b.linkstead") == VERSION
    assert hosts_in(tmp_path / "b.linkstead") == ["one.example"]


@pytest.mark.parametrize(
    ("kind", "code"),
    [
        (sqlite3.SQLITE_FULL, "disk_full"),
        (sqlite3.SQLITE_IOERR_FSYNC, "disk_fault"),
        (sqlite3.SQLITE_IOERR_READ, "disk_fault"),
        (sqlite3.SQLITE_CORRUPT_VTAB, "file_damaged"),
        (sqlite3.SQLITE_NOTADB, "file_is_not_ours"),
        (sqlite3.SQLITE_READONLY_DIRECTORY, "file_read_only"),
        (sqlite3.SQLITE_CANTOPEN, "file_read_only"),
        (sqlite3.SQLITE_BUSY_SNAPSHOT, "file_held"),
    ],
)
def test_every_error_of_the_disk_has_a_sentence(kind: int, code: str) -> None:
    error = sqlite3.OperationalError("made up")
    error.sqlite_errorcode = kind
    with pytest.raises(WorldError) as problem, known_errors(Path("a.linkstead")):
        raise error
    assert problem.value.code == code
    assert str(problem.value)


def test_our_own_errors_stay_our_own(tmp_path: Path) -> None:
    with closing(new_store(tmp_path / "a.linkstead")) as store:
        with pytest.raises(sqlite3.OperationalError):
            store.rows("SELECT nothing FROM nowhere")
        with pytest.raises(sqlite3.IntegrityError), store.write() as db:
            db.execute("INSERT INTO own_site (host) VALUES (NULL)")


@pytest.mark.parametrize(
    ("error", "code"),
    [
        (OSError(28, "No space left on device"), "disk_full"),
        (PermissionError(13, "Permission denied"), "file_read_only"),
        (OSError(30, "Read-only file system"), "file_read_only"),
        (OSError(5, "Input/output error"), "disk_fault"),
    ],
)
def test_errors_of_folders_have_a_sentence_too(error: OSError, code: str) -> None:
    with pytest.raises(WorldError) as problem, known_disk_errors(Path("a.linkstead")):
        raise error
    assert problem.value.code == code


def test_a_file_that_cannot_be_written_is_said_to_be_read_only(tmp_path: Path) -> None:
    """As root no permission binds; a file opened for reading alone does."""
    path = make_file(tmp_path / "a.linkstead")
    with (
        closing(sqlite3.connect(f"{path.as_uri()}?mode=ro", uri=True)) as connection,
        pytest.raises(WorldError) as problem,
        known_errors(path),
    ):
        connection.execute("INSERT INTO own_site (host, added_at) VALUES ('one.example', '')")
    assert problem.value.code == "file_read_only"


@pytest.mark.parametrize(
    "hostile",
    [
        "CREATE INDEX bad ON own_site (ring(host))",
        "CREATE INDEX bad ON own_site (id) WHERE ring(host) IS NULL",
        "ALTER TABLE own_site ADD COLUMN bad TEXT AS (ring(host))",
        "ALTER TABLE own_site ADD COLUMN bad TEXT CHECK (ring(host) IS NULL)",
    ],
)
def test_a_hostile_schema_cannot_call_functions_that_do_things(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, hostile: str) -> None:
    """It could at every insert; in a schema only sqlite's own harmless functions answer."""
    path, called = make_file(tmp_path / "a.linkstead"), list[str]()

    class WithABell(sqlite3.Connection):
        def __init__(self, *arguments: Any, **more: Any) -> None:
            super().__init__(*arguments, **more)
            self.create_function("ring", 1, called.append, deterministic=True)

    connect = sqlite3.connect
    monkeypatch.setattr(sqlite3, "connect", lambda *arguments, **more: connect(*arguments, **more, factory=WithABell))
    change(path, hostile)
    with pytest.raises(WorldError), closing(Store.open(path, Writer.WINDOW, NOW)) as store:
        put(store, "bakery.example")
    assert called == []


def a_file_without(path: Path, table: str) -> None:
    change(make_file(path), "PRAGMA foreign_keys=OFF", f"DROP TABLE {table}")


@pytest.mark.parametrize("table", sorted(TABLES))
def test_a_file_of_ours_without_a_table_is_damaged(tmp_path: Path, table: str) -> None:
    path = tmp_path / "a.linkstead"
    a_file_without(path, table)
    assert code_of_opening(path) == "file_damaged"


def test_an_empty_file_with_our_name_and_version_is_damaged(tmp_path: Path) -> None:
    path = tmp_path / "a.linkstead"
    change(path, f"PRAGMA application_id={APPLICATION_ID}", f"PRAGMA user_version={VERSION}")
    assert code_of_opening(path) == "file_damaged"


def test_the_tables_looked_for_are_those_that_the_steps_make(tmp_path: Path) -> None:
    with closing(new_store(tmp_path / "a.linkstead")) as store:
        made = {name for (name,) in store.rows("SELECT name FROM sqlite_schema WHERE type = 'table'")}
    assert {name for name in made if not name.startswith(("_", "sqlite_", "link_search_"))} == TABLES
