"""Each fact in one line."""

from __future__ import annotations

import pytest

from core.business.hours import UNKNOWN_WEEK, Hours, Span
from core.business.profile import Fact, Profile, Source
from core.business.summary import LONGEST, summary
from tests.core.business.test_profile_repository import ALL

WHOLE = Profile(**{fact.value: value for fact, value in ALL.items()}, sources=dict.fromkeys(Fact, Source()))  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("fact", "line"),
    [
        (Fact.ADDRESS, "4 Ferry Lane, Brindlemere, BM2 7FL, United Kingdom"),
        (Fact.TRADE, "Bakery"),
        (Fact.PHONES, "01632 960412, 01632 960413 x4"),
        (Fact.OFFERS, "sourdough, rolls, cakes"),
        (Fact.SOCIAL, "facebook.com/bakery"),
        (Fact.LANGUAGES, "English, Welsh"),
        (Fact.PEOPLE, "Nell Ashdown, baker, Tom"),
        (Fact.SHOP_FRONT, "yes"),
        (Fact.HOME_VISITS, "no"),
        (Fact.HOURS, "Monday 07:00–14:00; Tuesday closed; 1 special day"),
    ],
)
def test_a_fact_is_told_as_one_would_tell_it_somebody(fact: Fact, line: str) -> None:
    assert summary(fact, WHOLE) == line


def test_equal_days_stand_together() -> None:
    morning = (Span(420, 840),)
    profile = Profile(hours=Hours(((), *(morning,) * 5, None)))
    assert summary(Fact.HOURS, profile) == "Monday closed; Tuesday to Saturday 07:00–14:00"
    assert summary(Fact.HOURS, Profile(hours=Hours(UNKNOWN_WEEK))) == ""


def test_a_long_text_is_cut_and_nothing_known_is_nothing() -> None:
    assert len(summary(Fact.LONG, Profile(long="x" * 500))) == LONGEST
    assert [summary(fact, Profile()) for fact in Fact] == [""] * len(Fact)
