"""One connection to a business file: its pragmas, its checks, and sqlite's errors told apart."""

from __future__ import annotations

import errno
import os
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from core.errors import WorldError
from core.store.migrations import TABLES, VERSION

APPLICATION_ID = 0x4C4E4B53
"""Says in the file's header that it is ours ("LNKS")."""

BUSY_MILLISECONDS = 10_000
"""How long a write waits for the other process; the engine rests after every 30 ms, so this is never reached in health."""

_KINDS = {
    sqlite3.SQLITE_FULL: "disk_full",
    sqlite3.SQLITE_IOERR: "disk_fault",
    sqlite3.SQLITE_CORRUPT: "file_damaged",
    sqlite3.SQLITE_NOTADB: "file_is_not_ours",
    sqlite3.SQLITE_BUSY: "file_held",
    sqlite3.SQLITE_READONLY: "file_read_only",
    sqlite3.SQLITE_PERM: "file_read_only",
    sqlite3.SQLITE_CANTOPEN: "file_read_only",
    sqlite3.SQLITE_AUTH: "file_read_only",
}
"""SQLite's own kinds of error (the low byte of the code) that are the person's world."""

_FULL = {errno.ENOSPC, errno.EDQUOT, errno.EFBIG}
_NOT_ALLOWED = {errno.EACCES, errno.EPERM, errno.EROFS, errno.ENOTDIR, errno.EISDIR, errno.ENAMETOOLONG, errno.ENOENT, errno.EEXIST}


def connect(path: Path, synchronous: str) -> sqlite3.Connection:
    """Open the file at `path` for reading and writing; `synchronous` is FULL or NORMAL.

    The schema is not trusted: no function or table with side effects may be called from it. A file that is gone is not made anew.
    """
    connection = sqlite3.connect(address_of(path), uri=True, timeout=BUSY_MILLISECONDS / 1000)
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
        connection.execute(f"PRAGMA {pragma}").fetchall()
    return connection


def address_of(path: Path) -> str:
    """Return the file's address for sqlite: read and write, never make; any letter may be in its name."""
    return f"{path.absolute().as_uri()}?mode=rw"


def address_to_copy(path: Path) -> str:
    """Return the address of a file of which only a copy is wanted; where it may not be written, nothing is left beside it."""
    if may_write(path) and may_write(path.parent):
        return address_of(path)
    # What stands only in the WAL must not be passed over.
    wal = path.with_name(f"{path.name}-wal")
    alone = not (wal.exists() and wal.stat().st_size)
    return f"{path.absolute().as_uri()}?mode=ro{'&immutable=1' if alone else ''}"


def check(path: Path, every_page: bool = True) -> int:
    """Look at a file from outside before it is used; return the version of its schema.

    `every_page` reads all of it for damage, which takes a second for each 100 MB; who joins a file just opened need not.

    Nothing is written. Raises WorldError: file_missing, file_is_not_ours, file_is_newer, file_damaged, file_read_only,
    file_held, disk_fault.
    """
    if not path.is_file():
        raise WorldError("file_missing", name=path.name)
    with known_errors(path), closing(sqlite3.connect(address_of(path), uri=True)) as connection:
        connection.execute("PRAGMA trusted_schema=OFF")
        if connection.execute("PRAGMA application_id").fetchone()[0] != APPLICATION_ID:
            raise WorldError("file_is_not_ours", name=path.name)
        version = int(connection.execute("PRAGMA user_version").fetchone()[0])
        if version > VERSION:
            raise WorldError("file_is_newer", name=path.name)
        if every_page and connection.execute("PRAGMA quick_check(1)").fetchone()[0] != "ok":
            raise WorldError("file_damaged", name=path.name)
        # Our schema has no code in it; what is there was put in by somebody else.
        if connection.execute("SELECT 1 FROM sqlite_schema WHERE type IN ('trigger', 'view')").fetchone():
            raise WorldError("file_is_not_ours", name=path.name)
        there = {name for (name,) in connection.execute("SELECT name FROM sqlite_schema WHERE type = 'table'")}
        if version == VERSION and not there >= TABLES:
            raise WorldError("file_damaged", name=path.name)
        return version


def refuse_protected(path: Path) -> None:
    """Raise WorldError(file_read_only) where the system lets nobody write the file; it is not even opened.

    SQLite would take it all the same, and leave files beside it that are as protected: they outlast the protection.
    """
    if not may_write(path):
        raise WorldError("file_read_only", name=path.name)


def may_write(place: Path) -> bool:
    """Whether the system lets this person write a file or into a folder, without opening it."""
    return os.access(place, os.W_OK, effective_ids=os.access in os.supports_effective_ids)


def refuse_read_only(path: Path) -> None:
    """Raise WorldError(file_read_only) where the file is written in vain, whatever the system said of it. Nobody may have it open.

    SQLite even begins to write as if all were well. So a word is written that stands there already, and taken back.
    """
    with known_errors(path), closing(sqlite3.connect(address_of(path), uri=True, isolation_level=None)) as connection:
        connection.execute("BEGIN IMMEDIATE")
        connection.execute(f"PRAGMA application_id={APPLICATION_ID}")
        connection.execute("ROLLBACK")


@contextmanager
def known_errors(path: Path) -> Iterator[None]:
    """Turn the errors of sqlite that are the person's world into sentences; leave ours as they are."""
    try:
        yield
    except sqlite3.DatabaseError as error:
        code = _KINDS.get(getattr(error, "sqlite_errorcode", 0) & 0xFF)
        if code is None:
            raise
        raise _world_error(code, path) from error


@contextmanager
def known_contents(path: Path) -> Iterator[None]:
    """Take cells that hold nothing this program ever wrote for what they are, damage; the file may have been edited by anybody."""
    try:
        yield
    except (KeyError, RecursionError, TypeError, ValueError) as error:
        raise _world_error("file_damaged", path) from error


@contextmanager
def known_disk_errors(path: Path) -> Iterator[None]:
    """Do the same, and for the errors of folders and plain files beside the business file too."""
    try:
        with known_errors(path):
            yield
    except OSError as error:
        raise _world_error(_code_of(error), path) from error


def _code_of(error: OSError) -> str:
    if error.errno in _FULL:
        return "disk_full"
    return "file_read_only" if error.errno in _NOT_ALLOWED else "disk_fault"


def _world_error(code: str, path: Path) -> WorldError:
    return WorldError(code) if code == "disk_full" else WorldError(code, name=path.name)
