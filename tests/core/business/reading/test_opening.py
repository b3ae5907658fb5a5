"""Opening hours in both of schema.org's forms."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from core.business.hours import DAY, Hours, Span, SpecialDay
from core.business.reading.jsonld import read_jsonld
from core.business.reading.opening import hours_of
from tests.core.business.reading.pages import script, tree

MORNING = Span(420, 840)
CHRISTMAS = date(2026, 12, 25)


def hours(**values: Any) -> Hours:
    (item,) = read_jsonld(tree(script({"@type": "Bakery", **values})))
    return hours_of(item)


def days(*names: str, opens: str = "07:00", closes: str = "14:00", **more: str) -> dict[str, Any]:
    return {"@type": "OpeningHoursSpecification", "dayOfWeek": list(names), "opens": opens, "closes": closes, **more}


@pytest.mark.parametrize("name", ["Tuesday", "https://schema.org/Tuesday", "http://schema.org/Tuesday", "schema:Tuesday", "Tu"])
def test_a_day_is_known_however_it_is_named(name: str) -> None:
    assert hours(openingHoursSpecification=[days(name)]).week == ((), (MORNING,), (), (), (), (), ())


def test_days_that_are_not_declared_are_closed_where_others_are() -> None:
    week = hours(openingHoursSpecification=[days("Monday"), days("Monday", opens="15:00", closes="18:00:00")]).week
    assert week == ((MORNING, Span(900, 1080)), (), (), (), (), (), ())


@pytest.mark.parametrize(
    ("opens", "closes", "spans"),
    [
        ("18:00", "03:00", (Span(1080, 180),)),
        ("00:00", "23:59", (Span(0, DAY),)),
        ("00:00", "00:00", ()),
        ("10:00", "00:00", (Span(600, DAY),)),
    ],
)
def test_the_odd_forms_mean_what_the_documentation_says(opens: str, closes: str, spans: tuple[Span, ...]) -> None:
    assert hours(openingHoursSpecification=days("Monday", "Tuesday", opens=opens, closes=closes)).week[0] == spans


def test_days_with_a_date_are_special_and_a_season_is_left_out() -> None:
    eve = {"opens": "00:00", "closes": "00:00", "validFrom": "2026-12-25", "validThrough": "2026-12-26"}
    season = days("Monday", opens="05:00", validFrom="2026-06-01", validThrough="2026-08-31")
    found = hours(openingHoursSpecification=[days("Monday"), eve, season])
    assert found.special == (SpecialDay(CHRISTMAS, date(2026, 12, 26)),)
    assert found.week[0] == (MORNING,)
    assert hours(specialOpeningHoursSpecification=[eve]).special == found.special


@pytest.mark.parametrize(
    "text",
    [
        "Tu-Sa 07:00-14:00",
        "Tu,We,Th,Fr,Sa 07:00-14:00",
        "Tu - Sa 07:00 – 14:00",
        "Tuesday-Saturday 07:00-14:00",
        "Tu-Sa 07:00-14:00, Su off",
    ],
)
def test_the_older_text_is_read(text: str) -> None:
    assert hours(openingHours=text).week == ((), *((MORNING,),) * 5, ())


def test_several_texts_and_ranges_over_the_weekend_are_read() -> None:
    assert hours(openingHours=["Sa-Mo 07:00-14:00", "We 09:00-12:00 "]).week == (
        (MORNING,),
        (),
        (Span(540, 720),),
        (),
        (),
        (MORNING,),
        (MORNING,),
    )


@pytest.mark.parametrize(
    "values",
    [
        {},
        {"openingHours": "every day from early to late"},
        {"openingHours": "Mo 25:00-26:00"},
        {"openingHoursSpecification": {"dayOfWeek": "Monday"}},
        {"openingHoursSpecification": {"dayOfWeek": "Monday", "opens": "seven", "closes": "two"}},
        {"openingHoursSpecification": "mornings"},
    ],
)
def test_what_cannot_be_read_says_nothing(values: dict[str, Any]) -> None:
    assert not hours(**values)
