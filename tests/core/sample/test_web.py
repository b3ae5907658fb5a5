"""The town's sites, served: to the checker under their own names, to a browser under this machine's."""

from __future__ import annotations

from collections.abc import Iterator
from urllib.parse import urljoin, urlsplit

import pytest
import requests
from bs4 import BeautifulSoup

from core.clock import SetClock
from core.jobs import Cancel
from core.sample.town import read_town
from core.sample.web import SampleWeb
from core.web.asking.client import Web
from core.web.asking.pacing import HostPace
from core.web.records import FetchFault, Known, Visit


@pytest.fixture
def web() -> Iterator[SampleWeb]:
    with SampleWeb(read_town()) as web:
        yield web


def visit(web: SampleWeb, address: str) -> Visit:
    manners = web.manners()
    return Web(manners, SetClock(), HostPace(0.0)).visit(address, frozenset({web.town.own_site}), Known(), Cancel())


def test_it_says_who_asks_and_for_whom(web: SampleWeb) -> None:
    visit(web, "http://hollowaymill.example/stockists")
    agents = {request.headers["user-agent"] for request in web.asked}
    assert [agent.startswith("Linkstead/") and agent.endswith("(checks links to ferrylanebakery.example)") for agent in agents] == [True]


def test_what_is_not_in_the_town_is_asked_of_nobody(web: SampleWeb, monkeypatch: pytest.MonkeyPatch) -> None:
    def looked_up(*asked: object) -> None:
        raise AssertionError(asked)

    monkeypatch.setattr("socket.getaddrinfo", looked_up)
    monkeypatch.setenv("HTTP_PROXY", "http://proxy.test:3128")
    for address in ("http://elsewhere.test/", "https://elsewhere.test/", "http://192.0.2.1/", "https://ferrylanebakery.example.test/"):
        fetched = visit(web, address).fetched
        assert fetched is not None
        assert fetched.fault is FetchFault.OUTSIDE
    assert web.asked == []


def test_with_and_without_www_are_one_site(web: SampleWeb) -> None:
    fetched = visit(web, "http://www.ferrylanebakery.example/bread").fetched
    assert fetched is not None
    assert fetched.status == 200


def test_an_address_the_site_does_not_have_is_not_found(web: SampleWeb) -> None:
    for host in web.town.sites:
        fetched = visit(web, f"http://{host}/there-is-no-such-page-here").fetched
        assert fetched is not None
        assert fetched.status == 404


def test_a_browser_walks_through_the_whole_town_without_leaving_this_machine(web: SampleWeb) -> None:
    here = urlsplit(web.for_browser("http://brindlemerechamber.example/members")).netloc
    ahead = [web.for_browser(link.address) for link in web.town.links]
    seen: set[str] = set()
    while ahead:
        address = ahead.pop()
        if address in seen or not address.startswith("http"):
            continue
        seen.add(address)
        assert urlsplit(address).netloc == here
        answer = requests.get(address, timeout=5)
        assert ".example" not in "".join(
            str(a["href"])
            for a in BeautifulSoup(answer.text, "lxml").find_all(href=True)
            if "/at/" not in a["href"] and not a["href"].startswith("mailto:")
        )
        ahead += [urljoin(answer.url, str(a["href"])) for a in BeautifulSoup(answer.text, "lxml").find_all(href=True)]
    shown = {urlsplit(address).path for address in seen}
    assert {"/at/ferrylanebakery.example/bread", "/at/hollowaymill.example/stockists", "/at/threeoaks.example/town.css"} <= shown


def test_a_browser_is_not_led_out_of_the_town(web: SampleWeb) -> None:
    assert web.for_browser("https://elsewhere.test/") == ""
    assert web.for_browser("http://") == ""
