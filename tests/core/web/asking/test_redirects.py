"""Redirects of one request: followed, remembered, refused, and hosts on the way claimed."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from core.jobs import Cancel
from core.web.asking.fetch import Limits
from core.web.records import FetchFault
from tests.core.web.polite import Asking
from tests.miniweb import Answer, Asked, MiniWeb


@pytest.fixture
def web() -> Iterator[MiniWeb]:
    with MiniWeb() as web:
        yield web


def to(where: str, status: int = 302) -> Answer:
    return Answer(status=status, headers=(("Location", where),))


@pytest.mark.parametrize("status", [301, 302, 303, 307, 308])
def test_redirects_are_followed_and_remembered(web: MiniWeb, status: int) -> None:
    web.add("shop.example", lambda asked: to("next?x=1", status) if asked.path == "/a/b" else Answer("there"))
    fetched = Asking(web).fetch("http://shop.example/a/b")
    assert fetched.final_address == "http://shop.example/a/next?x=1"
    assert [(hop.address, hop.status, hop.to) for hop in fetched.hops] == [("http://shop.example/a/b", status, fetched.final_address)]
    assert (fetched.address, fetched.status, fetched.body) == ("http://shop.example/a/b", 200, b"there")


def test_a_circle_of_redirects_ends(web: MiniWeb) -> None:
    web.add("shop.example", lambda asked: to("/b" if asked.path == "/a" else "/a"))
    fetched = Asking(web).fetch("http://shop.example/a")
    assert fetched.fault is FetchFault.REDIRECT_LOOP
    assert web.asked("shop.example") == ["/a", "/b"]


def test_redirects_without_end_end(web: MiniWeb) -> None:
    web.add("shop.example", lambda asked: to(f"{asked.path}x"))
    fetched = Asking(web, max_redirects=4).fetch("http://shop.example/")
    assert fetched.fault is FetchFault.TOO_MANY_REDIRECTS
    assert len(web.asked("shop.example")) == 5


@pytest.mark.parametrize("where", ["javascript:alert(1)", "file:///etc/passwd", "ftp://shop.example/", "http://"])
def test_a_redirect_to_what_is_no_page_is_not_followed(web: MiniWeb, where: str) -> None:
    web.add("shop.example", lambda asked: to(where))
    assert Asking(web).fetch("http://shop.example/").fault is FetchFault.BAD_ADDRESS


@pytest.mark.parametrize("where", ["http://192.168.1.1/", "http://[::ffff:10.0.0.1]/", "http://169.254.169.254/latest/", "http://0x0a.1/"])
def test_a_redirect_into_a_private_network_is_refused(web: MiniWeb, where: str) -> None:
    web.add("shop.example", lambda asked: to(where))
    assert Asking(web).fetch("http://shop.example/").fault is FetchFault.PRIVATE_ADDRESS


def test_a_redirect_that_is_turned_away_is_itself_the_answer(web: MiniWeb) -> None:
    web.add("shop.example", lambda asked: to("/private"))
    fetched = Asking(web).fetch("http://shop.example/", limits=Limits(100, 5, may_go_on=lambda where: False))
    assert (fetched.status, fetched.fault, web.asked("shop.example")) == (302, None, ["/"])


def test_another_host_on_the_way_is_claimed_and_given_back(web: MiniWeb) -> None:
    web.add("shop.example", lambda asked: to("http://other.example/"))
    asking = Asking(web)
    during: list[float] = []

    def other(asked: Asked) -> Answer:
        during.append(asking.pace.claim("other.example"))
        return Answer("there")

    web.add("other.example", other)
    assert asking.pace.claim("shop.example") == 0.0
    assert asking.fetch("http://shop.example/").body == b"there"
    assert during[0] > 0
    assert asking.pace.claim("other.example") == 0.0


def test_the_own_host_under_www_needs_no_second_claim(web: MiniWeb) -> None:
    asking = Asking(web)
    asking.pace.claim("live-to-www.example")
    assert asking.fetch("http://live-to-www.example/").status == 200


def test_stop_ends_the_wait_for_another_host(web: MiniWeb) -> None:
    cancel = Cancel()
    asking = Asking(web)
    asking.pace.claim("other.example")

    def leads_on(asked: Asked) -> Answer:
        cancel.set()
        return to("http://other.example/")

    web.add("shop.example", leads_on)
    assert asking.fetch("http://shop.example/", cancel).fault is FetchFault.STOPPED
    assert web.asked("other.example") == []


def test_where_only_the_address_is_wanted_nobody_there_is_asked_anything(web: MiniWeb) -> None:
    web.add("club.example", lambda asked: to("http://stranger.example/page"))
    web.add("stranger.example", lambda asked: Answer("there"))
    fetched = Asking(web).fetch("http://club.example/go/7", limits=Limits(100, 5, leads_on=lambda where: "club" in where))
    assert (fetched.status, fetched.final_address) == (302, "http://club.example/go/7")
    assert [hop.to for hop in fetched.hops] == ["http://stranger.example/page"]
    assert web.asked("stranger.example") == []
