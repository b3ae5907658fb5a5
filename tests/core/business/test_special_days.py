"""Days with other hours than usual."""

from __future__ import annotations

from datetime import date

import pytest

from core.business.hours import Span, SpecialDay
from core.business.special_days import read_special_days, written_special_days
from core.errors import WorldError

EVE = date(2026, 12, 24)


@pytest.mark.parametrize(
    ("typed", "special"),
    [
        ("24 December 2026: 8–12", SpecialDay(EVE, EVE, (Span(480, 720),))),
        ("24th Dec 2026 8 am to noon", SpecialDay(EVE, EVE, (Span(480, 720),))),
        ("2026-12-24 closed", SpecialDay(EVE, EVE)),
        ("2026-12-24", SpecialDay(EVE, EVE)),
        ("1 August 2026 to 14 August 2026: closed", SpecialDay(date(2026, 8, 1), date(2026, 8, 14))),
        ("2026-08-01 – 2026-08-14", SpecialDay(date(2026, 8, 1), date(2026, 8, 14))),
    ],
)
def test_a_line_is_a_day_or_several_with_their_hours(typed: str, special: SpecialDay) -> None:
    assert read_special_days(typed) == (special,)


def test_lines_stand_in_the_order_of_their_days() -> None:
    days = read_special_days("2026-12-24: 8-12\n\n2026-08-01 to 2026-08-14: closed\n")
    assert [day.first for day in days] == [date(2026, 8, 1), EVE]
    assert read_special_days(written_special_days(days)) == days


@pytest.mark.parametrize("typed", ["Christmas", "24 December", "2026-13-01", "2026-12-24 to 2026-12-01", "31 Brumaire 2026"])
def test_what_is_no_day_is_said_so(typed: str) -> None:
    with pytest.raises(WorldError) as problem:
        read_special_days(typed)
    assert problem.value.code == "special_day_unclear"
