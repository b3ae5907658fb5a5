"""One showing of the sample, apart from every other and from everything of the person's own."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import tempfile
import threading
from pathlib import Path

import pytest

from core.backlinks.pasted import read_lines
from core.business.profile import Fact, Way
from core.clock import SetClock
from core.errors import WorldError
from core.links.state import LinkState
from core.sample.stage import set_stage
from tests.core.sample.looking import links_by_address, look_at_all, sample_open
from tests.core.store.files import ROOT


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


def test_sigterm_clears_the_sample_away_too() -> None:
    folders: list[Path] = []
    before = signal.getsignal(signal.SIGTERM)

    def asked_to_end() -> None:
        with set_stage(SetClock().now(), pause=0.0) as stage:
            folders.append(stage.folder)
            os.kill(os.getpid(), signal.SIGTERM)
            threading.Event().wait()

    with pytest.raises(KeyboardInterrupt):
        asked_to_end()
    assert [folder.exists() for folder in folders] == [False]
    assert signal.getsignal(signal.SIGTERM) is before


def test_the_next_showing_clears_up_after_one_that_was_killed_and_leaves_one_that_goes_on(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    code = "import os; from core.clock import SetClock; from core.sample.stage import set_stage\n"
    code += "with set_stage(SetClock().now(), 0.0): os._exit(9)"
    environment = os.environ | {"TMPDIR": str(tmp_path)}
    assert subprocess.run([sys.executable, "-c", code], cwd=ROOT, env=environment, check=False).returncode == 9
    (left,) = tmp_path.glob("linkstead-sample-*")
    elsewhere = tmp_path / "mine"
    elsewhere.mkdir()
    (elsewhere / "showing.lock").touch()
    (tmp_path / "linkstead-sample-link").symlink_to(elsewhere)
    with set_stage(SetClock().now(), pause=0.0) as first, set_stage(SetClock().now(), pause=0.0):
        assert not left.exists()
        assert first.file.exists()
    assert (elsewhere / "showing.lock").exists()
