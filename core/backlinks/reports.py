"""What a tool says of a link, of a site or of a page of mine: kept beside what was seen here, and never in its place."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import TYPE_CHECKING

from core.clock import stored

if TYPE_CHECKING:
    from datetime import datetime

    from sqlite_utils import Database


@dataclass(frozen=True, slots=True)
class LinkReport:
    """A link as a tool has it; what the tool does not say, or says unreadably, is None or empty. Figures have its own names and scales."""

    words: str = ""
    first_seen: date | None = None
    last_seen: date | None = None
    lost_on: date | None = None
    followed: bool | None = None
    figures: Mapping[str, float] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class SiteReport:
    """A site that links, without its pages: how many links a tool counts, to how many pages of mine."""

    site: str
    links: int | None = None
    own_pages: int | None = None


@dataclass(frozen=True, slots=True)
class PageReport:
    """A page of mine, and how many links a tool counts to it from how many sites."""

    address: str
    page_key: str
    links: int | None = None
    sites: int | None = None


_LINK = (
    "INSERT INTO link_report (link_id, import_id, words, first_seen, last_seen, lost_on, followed, figures) VALUES {} "
    "ON CONFLICT (link_id, import_id) DO UPDATE SET words = iif(words = '', excluded.words, words), "
    "first_seen = coalesce(first_seen, excluded.first_seen), last_seen = coalesce(last_seen, excluded.last_seen), "
    "lost_on = coalesce(lost_on, excluded.lost_on), followed = coalesce(followed, excluded.followed), "
    "figures = iif(figures = '', excluded.figures, figures)"
)
_ROW = "(?, ?, ?, ?, ?, ?, ?, ?)"
# All rows in one statement, which takes half the time of one after the other.
_NOTHING = ("", None, None, None, None, "")


def keep_link_reports(db: Database, import_id: int, reports: Sequence[tuple[int, LinkReport | None]]) -> None:
    """Keep what an import says of links, by their ids; what it says a second time of one fills what the first left open."""
    cells: list[str | int | None] = []
    for link_id, report in reports:
        cells += (link_id, import_id, *(_cells(report) if report is not None else _NOTHING))
    if reports:
        db.conn.execute(_LINK.format(", ".join([_ROW] * len(reports))), cells)


def keep_site_reports(db: Database, import_id: int, reports: Sequence[SiteReport], now: datetime) -> int:
    """Keep which sites an import says to link; return how many of them nobody had named before."""
    before = db.conn.total_changes
    db.conn.executemany("INSERT OR IGNORE INTO linking_site (site, added_at) VALUES (?, ?)", [(each.site, stored(now)) for each in reports])
    new = db.conn.total_changes - before
    # Like a link, a site that was forgotten comes back when it is named again.
    db.conn.executemany(
        "UPDATE linking_site SET deleted_at = NULL WHERE site = ? AND deleted_at NOT NULL", [(each.site,) for each in reports]
    )
    db.conn.executemany(
        "INSERT OR REPLACE INTO linking_site_report (site_id, import_id, links, own_pages) "
        "SELECT id, ?, ?, ? FROM linking_site WHERE site = ?",
        [(import_id, each.links, each.own_pages, each.site) for each in reports],
    )
    return new


def keep_page_reports(db: Database, import_id: int, reports: Sequence[PageReport]) -> None:
    """Keep how many links an import counts to pages of mine; of two counts in one import the higher one."""
    db.conn.executemany(
        "INSERT INTO linked_page (page_key, import_id, address, links, sites) VALUES (?, ?, ?, ?, ?) ON CONFLICT DO UPDATE SET "
        "links = max(coalesce(links, excluded.links), coalesce(excluded.links, links)), "
        "sites = max(coalesce(sites, excluded.sites), coalesce(excluded.sites, sites))",
        [(each.page_key, import_id, each.address, each.links, each.sites) for each in reports],
    )


def _cells(report: LinkReport) -> tuple[str | int | None, ...]:
    followed = None if report.followed is None else int(report.followed)
    figures = json.dumps(dict(report.figures), ensure_ascii=False) if report.figures else ""
    return report.words, _iso(report.first_seen), _iso(report.last_seen), _iso(report.lost_on), followed, figures


def _iso(day: date | None) -> str | None:
    return day.isoformat() if day is not None else None
