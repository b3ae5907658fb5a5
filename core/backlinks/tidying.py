"""What a file loses for good: links and sites forgotten long ago or for good, and what an import that was cut off left behind."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Any

from core.clock import stored
from core.store import Store, parts
from core.store.keeping import TRASH_DAYS

if TYPE_CHECKING:
    from sqlite_utils import Database

_SITES_CUT_OFF = (
    "EXISTS (SELECT 1 FROM linking_site_report AS r JOIN link_import AS i ON i.id = r.import_id "
    "WHERE r.site_id = linking_site.id AND i.done_at IS NULL AND i.started_at <= linking_site.added_at) "
    "AND NOT EXISTS (SELECT 1 FROM linking_site_report AS r JOIN link_import AS i ON i.id = r.import_id "
    "WHERE r.site_id = linking_site.id AND i.done_at IS NOT NULL)"
)
"""Known sites that nobody named but imports which never became whole."""


def tidy(store: Store, now: datetime) -> None:
    """Remove what was forgotten 30 days ago with all that was seen of it, and the imports that never became whole."""
    before = stored(now - timedelta(days=TRASH_DAYS))
    gone = "deleted_at <= ? OR import_id IN (SELECT id FROM link_import WHERE done_at IS NULL)"
    cut_off = "EXISTS (SELECT 1 FROM link_import WHERE done_at IS NULL)"
    sites = "EXISTS (SELECT 1 FROM linking_site WHERE deleted_at <= ?)"
    if not store.one(f"SELECT {cut_off} OR {sites} OR EXISTS (SELECT 1 FROM link WHERE {gone})", (before, before)):
        return
    with store.write() as db:
        _remove(db, gone, (before,))
        _remove_unused_evidence(db)
        db.execute(f"DELETE FROM linking_site WHERE deleted_at <= ? OR ({_SITES_CUT_OFF})", (before,))
        db.execute("DELETE FROM link_import WHERE done_at IS NULL")


def purge(store: Store, ids: Sequence[int]) -> None:
    """Remove forgotten links now, with all that was seen of them; one that is in the list again stays."""
    with store.write() as db:
        for marks, part in parts(ids):
            _remove(db, f"deleted_at IS NOT NULL AND id IN ({marks})", part)
        _remove_unused_evidence(db)


def _remove(db: Database, which: str, parameters: Sequence[Any]) -> None:
    db.execute(
        "INSERT INTO link_search (link_search, rowid, page_address, title, words) "
        f"SELECT 'delete', id, page_address, title, words FROM link WHERE {which}",
        parameters,
    )
    db.execute(f"DELETE FROM link WHERE {which}", parameters)


def _remove_unused_evidence(db: Database) -> None:
    used = " AND ".join(f"id NOT IN (SELECT evidence_id FROM {table} WHERE evidence_id NOT NULL)" for table in ("link", "link_check"))
    db.execute(f"DELETE FROM link_evidence WHERE {used}")
