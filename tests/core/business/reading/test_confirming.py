"""What the website says, as the owner confirms it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from core.business.address import Address
from core.business.phones import Phone
from core.business.profile import Fact, Profile, Source, Way
from core.business.reading.combining import Found
from core.business.reading.confirming import confirm, mend, propose
from core.clock import SetClock
from core.workspace import Workspace
from tests.core.store.files import NOW

READ = Source(Way.JSON_LD, "https://bakery.example/", NOW)
BAKERY = Address("4 Ferry Lane", "", "Brindlemere", "", "BM2 7FL", "GB")
FOUND = {
    Fact.NAME: Found(Fact.NAME, "Crumb", READ),
    Fact.ADDRESS: Found(Fact.ADDRESS, BAKERY, READ),
    Fact.PHONES: Found(Fact.PHONES, (Phone("+441632960412"),), READ),
}


@pytest.fixture
def workspace(tmp_path: Path) -> Iterator[Workspace]:
    workspace = Workspace.open(tmp_path / "a.linkstead", SetClock())
    yield workspace
    workspace.close()


def confirmed(workspace: Workspace, **texts: str) -> Profile:
    proposal = propose(FOUND, workspace.profiles.profile())
    mended = mend(proposal, texts)
    assert mended.wrong == {}
    confirm(proposal, mended, workspace.profiles)
    return workspace.profiles.profile()


def test_what_is_right_is_kept_with_its_source(workspace: Workspace) -> None:
    profile = confirmed(workspace)
    assert (profile.name, profile.address, profile.phones) == ("Crumb", BAKERY, (Phone("+441632960412"),))
    assert profile.sources == dict.fromkeys(FOUND, READ)


def test_one_part_that_is_mended_makes_the_fact_the_owners(workspace: Workspace) -> None:
    profile = confirmed(workspace, street="5 Ferry Lane")
    assert (profile.address.street, profile.address.place) == ("5 Ferry Lane", "Brindlemere")
    assert profile.sources[Fact.ADDRESS].way is Way.TYPED
    assert profile.sources[Fact.NAME] == READ


def test_a_country_that_is_mended_says_how_the_rest_is_meant(workspace: Workspace) -> None:
    profile = confirmed(workspace, country="Germany", postcode="20095", phones="040 123456")
    assert profile.address.postcode == "20095"
    assert profile.phones == (Phone("+4940123456"),)


def test_a_text_that_comes_to_the_same_stays_the_websites(workspace: Workspace) -> None:
    assert confirmed(workspace, phones="+44 1632 960412").sources[Fact.PHONES] == READ


def test_what_is_emptied_is_left_out(workspace: Workspace) -> None:
    assert not confirmed(workspace, name="").knows(Fact.NAME)


def test_what_the_owner_said_before_stays(workspace: Workspace) -> None:
    workspace.profiles.set(Fact.NAME, "Nell’s")
    profile = confirmed(workspace)
    assert profile.name == "Nell’s"
    assert profile.sources[Fact.NAME].way is Way.TYPED


def test_what_cannot_be_is_told_by_field(workspace: Workspace) -> None:
    proposal = propose(FOUND, Profile())
    mended = mend(proposal, {"postcode": "BM", "phones": "ring us", "street": "5 Ferry Lane"})
    assert set(mended.wrong) == {"postcode", "phones"}
    assert mended.profile.address.street == "5 Ferry Lane"
