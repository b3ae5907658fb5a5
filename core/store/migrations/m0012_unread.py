"""Why a site could not be read, why nothing was found where a link of the owner's leads, and which of those links still stand."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sqlite_utils import Database


COLUMNS = """
-- The engine's, all of them: codes, null where there is nothing to say.
ALTER TABLE five_answer ADD COLUMN why TEXT;
ALTER TABLE site_reading ADD COLUMN why TEXT;
ALTER TABLE outside_link ADD COLUMN why TEXT;
-- When a reading last found the link on a page of the owner's.
ALTER TABLE outside_link ADD COLUMN seen_at TEXT NOT NULL DEFAULT '';
"""


def apply(db: Database) -> None:
    """Add the columns."""
    for statement in COLUMNS.split(";\n"):
        if statement.strip():
            db.execute(statement)
