"""Every request that was made over the network, for the owner to read."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sqlite_utils import Database


TABLES = """
-- The engine's: one row a request; `status` is 0 where no answer came, `fault` why. The owner may empty it.
CREATE TABLE request (
    id INTEGER PRIMARY KEY,
    at TEXT NOT NULL,
    site TEXT NOT NULL,
    address TEXT NOT NULL,
    why TEXT NOT NULL,
    status INTEGER NOT NULL,
    fault TEXT,
    bytes INTEGER NOT NULL
) STRICT;

CREATE INDEX request_at ON request (at);
"""


def apply(db: Database) -> None:
    """Make the table."""
    for statement in TABLES.split(";\n"):
        if statement.strip():
            db.execute(statement)
