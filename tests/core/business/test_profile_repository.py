"""The profile is kept whole, each fact with where it was learnt."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from core.business.address import Address
from core.business.hours import UNKNOWN_WEEK, Hours, Span, SpecialDay
from core.business.phones import Phone
from core.business.profile import Fact, Offer, Person, Profile, Source, Value, Way
from core.clock import SetClock
from core.workspace import Workspace
from tests.core.store.files import NOW

ALL: dict[Fact, Value] = {
    Fact.NAME: "Ferry Lane Bakery",
    Fact.OTHER_NAMES: ("The Blue Door",),
    Fact.TRADE: "bakery",
    Fact.OFFERS: (Offer("sourdough", "https://bakery.example/bread"), Offer("rolls"), Offer("cakes")),
    Fact.SHORT: "Sourdough, rolls and cakes.",
    Fact.LONG: "We bake.\nBy hand.",
    Fact.ADDRESS: Address("4 Ferry Lane", "", "Brindlemere", "", "BM2 7FL", "GB"),
    Fact.AREA: "Brindlemere and ten miles around",
    Fact.PLACES: ("Brindlemere", "Holloway"),
    Fact.PHONES: (Phone("+441632960412"), Phone("+441632960413", "4")),
    Fact.EMAIL: "hello@bakery.example",
    Fact.HOURS: Hours(((Span(420, 840),), (), *UNKNOWN_WEEK[2:]), (SpecialDay(date(2026, 12, 24), date(2026, 12, 26)),)),
    Fact.SOCIAL: ("https://www.facebook.com/bakery",),
    Fact.LANGUAGES: ("en", "cy"),
    Fact.PHOTOS: "/pictures",
    Fact.PEOPLE: (Person("Nell Ashdown", "baker"), Person("Tom")),
    Fact.HAS_WEBSITE: True,
    Fact.SHOP_FRONT: True,
    Fact.HOME_VISITS: False,
    Fact.SEVERAL_TOWNS: False,
    Fact.REGULATED: False,
    Fact.HANDS: "somebody",
    Fact.WEB_PERSON: "web@maker.example",
    Fact.FIVE: ("https://club.example/", "", "", "", "https://paper.example/"),
}
READ = Source(Way.JSON_LD, "https://bakery.example/", NOW)


@pytest.fixture
def workspace(tmp_path: Path) -> Iterator[Workspace]:
    workspace = Workspace.open(tmp_path / "a.linkstead", SetClock())
    yield workspace
    workspace.close()


def test_a_new_file_knows_nothing(workspace: Workspace) -> None:
    assert workspace.profiles.profile() == Profile()
    assert not any(Profile().knows(fact) for fact in Fact)


def test_every_kind_of_fact_comes_back_as_it_was_kept(workspace: Workspace) -> None:
    assert set(ALL) == set(Fact)
    for fact, value in ALL.items():
        workspace.profiles.set(fact, value, READ)
    profile = workspace.profiles.profile()
    assert {fact: profile.value(fact) for fact in Fact} == ALL
    assert profile.sources == dict.fromkeys(Fact, READ)
    assert all(profile.knows(fact) for fact in Fact)
    assert workspace.business.business().name == "Ferry Lane Bakery"
    assert profile.country == "GB"


def test_what_the_owner_types_is_said_to_be_typed_and_when(workspace: Workspace) -> None:
    workspace.profiles.set(Fact.EMAIL, "hello@bakery.example")
    assert workspace.profiles.profile().sources == {Fact.EMAIL: Source(Way.TYPED, "", NOW)}


@pytest.mark.parametrize(("fact", "empty"), [(Fact.EMAIL, ""), (Fact.PHONES, ()), (Fact.SHOP_FRONT, None), (Fact.ADDRESS, Address())])
def test_an_empty_value_takes_the_fact_and_its_source_away(workspace: Workspace, fact: Fact, empty: Value | None) -> None:
    workspace.profiles.set(fact, ALL[fact], READ)
    workspace.profiles.set(fact, empty)
    assert workspace.profiles.profile() == Profile()


def test_no_is_an_answer(workspace: Workspace) -> None:
    workspace.profiles.set(Fact.SHOP_FRONT, False)
    assert workspace.profiles.profile().knows(Fact.SHOP_FRONT)


def test_a_name_given_elsewhere_counts_as_typed(workspace: Workspace) -> None:
    workspace.profiles.set(Fact.NAME, "Ferry Lane Bakery", READ)
    workspace.business.rename("Nell’s")
    profile = workspace.profiles.profile()
    assert profile.name == "Nell’s"
    assert profile.sources[Fact.NAME].way is Way.TYPED


def test_a_fact_goes_back_to_what_it_was_with_its_source(workspace: Workspace) -> None:
    workspace.profiles.set(Fact.EMAIL, "hello@bakery.example", READ)
    before = workspace.profiles.profile()
    workspace.profiles.set(Fact.EMAIL, "other@bakery.example")
    workspace.profiles.put_back(Fact.EMAIL, before)
    assert workspace.profiles.profile() == before


@pytest.mark.parametrize(
    ("fact", "value"),
    [
        ("hours", '{"week": [[[0, 9999]]], "special": []}'),
        ("hours", '{"week": [], "special": []}'),
        ("address", '{"street": 4}'),
        ("address", '{"elsewhere": "x"}'),
        ("phones", '"one"'),
        ("shop_front", '"yes"'),
        ("email", "no json"),
        ("nothing we know", '"x"'),
    ],
)
def test_what_no_program_wrote_is_passed_over(workspace: Workspace, fact: str, value: str) -> None:
    with workspace.store.write() as db:
        db.table("profile_fact").insert({"fact": fact, "value": value, "way": "no way", "page": "", "at": "no time"})
    assert workspace.profiles.profile() == Profile()


def test_a_source_that_no_program_wrote_counts_as_typed(workspace: Workspace) -> None:
    with workspace.store.write() as db:
        db.table("profile_fact").insert({"fact": "email", "value": '"a@b.example"', "way": "no way", "page": "", "at": "no time"})
    assert workspace.profiles.profile().sources == {Fact.EMAIL: Source()}


def test_what_is_typed_is_kept_letter_by_letter_until_it_is_taken_over(workspace: Workspace) -> None:
    for length in range(1, 4):
        workspace.profiles.draft("email", "hel"[:length])
    workspace.profiles.draft("street", "4 Fer")
    assert workspace.profiles.drafts() == {"email": "hel", "street": "4 Fer"}
    workspace.profiles.drop_drafts(["email"])
    assert workspace.profiles.drafts() == {"street": "4 Fer"}
