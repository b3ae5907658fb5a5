"""What an opened file loses: links forgotten long ago, and what an import that was cut off left behind."""

from __future__ import annotations

from datetime import datetime, timedelta

from core.clock import stored
from core.store import Store

TRASH_DAYS = 30
"""How long a forgotten link can be had back."""


def tidy(store: Store, now: datetime) -> None:
    """Remove what was forgotten 30 days ago with all that was seen of it, and the imports that never became whole."""
    before = stored(now - timedelta(days=TRASH_DAYS))
    gone = "deleted_at <= ? OR import_id IN (SELECT id FROM link_import WHERE done_at IS NULL)"
    cut_off = "EXISTS (SELECT 1 FROM link_import WHERE done_at IS NULL)"
    if not store.one(f"SELECT {cut_off} OR EXISTS (SELECT 1 FROM link WHERE {gone})", (before,)):
        return
    with store.write() as db:
        db.execute(
            "INSERT INTO link_search (link_search, rowid, page_address, title, words) "
            f"SELECT 'delete', id, page_address, title, words FROM link WHERE {gone}",
            (before,),
        )
        db.execute(f"DELETE FROM link WHERE {gone}", (before,))
        used = " AND ".join(f"id NOT IN (SELECT evidence_id FROM {table} WHERE evidence_id NOT NULL)" for table in ("link", "link_check"))
        db.execute(f"DELETE FROM link_evidence WHERE {used}")
        db.execute("DELETE FROM link_import WHERE done_at IS NULL")
