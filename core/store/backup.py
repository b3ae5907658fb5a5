"""Copies of a business file that hold every committed row."""

from __future__ import annotations

import contextlib
import re
import sqlite3
from contextlib import closing
from pathlib import Path

from core.store.database import address_of, known_disk_errors

KEPT = 10
"""Backups kept beside a file; older ones go when a new one is made."""


def back_up(path: Path, label: str) -> Path:
    """Copy the file at `path` into the folder "backups" beside it, and return the copy's path.

    `label` says why, and ends with the moment in figures. The copy is made through sqlite: a plain copy of an open WAL file
    loses committed rows. It gets its name only when it is whole.
    """
    folder = path.parent / "backups"
    target = folder / f"{path.stem}-{label}{path.suffix}"
    part = target.with_name(target.name + ".part")
    with known_disk_errors(path):
        try:
            folder.mkdir(exist_ok=True)
            part.unlink(missing_ok=True)
            with closing(sqlite3.connect(address_of(path), uri=True)) as source, closing(sqlite3.connect(part)) as copy:
                source.backup(copy)
            part.replace(target)
        except BaseException:
            part.unlink(missing_ok=True)
            raise
    _thin_out(target, label, path)
    return target


def _thin_out(newest: Path, label: str, path: Path) -> None:
    """Remove the oldest backups of this file and kind; those of a file whose name only begins alike are not ours to touch."""
    kind = label.rstrip("0123456789-")
    ours = re.compile(rf"{re.escape(f'{path.stem}-{kind}')}[0-9-]*{re.escape(path.suffix)}")
    old = sorted(each.name for each in newest.parent.iterdir() if ours.fullmatch(each.name))[:-KEPT]
    for name in old:
        with contextlib.suppress(OSError):
            (newest.parent / name).unlink()
