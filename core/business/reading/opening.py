"""Opening hours as a business's item declares them, in either of schema.org's two forms."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date

from core.business.hours import DAY, WEEK, Hours, Span, SpecialDay
from core.business.reading.items import Item, local_name

_DAYS = ("mo", "tu", "we", "th", "fr", "sa", "su")
_TIME = re.compile(r"T?(\d{1,2}):?(\d{2})(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d\d:?\d\d)?")
_RULE = re.compile(
    r"(?P<days>(?:(?:mo|tu|we|th|fr|sa|su)[a-z]*[\s,\-–]*)+)(?P<times>(?:\d{1,2}:\d{2}\s*[\-–]\s*\d{1,2}:\d{2}[\s,]*)+|closed|off)?"
)
_TIMES = re.compile(r"(\d{1,2}:\d{2})\s*[\-–]\s*(\d{1,2}:\d{2})")
_ALL_DAY_ENDS = DAY - 1

Week = dict[int, list[Span]]


def hours_of(item: Item) -> Hours:
    """Return the hours an item declares; nothing where it declares none, or some that cannot be read."""
    week: Week = {}
    special: list[SpecialDay] = []
    for each in item.things("openingHoursSpecification"):
        _take(each, week, special)
    if not week:
        for text in item.texts("openingHours"):
            _read_text(text, week)
    for each in item.things("specialOpeningHoursSpecification"):
        _take(each, {}, special)
    # Where some days are declared, the days that are not are closed: that is what such a list means.
    days = tuple(tuple(sorted(set(week.get(day, ())))) if week else None for day in range(WEEK))
    return Hours(days, tuple(sorted(set(special), key=lambda each: each.first)))


def _take(each: Item, week: Week, special: list[SpecialDay]) -> None:
    spans = _spans(each)
    if spans is None:
        return
    first, last = _date(each.text("validFrom")), _date(each.text("validThrough"))
    if first is not None and last is not None and first <= last:
        # A season longer than a quarter is how it usually is.
        if (last - first).days < 92 and not each.values.get("dayOfWeek"):
            special.append(SpecialDay(first, last, spans))
            return
        if (last - first).days < 300:
            return
    for day in _week_days(each.texts("dayOfWeek")):
        week.setdefault(day, []).extend(spans)


def _spans(each: Item) -> tuple[Span, ...] | None:
    """Return the times of one declaration: none where it is closed all day, None where they cannot be read."""
    opens, closes = _minutes(each.text("opens")), _minutes(each.text("closes"))
    if opens is None and closes is None and not each.values.get("opens") and each.values.get("dayOfWeek"):
        return None
    if opens is None or closes is None:
        return () if not each.values.get("opens") and not each.values.get("closes") else None
    if opens == 0 and closes == 0:
        return ()
    if opens == 0 and closes >= _ALL_DAY_ENDS:
        return (Span(0, DAY),)
    return (Span(opens, closes or DAY),) if opens != closes else None


def _minutes(text: str) -> int | None:
    found = _TIME.fullmatch(text.strip())
    if not found:
        return None
    minutes = int(found[1]) * 60 + int(found[2])
    return minutes if minutes <= DAY and int(found[2]) < 60 else None


def _date(text: str) -> date | None:
    try:
        return date.fromisoformat(text[:10])
    except ValueError:
        return None


def _week_days(names: Sequence[str]) -> Iterator[int]:
    for text in names:
        for name in re.split(r"[,\s]+", text):
            short = local_name(name)[:2].casefold()
            if short in _DAYS:
                yield _DAYS.index(short)


def _read_text(text: str, week: Week) -> None:
    """Read "Mo-Fr 09:00-17:00" and several of these in one text."""
    for rule in _RULE.finditer(text.casefold()):
        times = rule["times"] or ""
        spans = [span for opens, closes in _TIMES.findall(times) if (span := _span(opens, closes)) is not None]
        if not spans and times not in {"closed", "off"}:
            if times or text.strip().casefold() != rule["days"].strip():
                continue
            spans = [Span(0, DAY)]  # days alone: open all day, says schema.org
        for day in _range(rule["days"]):
            week.setdefault(day, []).extend(spans)


def _span(opens: str, closes: str) -> Span | None:
    first, last = _minutes(opens), _minutes(closes)
    if first is None or last is None or first == last:
        return None
    return Span(0, DAY) if first == 0 and last >= _ALL_DAY_ENDS else Span(first, last or DAY)


def _range(days: str) -> Iterator[int]:
    for part in re.split(r"[\s,]+", re.sub(r"\s*[\-–]\s*", "-", days.strip(" ,-–"))):
        first, _dash, last = part.partition("-")
        if first[:2] in _DAYS:
            begin = _DAYS.index(first[:2])
            end = _DAYS.index(last[:2]) if last[:2] in _DAYS else begin
            for step in range((end - begin) % WEEK + 1):
                yield (begin + step) % WEEK
