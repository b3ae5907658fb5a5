"""A thousand pasted links, each on a site of its own: every one comes to the state that is true of it, and nobody private is asked."""

from __future__ import annotations

import socket
from collections import Counter
from pathlib import Path

import pytest

from core.links.state import LinkState
from tests.journeys.person import Person
from tests.miniweb import MiniWeb, Truth
from tests.miniweb.trap import ALIASES, OWNER, Answer

ALL = 1_000
LOST = {LinkState.GONE, LinkState.PAGE_GONE, LinkState.MISSING_ONCE}


def wrong(truths: list[Truth], seen: dict[str, str], later: bool) -> list[tuple[str, str, str]]:
    """Return trap, truth and what was said instead, of all that are not as they should be."""
    expected = {truth.address: (truth.trap, truth.later if later else truth.first) for truth in truths}
    assert seen.keys() == expected.keys()
    return sorted({(trap, state, seen[address]) for address, (trap, state) in expected.items() if seen[address] != state})


def test_a_thousand_links_come_to_the_truth_on_two_days(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    called: Counter[str] = Counter()
    connect = socket.socket.connect

    def noted(this: socket.socket, address: tuple[str, int]) -> None:
        called[f"{address[0]}:{address[1]}"] += 1
        connect(this, address)

    monkeypatch.setattr(socket.socket, "connect", noted)
    with MiniWeb() as web:
        truths = web.truths
        truths += web.links(ALL - len(truths))
        person = Person(tmp_path, web, manners={"threads": 32})
        code, said = person.brings_in(*[truth.pasted for truth in truths], sites=(OWNER, *ALIASES))
        assert (code, said) == (0, f"list.txt: {ALL:,} links added.\n")
        person.types("check", "--all")
        first = person.sees()
        assert wrong(truths, first, later=False) == []
        person.clock.forward(days=2)
        web.next_day()
        person.types("check", "--all")
        later = person.sees()
        assert wrong(truths, later, later=True) == []
        there = {truth.address for truth in truths if {truth.first, truth.later}.isdisjoint(LOST)}
        assert len(there) > ALL / 2
        assert not {address for address in there if {first[address], later[address]} & LOST}
        assert set(called) == {place for place in web.host_map.values() if place.startswith("127.0.0.1:")}
        assert called[web.host_map["*.example"]] > ALL


def test_a_redirect_to_this_machine_is_not_followed_and_a_name_given_out_for_it_is(tmp_path: Path) -> None:
    """The same door twice, so that it is certain that a knock would have been heard."""
    with MiniWeb() as web, socket.create_server(("127.0.0.1", 0)) as door:
        door.setblocking(False)
        place = f"127.0.0.1:{door.getsockname()[1]}"
        page = web.add("way-inside.example", lambda asked: Answer("", 404) if asked.path == "/robots.txt" else _to(f"http://{place}/"))
        person = Person(tmp_path, web, more_hosts={"given-out.test": place}, manners={"read_timeout": 0.3, "total_timeout": 0.3})
        person.brings_in(page)
        person.types("check")
        with pytest.raises(BlockingIOError):
            door.accept()
        person.brings_in("http://given-out.test/")
        person.types("check")
        door.accept()[0].close()
        assert set(person.sees().values()) == {LinkState.SITE_UNREACHABLE}


def _to(location: str) -> Answer:
    return Answer(status=302, headers=(("Location", location),))
