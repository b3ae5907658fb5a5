"""The only place that asks the time."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.clock import SetClock, SystemClock, beginning_of, local_day, next_morning, read_stored, stored


@given(st.datetimes(min_value=datetime(1000, 1, 1), max_value=datetime(9998, 1, 1), timezones=st.timezones()))  # noqa: DTZ001
def test_a_moment_comes_back_to_the_second_as_it_was_stored(moment: datetime) -> None:
    assert read_stored(stored(moment)) == moment.astimezone(UTC).replace(microsecond=0)


@given(*[st.datetimes(min_value=datetime(1000, 1, 1), max_value=datetime(9998, 1, 1), timezones=st.timezones())] * 2)  # noqa: DTZ001
def test_text_order_is_time_order(one: datetime, other: datetime) -> None:
    one, other = (moment.astimezone(UTC).replace(microsecond=0) for moment in (one, other))
    assert (one < other) == (stored(one) < stored(other))


@pytest.mark.parametrize("text", ["", "yesterday", "16 Nov 2026", "2026-13-01T00:00:00Z", "2026-11-16T25:00:00Z"])
def test_what_was_not_stored_cannot_be_read(text: str) -> None:
    with pytest.raises(ValueError, match=r"."):
        read_stored(text)


def test_a_set_clock_stands_until_it_is_moved() -> None:
    clock = SetClock(datetime(2026, 11, 16, 8, 0, tzinfo=UTC))
    assert clock.now() == clock.now()
    clock.forward(days=1, hours=2)
    assert clock.now() == datetime(2026, 11, 17, 10, 0, tzinfo=UTC)


def test_the_machines_clock_is_in_utc() -> None:
    assert SystemClock().now().utcoffset() == timedelta(0)


def test_a_day_is_a_day_of_the_local_calendar() -> None:
    midnight = datetime(2026, 11, 16, 0, 30).astimezone()  # local on purpose
    assert local_day(midnight.astimezone(timezone(timedelta(hours=-11)))) == midnight.date()


def test_a_day_begins_at_the_local_midnight() -> None:
    midnight = datetime(2026, 11, 16).astimezone()  # local on purpose
    assert beginning_of(midnight.date()) == midnight
    for hours in (0, 11, 23):
        moment = (midnight + timedelta(hours=hours)).astimezone(timezone(timedelta(hours=-11)))
        assert next_morning(moment) == midnight + timedelta(days=1)
    assert next_morning(midnight - timedelta(seconds=1)) == midnight
