"""One showing of the sample, apart from every other and from everything of the person's own."""

from __future__ import annotations

from pathlib import Path

import pytest

from core.backlinks.pasted import read_lines
from core.business.profile import Fact, Way
from core.clock import SetClock
from core.errors import WorldError
from core.links.state import LinkState
from core.sample.stage import set_stage
from tests.core.sample.looking import links_by_address, look_at_all, sample_open


def test_two_showings_at_once_do_not_meet() -> None:
    clock = SetClock()
    with sample_open(clock) as (one, first), sample_open(clock) as (other, second):
        assert one.file != other.file
        assert one.web.manners().host_map != other.web.manners().host_map
        assert set(links_by_address(first)) == set(links_by_address(second))


def test_nothing_is_left_of_it() -> None:
    with set_stage(SetClock().now(), pause=0.0) as stage:
        assert stage.file.exists()
    assert not stage.folder.exists()


def test_it_goes_too_where_the_showing_is_broken_off() -> None:
    folders: list[Path] = []

    def broken_off() -> None:
        with set_stage(SetClock().now(), pause=0.0) as stage:
            folders.append(stage.folder)
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        broken_off()
    assert [folder.exists() for folder in folders] == [False]


def test_the_business_says_that_it_is_a_sample() -> None:
    with sample_open(SetClock()) as (stage, workspace):
        business = workspace.business.business()
        assert business.name == f"Sample: {stage.web.town.name}"
        assert business.sites == (stage.web.town.own_site,)


def test_the_business_is_known_as_its_website_tells_it() -> None:
    with sample_open(SetClock()) as (_stage, workspace):
        profile = workspace.profiles.profile()
        assert (profile.trade, profile.address.street, profile.address.country) == ("bakery", "4 Ferry Lane", "GB")
        assert profile.sources[Fact.ADDRESS].way is Way.JSON_LD
        assert not workspace.interview.wanted()


def test_no_room_for_it_is_a_sentence(monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_args: object, **_more: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("tempfile.TemporaryDirectory", full)
    with pytest.raises(WorldError) as told, set_stage(SetClock().now()):
        pass
    assert told.value.code == "disk_full"


@pytest.mark.parametrize("own_site", ["ferrylanebakery.example", "my-own-shop.test"])
def test_addresses_outside_the_town_are_said_to_be_outside_whosever_site_they_should_link_to(own_site: str) -> None:
    clock = SetClock()
    outside = [f"https://site{i}.test/page" for i in range(8)]
    with sample_open(clock) as (stage, workspace):
        workspace.business.set_sites([own_site])
        number = workspace.additions.begin("")
        workspace.additions.add(number, read_lines(outside, {own_site}).links)
        workspace.additions.finish(number)
        look_at_all(stage, workspace, clock)
        links = links_by_address(workspace)
    assert {(links[address].state, links[address].reason) for address in outside} == {(LinkState.SITE_UNREACHABLE, "outside")}
