"""A backup in the place of the present file, which is kept first; and a look at what is inside a backup."""

from __future__ import annotations

import shutil
import sqlite3
from contextlib import closing
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from core.errors import WorldError
from core.store.backup import Why, back_up, copy_beside, label_of
from core.store.database import check, known_contents, known_disk_errors, known_errors
from core.store.lock import HeldFile


@dataclass(frozen=True, slots=True)
class Inside:
    """What a backup holds; `name` and `site` are "" where it has none."""

    name: str
    site: str
    links: int


def look_inside(backup: Path) -> Inside:
    """Look into a backup without writing a letter, whichever version made it.

    Raises WorldError: file_damaged, file_is_not_ours, file_is_newer, and what the disk says.
    """
    check(backup)
    address = f"{backup.absolute().as_uri()}?mode=ro&immutable=1"
    with known_errors(backup), known_contents(backup), closing(sqlite3.connect(address, uri=True)) as connection:
        connection.execute("PRAGMA trusted_schema=OFF")
        name = connection.execute("SELECT name FROM business").fetchone()
        site = connection.execute("SELECT host FROM own_site ORDER BY id LIMIT 1").fetchone()
        links = connection.execute(
            "SELECT count(*) FROM link JOIN link_import ON link_import.id = import_id WHERE deleted_at IS NULL AND done_at IS NOT NULL"
        ).fetchone()
        return Inside(str(name[0]) if name else "", str(site[0]) if site else "", int(links[0]))


def restore(backup: Path, path: Path, now: datetime) -> Path | None:
    """Put a backup in the place of the file at `path` and return where the present one is kept, None where there was none.

    Nobody may have the file open, nor the caller. Whatever fails, the present file is at its place as before.
    Raises WorldError: file_busy, backup_no_room, what `look_inside` raises, and what the disk says.
    """
    check(backup)
    held = HeldFile(path)
    try:
        # First, so that the room in the ring of backups is not taken from the one that is wanted.
        part = copy_beside(backup, path)
        try:
            kept = _keep(path, now)
            with known_disk_errors(path):
                for rest in ("-wal", "-shm"):
                    path.with_name(path.name + rest).unlink(missing_ok=True)
                part.replace(path)
        except BaseException:
            part.unlink(missing_ok=True)
            raise
        return kept
    finally:
        held.release()


def _keep(path: Path, now: datetime) -> Path | None:
    """Keep the present file as a backup; one that sqlite cannot read is kept letter by letter, with what lies beside it."""
    if not path.exists():
        return None
    try:
        check(path)
        return back_up(path, label_of(Why.RESTORE, now))
    except WorldError as error:
        if error.code not in {"file_damaged", "file_is_not_ours", "file_is_newer"}:
            raise
    with known_disk_errors(path):
        kept = path.parent / "backups" / f"{path.stem}-as-it-was-{now:%Y%m%d-%H%M%S}{path.suffix}"
        kept.parent.mkdir(exist_ok=True)
        for rest in ("-wal", ""):
            if (source := path.with_name(path.name + rest)).exists():
                shutil.copyfile(source, kept.with_name(kept.name + rest))
        return kept
