"""The business's profile: what the owner says, what was read on the website, and how far the first questions came."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sqlite_utils import Database


TABLES = """
-- The person's: each fact of the profile, and where it was learnt.
CREATE TABLE profile_fact (
    fact TEXT PRIMARY KEY,
    value TEXT NOT NULL,
    way TEXT NOT NULL,
    page TEXT NOT NULL DEFAULT '',
    at TEXT
) STRICT;

-- The person's: what stands in a field and is not a fact yet, letter by letter.
CREATE TABLE profile_draft (
    field TEXT PRIMARY KEY,
    text TEXT NOT NULL
) STRICT;

-- The person's: how far the first questions came.
CREATE TABLE interview (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    step TEXT NOT NULL DEFAULT '',
    done_at TEXT
) STRICT;
INSERT INTO interview (id) VALUES (1);

-- The engine's: the last reading of the website, and all it found, in the order of trust.
CREATE TABLE site_reading (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    address TEXT NOT NULL,
    at TEXT NOT NULL,
    state TEXT NOT NULL,
    pages INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE TABLE site_finding (
    id INTEGER PRIMARY KEY,
    fact TEXT NOT NULL,
    value TEXT NOT NULL,
    way TEXT NOT NULL,
    page TEXT NOT NULL
) STRICT;
"""


def apply(db: Database) -> None:
    """Make the tables; nothing is known yet."""
    for statement in TABLES.split(";\n"):
        if statement.strip():
            db.execute(statement)
