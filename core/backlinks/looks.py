"""Keeping what a look saw: one small row of history, the link as it now stands, the evidence once."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from sqlite3 import Connection
from typing import Any

from core.backlinks.records import Evidence
from core.backlinks.seen import write_evidence
from core.clock import local_day, read_stored, stored
from core.links.by_hand import outlasts
from core.links.records import Judgement, LinkBefore
from core.links.rhythm import next_look
from core.links.state import COULD_NOT_CHECK, FOUND, LinkState
from core.store import Store, parts
from core.store.rows import storable, to_cell

STATE_ORDER = (
    LinkState.GONE,
    LinkState.PAGE_GONE,
    LinkState.DEAD_TARGET,
    LinkState.HIDDEN_FROM_SEARCH,
    LinkState.OTHER_TARGET,
    LinkState.WORDS_CHANGED,
    LinkState.MISSING_ONCE,
    LinkState.SITE_UNREACHABLE,
    LinkState.BLOCKED,
    LinkState.NEEDS_BROWSER,
    LinkState.NOT_FOLLOWED,
    LinkState.SPONSORED,
    LinkState.LIVE,
)
"""A table sorted by state begins with what an owner can do something about, and ends with what was not looked at yet."""

_MISSING = frozenset({LinkState.MISSING_ONCE, LinkState.GONE, LinkState.PAGE_GONE})

LONGEST = 30.0
"""Days between two looks at most, where the owner wishes no others."""

LOOKS_AT_ONCE = 100
"""Looks to a transaction: about five rows each, and under the 30 ms for which another writer may have to wait."""


@dataclass(frozen=True, slots=True)
class Look:
    """One look at one link, judged and ready to be kept."""

    link_id: int
    at: datetime
    status: int
    title: str
    judgement: Judgement
    evidence: Evidence | None = None
    same_since: datetime | None = None
    """Since when the link is as this look found it; None means since this look."""


@dataclass(frozen=True, slots=True)
class LinkToLookAt:
    """What a look needs to know of a link beforehand."""

    id: int
    page_address: str
    target_address: str
    first_words: str
    first_leads_to: str
    first_seen_at: datetime | None
    missing_on: date | None
    checked_at: datetime | None
    state: LinkState
    same_since: datetime | None

    def before(self, domains: frozenset[str]) -> LinkBefore:
        target = self.target_address or self.first_leads_to
        return LinkBefore(domains, target, self.first_words, self.first_seen_at is not None, self.missing_on)


class Looks:
    def __init__(self, store: Store) -> None:
        self._store = store

    def to_look_at(self, ids: Sequence[int]) -> list[LinkToLookAt]:
        """Return what looks at these links need, in this order; forgotten ones are left out."""
        found: dict[int, LinkToLookAt] = {}
        for marks, part in parts(ids):
            rest = f"FROM link WHERE deleted_at IS NULL AND id IN ({marks})"
            found |= {link.id: link for link in self._store.records(LinkToLookAt, rest, part)}
        return [found[i] for i in ids if i in found]

    def put_off(self, ids: Sequence[int], until: datetime) -> None:
        """Let links wait that could not be looked at because their site is to be left alone; nothing else of them changes."""
        with self._store.write() as db:
            for marks, part in parts(ids):
                db.execute(f"UPDATE link SET due_at = max(coalesce(due_at, ''), ?) WHERE id IN ({marks})", [stored(until), *part])

    def keep(self, looks: Sequence[Look], longest: float = LONGEST) -> None:
        """Keep looks, `LOOKS_AT_ONCE` to a transaction, and when the next is due: after at most `longest` days.

        A look at a link that is purged meanwhile is dropped.
        """
        for start in range(0, len(looks), LOOKS_AT_ONCE):
            self._keep_some(looks[start : start + LOOKS_AT_ONCE], longest)

    def _keep_some(self, looks: Sequence[Look], longest: float) -> None:
        with self._store.write() as db:
            for look in looks:
                before = self._store.rows("SELECT page_address, title, words FROM link WHERE id = ?", (look.link_id,))
                if before and self._is_outlasted(look):
                    self._try_later(db.conn, look, longest)
                    _keep_check(db.conn, look)
                elif before:
                    evidence_id = _keep_evidence(db.conn, look.evidence) if look.evidence is not None else None
                    after = _change_link(db.conn, look, evidence_id, longest)
                    if after != before[0]:
                        _keep_findable(db.conn, look.link_id, before[0], after)
                    _keep_check(db.conn, look)

    def _is_outlasted(self, look: Look) -> bool:
        """Return whether what the owner saw stands, whatever this look could not see."""
        return outlasts(self._store.one("SELECT reason FROM link WHERE id = ?", (look.link_id,)), look.judgement.state)

    def _try_later(self, connection: Connection, look: Look, longest: float) -> None:
        """Say when to look next, and leave the link as it was last seen, on that day."""
        ((state, since),) = self._store.rows("SELECT state, same_since FROM link WHERE id = ?", (look.link_id,))
        due_at = next_look(LinkState(state), read_stored(since) if since else look.at, look.at, longest)
        connection.execute("UPDATE link SET due_at = ? WHERE id = ?", (stored(due_at), look.link_id))


def _keep_evidence(connection: Connection, evidence: Evidence) -> int:
    """Return the id of what was seen, kept once however often it is seen."""
    facts = storable(write_evidence(evidence))
    digest = hashlib.blake2b(facts.encode(), digest_size=16).hexdigest()
    known = connection.execute("SELECT id FROM link_evidence WHERE hash = ?", (digest,)).fetchone()
    if known is not None:
        return int(known[0])
    return int(connection.execute("INSERT INTO link_evidence (hash, facts) VALUES (?, ?)", (digest, facts)).lastrowid or 0)


def _change_link(connection: Connection, look: Look, evidence_id: int | None, longest: float) -> tuple[str, str, str]:
    """Write what a look changes of its link; return what of it can be searched for now."""
    since = look.same_since or look.at
    changes = _changes(look, evidence_id) | {
        "same_since": (":same_since", stored(since)),
        "due_at": (":due_at", stored(next_look(look.judgement.state, since, look.at, longest))),
    }
    assignments = ", ".join(f"{column} = {term}" for column, (term, _) in changes.items())
    values = {column: value for column, (_, value) in changes.items()} | {"id": look.link_id, "at": stored(look.at)}
    ((address, title, words),) = connection.execute(
        f"UPDATE link SET {assignments} WHERE id = :id RETURNING page_address, title, words", values
    ).fetchall()
    return address, title, words


def _keep_findable(connection: Connection, link_id: int, before: tuple[str, str, str], after: tuple[str, str, str]) -> None:
    columns = "rowid, page_address, title, words"
    connection.execute(f"INSERT INTO link_search (link_search, {columns}) VALUES ('delete', ?, ?, ?, ?)", (link_id, *before))
    connection.execute(f"INSERT INTO link_search ({columns}) VALUES (?, ?, ?, ?)", (link_id, *after))


def _keep_check(connection: Connection, look: Look) -> None:
    judgement = look.judgement
    connection.execute(
        "INSERT INTO link_check (link_id, checked_at, state, reason, params, status, evidence_id) "
        "VALUES (?, ?, ?, ?, ?, ?, CASE WHEN ? THEN (SELECT evidence_id FROM link WHERE id = ?) END)",
        (
            look.link_id,
            stored(look.at),
            judgement.state.value,
            judgement.reason,
            to_cell(judgement.params),
            look.status,
            judgement.state in FOUND,
            look.link_id,
        ),
    )


def _changes(look: Look, evidence_id: int | None) -> dict[str, tuple[str, Any]]:
    """Return column to (SQL term, its value): what a look changes of its link.

    What could not be checked changes the state alone; what was known of the link stays.
    """
    judgement = look.judgement
    state = judgement.state
    changes: dict[str, tuple[str, Any]] = {
        "state": (":state", state.value),
        "state_order": (":state_order", STATE_ORDER.index(state)),
        "reason": (":reason", judgement.reason),
        "params": (":params", to_cell(judgement.params)),
        "checked_at": (":at", None),
    }
    if state not in COULD_NOT_CHECK and look.title:
        changes["title"] = (":title", to_cell(look.title))
    if state in _MISSING:
        changes["missing_on"] = ("coalesce(missing_on, :missing_on)", local_day(look.at).isoformat())
    if state in FOUND and judgement.link is not None:
        link = judgement.link
        words, leads_to = to_cell(link.words), to_cell(link.address)
        changes |= {
            "words": (":words", words),
            "leads_to": (":leads_to", leads_to),
            "rel": (":rel", " ".join(link.rel)),
            "place": (":place", link.place.value),
            "followed": (":followed", to_cell(judgement.followed)),
            "indexable": (":indexable", to_cell(judgement.indexable)),
            "times": (":times", judgement.count),
            "first_words": ("CASE WHEN first_seen_at IS NULL THEN :first_words ELSE first_words END", words),
            "first_leads_to": ("CASE WHEN first_seen_at IS NULL THEN :first_leads_to ELSE first_leads_to END", leads_to),
            "first_seen_at": ("coalesce(first_seen_at, :at)", None),
            "last_seen_at": (":at", None),
            "missing_on": (":missing_on", None),
            # A page that was only confirmed shows what it showed before.
            "evidence_id": ("coalesce(:evidence_id, evidence_id)", evidence_id),
        }
    return changes
