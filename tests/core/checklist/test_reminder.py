"""The weekly entry: read back by a calendar, it comes round on its day and hour."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

import pytest
from icalendar import Calendar

from core.checklist.reminder import weekly_reminder

NOW = datetime(2026, 11, 25, 9, 30, tzinfo=UTC)
WEDNESDAY = date(2026, 11, 25)


def entry(weekday: int, hour: int = 8, today: date = WEDNESDAY) -> object:
    (event,) = Calendar.from_ical(weekly_reminder(weekday, hour, today, NOW)).walk("VEVENT")
    return event


@pytest.mark.parametrize("weekday", range(7))
def test_the_first_one_is_on_the_next_such_day_and_never_today(weekday: int) -> None:
    start = entry(weekday)["DTSTART"].dt  # type: ignore[index]
    assert start.weekday() == weekday
    assert timedelta(0) < start.date() - WEDNESDAY <= timedelta(days=7)
    assert (start.hour, start.tzinfo) == (8, None), "at that hour wherever the owner is"


def test_it_comes_round_every_week_and_rings() -> None:
    event = entry(0, 17)
    assert event["RRULE"] == {"FREQ": ["WEEKLY"], "BYDAY": ["MO"]}  # type: ignore[index]
    (alarm,) = event.walk("VALARM")  # type: ignore[attr-defined]
    assert alarm["TRIGGER"].dt == timedelta(0)


def test_a_new_day_replaces_the_old_one() -> None:
    assert entry(0)["UID"] == entry(4)["UID"]  # type: ignore[index]
