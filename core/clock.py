"""The only place that asks the time."""

from __future__ import annotations

import time
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from datetime import time as clock_time
from typing import Protocol


class Clock(Protocol):
    """Something that tells the time; passed to whoever needs it."""

    def now(self) -> datetime:
        """Return the present moment, aware, in UTC."""
        ...


class SystemClock:
    """The machine's own clock."""

    def now(self) -> datetime:
        return datetime.now(UTC)


@dataclass(slots=True)
class SetClock:
    """A clock that stands where it was put; for tests, pictures and journeys over several days."""

    at: datetime = field(default_factory=lambda: datetime(2026, 11, 16, 8, 0, tzinfo=UTC))

    def now(self) -> datetime:
        return self.at

    def forward(self, **by: float) -> None:
        """Move on by a `timedelta` given in its own words (days=1, hours=2)."""
        self.at += timedelta(**by)


def monotonic() -> float:
    """Seconds on a clock that never goes back; for measuring how long, never for when."""
    return time.monotonic()


def local_day(moment: datetime) -> date:
    """Return the day of `moment` in the local calendar; "another day" always means this one."""
    return moment.astimezone().date()


def beginning_of(day: date) -> datetime:
    """Return the moment in UTC at which a day of the local calendar begins."""
    return datetime.combine(day, clock_time.min).astimezone(UTC)


def next_morning(moment: datetime) -> datetime:
    """Return the moment in UTC at which the local day after that of `moment` begins."""
    return beginning_of(local_day(moment) + timedelta(days=1))


def stored(moment: datetime) -> str:
    """Return `moment` as it stands in the file: UTC, to the second, as `2026-11-16T08:00:00Z`, so that text order is time order."""
    return moment.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


def read_stored(text: str) -> datetime:
    """Read what `stored` wrote.

    Raises ValueError where the text is nothing of the kind.
    """
    moment = datetime.fromisoformat(text)
    if moment.tzinfo is None:
        raise ValueError(f"a moment without its time zone: {text!r}")
    return moment
