"""What the checklist keeps: what the owner said of a step, what was seen, this week's things, the days of a visit, a pause."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sqlite_utils import Database


TABLES = """
-- What the owner said of a step; a step nobody spoke of has no row.
CREATE TABLE checklist_word (
    step TEXT PRIMARY KEY,
    said TEXT NOT NULL,
    at TEXT NOT NULL,
    until TEXT
) STRICT;

-- Since when the program sees that a step is done.
CREATE TABLE checklist_proof (
    step TEXT PRIMARY KEY,
    at TEXT NOT NULL
) STRICT;

-- The things of a week or month, so that they stay the same until it is over: by its first day, and by the time the owner has.
CREATE TABLE checklist_list (
    begins TEXT NOT NULL,
    rhythm TEXT NOT NULL,
    step TEXT NOT NULL,
    PRIMARY KEY (begins, rhythm, step)
) STRICT;

-- When the page was last looked at on each day.
CREATE TABLE checklist_visit (
    day TEXT PRIMARY KEY,
    at TEXT NOT NULL
) STRICT;

CREATE TABLE checklist_pause (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    until TEXT
) STRICT;
INSERT INTO checklist_pause (id) VALUES (1);

-- What happened to links lately, without reading all of them; a link that comes in has no place in it before its first look.
CREATE INDEX link_by_since ON link (state, same_since, first_seen_at) WHERE deleted_at IS NULL AND same_since IS NOT NULL;
"""


def apply(db: Database) -> None:
    """Make the tables and the index."""
    for statement in TABLES.split(";\n"):
        if statement.strip():
            db.execute(statement)
