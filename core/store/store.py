"""A business file, open: reading, and the one way to write."""

from __future__ import annotations

import sqlite3
import time
from array import array
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from datetime import datetime
from enum import StrEnum
from functools import cached_property
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

from core.clock import monotonic
from core.errors import WorldError
from core.store import folders
from core.store.database import BUSY_MILLISECONDS, check, connect, known_contents, known_errors
from core.store.migrate import make, migrate
from core.store.rows import columns_of, reader_of

if TYPE_CHECKING:
    from sqlite_utils import Database

Record = TypeVar("Record")
Parameters = Sequence[Any] | Mapping[str, Any]


class Writer(StrEnum):
    """Who writes, and how much is synced: the window's every word, the engine's what can be looked at again."""

    WINDOW = "FULL"
    ENGINE = "NORMAL"


REST = 0.003
"""Seconds of rest after each of the engine's transactions, so that the window's small writes get their turn: it looks every millisecond."""

_LOOK_AGAIN = 0.001
"""Seconds between two looks at whether the other process has done writing."""


class Store:
    """One connection, used by the thread that opened it. Lists come out; no cursor or generator leaves it."""

    def __init__(self, path: Path, connection: sqlite3.Connection, rest: float = 0.0) -> None:
        """`rest` is how many seconds to wait after every transaction."""
        self.path = path
        self._connection = connection
        self._rest = rest
        self._identity = _identity(path)

    @classmethod
    def open(cls, path: Path, writer: Writer, now: datetime) -> Store:
        """Open the file, bringing it up to date first.

        Raises WorldError: file_missing, file_is_not_ours, file_is_newer, file_damaged, file_read_only, folder_is_synced,
        folder_is_network, disk_full, disk_fault, file_held.
        """
        folders.refuse_unsafe(path)
        migrate(path, check(path, every_page=writer is Writer.WINDOW), now)
        with known_errors(path):
            return cls(path, connect(path, writer.value), REST if writer is Writer.ENGINE else 0.0)

    @classmethod
    def create(cls, path: Path, writer: Writer, now: datetime) -> Store:
        """Make a new file and open it. Raises as `open` does, and FileExistsError where there is one already."""
        if path.exists():
            raise FileExistsError(path)
        folders.refuse_unsafe(path)
        make(path)
        return cls.open(path, writer, now)

    @contextmanager
    def write(self) -> Iterator[Database]:
        """Write in one transaction that waits its turn; inside another it is a part of that one, undone alone if it fails.

        It begins IMMEDIATE: a transaction that reads first and then writes fails at once when the other process wrote in between.
        Keep it short: at most 2,000 rows or 30 ms. The engine's store rests after each.

        Raises WorldError: file_moved, and disk_full, disk_fault, file_damaged, file_held, file_read_only.
        """
        with known_errors(self.path):
            db = self._database
            if self._connection.in_transaction:
                with db.atomic():
                    yield db
                return
            self._refuse_moved()
            self._begin()
            try:
                yield db
                self._connection.execute("COMMIT")
            except BaseException:
                db.rollback()
                raise
        if self._rest:
            time.sleep(self._rest)

    def _refuse_moved(self) -> None:
        """Raise where the file is no longer at its place: a POSIX system lets it go while it is open, and what is written goes nowhere."""
        try:
            there = _identity(self.path) == self._identity
        except OSError:
            there = False
        if not there:
            raise WorldError("file_moved", name=self.path.name)

    def _begin(self) -> None:
        """Begin to write as soon as nobody else does.

        SQLite itself waits by sleeping longer and longer, up to 100 ms, and sleeps through the short rests of the engine.
        """
        end = monotonic() + BUSY_MILLISECONDS / 1000
        self._connection.execute("PRAGMA busy_timeout=0")
        try:
            while True:
                try:
                    self._connection.execute("BEGIN IMMEDIATE")
                except sqlite3.OperationalError as error:
                    if error.sqlite_errorcode & 0xFF != sqlite3.SQLITE_BUSY or monotonic() > end:
                        raise
                    time.sleep(_LOOK_AGAIN)
                else:
                    return
        finally:
            self._connection.execute(f"PRAGMA busy_timeout={BUSY_MILLISECONDS}")

    def write_anew(self) -> None:
        """Write the whole file anew, so that nothing that was deleted is left in it, nor in the WAL beside it.

        Nobody else may have the file open: what another still reads stays where it is. Raises WorldError: file_moved, disk_full,
        disk_fault, file_damaged, file_held, file_read_only.
        """
        with known_errors(self.path):
            self._refuse_moved()
            self._connection.execute("PRAGMA secure_delete=ON").fetchall()
            self._connection.execute("VACUUM")
            ((busy, _pages, _moved),) = self._connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
            if busy:
                raise WorldError("file_held", name=self.path.name)

    @cached_property
    def _database(self) -> Database:
        """The connection as sqlite-utils has it; made at the first write: the first window only reads."""
        from sqlite_utils import Database

        return Database(self._connection, recursive_triggers=False, execute_plugins=False, strict=True)

    def rows(self, sql: str, parameters: Parameters = ()) -> list[tuple[Any, ...]]:
        """Return every row of a SELECT."""
        with known_errors(self.path):
            return self._connection.execute(sql, parameters).fetchall()

    def ids(self, sql: str, parameters: Parameters = ()) -> array[int]:
        """Return the first cell of every row of a SELECT, a whole number; of a million rows nothing else is ever in memory."""
        with known_errors(self.path):
            return array("q", chain.from_iterable(self._connection.execute(sql, parameters)))

    def one(self, sql: str, parameters: Parameters = ()) -> Any:
        """Return the first cell of the first row; None where there is no row."""
        rows = self.rows(sql, parameters)
        return rows[0][0] if rows else None

    def records(self, record_type: type[Record], rest: str, parameters: Parameters = ()) -> list[Record]:
        """Return records of `record_type`, whose fields are the columns; `rest` begins at FROM.

        Raises WorldError(file_damaged) where a cell holds nothing of its field's kind.
        """
        read = reader_of(record_type)
        rows = self.rows(f"SELECT {columns_of(record_type)} {rest}", parameters)
        with known_contents(self.path):
            return [read(row) for row in rows]

    def close(self) -> None:
        """Close the connection; the last one to close folds the WAL into the file."""
        self._connection.close()


def _identity(path: Path) -> tuple[int, int]:
    """Return what tells a file from another of the same name; zeros where the system has nothing of the kind."""
    found = path.stat()
    return found.st_dev, found.st_ino
