"""Who reported a link: what each tool's files said of it, the newest first."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime

from core.clock import read_stored
from core.store import Store
from core.store.database import known_contents


@dataclass(frozen=True, slots=True)
class Reported:
    """What one tool says of a link.

    `first_seen` and `lost_on` are the tool's own dates as its newest file has them, `last_seen` likewise; `first_in` and `last_in` are
    when the first and the last file came in that name the link. `figures` are the tool's own names and values.
    """

    source: str
    first_in: datetime
    last_in: datetime
    first_seen: date | None = None
    last_seen: date | None = None
    lost_on: date | None = None
    figures: Mapping[str, str] = field(default_factory=dict)


def reported(store: Store, link_id: int) -> list[Reported]:
    """Return what each source says of a link, the one that spoke last first; of imports that are not whole nothing holds yet.

    A link that came in before it was kept who said so was brought in by whoever brought in its import.
    """
    sql = (
        "SELECT i.source, i.done_at, r.first_seen, r.last_seen, r.lost_on, r.figures FROM link_report r "
        "JOIN link_import i ON i.id = r.import_id WHERE r.link_id = ?1 AND i.done_at IS NOT NULL UNION ALL "
        "SELECT i.source, i.done_at, NULL, NULL, NULL, '' FROM link l JOIN link_import i ON i.id = l.import_id "
        "WHERE l.id = ?1 AND i.done_at IS NOT NULL AND NOT EXISTS "
        "(SELECT 1 FROM link_report r WHERE r.link_id = l.id AND r.import_id = l.import_id) ORDER BY 2 DESC"
    )
    newest: dict[str, Reported] = {}
    with known_contents(store.path):
        for source, done_at, first_seen, last_seen, lost_on, figures in store.rows(sql, (link_id,)):
            at = read_stored(done_at)
            said = newest.get(source)
            if said is None:
                newest[source] = Reported(source, at, at, _day(first_seen), _day(last_seen), _day(lost_on), _figures(figures))
            else:
                newest[source] = Reported(
                    source,
                    at,
                    said.last_in,
                    min(filter(None, (said.first_seen, _day(first_seen))), default=None),
                    said.last_seen,
                    said.lost_on,
                    said.figures,
                )
    return list(newest.values())


def _day(text: str | None) -> date | None:
    """Read a tool's date, whatever its precision; None for what is none: it is a stranger's text."""
    try:
        return date.fromisoformat(text[:10]) if text else None
    except ValueError:
        return None


def _figures(text: str) -> Mapping[str, str]:
    try:
        kept = json.loads(text) if text else {}
    except ValueError:
        return {}
    if not isinstance(kept, dict):
        return {}
    return {str(name): _written(value) for name, value in kept.items() if isinstance(value, str | int | float)}


def _written(value: str | float) -> str:
    return str(int(value)) if isinstance(value, float) and value.is_integer() else str(value)
