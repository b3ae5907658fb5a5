"""What found nothing is believed once something proves that the real web answers."""

from __future__ import annotations

import pytest

from core.clock import SetClock
from core.web.doubts import MANY, Doubts, Line
from core.web.records import Fetched, FetchFault, Hop, PageFacts, PageKind, PageLink, Visit

NOW = SetClock().now()
MINE = frozenset({"bakery.example"})
OWN = "http://bakery.example/"
LINKS = PageFacts(PageKind.CONTENT, links=(PageLink(OWN),))
NONE = PageFacts(PageKind.CONTENT)


def seen(site: str, facts: PageFacts = NONE, digest: str = "", status: int = 200, to: str = "") -> Visit:
    address = f"http://{site}/"
    hops = (Hop(address, 302, to),) if to else ()
    return Visit(address, NOW, fetched=Fetched(address, to or address, NOW, status, hops), facts=facts, digest=digest)


def silent(site: str, fault: FetchFault = FetchFault.NAME_LOOKUP, hops: tuple[Hop, ...] = ()) -> Visit:
    address = f"http://{site}/"
    return Visit(address, NOW, fetched=Fetched(address, address, NOW, hops=hops, fault=fault))


def holding(*visits: Visit) -> Doubts[Visit]:
    doubts: Doubts[Visit] = Doubts()
    for visit in visits:
        assert doubts.take(visit, visit) == []
    return doubts


def test_a_look_that_found_a_link_proves_those_before_it() -> None:
    first, second, third = silent("a.example"), seen("b.example"), seen("c.example", LINKS)
    doubts = holding(first, second)
    assert doubts.any
    assert doubts.take(third, third) == [first, second, third]
    assert not doubts.any


def test_where_robots_says_no_nothing_is_in_doubt() -> None:
    refused = Visit("http://a.example/", NOW, allowed=False)
    assert holding().take(refused, refused) == [refused]


def test_my_own_site_is_asked_after_several_sites_and_each_time_less_often() -> None:
    doubts = holding(*[silent("a.example") for _ in range(MANY)])
    assert not doubts.many
    for n in range(MANY):
        doubts.take(silent(f"s{n}.example"), silent("x.example"))
    assert doubts.many
    assert doubts.judge(seen("bakery.example"), MINE) is Line.UP
    assert not doubts.many
    assert len(doubts.believe()) == 2 * MANY


def test_where_neither_the_sites_nor_mine_answer_the_line_is_away() -> None:
    for fault in (FetchFault.NAME_LOOKUP, FetchFault.NO_SUCH_HOST, FetchFault.REFUSED, FetchFault.TIMEOUT):
        assert holding(silent("a.example", fault)).judge(silent("bakery.example", fault), MINE) is Line.AWAY


def test_where_others_answer_it_is_my_own_site_that_is_down() -> None:
    assert holding(silent("a.example"), seen("b.example", status=404)).judge(silent("bakery.example"), MINE) is Line.UP


@pytest.mark.parametrize("status", [200, 404, 403, 500])
def test_my_own_site_answering_as_itself_proves_the_line(status: int) -> None:
    assert holding(silent("a.example")).judge(seen("bakery.example", status=status), MINE) is Line.UP
    moved = seen("bakery.example", to="https://www.bakery.example/shop", status=status)
    assert holding(silent("a.example")).judge(moved, MINE) is Line.UP


def test_one_page_that_stands_before_every_site_is_a_networks_own() -> None:
    portal = "http://login.hotel.example/?from="
    held = holding(seen("a.example", to=portal + "a"), seen("b.example", to=portal + "b"))
    assert held.judge(seen("bakery.example", to=portal + "mine"), MINE) is Line.PORTAL


def test_the_same_bytes_from_a_site_and_from_mine_are_a_networks_own() -> None:
    assert holding(seen("a.example", digest="same")).judge(seen("bakery.example", digest="same"), MINE) is Line.PORTAL
    assert holding(seen("a.example", digest="one")).judge(seen("bakery.example", digest="other"), MINE) is Line.UP


def test_a_network_may_say_that_one_must_log_in_or_send_one_inside() -> None:
    assert holding(silent("a.example")).judge(seen("bakery.example", status=511), MINE) is Line.PORTAL
    inside = silent("bakery.example", FetchFault.PRIVATE_ADDRESS, (Hop(OWN, 302, "http://192.168.1.1/login"),))
    assert holding(silent("a.example")).judge(inside, MINE) is Line.PORTAL


def test_a_site_of_mine_that_sends_people_elsewhere_is_not_taken_for_a_networks_page() -> None:
    elsewhere = seen("bakery.example", to="https://social.example/bakery")
    assert holding(seen("social.example")).judge(elsewhere, MINE) is Line.UP


def test_where_every_secure_connection_breaks_something_is_in_between() -> None:
    tls = FetchFault.TLS
    assert holding(silent("a.example", tls), silent("b.example", tls)).judge(silent("bakery.example", tls), MINE) is Line.FILTER
    assert holding(silent("a.example", tls)).judge(silent("bakery.example", tls), MINE) is Line.UP
    assert holding(silent("a.example", tls), silent("b.example")).judge(silent("bakery.example", tls), MINE) is Line.UP


def test_a_site_of_mine_that_could_not_be_asked_says_nothing() -> None:
    held = holding(silent("a.example"))
    assert held.judge(None, MINE) is Line.UP
    assert held.judge(Visit(OWN, NOW, put_off=NOW), MINE) is Line.UP
    assert held.judge(silent("bakery.example", FetchFault.STOPPED), MINE) is Line.UP
