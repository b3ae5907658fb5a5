"""Who reported a link, in words: since when, until when, with which figures."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from core.backlinks.reported import Reported
from core.backlinks.sources import source_name
from core.clock import local_day
from core.words import _, day


def reported_lines(reports: Sequence[Reported], today: date) -> list[tuple[str, str]]:
    """Return a line for each source: its name, and what it says; dates are the tool's own, figures as it gives them."""
    return [(source_name(report.source), "\n".join(_said(report, today))) for report in reports]


def _said(report: Reported, today: date) -> list[str]:
    first_in, last_in = day(report.first_in, today), day(report.last_in, today)
    if not report.source:
        return [_("added on {day}").format(day=first_in)]
    several = local_day(report.first_in) != local_day(report.last_in)
    if report.first_seen is not None:
        first = day(report.first_seen, today)
        said = [_("first on {first}, last in the file of {last}").format(first=first, last=last_in)]
    elif several:
        said = [_("first in the file of {first}, last in that of {last}").format(first=first_in, last=last_in)]
    else:
        said = [_("in the file of {day}").format(day=last_in)]
    if report.last_seen is not None:
        said.append(_("seen by it last on {day}").format(day=day(report.last_seen, today)))
    if report.lost_on is not None:
        said.append(_("missed by it on {day}").format(day=day(report.lost_on, today)))
    return said + [f"{name} {value}" for name, value in report.figures.items()]
