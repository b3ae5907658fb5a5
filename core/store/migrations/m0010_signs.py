"""Did it work? The three signs, month by month: searches, the Business Profile's figures, and how customers found the business."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sqlite_utils import Database


TABLES = """
-- The person's, all of it. Of searches that name the town, the trade or a product; a month is its first day.
CREATE TABLE search_month (
    month TEXT PRIMARY KEY,
    searches INTEGER NOT NULL,
    shown INTEGER NOT NULL,
    clicked INTEGER NOT NULL,
    place REAL,
    file TEXT NOT NULL,
    read_at TEXT NOT NULL
) STRICT;

-- Typed by hand; what nobody typed is empty, which is not nought.
CREATE TABLE profile_month (
    month TEXT PRIMARY KEY,
    calls INTEGER,
    directions INTEGER,
    clicks INTEGER
) STRICT;

-- One row a customer who was asked.
CREATE TABLE customer_asked (
    id INTEGER PRIMARY KEY,
    day TEXT NOT NULL,
    way TEXT NOT NULL
) STRICT;
CREATE INDEX customer_asked_by_day ON customer_asked (day);
"""


def apply(db: Database) -> None:
    """Make the tables."""
    for statement in TABLES.split(";\n"):
        if statement.strip():
            db.execute(statement)
