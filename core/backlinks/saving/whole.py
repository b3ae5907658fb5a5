"""A link with all that is known of it: every look, who reported it, the owner's note and tags."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from core.backlinks.records import Link
from core.clock import read_stored
from core.store import Store, parts
from core.store.database import known_contents


@dataclass(frozen=True, slots=True)
class Look:
    """One look as the file holds it: of a long list there are millions, and most of them are only copied."""

    at: str
    state: str
    reason: str
    params: Mapping[str, Any]
    status: int


@dataclass(frozen=True, slots=True)
class Report:
    """What one import says of a link; days as the tool wrote them, "" where it said none; `figures` are its own."""

    tool: str
    list_name: str
    at: datetime
    words: str
    first_seen: str
    last_seen: str
    lost_on: str
    followed: bool | None
    figures: Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class WholeLink:
    """`looks` and `reports` stand oldest first."""

    link: Link
    added_at: datetime
    note: str = ""
    tags: tuple[str, ...] = ()
    looks: tuple[Look, ...] = ()
    reports: tuple[Report, ...] = ()


def read_whole(store: Store, ids: Sequence[int]) -> list[WholeLink]:
    """Return links with all that is known of them, in this order; one that is gone meanwhile is left out.

    Raises WorldError(file_damaged) where a cell holds nothing of its kind.
    """
    found: dict[int, WholeLink] = {}
    for marks, part in parts(ids):
        links = {link.id: link for link in store.records(Link, f"FROM link WHERE id IN ({marks})", part)}
        looks, reports, tags = _looks(store, marks, part), _reports(store, marks, part), _tags(store, marks, part)
        with known_contents(store.path):
            for link_id, added_at, note in store.rows(f"SELECT id, added_at, note FROM link WHERE id IN ({marks})", part):
                found[link_id] = WholeLink(
                    links[link_id],
                    read_stored(added_at),
                    note,
                    tuple(tags.get(link_id, ())),
                    tuple(looks.get(link_id, ())),
                    tuple(reports.get(link_id, ())),
                )
    return [found[link_id] for link_id in ids if link_id in found]


def _looks(store: Store, marks: str, ids: Sequence[int]) -> dict[int, list[Look]]:
    by_link: dict[int, list[Look]] = {}
    cells = "link_id, checked_at, state, reason, params, status"
    with known_contents(store.path):
        for link_id, at, state, reason, params, status in store.rows(
            f"SELECT {cells} FROM link_check WHERE link_id IN ({marks}) ORDER BY link_id, checked_at, id", ids
        ):
            look = Look(at, state, reason, {} if params == "{}" else dict(json.loads(params)), status)
            by_link.setdefault(link_id, []).append(look)
    return by_link


def _reports(store: Store, marks: str, ids: Sequence[int]) -> dict[int, list[Report]]:
    sql = (
        "SELECT r.link_id, i.source, i.name, i.done_at, r.words, r.first_seen, r.last_seen, r.lost_on, r.followed, r.figures "
        f"FROM link_report r JOIN link_import i ON i.id = r.import_id WHERE i.done_at IS NOT NULL AND r.link_id IN ({marks}) "
        "ORDER BY r.link_id, r.import_id"
    )
    by_link: dict[int, list[Report]] = {}
    with known_contents(store.path):
        for link_id, tool, name, done_at, words, first, last, lost, followed, figures in store.rows(sql, ids):
            report = Report(
                tool,
                name,
                read_stored(done_at),
                words,
                first or "",
                last or "",
                lost or "",
                None if followed is None else bool(followed),
                dict(json.loads(figures)) if figures else {},
            )
            by_link.setdefault(link_id, []).append(report)
    return by_link


def _tags(store: Store, marks: str, ids: Sequence[int]) -> dict[int, list[str]]:
    by_link: dict[int, list[str]] = {}
    for link_id, tag in store.rows(f"SELECT link_id, tag FROM link_tag WHERE link_id IN ({marks}) ORDER BY link_id, tag", ids):
        by_link.setdefault(link_id, []).append(tag)
    return by_link
