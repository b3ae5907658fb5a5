"""What an edit takes out of the profile is told from what it mends."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from core.business.address import Address
from core.business.hours import Hours, Span, SpecialDay
from core.business.losing import lost, stood, with_it
from core.business.phones import Phone
from core.business.profile import Fact, Offer, Person, Profile, Value

DAY = (Span(540, 1020),)
WEEK = Hours((DAY, DAY, None, None, None, None, None))
CHRISTMAS = SpecialDay(date(2026, 12, 25), date(2026, 12, 26))
FIRST, THIRD = "https://a.example/", "https://b.example/"
ANNA, BEN = Person("Anna Miller", "baker"), Person("Ben Ford")
A, B, C, D = (Offer(word) for word in "abcd")

CASES: list[tuple[Fact, Value, Value, Value | None]] = [
    (Fact.PEOPLE, (ANNA, BEN), (BEN,), (ANNA,)),
    (Fact.PEOPLE, (ANNA,), (), (ANNA,)),
    (Fact.PEOPLE, (ANNA,), (Person("Ann Miller", "baker"),), None),
    (Fact.PEOPLE, (ANNA,), (BEN,), (ANNA,)),
    (Fact.PEOPLE, (ANNA, BEN), (Person("Ann Miller"), Person("Ida Stone")), (BEN,)),
    (Fact.PEOPLE, (ANNA, BEN), (Person("Ann Miller"),), (BEN,)),
    (Fact.PHONES, (Phone("+441632960412"),), (Phone("+4930901820"),), (Phone("+441632960412"),)),
    (Fact.OFFERS, (A, B, C, D), (A, B, D), (C,)),
    (Fact.OFFERS, (A, B, C), (A, B, C, D), None),
    (Fact.PHONES, (Phone("+441"), Phone("+442")), (Phone("+442"),), (Phone("+441"),)),
    (Fact.EMAIL, "a@b.example", "", "a@b.example"),
    (Fact.EMAIL, "a@b.example", "b@b.example", None),
    (Fact.ADDRESS, Address("1 Row", "", "Town", "", "", "GB"), Address("", "", "Town", "", "", "GB"), Address("1 Row")),
    (Fact.ADDRESS, Address("1 Row"), Address("2 Row"), None),
    (Fact.HOURS, WEEK, Hours((DAY, *(None,) * 6)), Hours((None, DAY, *(None,) * 5))),
    (Fact.HOURS, replace(WEEK, special=(CHRISTMAS,)), WEEK, Hours(special=(CHRISTMAS,))),
    (Fact.FIVE, (FIRST, "", THIRD, "", ""), (FIRST, "", "", "", ""), ("", "", THIRD, "", "")),
    (Fact.FIVE, (FIRST, "", "", "", ""), (), (FIRST, "", "", "", "")),
    (Fact.SHOP_FRONT, True, False, None),
    (Fact.HANDS, "owner", "", None),
]  # fmt: skip


@pytest.mark.parametrize(("fact", "was", "now", "part"), CASES)
def test_what_is_gone_is_told_and_can_be_put_in_again(fact: Fact, was: Value, now: Value, part: Value | None) -> None:
    before, after = (Profile(**_alone(fact, value)) for value in (was, now))
    assert lost(fact, before, after) == part
    if part is None:
        return
    again = with_it(fact, part, after, stood(fact, part, before))
    if isinstance(was, tuple) and isinstance(now, tuple) and not set(now) <= set(was):
        assert set(again) == {*now, *part}  # type: ignore[arg-type, misc]
    else:
        assert again == was


def test_what_came_in_its_place_stays_in_a_list_and_gives_way_elsewhere() -> None:
    assert with_it(Fact.PEOPLE, (ANNA,), Profile(people=(BEN,))) == (BEN, ANNA)
    assert with_it(Fact.PEOPLE, (ANNA,), Profile(people=(ANNA, BEN))) == (ANNA, BEN)
    assert with_it(Fact.EMAIL, "a@b.example", Profile(email="b@b.example")) == "a@b.example"


def _alone(fact: Fact, value: Value) -> dict[str, Any]:
    return {fact.value: value}
