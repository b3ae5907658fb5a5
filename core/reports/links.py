"""Links that were earned: which stand, since when, and whether they were won or there from the first look.

All of it is read from the looks. A look that could not tell (the site did not answer, or the link was missed once) takes nothing away:
how a link stands is what the last look before said, and it is told when it was last seen. It stands since it was first seen after the
last look that found it gone. Where a look before that read the page and did not find it, it was won; else it was there at the first look
that could tell, and nobody knows since when.
"""

from __future__ import annotations

from collections.abc import Sequence

from core.backlinks.query import shown
from core.backlinks.seen import read_evidence
from core.clock import read_stored
from core.links.state import GROUP_OF, LinkState, StateGroup
from core.reports.records import EarnedLink, EarnedSum
from core.store import Store, parts
from core.store.database import known_contents

MOST_SITES = 500
"""Sites that are named; a list of thousands is nobody's to read, and the figures count all."""


def _states(*groups: StateGroup) -> str:
    return ", ".join(f"'{state}'" for state in LinkState if GROUP_OF[state] in groups)


_THERE, _GONE = _states(StateGroup.THERE), _states(StateGroup.GONE)
_SEEN = _states(StateGroup.THERE, StateGroup.CHANGED)
_MISSED = _states(StateGroup.GONE, StateGroup.MISSING)
_UNSURE = _states(StateGroup.UNKNOWN, StateGroup.MISSING)

_STATE = (
    f"CASE WHEN l.state NOT IN ({_UNSURE}) THEN l.state ELSE (SELECT c.state FROM link_check c "
    f"WHERE c.link_id = l.id AND c.state NOT IN ({_UNSURE}) ORDER BY c.checked_at DESC, c.id DESC LIMIT 1) END"
)
# One that has been the same since it was first seen was never gone.
_SINCE = (
    "CASE WHEN l.same_since <= l.first_seen_at THEN l.first_seen_at ELSE coalesce((SELECT min(c.checked_at) FROM link_check c "
    f"WHERE c.link_id = l.id AND c.state IN ({_SEEN}) AND c.checked_at > (SELECT max(g.checked_at) FROM link_check g "
    f"WHERE g.link_id = l.id AND g.state IN ({_GONE}))), l.first_seen_at) END"
)
_EVER_SEEN = (
    f"l.state IN ({_states(*set(StateGroup) - {StateGroup.UNCHECKED})}) AND l.same_since IS NOT NULL AND l.first_seen_at IS NOT NULL"
)
"""In the words of an index that holds all that is counted."""


def sum_of_links(store: Store) -> EarnedSum:
    """Count what stands and what stood, in one query over an index."""
    # Materialized, so that what the last clear look said is looked up once a link.
    sql = (
        f"WITH each AS MATERIALIZED (SELECT {_STATE} AS state, l.state IN ({_UNSURE}) AS unsure, l.first_seen_at AS first "
        f"FROM link l WHERE {shown(store)} AND {_EVER_SEEN}) SELECT state, unsure, count(*), min(first) FROM each GROUP BY 1, 2"
    )
    by_group: dict[StateGroup, int] = {}
    unsure, since = 0, ""
    with known_contents(store.path):
        for state, is_unsure, count, first in store.rows(sql):
            group = GROUP_OF[LinkState(state)]
            by_group[group] = by_group.get(group, 0) + count
            if group is StateGroup.THERE:
                unsure += count if is_unsure else 0
                since = min(first, since or first)
        stand, changed, gone = (by_group.get(group, 0) for group in (StateGroup.THERE, StateGroup.CHANGED, StateGroup.GONE))
        return EarnedSum(stand, gone, changed, unsure, read_stored(since) if since else None)


def earned_links(store: Store) -> list[EarnedLink]:
    """Return a link of every site on which one stands, the newest first, at most `MOST_SITES`."""
    # SQLite takes the other columns from the row that has the least of what is asked for.
    sql = f"""
        WITH standing AS (
            SELECT l.id, l.site, l.page_address, l.evidence_id, l.last_seen_at, l.state IN ({_UNSURE}) AS unsure, {_SINCE} AS since
            FROM link l WHERE {shown(store)} AND {_EVER_SEEN} AND {_STATE} IN ({_THERE})
        ), site AS (
            SELECT id, site, page_address, evidence_id, last_seen_at, unsure, min(since) AS since, count(*) AS links
            FROM standing GROUP BY site ORDER BY 7 DESC, 1 DESC LIMIT ?
        )
        SELECT *, EXISTS (
            SELECT 1 FROM link_check c WHERE c.link_id = site.id AND c.checked_at < site.since AND c.state IN ({_MISSED})
        ) FROM site ORDER BY since DESC, id DESC
    """
    rows = store.rows(sql, (MOST_SITES,))
    words = _sentences(store, [row[3] for row in rows if row[3] is not None])
    with known_contents(store.path):
        return [
            EarnedLink(id_, site, page, words.get(evidence, ""), read_stored(since), links, not won, read_stored(last) if unsure else None)
            for id_, site, page, evidence, last, unsure, since, links, won in rows
        ]


def count_sites(store: Store) -> int:
    """Return on how many sites a link stands."""
    sql = f"SELECT count(DISTINCT l.site) FROM link l WHERE {shown(store)} AND {_EVER_SEEN} AND {_STATE} IN ({_THERE})"
    return int(store.one(sql))


def _sentences(store: Store, ids: Sequence[int]) -> dict[int, str]:
    found: dict[int, str] = {}
    for marks, part in parts(ids):
        rows = store.rows(f"SELECT id, facts FROM link_evidence WHERE id IN ({marks})", part)
        with known_contents(store.path):
            found |= {evidence: read_evidence(facts).snippet for evidence, facts in rows}
    return found
