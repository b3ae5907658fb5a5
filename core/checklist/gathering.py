"""The facts of a file, read with a few small queries."""

from __future__ import annotations

from datetime import datetime

from core.backlinks.query import shown
from core.backlinks.since import came_right, newest_in
from core.business.records import Business
from core.checklist.facts import Facts
from core.clock import read_stored
from core.links.state import LinkState
from core.store import Store
from core.store.database import known_contents


def gather(store: Store, business: Business, looks_by_itself: bool, now: datetime) -> Facts:
    """Read how things stand now."""
    counts = store.rows(f"SELECT state, count(*) FROM link WHERE {shown(store)} GROUP BY state")
    first_added, last_added = store.rows("SELECT min(done_at), max(done_at) FROM link_import WHERE done_at IS NOT NULL")[0]
    first_look = store.one("SELECT checked_at FROM link_check ORDER BY id LIMIT 1")
    last_look = store.one("SELECT checked_at FROM link_check ORDER BY id DESC LIMIT 1")
    site_since = store.one("SELECT min(added_at) FROM own_site")
    right = came_right(store)
    with known_contents(store.path):
        by_state = {LinkState(state): count for state, count in counts}
        newest = {state: came for state in by_state if (came := newest_in(store, state)) is not None}
        return Facts(
            now=now,
            name=business.name,
            sites=business.sites,
            site_since=_moment(site_since),
            by_state=by_state,
            newest=newest,
            first_added_at=_moment(first_added),
            last_added_at=_moment(last_added),
            first_look_at=_moment(first_look),
            last_look_at=_moment(last_look),
            looks_by_itself=looks_by_itself,
            came_right=right.by_group,
            dead_target_mended_at=right.dead_target,
        )


def _moment(text: str | None) -> datetime | None:
    return read_stored(text) if text else None
