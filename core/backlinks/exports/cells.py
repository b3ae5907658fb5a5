"""What stands in a cell: a day, a number, yes or no; None wherever it cannot be read, which is never nought and never no."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date
from functools import cache, lru_cache

DAMAGED = "\ufffd"
"""Stands where a file's bytes are no letters."""

_ISO = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})(?:[T ].*)?")
_YEAR_FIRST = re.compile(r"(\d{4})[/.](\d{1,2})[/.](\d{1,2})(?: .*)?")
_NUMERIC = re.compile(r"(\d{1,2})[/.\-](\d{1,2})[/.\-](\d{4}|\d{2})(?:[ ,T].*)?")
_NAMED = re.compile(r"(?:(\d{1,2})\.?[ \-]+(?:de )?)?([^\W\d_]+)\.?[ \-]+(?:de )?(?:(\d{1,2})(?:st|nd|rd|th)?,?[ \-]+)?(\d{4})(?:[ ,].*)?")
_YES = frozenset({"true", "yes", "y", "1", "+", "x", "ja", "oui", "si", "sí", "sim", "כן"})
_NO = frozenset({"false", "no", "n", "0", "nein", "non", "não", "nee", "לא"})
_UNKNOWN = frozenset({"", "-", "--", "—", "–", "n/a", "na", "null", "none", "unknown", "?"})
_NUMBER = re.compile(r"[<>~]?(-?\d+(?:\.\d+)?)([km]?)")
_SPACES = re.compile(r"[\s\u00a0\u202f\u2009'’]")
_GROUPED = re.compile(r"([1-9]\d{0,2}(?:([.,])\d{3})(?:\2\d{3})*)(?:(?!\2)[.,](\d+))?([km]?)")
_LANGUAGES = ("en", "de", "fr", "es", "it", "nl", "pt", "pl", "sv", "da", "he")
"""In whose words spreadsheets write the months of the files people bring."""
_TIMES = {"": 1, "k": 1_000, "m": 1_000_000}


@lru_cache(maxsize=8192)
def day(text: str, day_first: bool | None) -> date | None:
    """Return the day a cell names. Numeric ones are read only where `day_first` says how, or they can mean but one day."""
    text = text.strip()
    found = _ISO.fullmatch(text) or _YEAR_FIRST.fullmatch(text)
    if found is not None:
        return _date(int(found[1]), int(found[2]), int(found[3]))
    found = _NUMERIC.fullmatch(text)
    if found is not None:
        first, second, year = int(found[1]), int(found[2]), int(found[3])
        year += 2000 if year < 100 else 0
        if day_first is None and first != second:
            day_first = True if first > 12 else False if second > 12 else None
            if day_first is None:
                return None
        return _date(year, second, first) if day_first else _date(year, first, second)
    found = _NAMED.fullmatch(text)
    if found is not None and (found[1] is None) != (found[3] is None):
        month = _months().get(found[2].casefold())
        return _date(int(found[4]), month, int(found[1] or found[3])) if month else None
    return None


def is_numeric_day(text: str) -> bool:
    """Return whether a cell holds a date in figures that does not begin with its year."""
    return _NUMERIC.fullmatch(text.strip()) is not None


def writes_day_first(text: str) -> bool | None:
    """Return whether a numeric date shows that days stand before months (True) or behind them (False); None where it may be either."""
    found = _NUMERIC.fullmatch(text.strip())
    if found is None or (int(found[1]) > 12) == (int(found[2]) > 12):
        return None
    return int(found[1]) > 12


def yes(text: str) -> bool | None:
    """Return yes or no; None where the cell says neither."""
    word = text.strip().casefold()
    return True if word in _YES else False if word in _NO else None


def flagged(text: str) -> bool:
    """Return whether a flag is set: any text is, but for what says no or nothing."""
    word = text.strip().casefold()
    return word not in _NO and word not in _UNKNOWN


@lru_cache(maxsize=8192)
def number(text: str) -> float | None:
    """Return a number however its thousands are parted: "1,234", "1.234", "1 234", "12K", "<1".

    >>> number("1.2M"), number("1,234"), number("6,84"), number("n/a")
    (1200000.0, 1234.0, 6.84, None)
    """
    bare = _SPACES.sub("", text).casefold()
    if bare in _UNKNOWN or len(bare) > 20:
        return None
    grouped = _GROUPED.fullmatch(bare)
    if grouped is not None:
        bare = f"{re.sub('[.,]', '', grouped[1])}.{grouped[3] or 0}{grouped[4]}"
    found = _NUMBER.fullmatch(bare.replace(",", "."))
    return float(found[1]) * _TIMES[found[2]] if found is not None else None


@lru_cache(maxsize=8192)
def whole(text: str) -> int | None:
    """Return a count; None where the cell holds none that is whole and not below nought."""
    value = number(text)
    return int(value) if value is not None and value >= 0 and value == int(value) else None


def _date(year: int, month: int, day_of_month: int) -> date | None:
    try:
        return date(year, month, day_of_month) if year >= 1990 else None
    except ValueError:
        return None


@cache
def _months() -> Mapping[str, int]:
    from babel.dates import get_month_names

    return {
        name.casefold().strip("."): number
        for language in _LANGUAGES
        for width in ("wide", "abbreviated")
        for number, name in get_month_names(width, locale=language).items()
    }
