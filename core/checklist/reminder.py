"""A weekly reminder for the owner's own calendar: Linkstead itself rings no bells."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta

from core.words import _

WEEKDAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
"""As calendars call them (RFC 5545), from Monday on."""

_LASTS = timedelta(minutes=30)


def weekly_reminder(weekday: int, hour: int, today: date, now: datetime) -> bytes:
    """Return an .ics file with one entry that comes round every week: on `weekday` (0 is Monday), at `hour` wherever the owner is.

    The first one is on the next such day after `today`; `now` is when it was made, in UTC.
    """
    # With it come the rules of every time zone; nothing else of the start needs them.
    from icalendar import Alarm, Calendar, Event, vRecur

    first = datetime.combine(today + timedelta(days=(weekday - today.weekday() - 1) % 7 + 1), time(hour))
    event = Event()
    # Always the same, so that a new day replaces the old one.
    event.add("uid", "weekly-things@linkstead")
    event.add("dtstamp", now.astimezone(UTC))
    event.add("dtstart", first)
    event.add("dtend", first + _LASTS)
    event.add("rrule", vRecur({"FREQ": "WEEKLY", "BYDAY": WEEKDAYS[weekday]}))
    event.add("summary", _("Linkstead: three things for this week"))
    event.add("description", _("Open Linkstead. It shows three things to do, chosen for the minutes you have."))
    alarm = Alarm()
    alarm.add("action", "DISPLAY")
    alarm.add("description", _("Three things for this week"))
    alarm.add("trigger", timedelta(0))
    event.add_component(alarm)
    calendar = Calendar()
    calendar.add("prodid", "-//Linkstead//EN")
    calendar.add("version", "2.0")
    calendar.add_component(event)
    return bytes(calendar.to_ical())
