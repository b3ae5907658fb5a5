"""How many links there are of each kind, place, source and tag, and which are new; asked when somebody opens the choice."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from core.backlinks.query import ALL, Counting, Facet, LinkQuery, shown
from core.clock import beginning_of, local_day, read_stored, stored
from core.store import Store
from core.store.database import known_contents

_WHOLE = "deleted_at IS NULL"
"""What `shown` says while no import is under way."""


@dataclass(frozen=True, slots=True)
class Newest:
    """The links that came in on the last day on which any did: since when, and how many."""

    since: datetime
    count: int


def tally(store: Store, facet: Facet, query: LinkQuery) -> dict[str, int]:
    """Return how many links `query` would show with each value of `facet`, whatever value it holds now."""
    rest = query.holding(facet, None)
    window = rest.window()
    where, parameters = f"{shown(store)} AND ({window.where})", dict(window.parameters or {})
    everything = window.where == ALL and shown(store) == _WHOLE
    match facet:
        case Facet.COUNTS:
            sql = f"SELECT followed, count(*) FROM link WHERE {where} AND followed IS NOT NULL GROUP BY followed"
            return {Counting.PLAIN if followed else Counting.MARKED: n for followed, n in store.rows(sql, parameters)}
        case Facet.PLACE:
            return dict(store.rows(f"SELECT place, count(*) FROM link WHERE {where} AND place != '' GROUP BY place", parameters))
        case Facet.TAG:
            hidden = "link_id NOT IN (SELECT id FROM link WHERE deleted_at IS NOT NULL)"
            which = hidden if everything else f"link_id IN (SELECT id FROM link WHERE {where})"
            return dict(store.rows(f"SELECT tag, count(*) FROM link_tag WHERE {which} GROUP BY tag", parameters))
        case Facet.SOURCE:
            return _by_source(store, rest, everything)


def _by_source(store: Store, rest: LinkQuery, everything: bool) -> dict[str, int]:
    imports: dict[str, list[int]] = {}
    for source, import_id in store.rows("SELECT source, id FROM link_import WHERE done_at IS NOT NULL"):
        imports.setdefault(source, []).append(import_id)
    found: dict[str, int] = {}
    for source, ids in imports.items():
        if everything:
            found[source] = _reported(store, ids) if source else _brought_in(store, ids)
        else:
            window = rest.holding(Facet.SOURCE, source).window()
            sql = f"SELECT count(*) FROM link WHERE {shown(store)} AND ({window.where})"
            found[source] = int(store.one(sql, dict(window.parameters or {})))
    return {source: n for source, n in found.items() if n}


def _reported(store: Store, imports: list[int]) -> int:
    """Count the links that these imports name, from the index of reports alone."""
    which = f"import_id IN ({', '.join(map(str, imports))})"
    links = "*" if len(imports) == 1 else "DISTINCT link_id"
    named = f"EXISTS (SELECT 1 FROM link_report r WHERE r.link_id = link.id AND r.{which})"
    forgotten = f"SELECT count(*) FROM link INDEXED BY link_deleted WHERE deleted_at IS NOT NULL AND {named}"
    return int(store.one(f"SELECT (SELECT count({links}) FROM link_report WHERE {which}) - ({forgotten})"))


def _brought_in(store: Store, imports: list[int]) -> int:
    """Count the links that came in with these imports, and those that these name though they were known."""
    which = f"import_id IN ({', '.join(map(str, imports))})"
    came = f"SELECT count(*) FROM link WHERE {which}"
    forgotten = f"SELECT count(*) FROM link INDEXED BY link_deleted WHERE deleted_at IS NOT NULL AND {which}"
    named = f"SELECT count(DISTINCT r.link_id) FROM link_report r JOIN link l ON l.id = r.link_id WHERE r.{which} AND NOT l.{which}"
    return int(store.one(f"SELECT ({came}) - ({forgotten}) + ({named} AND l.deleted_at IS NULL)"))


def newest(store: Store) -> Newest | None:
    """Return the links of the last day on which an import added any; None where there are none, or none that are older."""
    last = store.one("SELECT max(done_at) FROM link_import WHERE added > 0")
    if last is None:
        return None
    with known_contents(store.path):
        since = beginning_of(local_day(read_stored(last)))
    new = "import_id IN (SELECT id FROM link_import WHERE done_at >= ?)"
    count = int(store.one(f"SELECT count(*) FROM link WHERE {shown(store)} AND {new}", (stored(since),)))
    older = store.one(f"SELECT EXISTS (SELECT 1 FROM link WHERE {shown(store)} AND NOT {new})", (stored(since),))
    return Newest(since, count) if count and older else None
