"""What a business file holds, in plain words: its own tables and columns, each with what `resources/store` says of it."""

from __future__ import annotations

import sqlite3
import tomllib
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from core.store.migrations import migrations

FOLDER = Path(__file__).resolve().parent.parent.parent / "resources" / "store"

_OF_SQLITE = "name NOT LIKE 'sqlite!_%' ESCAPE '!' AND type IN ('table', 'virtual') AND schema = 'main'"
"""Neither SQLite's own tables nor those in which its search keeps its pieces."""


@dataclass(frozen=True, slots=True)
class DescribedColumn:
    """`kind` is SQLite's word for what it holds ("TEXT", "INTEGER", "REAL"); `what` is marked for translation."""

    name: str
    kind: str
    what: str


@dataclass(frozen=True, slots=True)
class DescribedTable:
    """`title` and `what` are marked for translation; all texts are "" where nobody described the table."""

    name: str
    title: str
    what: str
    columns: tuple[DescribedColumn, ...]


def described_tables() -> list[DescribedTable]:
    """Return every table of a file that this program makes, in the order of their descriptions."""
    from sqlite_utils import Database

    told = descriptions()
    with closing(sqlite3.connect(":memory:")) as connection:
        migrations().apply(Database(connection, recursive_triggers=False, execute_plugins=False, strict=True))
        names = [name for (name,) in connection.execute(f"SELECT name FROM pragma_table_list WHERE {_OF_SQLITE} ORDER BY name")]
        columns = {name: connection.execute("SELECT name, type FROM pragma_table_info(?)", (name,)).fetchall() for name in names}
    order = list(told)
    return [
        _described(name, columns[name], told.get(name, {}))
        for name in sorted(names, key=lambda name: order.index(name) if name in told else len(order))
    ]


def descriptions() -> dict[str, dict[str, Any]]:
    """Return what is said of each table, by its name."""
    entries = (entry for path in sorted(FOLDER.glob("*.toml")) for entry in tomllib.loads(path.read_text("utf-8"))["table"])
    return {entry["name"]: entry for entry in entries}


def _described(name: str, columns: list[tuple[str, str]], told: dict[str, Any]) -> DescribedTable:
    words = told.get("columns", {})
    return DescribedTable(
        name,
        told.get("title", ""),
        told.get("what", ""),
        tuple(DescribedColumn(column, kind or "TEXT", words.get(column, "")) for column, kind in columns),
    )
