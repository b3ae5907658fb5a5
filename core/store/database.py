"""One connection to a business file: its pragmas, its checks, and sqlite's errors told apart."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from sqlite_utils import Database

from core.errors import WorldError
from core.store.migrations import VERSION

APPLICATION_ID = 0x4C4E4B53
"""Says in the file's header that it is ours ("LNKS")."""

BUSY_MILLISECONDS = 10_000
"""How long a write waits for the other process; the engine rests after every 30 ms, so this is never reached in health."""

_FULL = {sqlite3.SQLITE_FULL}
_READ_ONLY = {sqlite3.SQLITE_READONLY, sqlite3.SQLITE_PERM, sqlite3.SQLITE_CANTOPEN, sqlite3.SQLITE_AUTH}
_DAMAGED = {sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB}


def connect(path: Path, synchronous: str) -> Database:
    """Open the file at `path` for reading and writing; `synchronous` is FULL or NORMAL.

    The schema is not trusted: no function or table with side effects may be called from it.
    """
    db = Database(sqlite3.connect(path, timeout=BUSY_MILLISECONDS / 1000), recursive_triggers=False, execute_plugins=False, strict=True)
    for pragma in (
        "trusted_schema=OFF",
        "cell_size_check=ON",
        "foreign_keys=ON",
        f"busy_timeout={BUSY_MILLISECONDS}",
        "journal_mode=WAL",
        f"synchronous={synchronous}",
        "temp_store=MEMORY",
        "cache_size=-16000",
    ):
        db.execute(f"PRAGMA {pragma}").fetchall()
    return db


def check(path: Path) -> int:
    """Look at a file from outside before it is used; return the version of its schema.

    Nothing is written. Raises WorldError: file_missing, file_is_not_ours, file_is_newer, file_damaged, file_read_only.
    """
    if not path.is_file():
        raise WorldError("file_missing", name=path.name)
    with known_errors(path), closing(sqlite3.connect(f"{path.absolute().as_uri()}?mode=rw", uri=True)) as connection:
        connection.execute("PRAGMA trusted_schema=OFF")
        if connection.execute("PRAGMA application_id").fetchone()[0] != APPLICATION_ID:
            raise WorldError("file_is_not_ours", name=path.name)
        version = int(connection.execute("PRAGMA user_version").fetchone()[0])
        if version > VERSION:
            raise WorldError("file_is_newer", name=path.name)
        if connection.execute("PRAGMA quick_check(1)").fetchone()[0] != "ok":
            raise WorldError("file_damaged", name=path.name)
        # Our schema has no code in it; what is there was put in by somebody else.
        if connection.execute("SELECT 1 FROM sqlite_schema WHERE type IN ('trigger', 'view')").fetchone():
            raise WorldError("file_is_not_ours", name=path.name)
        return version


@contextmanager
def known_errors(path: Path) -> Iterator[None]:
    """Turn the errors of sqlite that are the person's world into sentences; leave ours as they are."""
    try:
        yield
    except sqlite3.DatabaseError as error:
        kind = getattr(error, "sqlite_errorcode", 0) & 0xFF
        if kind in _FULL:
            raise WorldError("disk_full") from error
        if kind == sqlite3.SQLITE_NOTADB:
            raise WorldError("file_is_not_ours", name=path.name) from error
        if kind in _DAMAGED:
            raise WorldError("file_damaged", name=path.name) from error
        if kind in _READ_ONLY:
            raise WorldError("file_read_only", name=path.name) from error
        raise
