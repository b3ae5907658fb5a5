"""How links came, went and stood over time: what Linkstead saw, and beside it what the owner and the tools reported."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from core.backlinks.query import shown
from core.clock import local_day, read_stored
from core.links.state import FOUND, GROUP_OF, LinkState, StateGroup
from core.store import Store
from core.store.database import known_contents

AT_ONCE = 500
"""Links to a count: with a dozen looks each they take less than a blink, so that a window may count them all between two keys."""

_MINUTES = 15
"""Letters of a stored moment up to its tens of minutes: no zone begins its days at anything finer."""

_GONE = ("gone", "page_gone")
_LINKS = "(SELECT id, added_at, first_seen_at FROM link WHERE {shown} AND id BETWEEN :first AND :last)"
_WHOLE = "import_id IN (SELECT id FROM link_import WHERE done_at IS NOT NULL)"
_REPORTS = f"FROM link_report WHERE link_id BETWEEN :first AND :last AND {_WHOLE}"


@dataclass(frozen=True, slots=True)
class Figures:
    """Links by the day of the local calendar; counts of different links are added up.

    `known` is the earliest of the day a link was put in and the days tools say they first saw it: since when it is known, not when it
    was made. `seen`, `lost` and `back` are what looks found; `lost` is told at the look that says gone. `reported_lost` is what the
    newest report of a link says and nothing we saw. `stood` is by how many links each state grew (or shrank) on a day.
    """

    known: Counter[date] = field(default_factory=Counter)
    seen: Counter[date] = field(default_factory=Counter)
    lost: Counter[date] = field(default_factory=Counter)
    back: Counter[date] = field(default_factory=Counter)
    reported_lost: Counter[date] = field(default_factory=Counter)
    stood: Counter[tuple[date, StateGroup]] = field(default_factory=Counter)

    def add(self, other: Figures) -> None:
        """Take in the counts of other links."""
        for mine, theirs in (
            (self.known, other.known),
            (self.seen, other.seen),
            (self.lost, other.lost),
            (self.back, other.back),
            (self.reported_lost, other.reported_lost),
        ):
            mine.update(theirs)
        # A shrinking state counts below nought, which `update` keeps.
        self.stood.update(other.stood)

    @property
    def first_day(self) -> date | None:
        """Return the first day of which anything is known."""
        return min((day for days in (self.known, self.seen, self.lost, self.back, self.reported_lost) for day in days), default=None)


def pieces(store: Store) -> Iterator[tuple[int, int]]:
    """Return the first and last id of each piece of the links that `count` takes at once."""
    last = store.one("SELECT max(id) FROM link") or 0
    return ((start, start + AT_ONCE - 1) for start in range(1, last + 1, AT_ONCE))


def count(store: Store, first: int, last: int) -> Figures:
    """Count the links with ids from `first` to `last`, those that are in the list.

    Raises WorldError(file_damaged) where the file holds a moment or a state that is none.
    """
    figures = Figures()
    links = _LINKS.format(shown=shown(store))
    which = {"first": first, "last": last}
    with known_contents(store.path):
        for moment, reported, n in store.rows(_known(links), which):
            day = _day(moment)
            figures.known[min(day, _reported(reported) or day)] += n
            figures.stood[day, StateGroup.UNCHECKED] += n
        seen = f"SELECT substr(first_seen_at, 1, {_MINUTES}), count(*) FROM {links} WHERE first_seen_at IS NOT NULL GROUP BY 1"
        for moment, n in store.rows(seen, which):
            figures.seen[_day(moment)] += n
        for lost_on, n in store.rows(_reported_lost(links), which):
            day_lost = _reported(lost_on)
            if day_lost is not None:
                figures.reported_lost[day_lost] += n
        _count_turns(figures, store.rows(_turns(links, [*FOUND, *_GONE]), which))
        for moment, before, now, n in store.rows(_turns(links, list(LinkState)), which):
            day, was, group = _day(moment), GROUP_OF[LinkState(before or LinkState.UNCHECKED)], GROUP_OF[LinkState(now)]
            figures.stood[day, was] -= n
            figures.stood[day, group] += n
    return figures


def count_all(store: Store) -> Figures:
    """Count every link, a piece at a time."""
    figures = Figures()
    for first, last in pieces(store):
        figures.add(count(store, first, last))
    return figures


def _count_turns(figures: Figures, rows: list[tuple[Any, ...]]) -> None:
    """Sort the turns between there and gone by their day; what could not be checked, or was missing once, is no turn."""
    for moment, before, now, n in rows:
        if before is None or (before in _GONE) == (now in _GONE):
            continue
        (figures.lost if now in _GONE else figures.back)[_day(moment)] += n


def _known(links: str) -> str:
    """Return the query for when links were put in and when a tool first saw them, at the earliest."""
    earliest = f"SELECT link_id, min(substr(first_seen, 1, 10)) AS reported {_REPORTS} AND first_seen != '' GROUP BY link_id"
    return (
        f"SELECT substr(l.added_at, 1, {_MINUTES}), r.reported, count(*) FROM {links} l "
        f"LEFT JOIN ({earliest}) r ON r.link_id = l.id GROUP BY 1, 2"
    )


def _reported_lost(links: str) -> str:
    """Return the query for the days on which links were lost as their newest report says."""
    # SQLite takes a bare column from the row that has the maximum: https://www.sqlite.org/lang_select.html#bareagg
    newest = f"SELECT link_id, lost_on, max(import_id) {_REPORTS} GROUP BY link_id"
    return (
        f"SELECT substr(r.lost_on, 1, 10), count(*) FROM {links} l JOIN ({newest}) r ON r.link_id = l.id "
        "WHERE r.lost_on IS NOT NULL GROUP BY 1"
    )


def _turns(links: str, states: list[str]) -> str:
    """Return the query for looks that found another state than the look before, both among `states`."""
    among = ", ".join(f"'{state}'" for state in states)
    looks = (
        "SELECT checked_at, state, lag(state) OVER (PARTITION BY link_id ORDER BY checked_at, id) AS before FROM link_check "
        f"WHERE link_id BETWEEN :first AND :last AND link_id IN (SELECT id FROM {links}) AND state IN ({among})"
    )
    return f"SELECT substr(checked_at, 1, {_MINUTES}), before, state, count(*) FROM ({looks}) WHERE before IS NOT state GROUP BY 1, 2, 3"


def _day(minutes: str) -> date:
    """Return the local day of a stored moment cut after its tens of minutes."""
    return local_day(read_stored(f"{minutes}0:00Z"))


def _reported(text: str | None) -> date | None:
    """Return a reported day; None where a tool wrote nothing of the kind."""
    try:
        return date.fromisoformat(text or "")
    except ValueError:
        return None
