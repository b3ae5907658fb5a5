"""Reading links, their looks and what was seen; forgetting links, and taking that back."""

from __future__ import annotations

from array import array
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import datetime, timedelta

from core.backlinks import facets
from core.backlinks.in_common import InCommon, in_common
from core.backlinks.query import ORDERS, Facet, LinkQuery, shown
from core.backlinks.records import Evidence, Link, LinkCheck, LinkCounts
from core.backlinks.reported import Reported, reported
from core.backlinks.seen import read_evidence
from core.clock import Clock, read_stored, stored
from core.links.state import LinkState
from core.store import Store, WindowedReader, parts
from core.store.database import known_contents

LONGEST_WAIT = timedelta(days=40)
"""No link is due later than that: a month, or a site's wish to be left alone for as long."""


class LinkRepository:
    def __init__(self, store: Store, its_clock: Clock) -> None:
        self._store = store
        self._clock = its_clock
        self.reader: WindowedReader[Link] = WindowedReader(store, Link, "link", ORDERS, self._shown)

    def _shown(self) -> str:
        return shown(self._store)

    def ids(self, query: LinkQuery) -> array[int]:
        """Return the ids of the links a query shows, in its order."""
        return self.reader.ids(query.window())

    def rows(self, ids: Sequence[int]) -> list[Link]:
        """Return these links, in this order."""
        return self.reader.rows(ids)

    def link(self, link_id: int) -> Link | None:
        """Return one link, forgotten or not; None where it was never there or is purged."""
        found = self.reader.rows([link_id])
        return found[0] if found else None

    def counts(self, query: LinkQuery | None = None) -> LinkCounts:
        """Count the links by state, in one query: all, or those that `query` would show of whatever state."""
        window = replace(query or LinkQuery(), group=None).window()
        sql = f"SELECT state, count(*) FROM link WHERE {self._shown()} AND ({window.where}) GROUP BY state"
        by_state = self._store.rows(sql, dict(window.parameters or {}))
        last = self._store.one(f"SELECT max(checked_at) FROM link WHERE {self._shown()}")
        with known_contents(self._store.path):
            return LinkCounts({LinkState(state): n for state, n in by_state}, read_stored(last) if last else None)

    def tally(self, facet: Facet, query: LinkQuery) -> dict[str, int]:
        """Count by the values of a facet what `query` would show with each."""
        return facets.tally(self._store, facet, query)

    def newest(self) -> facets.Newest | None:
        """Return what came in last; None where that is everything there is, or nothing."""
        return facets.newest(self._store)

    def history(self, link_id: int, most: int = 50) -> list[LinkCheck]:
        """Return the looks at a link, newest first."""
        return self._store.records(
            LinkCheck, "FROM link_check WHERE link_id = ? ORDER BY checked_at DESC, id DESC LIMIT ?", (link_id, most)
        )

    def evidence(self, link_id: int) -> Evidence | None:
        """Return what the last look that saw something saw; None where none did."""
        facts = self._store.one("SELECT facts FROM link_evidence WHERE id = (SELECT evidence_id FROM link WHERE id = ?)", (link_id,))
        if facts is None:
            return None
        with known_contents(self._store.path):
            return read_evidence(facts)

    def reported(self, link_id: int) -> list[Reported]:
        """Return what each source says of a link, the one that spoke last first."""
        return reported(self._store, link_id)

    def in_common(self, ids: Sequence[int]) -> InCommon:
        """Return what these links have in common."""
        return in_common(self._store, ids)

    def due(self) -> array[int]:
        """Return the ids of links whose next look is due: never looked at first, then those whose last look is longest ago.

        So every link has its turn where a site has more of them than it is asked for in a day. A look that is due later than any
        can be was put down by a clock that was wrong, and is due now.
        """
        now = self._clock.now()
        due = "due_at IS NULL OR due_at <= ? OR due_at > ?"
        sql = f"SELECT id FROM link WHERE {self._shown()} AND ({due}) ORDER BY checked_at, id"
        return self._store.ids(sql, (stored(now), stored(now + LONGEST_WAIT)))

    def ids_of_import(self, import_id: int) -> array[int]:
        """Return the ids of the links that one import brought in, forgotten ones left out."""
        return self._store.ids(f"SELECT id FROM link WHERE import_id = ? AND {self._shown()} ORDER BY id", (import_id,))

    def forget(self, ids: Sequence[int]) -> None:
        """Forget links; they and their history can be had back for 30 days."""
        self._set_deleted(ids, stored(self._clock.now()))

    def restore(self, ids: Sequence[int]) -> None:
        """Take `forget` back, exactly."""
        self._set_deleted(ids, None)

    def forget_again(self, moments: Mapping[int, datetime]) -> None:
        """Take `restore` back: each link is forgotten since when it was, by its id."""
        with self._store.write() as db:
            db.conn.executemany("UPDATE link SET deleted_at = ? WHERE id = ?", [(stored(at), id_) for id_, at in moments.items()])

    def _set_deleted(self, ids: Sequence[int], moment: str | None) -> None:
        with self._store.write() as db:
            for marks, part in parts(ids):
                db.execute(f"UPDATE link SET deleted_at = ? WHERE id IN ({marks})", [moment, *part])
