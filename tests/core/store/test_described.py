"""Every table and column of a new file is described, and nothing else."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from core.store import described
from core.store.described import described_tables, descriptions
from tests.core.store.files import make_file


def test_every_table_and_column_of_a_new_file_is_described(tmp_path: Path) -> None:
    tables = {table.name: table for table in described_tables()}
    nameless = [table.name for table in tables.values() if not (table.title and table.what)]
    wordless = [f"{table.name}.{column.name}" for table in tables.values() for column in table.columns if not column.what]
    assert (nameless, wordless) == ([], [])
    with closing(sqlite3.connect(make_file(tmp_path / "a.linkstead"))) as connection:
        names = {name for (name,) in connection.execute("SELECT name FROM sqlite_schema WHERE type = 'table'")}
        real = {name: [row[1] for row in connection.execute(f"PRAGMA table_info({name})")] for name in names}
    pieces = {name for name in real if name.startswith("link_search_")}
    assert {name: [column.name for column in table.columns] for name, table in tables.items()} == {
        name: columns for name, columns in real.items() if name not in pieces and not name.startswith("sqlite_")
    }


def test_nothing_is_described_that_does_not_exist() -> None:
    real = {table.name: {column.name for column in table.columns} for table in described_tables()}
    told = {name: set(entry["columns"]) for name, entry in descriptions().items()}
    assert told == real


def test_a_table_that_nobody_described_is_still_listed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(described, "descriptions", lambda: {"link": descriptions()["link"]})
    tables = described_tables()
    assert [table.name for table in tables][:2] == ["link", "_sqlite_migrations"]
    assert tables[1].title == tables[1].columns[0].what == ""


def test_every_column_says_what_kind_it_is() -> None:
    assert all(column.kind in {"TEXT", "INTEGER", "REAL"} for table in described_tables() for column in table.columns)
