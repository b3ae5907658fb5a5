"""The first tables: the business, its sites, its options, the links to it and every look at them."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sqlite_utils import Database


TABLES = """
CREATE TABLE business (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    name TEXT NOT NULL DEFAULT ''
) STRICT;
INSERT INTO business (id) VALUES (1);

CREATE TABLE own_site (
    id INTEGER PRIMARY KEY,
    host TEXT NOT NULL UNIQUE,
    added_at TEXT NOT NULL
) STRICT;

CREATE TABLE option (
    name TEXT PRIMARY KEY,
    value TEXT NOT NULL
) STRICT;

CREATE TABLE link_import (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL,
    started_at TEXT NOT NULL,
    done_at TEXT,
    added INTEGER NOT NULL DEFAULT 0
) STRICT;

-- What was seen on a page, kept once however often it is seen.
CREATE TABLE link_evidence (
    id INTEGER PRIMARY KEY,
    hash TEXT NOT NULL UNIQUE,
    facts TEXT NOT NULL
) STRICT;

CREATE TABLE link (
    id INTEGER PRIMARY KEY,
    -- the person's
    page_address TEXT NOT NULL,
    page_key TEXT NOT NULL,
    target_address TEXT NOT NULL DEFAULT '',
    target_key TEXT NOT NULL DEFAULT '',
    site TEXT NOT NULL,
    import_id INTEGER NOT NULL REFERENCES link_import (id) ON DELETE CASCADE,
    added_at TEXT NOT NULL,
    deleted_at TEXT,
    -- the engine's
    state TEXT NOT NULL DEFAULT 'unchecked',
    state_order INTEGER NOT NULL DEFAULT 99,
    reason TEXT NOT NULL DEFAULT '',
    params TEXT NOT NULL DEFAULT '{}',
    title TEXT NOT NULL DEFAULT '',
    words TEXT NOT NULL DEFAULT '',
    leads_to TEXT NOT NULL DEFAULT '',
    rel TEXT NOT NULL DEFAULT '',
    place TEXT NOT NULL DEFAULT '',
    followed INTEGER,
    indexable INTEGER,
    times INTEGER NOT NULL DEFAULT 0,
    first_words TEXT NOT NULL DEFAULT '',
    first_leads_to TEXT NOT NULL DEFAULT '',
    first_seen_at TEXT,
    last_seen_at TEXT,
    missing_on TEXT,
    checked_at TEXT,
    evidence_id INTEGER REFERENCES link_evidence (id),
    UNIQUE (page_key, target_key)
) STRICT;

CREATE INDEX link_by_state ON link (state_order, id) WHERE deleted_at IS NULL;
CREATE INDEX link_by_site ON link (site COLLATE NOCASE, id) WHERE deleted_at IS NULL;
CREATE INDEX link_by_page ON link (page_address COLLATE NOCASE, id) WHERE deleted_at IS NULL;
CREATE INDEX link_by_words ON link (words COLLATE NOCASE, id) WHERE deleted_at IS NULL;
CREATE INDEX link_by_counts ON link (followed, indexable, rel, id) WHERE deleted_at IS NULL;
CREATE INDEX link_by_checked ON link (checked_at, id) WHERE deleted_at IS NULL;
CREATE INDEX link_by_group ON link (state) WHERE deleted_at IS NULL;
CREATE INDEX link_by_import ON link (import_id);
CREATE INDEX link_deleted ON link (deleted_at) WHERE deleted_at IS NOT NULL;

-- Links that were hidden when an import named them: they show once that import is whole, and stay as they are if it never is.
CREATE TABLE link_return (
    link_id INTEGER NOT NULL REFERENCES link (id) ON DELETE CASCADE,
    import_id INTEGER NOT NULL REFERENCES link_import (id) ON DELETE CASCADE,
    PRIMARY KEY (link_id, import_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX link_return_by_import ON link_return (import_id);

-- Where known links should lead to, as an import says that is not whole yet.
CREATE TABLE link_aim (
    link_id INTEGER NOT NULL REFERENCES link (id) ON DELETE CASCADE,
    import_id INTEGER NOT NULL REFERENCES link_import (id) ON DELETE CASCADE,
    target_address TEXT NOT NULL,
    target_key TEXT NOT NULL,
    PRIMARY KEY (link_id, import_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX link_aim_by_import ON link_aim (import_id);

-- One small row for every look, for ever.
CREATE TABLE link_check (
    id INTEGER PRIMARY KEY,
    link_id INTEGER NOT NULL REFERENCES link (id) ON DELETE CASCADE,
    checked_at TEXT NOT NULL,
    state TEXT NOT NULL,
    reason TEXT NOT NULL,
    params TEXT NOT NULL DEFAULT '{}',
    status INTEGER NOT NULL DEFAULT 0,
    evidence_id INTEGER REFERENCES link_evidence (id)
) STRICT;
CREATE INDEX link_check_by_link ON link_check (link_id, checked_at);
CREATE INDEX link_check_by_evidence ON link_check (evidence_id);
CREATE INDEX link_by_evidence ON link (evidence_id);

CREATE TABLE robots_file (
    origin TEXT PRIMARY KEY,
    fetched_at TEXT NOT NULL,
    status INTEGER NOT NULL,
    body TEXT NOT NULL
) STRICT;
CREATE INDEX robots_file_by_age ON robots_file (fetched_at);

-- Tasks that were in flight when the engine died, by run.
CREATE TABLE crashed_task (
    run TEXT NOT NULL,
    task INTEGER NOT NULL,
    times INTEGER NOT NULL,
    PRIMARY KEY (run, task)
) STRICT;

-- Kept by the repository: a schema that is not trusted may not fill it through triggers.
CREATE VIRTUAL TABLE link_search USING fts5 (
    page_address, title, words, content = 'link', content_rowid = 'id', tokenize = 'trigram'
);
"""


def apply(db: Database) -> None:
    """Make the tables, their indexes and the search."""
    for statement in TABLES.split(";\n"):
        if statement.strip():
            db.execute(statement)
