"""Copies of a business file that hold every committed row."""

from __future__ import annotations

import contextlib
import re
import shutil
import sqlite3
from contextlib import closing
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from enum import StrEnum
from pathlib import Path

from core.errors import WorldError
from core.store.database import address_to_copy, known_disk_errors
from core.store.lock import HeldFile

KEPT = 8
"""Backups kept beside a file, of each kind; older ones go when a new one is made."""

EVERY = timedelta(days=7)

SPARE = 20_000_000
"""Bytes that stay free on the disk after a copy: the live file needs room as well."""


class Why(StrEnum):
    """What a backup was made for; stands in its name."""

    WEEKLY = "weekly"
    ASKED = "by-hand"
    UPDATE = "before-update"
    RESTORE = "before-restore"


@dataclass(frozen=True, slots=True)
class Backup:
    """A copy in the folder "backups" beside a business file; `size` is in bytes."""

    path: Path
    why: Why
    made_at: datetime
    size: int


def label_of(why: Why, now: datetime) -> str:
    """Return what stands in a backup's name."""
    return f"{why}-{now.astimezone(UTC):%Y%m%d-%H%M%S}"


def backups_of(path: Path) -> list[Backup]:
    """Return the backups of the file at `path`, the newest first; the file itself may be gone."""
    name = re.compile(rf"{re.escape(path.stem)}-({'|'.join(Why)})-(\d{{8}}-\d{{6}}){re.escape(path.suffix)}")
    found = []
    with contextlib.suppress(OSError):
        for each in (path.parent / "backups").iterdir():
            if (parts := name.fullmatch(each.name)) and each.is_file():
                # A name of figures that are no date was not given by us.
                with contextlib.suppress(ValueError):
                    made_at = datetime.strptime(parts[2], "%Y%m%d-%H%M%S").replace(tzinfo=UTC)
                    found.append(Backup(each, Why(parts[1]), made_at, each.stat().st_size))
    return sorted(found, key=lambda backup: (backup.made_at, backup.why), reverse=True)


def renew(path: Path, now: datetime) -> Path:
    """Make a fresh backup of the file at `path` and remove every older one, of whatever kind; return the fresh one.

    Raises WorldError: backup_no_room, and what the disk says; then the older ones are still there.
    """
    fresh = back_up(path, label_of(Why.ASKED, now))
    others = {backup.path for backup in backups_of(path)} | set(kept_as_they_were(path))
    with known_disk_errors(path):
        for other in others - {fresh}:
            other.unlink(missing_ok=True)
    return fresh


def kept_as_they_were(path: Path) -> list[Path]:
    """Return the copies of damaged files, with what lay beside them, that were kept when a backup was brought back."""
    name = re.compile(rf"{re.escape(path.stem)}-as-it-was-\d{{8}}-\d{{6}}{re.escape(path.suffix)}(-wal)?")
    with contextlib.suppress(OSError):
        return [each for each in (path.parent / "backups").iterdir() if name.fullmatch(each.name)]
    return []


def is_due(path: Path, now: datetime) -> bool:
    """Whether the last weekly backup is a week old, or stands in a future that a wrong clock made."""
    weekly = [backup.made_at for backup in backups_of(path) if backup.why is Why.WEEKLY]
    return not weekly or not timedelta(0) <= now - weekly[0] < EVERY


def back_up(path: Path, label: str) -> Path:
    """Copy the file at `path` into the folder "backups" beside it, and return the copy's path.

    `label` says why, and ends with the moment in figures. Raises WorldError: backup_no_room, and what the disk says.
    """
    folder = path.parent / "backups"
    target = folder / f"{path.stem}-{label}{path.suffix}"
    with known_disk_errors(path):
        folder.mkdir(exist_ok=True)
    part = copy_beside(path, target)
    with known_disk_errors(path):
        part.replace(target)
    _thin_out(target, label, path)
    return target


def copy_to(path: Path, target: Path) -> None:
    """Copy the file at `path` to where the person likes to have it, in the place of what is there.

    Raises WorldError: copy_onto_itself, file_busy where the target is open in another window, backup_no_room, and what the disk says.
    """
    with known_disk_errors(target):
        if target.exists() and target.samefile(path):
            raise WorldError("copy_onto_itself")
    part = copy_beside(path, target)
    try:
        put_in_place(part, target)
    except BaseException:
        part.unlink(missing_ok=True)
        raise


def put_in_place(part: Path, target: Path) -> None:
    """Make a whole copy the file at `target`; what the one before left beside it goes.

    SQLite would write that one's last changes into this one.

    Raises WorldError: file_busy, and what the disk says.
    """
    # Only who once opened it left a lock there: a stick or a folder in step gets no litter.
    held = HeldFile(target) if target.with_name(f"{target.name}.lock").exists() else None
    try:
        with known_disk_errors(target):
            for rest in ("-wal", "-shm"):
                target.with_name(target.name + rest).unlink(missing_ok=True)
            part.replace(target)
    finally:
        if held is not None:
            held.release()


def copy_beside(path: Path, target: Path) -> Path:
    """Copy the file at `path` to a name beside `target` and return it: nothing is in the target's place before all of it is there.

    The copy is made through sqlite: a plain copy of an open WAL file loses committed rows.
    """
    part = target.with_name(target.name + ".part")
    with known_disk_errors(path):
        _look_for_room(path, target.parent)
    with known_disk_errors(target):
        part.unlink(missing_ok=True)
    with known_disk_errors(path):
        try:
            with closing(sqlite3.connect(address_to_copy(path), uri=True)) as source, closing(sqlite3.connect(part)) as copy:
                source.backup(copy)
        except BaseException:
            part.unlink(missing_ok=True)
            raise
    return part


def _look_for_room(path: Path, folder: Path) -> None:
    wal = path.with_name(f"{path.name}-wal")
    needed = path.stat().st_size + (wal.stat().st_size if wal.exists() else 0) + SPARE
    if shutil.disk_usage(folder).free < needed:
        raise WorldError("backup_no_room", name=path.name, size=-(-needed // 1_000_000))


def _thin_out(newest: Path, label: str, path: Path) -> None:
    """Remove the oldest backups of this file and kind; those of a file whose name only begins alike are not ours to touch."""
    kind = label.rstrip("0123456789-")
    ours = re.compile(rf"{re.escape(f'{path.stem}-{kind}')}[0-9-]*{re.escape(path.suffix)}")
    old = sorted(each.name for each in newest.parent.iterdir() if ours.fullmatch(each.name))[:-KEPT]
    for name in old:
        with contextlib.suppress(OSError):
            (newest.parent / name).unlink()
