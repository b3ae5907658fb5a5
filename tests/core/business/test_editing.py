"""Editing the profile field by field: right texts become facts, wrong ones say why, everything can be taken back."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from core.business.address import Address
from core.business.fields import GROUPS, all_fields, fields_of
from core.business.phones import Phone
from core.business.profile import Fact, Offer, Person, Source, Way
from core.business.summary import summary
from core.clock import SetClock
from core.errors import WorldError
from core.workspace import Workspace
from tests.core.business.test_profile_repository import ALL
from tests.core.store.files import NOW

FIELDS = all_fields()


@pytest.fixture
def workspace(tmp_path: Path) -> Iterator[Workspace]:
    workspace = Workspace.open(tmp_path / "a.linkstead", SetClock())
    yield workspace
    workspace.close()


def keep(workspace: Workspace, **texts: str) -> None:
    for name, text in texts.items():
        workspace.editing.keep(FIELDS[name], text)


def wrong(workspace: Workspace, name: str, text: str) -> str:
    return workspace.editing.wrong(FIELDS[name], text, workspace.profiles.profile())


def test_every_fact_has_its_field_and_no_name_stands_twice() -> None:
    assert all(fields_of(fact) for fact in Fact)
    assert len(FIELDS) == sum(len(group.fields) for group in GROUPS)


def test_what_stands_in_a_field_is_read_as_what_it_was(workspace: Workspace, tmp_path: Path) -> None:
    for fact, value in ALL.items():
        workspace.profiles.set(fact, str(tmp_path) if fact is Fact.PHOTOS else value)
    workspace.business.set_sites(["bakery.example", "old.example"])
    before = workspace.profiles.profile()
    for name, field in FIELDS.items():
        if field.shape != "yes_no":
            keep(workspace, **{name: workspace.editing.text(field, before)})
    assert workspace.profiles.profile() == before


def test_parts_make_an_address_and_the_country_says_how_the_rest_is_meant(workspace: Workspace) -> None:
    keep(workspace, country="United Kingdom", street="4  Ferry Lane", place="Brindlemere", postcode="bm27fl", phones="01632 960412")
    profile = workspace.profiles.profile()
    assert profile.address == Address("4 Ferry Lane", "", "Brindlemere", "", "BM2 7FL", "GB")
    assert profile.phones == (Phone("+441632960412"),)


def test_what_is_sold_stands_with_its_page(workspace: Workspace) -> None:
    keep(workspace, site="bakery.example", offers="sourdough bread  /bread\nrolls\nwedding cakes www.bakery.example/cakes")
    assert workspace.profiles.profile().offers == (
        Offer("sourdough bread", "https://bakery.example/bread"),
        Offer("rolls"),
        Offer("wedding cakes", "https://www.bakery.example/cakes"),
    )


def test_people_stand_with_what_they_do(workspace: Workspace) -> None:
    keep(workspace, people="Nell Ashdown, baker\nTom")
    assert workspace.profiles.profile().people == (Person("Nell Ashdown", "baker"), Person("Tom"))


@pytest.mark.parametrize(
    ("name", "text", "said"),
    [
        ("offers", "\n".join(f"thing {n}" for n in range(11)), "at most 10"),
        ("offers", "bread /bread\nrolls\ncakes", "Say which website is yours first"),
        ("phones", "01632 960412", "Say your country first"),
        ("email", "hello at bakery", "not an e-mail address"),
        ("country", "Atlantis", "not a country"),
        ("trade", "alchemist", "not in the list"),
        ("short", "x" * 161, "161 letters"),
        ("languages", "English, Klingonese", "Klingonese"),
        ("monday", "mornings", "cannot be read as hours"),
        ("special", "Christmas", "Write the day with its year"),
        ("site", "bakery", "not a web address"),
        ("social", "facebook", "not a web address"),
        ("photos", "/no/such/folder", "There is no folder"),
    ],
)
def test_what_is_wrong_is_said_in_plain_words_and_changes_nothing(workspace: Workspace, name: str, text: str, said: str) -> None:
    before = workspace.profiles.profile()
    assert said in wrong(workspace, name, text)
    with pytest.raises(WorldError):
        keep(workspace, **{name: text})
    assert workspace.profiles.profile() == before


@pytest.mark.parametrize("name", [name for name, field in FIELDS.items() if field.shape != "yes_no"])
def test_every_field_may_stay_empty(workspace: Workspace, name: str) -> None:
    assert wrong(workspace, name, "") == ""


def test_a_page_of_somebody_else_is_not_where_the_owner_sells(workspace: Workspace) -> None:
    keep(workspace, site="bakery.example")
    assert "not a page of bakery.example" in wrong(workspace, "offers", "bread https://elsewhere.example/bread\nrolls\ncakes")


def test_a_new_website_comes_first_and_the_ones_before_stay_the_owners(workspace: Workspace) -> None:
    keep(workspace, site="old.example", old_sites="older.example")
    keep(workspace, site="https://www.new.example/shop")
    assert workspace.profiles.profile().sites == ("new.example", "old.example", "older.example")
    keep(workspace, old_sites="old.example")
    assert workspace.profiles.profile().sites == ("new.example", "old.example")


def test_a_known_website_cannot_be_taken_away_for_without_it_every_link_would_look_gone(workspace: Workspace) -> None:
    keep(workspace, site="bakery.example")
    assert "no link can be recognised" in wrong(workspace, "site", "")


def test_an_unchanged_text_keeps_where_it_was_read(workspace: Workspace) -> None:
    read = Source(Way.LINK, "https://bakery.example/contact", NOW)
    workspace.profiles.set(Fact.EMAIL, "hello@bakery.example", read)
    keep(workspace, email="hello@bakery.example ")
    assert workspace.profiles.profile().sources[Fact.EMAIL] == read
    keep(workspace, email="nell@bakery.example")
    assert workspace.profiles.profile().sources[Fact.EMAIL].way is Way.TYPED


def test_each_edit_can_be_taken_back(workspace: Workspace) -> None:
    keep(workspace, site="bakery.example", email="hello@bakery.example")
    before = workspace.profiles.profile()
    for edit in (
        workspace.editing.keep(FIELDS["email"], "other@bakery.example"),
        workspace.editing.keep(FIELDS["site"], "new.example"),
        workspace.editing.answer(FIELDS["shop_front"], True),
    ):
        assert workspace.profiles.profile() != before
        workspace.editing.put_back(edit)
    assert workspace.profiles.profile() == before


def test_five_who_know_you_are_kept_each_in_its_place_and_none_is_ones_own(workspace: Workspace) -> None:
    workspace.business.set_sites(["bakery.example"])
    keep(workspace, press="paper.example", supports="https://club.example/")
    assert workspace.profiles.profile().five == ("https://club.example/", "", "", "", "https://paper.example/")
    assert workspace.editing.text(FIELDS["press"], workspace.profiles.profile()) == "https://paper.example/"
    assert wrong(workspace, "seller", "www.bakery.example").startswith("“www.bakery.example” is your own website.")
    assert wrong(workspace, "seller", "the shop")
    keep(workspace, press="", supports="")
    assert workspace.profiles.profile().five == ()


def test_who_changes_the_website_is_one_of_three(workspace: Workspace) -> None:
    keep(workspace, hands="nobody")
    assert workspace.profiles.profile().hands == "nobody"
    assert summary(Fact.HANDS, workspace.profiles.profile()) == "Nobody knows"
    keep(workspace, hands="")
    assert not workspace.profiles.profile().knows(Fact.HANDS)
