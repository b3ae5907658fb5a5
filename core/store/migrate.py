"""Bring a file up to date: a backup first, then every step it has not seen."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from datetime import datetime
from pathlib import Path

from core.store.database import APPLICATION_ID, address_of, known_disk_errors, known_errors
from core.store.migrations import VERSION, migrations


def make(path: Path) -> None:
    """Make a new, empty business file.

    It is built under another name, so that a file at `path` is always whole. What a file that is gone left beside it goes too: sqlite
    would write the old one's last changes into the new one. Raises WorldError where the disk says no.
    """
    part = path.with_name(path.name + ".new")
    with known_disk_errors(path):
        try:
            part.unlink(missing_ok=True)
            path.parent.mkdir(parents=True, exist_ok=True)
            with closing(sqlite3.connect(part)) as connection:
                connection.execute(f"PRAGMA application_id={APPLICATION_ID}")
                _apply(connection)
            for rest in ("-wal", "-shm"):
                path.with_name(path.name + rest).unlink(missing_ok=True)
            part.replace(path)
        except BaseException:
            part.unlink(missing_ok=True)
            raise


def migrate(path: Path, version: int, now: datetime) -> None:
    """Bring the file, whose schema has `version`, up to this program's; does nothing where it is.

    A step that fails leaves the file as it was. Foreign keys are off meanwhile: a table that others refer to cannot be rebuilt otherwise.
    """
    if version == VERSION:
        return
    from core.store.backup import Why, back_up, label_of

    back_up(path, label_of(Why.UPDATE, now))
    with known_errors(path), closing(sqlite3.connect(address_of(path), uri=True)) as connection:
        _apply(connection)


def _apply(connection: sqlite3.Connection) -> None:
    from sqlite_utils import Database

    db = Database(connection, recursive_triggers=False, execute_plugins=False, strict=True)
    db.execute("PRAGMA foreign_keys=OFF")
    # All steps or none: a file between two versions would be taken for the older one.
    db.execute("BEGIN IMMEDIATE")
    try:
        migrations().apply(db)
        db.execute(f"PRAGMA user_version={VERSION}")
        db.commit()
    except BaseException:
        db.rollback()
        raise
