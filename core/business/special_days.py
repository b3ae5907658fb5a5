"""Days with other hours than usual, one a line, as people type them."""

from __future__ import annotations

import re
from datetime import date

from core.business.hours import SpecialDay, read_spans, written_spans
from core.errors import WorldError
from core.words import _, full_day, months

_ISO = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})")
_SPOKEN = re.compile(r"(\d{1,2})(?:st|nd|rd|th|\.)?\s+([^\W\d]+)\.?,?\s+(\d{4})")
_UNTIL = re.compile(r"\s+(?:to|until|\u2013|-)\s+")


def read_special_days(text: str) -> tuple[SpecialDay, ...]:
    """Read lines such as "24 December 2026: 8-12", "2026-12-25: closed" or "1 August 2026 to 14 August 2026: closed".

    A day without hours is closed. Raises WorldError: special_day_unclear, hours_unclear, hours_overlap.
    """
    return tuple(sorted((_read(line) for line in text.splitlines() if line.strip()), key=lambda special: special.first))


def _read(line: str) -> SpecialDay:
    # The last day on the line ends the days; what follows are the hours.
    ends = [found.end() for pattern in (_ISO, _SPOKEN) for found in pattern.finditer(line)]
    if not ends:
        raise WorldError("special_day_unclear", text=line.strip())
    days, hours = line[: max(ends)], line[max(ends) :].strip(" :,")
    parts = _UNTIL.split(days.strip())
    if len(parts) > 2:
        raise WorldError("special_day_unclear", text=line.strip())
    first, last = _day(parts[0], line), _day(parts[-1], line)
    if last < first:
        raise WorldError("special_day_unclear", text=line.strip())
    return SpecialDay(first, last, read_spans(hours) or ())


def _day(text: str, line: str) -> date:
    written = text.strip()
    try:
        if found := _ISO.fullmatch(written):
            return date(int(found[1]), int(found[2]), int(found[3]))
        if found := _SPOKEN.fullmatch(written):
            return date(int(found[3]), _month(found[2]), int(found[1]))
    except ValueError as error:
        raise WorldError("special_day_unclear", text=line.strip()) from error
    raise WorldError("special_day_unclear", text=line.strip())


_ENGLISH = "january february march april may june july august september october november december".split()


def _month(name: str) -> int:
    """Return a month by its name or the beginning of it. Raises ValueError."""
    wanted = name.casefold()
    for names in (months(), _ENGLISH):
        for number, month in enumerate(names, 1):
            if len(wanted) >= 3 and month.casefold().startswith(wanted):
                return number
    raise ValueError(name)


def written_special_days(special: tuple[SpecialDay, ...]) -> str:
    """Return them as `read_special_days` reads them, one a line."""
    return "\n".join(_written(each) for each in special)


def _written(each: SpecialDay) -> str:
    days = full_day(each.first)
    if each.last != each.first:
        days = _("{first} to {last}").format(first=days, last=full_day(each.last))
    return f"{days}: {written_spans(each.spans)}"
