"""What the owner took out of the profile, so that it can be had back."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sqlite_utils import Database


TABLES = """
-- The person's: what was taken out of a fact, or of the websites, as it was kept before.
CREATE TABLE profile_trash (
    id INTEGER PRIMARY KEY,
    fact TEXT NOT NULL,
    value TEXT NOT NULL,
    deleted_at TEXT NOT NULL
) STRICT;
"""


def apply(db: Database) -> None:
    """Make the table; nothing was taken out yet."""
    for statement in TABLES.split(";\n"):
        if statement.strip():
            db.execute(statement)
