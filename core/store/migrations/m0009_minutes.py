"""How many minutes a step takes this owner, where that is not what ships."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sqlite_utils import Database


TABLES = """
-- The person's: a step that takes as long as it says has no row.
CREATE TABLE checklist_minutes (
    step TEXT PRIMARY KEY,
    minutes INTEGER NOT NULL
) STRICT;
"""


def apply(db: Database) -> None:
    """Make the table."""
    for statement in TABLES.split(";\n"):
        if statement.strip():
            db.execute(statement)
