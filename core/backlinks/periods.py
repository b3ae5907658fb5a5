"""The weeks, months or years of a range, each with what came, went and stood in it."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from enum import StrEnum

from core.backlinks.over_time import Figures
from core.links.state import StateGroup

WEEKS = 13
MONTHS = 12
MOST_MONTHS = 36
"""Of more than that the years are shown: bars of a month would be too thin to tell apart."""


class Range(StrEnum):
    """How far back one looks."""

    QUARTER = "quarter"
    YEAR = "year"
    ALL = "all"


class Unit(StrEnum):
    WEEK = "week"
    MONTH = "month"
    YEAR = "year"


@dataclass(frozen=True, slots=True)
class Period:
    """From `first` up to the day before `end`; the figures are those of `Figures`, `stood` how the links stood at its end."""

    unit: Unit
    first: date
    end: date
    known: int = 0
    seen: int = 0
    lost: int = 0
    back: int = 0
    reported_lost: int = 0
    stood: Mapping[StateGroup, int] = field(default_factory=dict)

    @property
    def id(self) -> int:
        """Return a number that orders periods."""
        return self.first.toordinal()


_Span = tuple[Unit, date, date]


def periods(figures: Figures, span: Range, today: date) -> list[Period]:
    """Return the periods of a range up to the one `today` is in, oldest first; a later day, of a wrong clock, falls into the last."""
    spans = _spans(figures, span, today)
    known, seen, lost, back, reported = (
        _summed(days, spans) for days in (figures.known, figures.seen, figures.lost, figures.back, figures.reported_lost)
    )
    return [Period(*spans[i], known[i], seen[i], lost[i], back[i], reported[i], stood) for i, stood in enumerate(_stood(figures, spans))]


def _summed(days: Counter[date], spans: Sequence[_Span]) -> Counter[int]:
    """Return how many there were in each span, by its number; days before the first are left out."""
    counts: Counter[int] = Counter()
    firsts = [first for _unit, first, _end in spans]
    for day, n in days.items():
        counts[bisect_right(firsts, day) - 1] += n
    return counts


def _stood(figures: Figures, spans: Sequence[_Span]) -> list[Mapping[StateGroup, int]]:
    """Return how the links stood at the end of each span."""
    changes = sorted(figures.stood.items())
    standing: Counter[StateGroup] = Counter()
    ends: list[Mapping[StateGroup, int]] = []
    at = 0
    for number, (_unit, _first, end) in enumerate(spans):
        while at < len(changes) and (changes[at][0][0] < end or number == len(spans) - 1):
            (_day, group), by = changes[at]
            standing[group] += by
            at += 1
        ends.append({group: n for group, n in standing.items() if n > 0})
    return ends


def _spans(figures: Figures, span: Range, today: date) -> list[_Span]:
    if span is Range.QUARTER:
        monday = today - timedelta(days=today.weekday())
        weeks = [monday - timedelta(weeks=WEEKS - 1 - number) for number in range(WEEKS)]
        return [(Unit.WEEK, week, week + timedelta(weeks=1)) for week in weeks]
    this_month = today.replace(day=1)
    if span is Range.YEAR:
        return _months(_months_before(this_month, MONTHS - 1), this_month)
    oldest = min(figures.first_day or today, today)
    if _months_before(this_month, MOST_MONTHS - 1) <= oldest:
        # A single bar says nothing of a time: as many as the year has stand there at least.
        return _months(min(oldest.replace(day=1), _months_before(this_month, MONTHS - 1)), this_month)
    return [(Unit.YEAR, date(year, 1, 1), date(year + 1, 1, 1)) for year in range(oldest.year, today.year + 1)]


def _months(first: date, last: date) -> list[_Span]:
    months = []
    while first <= last:
        following = _months_before(first, -1)
        months.append((Unit.MONTH, first, following))
        first = following
    return months


def _months_before(month: date, by: int) -> date:
    number = month.year * 12 + month.month - 1 - by
    return date(number // 12, number % 12 + 1, 1)
