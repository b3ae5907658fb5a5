"""What the reading of the owner's website sees closes its steps by itself, and opens the one that it finds wanting."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from core.business.profile import Fact
from core.business.reading.records import OutsideLink, OutsideState, PageSigns, ReadingState
from core.checklist.standing import StepState
from core.checklist.wording import why
from core.clock import SetClock
from core.five.records import Finding, SiteAnswer
from core.web.asking.unread import Unread
from core.workspace import Workspace

HOME = "https://bakery.example/"


@pytest.fixture
def clock() -> SetClock:
    return SetClock()


@pytest.fixture
def shop(tmp_path: Path, clock: SetClock) -> Iterator[Workspace]:
    with closing(Workspace.open(tmp_path / "shop.linkstead", clock)) as workspace:
        workspace.business.set_sites(["bakery.example"])
        yield workspace


def state_of(shop: Workspace, name: str) -> StepState | None:
    return next((standing.state for standing in shop.checklist.overview().path if standing.step.id == name), None)


def read(shop: Workspace, signs: PageSigns, *links: OutsideLink, state: ReadingState = ReadingState.READ) -> None:
    shop.readings.begin(HOME)
    shop.outside.begin()
    shop.readings.add([], 1, signs)
    shop.outside.add(links)
    shop.readings.end(state)


def test_a_number_to_tap_and_declared_data_are_proven_by_reading(shop: Workspace) -> None:
    assert (state_of(shop, "tap_to_call"), state_of(shop, "local_data")) == (StepState.TO_DO, StepState.TO_DO)
    read(shop, PageSigns(HOME, taps=True))
    assert (state_of(shop, "tap_to_call"), state_of(shop, "local_data")) == (StepState.PROVEN, StepState.TO_DO)
    read(shop, PageSigns(HOME, taps=True, declares=True))
    assert (state_of(shop, "tap_to_call"), state_of(shop, "local_data")) == (StepState.PROVEN, StepState.PROVEN)


def test_a_reading_that_did_not_come_to_an_end_proves_nothing(shop: Workspace) -> None:
    read(shop, PageSigns(HOME, taps=True), state=ReadingState.BLOCKED)
    assert state_of(shop, "tap_to_call") is StepState.TO_DO


def test_links_that_lead_nowhere_are_a_step_until_a_reading_finds_none(shop: Workspace, clock: SetClock) -> None:
    link = OutsideLink("https://mill.example/", HOME, "The mill")
    assert state_of(shop, "outside_links") is None
    read(shop, PageSigns(HOME), link)
    assert state_of(shop, "outside_links") is None, "nobody asked yet"
    shop.outside.answer(link, OutsideState.GONE)
    assert state_of(shop, "outside_links") is StepState.TO_DO
    clock.forward(days=1)
    read(shop, PageSigns(HOME), link)
    shop.outside.answer(link, OutsideState.THERE)
    assert state_of(shop, "outside_links") is StepState.PROVEN
    assert shop.outside.gone() == []


def test_those_who_know_you_are_asked_only_once_a_site_could_be_read(shop: Workspace, clock: SetClock) -> None:
    club, guild = "https://club.example/", "https://guild.example/"
    shop.profiles.set(Fact.FIVE, (club, guild, "", "", ""))
    (five,) = (step for step in shop.checklist.steps if step.id == "five")

    def said() -> str:
        return why(five, shop.checklist.overview().facts)

    assert said().startswith("2 websites that you named are still to be read.")
    shop.five.keep(SiteAnswer(club, clock.now(), Finding.NOT_READ, why=Unread.NO_SUCH_SITE))
    assert state_of(shop, "five") is StepState.TO_DO
    assert said().startswith("2 websites that you named are still to be read.")
    shop.five.keep(SiteAnswer(guild, clock.now(), Finding.NOT_FOUND, pages=3))
    assert state_of(shop, "five") is StepState.PROVEN
    assert said() == five.why
