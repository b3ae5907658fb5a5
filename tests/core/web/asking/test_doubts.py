"""What found nothing is believed once something proves that the real web answers."""

from __future__ import annotations

import pytest

from core.clock import SetClock
from core.web.asking.doubts import MANY, Doubts, LineState, is_proof
from core.web.records import Fetched, FetchFault, Hop, PageFacts, PageKind, PageLink, Visit

NOW = SetClock().now()
MINE = frozenset({"bakery.example"})
OWN = "bakery.example"
LINKS = PageFacts(PageKind.CONTENT, links=(PageLink("http://bakery.example/"),))
THROUGH = PageFacts(PageKind.CONTENT, links=(PageLink("http://bakery.example/", through="http://login.example/?u="),))
NONE = PageFacts(PageKind.CONTENT)
TITLED = PageFacts(PageKind.CONTENT, "Crumb bakery", text_length=4000)


def seen(site: str, facts: PageFacts = NONE, digest: str = "", status: int = 200, to: str = "", scheme: str = "http") -> Visit:
    address = f"{scheme}://{site}/"
    hops = (Hop(address, 302, to),) if to else ()
    return Visit(address, NOW, fetched=Fetched(address, to or address, NOW, status, hops), facts=facts, digest=digest)


def silent(site: str, fault: FetchFault = FetchFault.NAME_LOOKUP, hops: tuple[Hop, ...] = (), scheme: str = "http") -> Visit:
    address = f"{scheme}://{site}/"
    return Visit(address, NOW, fetched=Fetched(address, address, NOW, hops=hops, fault=fault))


def holding(*visits: Visit) -> Doubts[Visit]:
    doubts: Doubts[Visit] = Doubts()
    for visit in visits:
        assert doubts.take(visit, visit) == []
    return doubts


def line(held: Doubts[Visit], plain: Visit | None, secure: Visit | None = None) -> LineState:
    return held.line(plain, secure, MINE)


def test_a_look_that_found_a_link_proves_those_before_it() -> None:
    first, second, third = silent("a.example"), seen("b.example"), seen("c.example", LINKS)
    doubts = holding(first, second)
    assert doubts.take(third, third) == [first, second, third]
    assert len(doubts) == 0


@pytest.mark.parametrize(
    ("visit", "proof"),
    [
        (seen("a.example", scheme="https"), True),
        (seen("a.example", scheme="https", status=404), True),
        (seen("a.example", scheme="https", to="https://b.example/"), True),
        (seen("a.example", scheme="https", to="http://b.example/"), False),
        (seen("a.example", to="https://a.example/"), False),
        (seen("a.example"), False),
        (silent("a.example", FetchFault.TLS, scheme="https"), False),
        (
            seen("a.example", PageFacts(PageKind.CONTENT, links=(PageLink("http://bakery.example/", through="http://login.example/?u="),))),
            False,
        ),
    ],
)
def test_what_came_all_the_way_over_secure_connections_proves_itself(visit: Visit, proof: bool) -> None:
    """Nobody in between can make such an answer up; one that begins without encryption may be anybody's."""
    assert is_proof(visit) is proof


def test_being_turned_away_says_nothing_against_a_link_and_is_never_in_doubt() -> None:
    refused = Visit("http://a.example/", NOW, allowed=False)
    forbidden = seen("b.example", status=403)
    doubts = holding()
    assert [doubts.take(each, each) for each in (refused, forbidden)] == [[refused], [forbidden]]


def test_my_own_site_is_asked_after_several_sites_and_less_often_until_a_page_proves_the_line() -> None:
    doubts = holding(*[silent("a.example") for _ in range(MANY)])
    assert not doubts.many
    for n in range(MANY):
        doubts.take(silent(f"s{n}.example"), silent("x.example"))
    assert doubts.many
    doubts.proven()
    assert not doubts.many
    assert len(doubts.believe()) == 2 * MANY
    doubts.take(seen("c.example", LINKS), seen("c.example", LINKS))
    for n in range(MANY):
        doubts.take(silent(f"t{n}.example"), silent("x.example"))
    assert doubts.many


@pytest.mark.parametrize("fault", [FetchFault.NAME_LOOKUP, FetchFault.NO_SUCH_HOST, FetchFault.REFUSED, FetchFault.TIMEOUT])
def test_where_neither_the_sites_nor_mine_answer_the_line_is_away(fault: FetchFault) -> None:
    assert line(holding(silent("a.example", fault)), silent(OWN, fault), silent(OWN, fault, scheme="https")) is LineState.AWAY


def test_pages_that_proved_the_line_are_witnesses_the_last_first_and_each_once() -> None:
    doubts = holding()
    for site in ("a.example", "b.example", "a.example"):
        doubts.take(seen(site, LINKS), seen(site, LINKS))
    assert [doubts.next_witness() for _ in range(3)] == ["http://b.example/", "http://a.example/", ""]


def test_a_site_that_turned_us_away_is_no_witness() -> None:
    """It is left alone from now on, and would not answer."""
    doubts = holding()
    forbidden = seen("a.example", status=403, scheme="https")
    assert doubts.take(forbidden, forbidden) == [forbidden]
    assert doubts.next_witness() == ""


@pytest.mark.parametrize("status", [200, 404, 403, 500])
def test_my_own_site_answering_as_itself_proves_the_line(status: int) -> None:
    assert line(holding(silent("a.example")), seen(OWN, TITLED, status=status), silent(OWN, FetchFault.REFUSED)) is LineState.UP
    assert line(holding(silent("a.example")), silent(OWN), seen(OWN, status=status, scheme="https")) is LineState.UP


def test_a_site_of_mine_that_sends_people_elsewhere_is_proven_by_its_secure_page() -> None:
    elsewhere = seen(OWN, to="http://social.example/bakery")
    assert line(holding(silent("a.example")), elsewhere, seen(OWN, scheme="https", to="https://social.example/bakery")) is LineState.UP


def test_a_page_that_stands_before_my_site_is_a_networks_own() -> None:
    """As hotels do it: what asks without encryption is sent to the login page, what asks securely gets no answer."""
    portal = seen(OWN, to="http://login.hotel.example/")
    for fault in (FetchFault.TLS, FetchFault.TIMEOUT, FetchFault.REFUSED):
        assert line(holding(silent("a.example", fault, scheme="https")), portal, silent(OWN, fault, scheme="https")) is LineState.PORTAL


@pytest.mark.parametrize(
    ("other", "own"),
    [
        (seen("a.example", digest="same"), seen(OWN, TITLED, digest="same")),
        (seen("a.example", status=404), seen(OWN, status=404)),
        (
            seen("a.example", PageFacts(PageKind.CONTENT, "Welcome", text_length=900)),
            seen(OWN, PageFacts(PageKind.CONTENT, "Welcome", text_length=930)),
        ),
    ],
)
def test_the_same_page_in_the_name_of_a_site_and_of_mine_is_a_networks_own(other: Visit, own: Visit) -> None:
    assert line(holding(other), own, silent(OWN, FetchFault.TLS)) is LineState.PORTAL
    assert line(holding(seen("a.example", digest="other")), own, silent(OWN, FetchFault.TLS)) is not LineState.PORTAL


def test_a_network_may_say_that_one_must_log_in_or_send_one_inside() -> None:
    tls = silent(OWN, FetchFault.TLS, scheme="https")
    assert line(holding(silent("a.example")), seen(OWN, status=511), tls) is LineState.PORTAL
    inside = silent(OWN, FetchFault.PRIVATE_ADDRESS, (Hop(f"http://{OWN}/", 302, "http://192.168.1.1/login"),))
    assert line(holding(silent("a.example")), inside, tls) is LineState.PORTAL


def test_where_every_secure_connection_breaks_something_is_in_between() -> None:
    tls = FetchFault.TLS
    own = silent(OWN, FetchFault.REFUSED), silent(OWN, tls, scheme="https")
    assert line(holding(silent("a.example", tls), silent("b.example", tls)), *own) is LineState.FILTER
    assert line(holding(silent("a.example", tls), silent("b.example")), *own) is LineState.AWAY


def test_an_answer_without_a_title_is_not_known_for_my_sites_own() -> None:
    assert line(holding(silent("a.example")), seen(OWN), silent(OWN, FetchFault.REFUSED)) is LineState.UNKNOWN


def test_a_site_of_mine_that_could_not_be_asked_leaves_it_unknown() -> None:
    held = holding(silent("a.example"))
    assert line(held, None) is LineState.UNKNOWN
    assert line(held, Visit(f"http://{OWN}/", NOW, put_off=NOW)) is LineState.UNKNOWN
    assert line(held, Visit(f"http://{OWN}/", NOW, allowed=False)) is LineState.UNKNOWN
