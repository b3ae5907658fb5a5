"""Opening hours as people type them."""

from __future__ import annotations

import pytest

from core.business.hours import DAY, Hours, Span, read_spans, written_spans
from core.errors import WorldError

MORNING = Span(9 * 60, 12 * 60 + 30)
AFTERNOON = Span(14 * 60, 18 * 60)


@pytest.mark.parametrize(
    ("typed", "spans"),
    [
        ("9:00-12:30, 14:00-18:00", (MORNING, AFTERNOON)),
        ("9.00 to 12.30 and 14 until 18", (MORNING, AFTERNOON)),
        ("9 am – 12:30 pm; 2pm–6pm", (MORNING, AFTERNOON)),
        ("9-5pm", (Span(540, 1020),)),
        ("1-5pm", (Span(780, 1020),)),
        ("8h30-12h", (Span(510, 720),)),
        ("8 am to noon", (Span(480, 720),)),
        ("18:00-3:00", (Span(1080, 180),)),
        ("10 - midnight", (Span(600, DAY),)),
        ("closed", ()),
        ("all day", (Span(0, DAY),)),
        ("", None),
    ],
)
def test_hours_are_read_as_people_type_them(typed: str, spans: tuple[Span, ...] | None) -> None:
    assert read_spans(typed) == spans


@pytest.mark.parametrize("typed", ["morning", "9", "25-26", "9:70-10", "13 pm - 14 pm", "9-9", "24:00-9:00"])
def test_what_is_no_time_is_said_so(typed: str) -> None:
    with pytest.raises(WorldError) as problem:
        read_spans(typed)
    assert problem.value.code == "hours_unclear"
    assert typed in str(problem.value)


def test_times_that_overlap_are_said_so() -> None:
    with pytest.raises(WorldError) as problem:
        read_spans("9-13, 12-18")
    assert problem.value.code == "hours_overlap"


@pytest.mark.parametrize("spans", [(MORNING, AFTERNOON), (Span(1080, 180),), (), (Span(0, DAY),), (Span(600, DAY),), None])
def test_what_is_written_is_read_as_the_same(spans: tuple[Span, ...] | None) -> None:
    assert read_spans(written_spans(spans)) == spans


def test_hours_say_something_once_one_day_is_known() -> None:
    assert not Hours()
    assert Hours(((), None, None, None, None, None, None))
