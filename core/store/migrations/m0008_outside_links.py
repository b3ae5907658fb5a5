"""Links of the owner's pages to other sites, and whether anything is where they lead."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sqlite_utils import Database


TABLES = """
-- The engine's: one row an address; `state` is empty until it is asked, then "there", "gone" or "unknown".
CREATE TABLE outside_link (
    id INTEGER PRIMARY KEY,
    address TEXT NOT NULL UNIQUE,
    page TEXT NOT NULL,
    words TEXT NOT NULL,
    state TEXT NOT NULL DEFAULT '',
    at TEXT
) STRICT;
"""


def apply(db: Database) -> None:
    """Make the table."""
    for statement in TABLES.split(";\n"):
        if statement.strip():
            db.execute(statement)
