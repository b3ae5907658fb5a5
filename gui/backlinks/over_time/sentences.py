"""A period's name, and what it says in a sentence."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date, timedelta
from enum import StrEnum

from core.backlinks.periods import Period, Unit
from core.links.state import StateGroup
from core.links.words import group_word
from core.words import _, day, figure, full_day, month_and_year, months, ngettext

GROUPS = (StateGroup.THERE, StateGroup.CHANGED, StateGroup.MISSING, StateGroup.UNKNOWN, StateGroup.UNCHECKED, StateGroup.GONE)
"""The order in which bars, table and sentences name them."""


class Show(StrEnum):
    """What the bars show: what was seen and what was only reported are never one figure."""

    SEEN = "seen"
    REPORTED = "reported"
    STOOD = "stood"


def name_of(period: Period) -> str:
    """Return what a period is called in full."""
    match period.unit:
        case Unit.WEEK:
            return _("Week of {day}").format(day=full_day(period.first))
        case Unit.MONTH:
            return month_and_year(period.first)
        case _:
            return str(period.first.year)


def label_of(period: Period, today: date) -> str:
    """Return what stands under a bar; a January tells its year."""
    match period.unit:
        case Unit.WEEK:
            return day(period.first, today)
        case Unit.MONTH if period.first.month > 1:
            return months()[period.first.month - 1][:3]
        case _:
            return str(period.first.year)


def sentence_of(period: Period, show: Show, today: date) -> str:
    """Return what a period says of what is shown."""
    return _SENTENCES[show](period, today)


def _seen(period: Period, _today: date) -> str:
    said = []
    if period.seen:
        said.append(ngettext("{n} seen for the first time", "{n} seen for the first time", period.seen))
    if period.back:
        said.append(ngettext("{n} came back", "{n} came back", period.back))
    if period.lost:
        said.append(ngettext("{n} lost", "{n} lost", period.lost))
    looked = any(n for group, n in period.stood.items() if group is not StateGroup.UNCHECKED)
    nothing = _("none came, none was lost") if looked else _("none was looked at yet")
    return f"{name_of(period)}: {', '.join(said) or nothing}."


def _reported(period: Period, _today: date) -> str:
    said = [ngettext("{n} known since then", "{n} known since then", period.known)]
    if period.reported_lost:
        said.append(ngettext("{n} reported lost", "{n} reported lost", period.reported_lost))
    return f"{name_of(period)}: {', '.join(said)}."


def _stood(period: Period, today: date) -> str:
    said = [f"{group_word(group)}: {figure(period.stood[group])}" for group in GROUPS if period.stood.get(group)]
    last = period.end - timedelta(days=1)
    end = _("Today") if last >= today else _("At the end of {day}").format(day=full_day(last))
    return f"{end}. {', '.join(said) or _('No link was known')}."


_SENTENCES: Mapping[Show, Callable[[Period, date], str]] = {Show.SEEN: _seen, Show.REPORTED: _reported, Show.STOOD: _stood}
