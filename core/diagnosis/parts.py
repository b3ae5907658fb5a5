"""Everything that goes to a helper, as texts that can be read before they are saved."""

from __future__ import annotations

import platform
import sqlite3
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

from core import __version__
from core.diagnosis.log import end_of_log
from core.diagnosis.masking import Mask
from core.diagnosis.personal import known_here, known_to
from core.settings.options import OPTIONS, OptionValue
from core.setup import bundle
from core.store import Store
from core.store.backup import backups_of
from core.store.described import described_tables
from core.store.migrations import VERSION
from core.words import language


@dataclass(frozen=True, slots=True)
class Part:
    """One file for the helper."""

    name: str
    text: str


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What the file does not know: the window's own versions by name, where the log lies and what it is called."""

    versions: Mapping[str, str]
    logs: Path | None
    log_name: str


def parts_of(store: Store, value_of: Callable[[str], OptionValue], around: Surroundings) -> list[Part]:
    """Return all that goes along; nobody's name, address, number or page is in it."""
    mask = Mask(known_to(store) | known_here(), Path.home())
    log = end_of_log(around.logs, around.log_name, mask)
    return [
        Part("about.txt", _about(around)),
        Part("settings.txt", _lines({option.name: str(value_of(option.name)) for option in OPTIONS})),
        Part("file.txt", _file(store, mask)),
        Part("log.txt", log or "(empty)"),
    ]


def _about(around: Surroundings) -> str:
    return _lines(
        {
            "Linkstead": __version__,
            "Python": platform.python_version(),
            **around.versions,
            "SQLite": sqlite3.sqlite_version,
            "system": f"{platform.system()} {platform.release()} {platform.machine()}",
            "bundle": "yes" if bundle.is_bundle() else "no",
            "language": language(),
        }
    )


def _file(store: Store, mask: Mask) -> str:
    rows = {table.name: str(store.one(f'SELECT count(*) FROM "{table.name}"')) for table in described_tables()}
    wal = store.path.with_name(f"{store.path.name}-wal")
    said = {
        "folder": mask.path(store.path.parent),
        "bytes": str(store.path.stat().st_size),
        "bytes beside it": str(wal.stat().st_size if wal.exists() else 0),
        "backups": str(len(backups_of(store.path))),
        "schema": f"{store.one('PRAGMA user_version')} (program: {VERSION})",
        "journal": str(store.one("PRAGMA journal_mode")),
    }
    return f"{_lines(said)}\n\nrows:\n{_lines(rows)}"


def _lines(said: Mapping[str, str]) -> str:
    return "\n".join(f"{name}: {text}" for name, text in said.items())
