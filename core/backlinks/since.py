"""What happened to links since a moment, and when links last came right again."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from core.backlinks.query import shown
from core.clock import read_stored, stored
from core.links.state import GROUP_OF, LinkState, StateGroup
from core.store import Store
from core.store.database import known_contents

_BEFORE = "(SELECT c.state FROM link_check c WHERE c.link_id = l.id AND c.checked_at {} ORDER BY c.checked_at DESC, c.id DESC LIMIT 1)"
_LOST = frozenset({StateGroup.GONE, StateGroup.MISSING})


class Turn(StrEnum):
    """What happened to a link, the most pressing first."""

    GONE = "gone"
    CHANGED = "changed"
    MISSING = "missing"
    NEW = "new"
    BACK = "back"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Turned:
    """Links to which the same happened: how many, and the first of them."""

    turn: Turn
    count: int
    link_id: int
    site: str


@dataclass(frozen=True, slots=True)
class CameRight:
    """When a link last came out of a group of states and was there again; `dead_target` when one that led nowhere did."""

    by_group: Mapping[StateGroup, datetime]
    dead_target: datetime | None = None


@dataclass(frozen=True, slots=True)
class CameIn:
    """The link that came into a state last: its page, where it leads to ("" until seen), and when; None where nobody knows."""

    link_id: int
    site: str
    page_address: str
    leads_to: str
    at: datetime | None = None


def newest_in(store: Store, state: LinkState) -> CameIn | None:
    """Return which link came into a state last; None where none is in it."""
    links = f"SELECT id, site, page_address, leads_to, same_since FROM link WHERE {shown(store)} AND state = ?"
    found = store.rows(f"{links} AND same_since IS NOT NULL ORDER BY same_since DESC LIMIT 1", (state,))
    found = found or store.rows(f"{links} LIMIT 1", (state,))
    if not found:
        return None
    ((link_id, site, page, leads_to, since),) = found
    if since and GROUP_OF[state] is StateGroup.GONE:
        # Missing and gone are one absence to `same_since`, but gone is told only from the second look on.
        told = "SELECT min(checked_at) FROM link_check WHERE link_id = ? AND checked_at >= ? AND state IN ('gone', 'page_gone')"
        since = store.one(told, (link_id, since)) or since
    return CameIn(link_id, site, page, leads_to, read_stored(since) if since else None)


def turned(store: Store, since: datetime) -> list[Turned]:
    """Return what happened to links that were looked at after `since`, in the order of `Turn`.

    How a link stood then is what the last look before said of it; one that nobody had looked at is news only where it is there.
    """
    # A link that stood as it does now needs no second query; what is gone counts as the same absence since it was first missed.
    lost, any_state = "('gone', 'page_gone')", ", ".join(f"'{state}'" for state in LinkState)
    sql = (
        f"SELECT l.state, {_BEFORE.format('<= ?')}, count(*), min(l.id) FROM link l "
        f"WHERE {shown(store)} AND l.checked_at > ? AND l.state IN ({any_state}) AND l.same_since IS NOT NULL "
        f"AND (l.same_since > ? OR l.state IN {lost}) GROUP BY 1, 2"
    )
    moment = stored(since)
    found: dict[Turn, tuple[int, int]] = {}
    with known_contents(store.path):
        for state, before, count, first in store.rows(sql, (moment, moment, moment)):
            turn = _turn(GROUP_OF[LinkState(before)] if before else StateGroup.UNCHECKED, GROUP_OF[LinkState(state)])
            if turn is not None:
                known, its_first = found.get(turn, (0, first))
                found[turn] = (known + count, min(first, its_first))
    sites = dict(store.rows(f"SELECT id, site FROM link WHERE id IN ({', '.join(str(first) for _count, first in found.values())})"))
    return [Turned(turn, found[turn][0], found[turn][1], sites[found[turn][1]]) for turn in Turn if turn in found]


def _turn(before: StateGroup, now: StateGroup) -> Turn | None:
    if before is now:
        return None
    match now:
        case StateGroup.GONE:
            return Turn.GONE if before is not StateGroup.UNCHECKED else None
        case StateGroup.CHANGED:
            return Turn.CHANGED
        case StateGroup.MISSING:
            return Turn.MISSING if before is not StateGroup.UNCHECKED else None
        case StateGroup.THERE if before is StateGroup.UNCHECKED:
            return Turn.NEW
        case StateGroup.THERE if before in _LOST or before is StateGroup.CHANGED:
            return Turn.BACK
        case StateGroup.UNKNOWN:
            return Turn.UNKNOWN
        case _:
            return None


def came_right(store: Store) -> CameRight:
    """Return when links last came right, from those that are there now and were not so from the first."""
    there = ", ".join(f"'{state}'" for state, group in GROUP_OF.items() if group is StateGroup.THERE)
    sql = (
        f"SELECT {_BEFORE.format('< l.same_since')}, max(l.same_since) FROM link l "
        f"WHERE {shown(store)} AND l.same_since IS NOT NULL AND l.same_since > l.first_seen_at AND l.state IN ({there}) GROUP BY 1"
    )
    by_group: dict[StateGroup, datetime] = {}
    dead_target = None
    with known_contents(store.path):
        for text, moment in store.rows(sql):
            if text is None:
                continue
            state, at = LinkState(text), read_stored(moment)
            group = GROUP_OF[state]
            by_group[group] = max(at, by_group.get(group, at))
            dead_target = at if state is LinkState.DEAD_TARGET else dead_target
    return CameRight(by_group, dead_target)
