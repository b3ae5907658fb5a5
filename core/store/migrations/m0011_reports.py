"""Who reported a link, when and with which figures; sites and own pages that a file names without their links; notes and tags."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sqlite_utils import Database


TABLES = """
ALTER TABLE link_import ADD COLUMN source TEXT NOT NULL DEFAULT '';
ALTER TABLE link ADD COLUMN note TEXT NOT NULL DEFAULT '';

-- What an import says of a link, and never what we saw ourselves. It holds once that import is whole; the newest says how things are.
CREATE TABLE link_report (
    id INTEGER PRIMARY KEY,
    link_id INTEGER NOT NULL REFERENCES link (id) ON DELETE CASCADE,
    import_id INTEGER NOT NULL REFERENCES link_import (id) ON DELETE CASCADE,
    words TEXT NOT NULL DEFAULT '',
    first_seen TEXT,
    last_seen TEXT,
    lost_on TEXT,
    followed INTEGER,
    figures TEXT NOT NULL DEFAULT '',
    UNIQUE (link_id, import_id)
) STRICT;
CREATE INDEX link_report_by_import ON link_report (import_id, link_id);

-- With what a row must not be, so that the index alone answers.
CREATE INDEX link_by_place ON link (place, deleted_at) WHERE deleted_at IS NULL;
DROP INDEX link_by_state;
CREATE INDEX link_by_state ON link (state_order, id, deleted_at) WHERE deleted_at IS NULL;
DROP INDEX link_by_counts;
CREATE INDEX link_by_counts ON link (followed, indexable, rel, id, deleted_at) WHERE deleted_at IS NULL;

CREATE TABLE link_tag (
    link_id INTEGER NOT NULL REFERENCES link (id) ON DELETE CASCADE,
    tag TEXT NOT NULL COLLATE NOCASE,
    UNIQUE (tag, link_id)
) STRICT;
CREATE INDEX link_tag_by_link ON link_tag (link_id);

-- A site that is said to link to the business, without the page on which it does.
CREATE TABLE linking_site (
    id INTEGER PRIMARY KEY,
    site TEXT NOT NULL UNIQUE,
    added_at TEXT NOT NULL,
    -- the person's
    deleted_at TEXT,
    -- the engine's
    looked_at TEXT,
    found TEXT NOT NULL DEFAULT '',
    pages_read INTEGER NOT NULL DEFAULT 0
) STRICT;

CREATE TABLE linking_site_report (
    site_id INTEGER NOT NULL REFERENCES linking_site (id) ON DELETE CASCADE,
    import_id INTEGER NOT NULL REFERENCES link_import (id) ON DELETE CASCADE,
    links INTEGER,
    own_pages INTEGER,
    PRIMARY KEY (import_id, site_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX linking_site_report_by_site ON linking_site_report (site_id);

-- A page of mine, and how many links to it a tool counts.
CREATE TABLE linked_page (
    page_key TEXT NOT NULL,
    import_id INTEGER NOT NULL REFERENCES link_import (id) ON DELETE CASCADE,
    address TEXT NOT NULL,
    links INTEGER,
    sites INTEGER,
    PRIMARY KEY (import_id, page_key)
) STRICT, WITHOUT ROWID;
"""


def apply(db: Database) -> None:
    """Make the columns and tables."""
    for statement in TABLES.split(";\n"):
        if statement.strip():
            db.execute(statement)
