"""Opening hours: a week, days that differ, and how people write both."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from itertools import pairwise

from core.errors import WorldError
from core.words import _

DAY = 24 * 60
WEEK = 7


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """From when until when, in minutes after midnight; `closes` at or before `opens` is on the next day, 0 to 1440 is all day."""

    opens: int
    closes: int


@dataclass(frozen=True, slots=True)
class SpecialDay:
    """Days, the last one included, on which other hours hold; no spans: closed."""

    first: date
    last: date
    spans: tuple[Span, ...] = ()


UNKNOWN_WEEK: tuple[tuple[Span, ...] | None, ...] = (None,) * WEEK


@dataclass(frozen=True, slots=True)
class Hours:
    """`week` holds seven days, Monday first: the spans of each, none where it is closed, None where nobody said."""

    week: tuple[tuple[Span, ...] | None, ...] = UNKNOWN_WEEK
    special: tuple[SpecialDay, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.special) or any(day is not None for day in self.week)


_CLOCK = r"(\d{1,2})(?:[:.h](\d{2})?)?\s*(am|pm|a\.m\.|p\.m\.)?"
_SPAN = re.compile(rf"\s*{_CLOCK}\s*(?:-|to|until)\s*{_CLOCK}\s*", re.IGNORECASE)
_DASHES = str.maketrans({"\u2010": "-", "\u2011": "-", "\u2012": "-", "\u2013": "-", "\u2014": "-", "\u00a0": " ", "\u202f": " "})
_NOON = {"noon": "12:00", "midday": "12:00", "midnight": "24:00"}


def read_spans(text: str) -> tuple[Span, ...] | None:
    """Read one day's hours as people type them: "7-14", "9:00 to 12:30, 14:00 to 18:00", "7 am - 2 pm", "closed", "all day".

    Nothing typed is None: not known. Raises WorldError(hours_unclear).
    """
    written = " ".join(text.translate(_DASHES).casefold().split()).strip(" .")
    if not written:
        return None
    if written in {"closed", "-", _("closed").casefold()}:
        return ()
    if written in {"all day", "24 hours", "24h", "24/7", "always", _("all day").casefold()}:
        return (Span(0, DAY),)
    for word, clock in _NOON.items():
        written = re.sub(rf"\b{word}\b", clock, written)
    spans = tuple(_span(part, text) for part in re.split(r"[,;&+]|\band\b", written))
    if any(after.opens < before.closes for before, after in pairwise(spans) if before.closes > before.opens):
        raise WorldError("hours_overlap", text=text.strip())
    return spans


def _span(part: str, whole: str) -> Span:
    found = _SPAN.fullmatch(part)
    if not found:
        raise WorldError("hours_unclear", text=whole.strip())
    first_half, second_half = (found[3] or "")[:1], (found[6] or "")[:1]
    opens = _minutes(found[1], found[2], first_half or second_half)
    closes = _minutes(found[4], found[5], second_half)
    if second_half and not first_half and opens is not None and closes is not None and opens >= closes:
        opens = _minutes(found[1], found[2], "a")  # "9-5pm" opens in the morning, "1-5pm" in the afternoon
    if opens is None or closes is None or opens in {DAY, closes}:
        raise WorldError("hours_unclear", text=whole.strip())
    return Span(opens, closes)


def _minutes(hour: str, minute: str | None, half: str) -> int | None:
    hours, minutes = int(hour), int(minute or 0)
    if half:
        if not 1 <= hours <= 12:
            return None
        hours = hours % 12 + (12 if half == "p" else 0)
    total = hours * 60 + minutes
    return total if minutes < 60 and total <= DAY else None


def written_spans(spans: tuple[Span, ...] | None) -> str:
    """Return a day's hours as `read_spans` reads them: "07:00-14:00"; "" where they are not known."""
    if spans is None:
        return ""
    if not spans:
        return _("closed")
    if spans == (Span(0, DAY),):
        return _("all day")
    return ", ".join(f"{clock_of(span.opens)}\u2013{clock_of(span.closes)}" for span in spans)


def clock_of(minutes: int) -> str:
    return f"{minutes // 60:02}:{minutes % 60:02}"
