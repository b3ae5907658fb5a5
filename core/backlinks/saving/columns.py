"""A link as a row of cells, under fixed names that scripts rely on."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from core.backlinks.saving.whole import Look, Report, WholeLink
from core.backlinks.saving.wording import Wording
from core.clock import stored

COLUMNS = tuple(
    "page site state group reason title words leads_to should_lead_to rel place followed indexable first_seen last_seen looked_at "
    "added looks last_status note tags reported_by first_report last_report reported_first_seen reported_last_seen reported_lost "
    "reported_followed figures".split()
)

LOOK_COLUMNS = tuple("page at state reason status".split())

Cell = str | int


def row_of(whole: WholeLink, wording: Wording) -> tuple[Cell, ...]:
    """Return a link as cells under `COLUMNS`; of many looks the last, of many reports what they say together."""
    link, looks, reports = whole.link, whole.looks, whole.reports
    newest = reports[-1] if reports else None
    return (
        link.page_address,
        link.site,
        wording.state(link.state, link.reason),
        wording.of("group", link.group),
        wording.reason(link.reason, link.params) if link.reason else "",
        link.title,
        link.words,
        link.leads_to,
        link.target_address,
        link.rel,
        wording.of("place", link.place) if link.place else "",
        _truth(link.followed, wording),
        _truth(link.indexable, wording),
        _moment(link.first_seen_at),
        _moment(link.last_seen_at),
        _moment(link.checked_at),
        _moment(whole.added_at),
        len(looks),
        looks[-1].status or "" if looks else "",
        whole.note,
        ", ".join(whole.tags),
        ", ".join(who for who in dict.fromkeys(_who(report, wording) for report in reports) if who),
        _moment(reports[0].at if reports else None),
        _moment(newest.at if newest else None),
        min((report.first_seen for report in reports if report.first_seen), default=""),
        max((report.last_seen for report in reports if report.last_seen), default=""),
        newest.lost_on if newest else "",
        _truth(newest.followed if newest else None, wording),
        _figures(reports),
    )


def look_row(whole: WholeLink, look: Look, wording: Wording) -> tuple[Cell, ...]:
    """Return one look as cells under `LOOK_COLUMNS`."""
    why = wording.reason(look.reason, look.params) if look.reason else ""
    return (whole.link.page_address, look.at, wording.state(look.state, look.reason), why, look.status or "")


def headings(names: Sequence[str], wording: Wording) -> list[str]:
    return [wording.of("heading", name) for name in names]


def _moment(moment: datetime | None) -> str:
    return stored(moment) if moment is not None else ""


def _truth(value: bool | None, wording: Wording) -> str:
    return "" if value is None else wording.of("truth", "yes" if value else "no")


def _who(report: Report, wording: Wording) -> str:
    return wording.of("source", report.tool) if report.tool else report.list_name


def _figures(reports: Sequence[Report]) -> str:
    """Return the tools' own figures from the newest report that has any."""
    figures = next((report.figures for report in reversed(reports) if report.figures), {})
    return ", ".join(f"{name} {value}" for name, value in figures.items())
