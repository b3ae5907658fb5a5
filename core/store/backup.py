"""Copies of a business file that hold every committed row."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

from core.store.database import known_errors

KEPT = 10
"""Backups kept beside a file; older ones go when a new one is made."""


def back_up(path: Path, label: str) -> Path:
    """Copy the file at `path` into the folder "backups" beside it, and return the copy's path.

    The copy is made through sqlite: a plain copy of an open WAL file loses committed rows. It gets its name only when it is whole.
    """
    folder = path.parent / "backups"
    target = folder / f"{path.stem}-{label}{path.suffix}"
    part = target.with_name(target.name + ".part")
    with known_errors(path):
        try:
            folder.mkdir(exist_ok=True)
            part.unlink(missing_ok=True)
            with closing(sqlite3.connect(path)) as source, closing(sqlite3.connect(part)) as copy:
                source.backup(copy)
            part.replace(target)
        except BaseException:
            part.unlink(missing_ok=True)
            raise
    for old in sorted(folder.glob(f"{path.stem}-*{path.suffix}"), key=lambda p: p.stat().st_mtime)[:-KEPT]:
        old.unlink(missing_ok=True)
    return target
