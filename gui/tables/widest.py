"""Texts as wide as any that a column of dates or sizes may hold, so that none is cut, whatever the language and its letters."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta

from core.words import day, day_and_time, size


def days(today: date) -> list[str]:
    """Return days as `core.words.day` writes them, of this year and of the last."""
    return [day(each, today) for each in _days(today)]


def moments(today: date, back: timedelta) -> list[str]:
    """Return moments as `core.words.day_and_time` writes them, from `back` before today until today."""
    days = (today - timedelta(days=n) for n in range(0, back.days + 1, 9))
    return [day_and_time(datetime.combine(each, time(20, 48, 48)).astimezone(), today) for each in days]


def sizes() -> list[str]:
    """Return sizes as `core.words.size` writes them."""
    return [size(n) for n in (888, 888_800, 88_800_000, 888_000_000)]


def _days(today: date) -> list[date]:
    return [date(year, month, 28) for year in (today.year, today.year - 1) for month in range(1, 13)]
