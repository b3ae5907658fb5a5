"""What an opened file loses of the profile: what was taken out of it long ago."""

from __future__ import annotations

from datetime import datetime, timedelta

from core.clock import stored
from core.store import Store
from core.store.keeping import TRASH_DAYS


def tidy(store: Store, now: datetime) -> None:
    """Remove what was taken out 30 days ago."""
    before = stored(now - timedelta(days=TRASH_DAYS))
    if store.one("SELECT EXISTS (SELECT 1 FROM profile_trash WHERE deleted_at <= ?)", (before,)):
        with store.write() as db:
            db.execute("DELETE FROM profile_trash WHERE deleted_at <= ?", (before,))
