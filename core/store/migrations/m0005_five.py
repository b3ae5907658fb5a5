"""Five who know you: what was found on each of their sites; and what the owner's own pages say to phones and machines."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sqlite_utils import Database


TABLES = """
-- The engine's: what was found on a site that the owner named.
CREATE TABLE five_answer (
    address TEXT PRIMARY KEY,
    at TEXT NOT NULL,
    found TEXT NOT NULL,
    page TEXT NOT NULL DEFAULT '',
    words TEXT NOT NULL DEFAULT '',
    pages INTEGER NOT NULL DEFAULT 0
) STRICT;

-- The engine's: of each page of the owner's website that was read, the telephone number as it stands in its text, whether any
-- number can be tapped, and whether it declares the business to machines.
CREATE TABLE own_page (
    id INTEGER PRIMARY KEY,
    address TEXT NOT NULL,
    number TEXT NOT NULL,
    taps INTEGER NOT NULL,
    declares INTEGER NOT NULL
) STRICT;
"""


def apply(db: Database) -> None:
    """Make the tables."""
    for statement in TABLES.split(";\n"):
        if statement.strip():
            db.execute(statement)
