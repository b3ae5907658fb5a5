"""What politeness needs to last longer than a run: when a link is due, how a site stands to us, what a page said when it was last read."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sqlite_utils import Database


TABLES = """
-- The engine's: when the next look is due (NULL: now), and since when the link has been as it is.
ALTER TABLE link ADD COLUMN due_at TEXT;
ALTER TABLE link ADD COLUMN same_since TEXT;

-- How often a site was asked on its last day, and until when it is left alone.
CREATE TABLE site_standing (
    host TEXT PRIMARY KEY,
    day TEXT NOT NULL,
    asked INTEGER NOT NULL,
    rests_until TEXT
) STRICT;

-- What a page with a link said, and by what its site tells whether it changed since.
CREATE TABLE kept_page (
    page_address TEXT PRIMARY KEY,
    final_address TEXT NOT NULL,
    etag TEXT NOT NULL,
    last_modified TEXT NOT NULL,
    reader TEXT NOT NULL,
    domains TEXT NOT NULL,
    read_at TEXT NOT NULL,
    facts TEXT NOT NULL
) STRICT;

-- What a site answers to an address that never was.
CREATE TABLE made_up_page (
    origin TEXT PRIMARY KEY,
    asked_at TEXT NOT NULL,
    answer TEXT NOT NULL
) STRICT;
"""


def apply(db: Database) -> None:
    """Add the columns and tables; every link that is known is due once."""
    for statement in TABLES.split(";\n"):
        if statement.strip():
            db.execute(statement)
