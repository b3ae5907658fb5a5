"""A visit: robots.txt first, then the page, then what it says; and the test web itself."""

from __future__ import annotations

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta

import pytest

from core.clock import SetClock
from core.jobs import Cancel
from core.links.state import LinkState
from core.web.asking.client import Web
from core.web.asking.doors import origin_of
from core.web.asking.pacing import HostPace
from core.web.records import FetchFault, Known, RobotsFile, Visit
from core.web.why import Why
from tests.miniweb import Answer, Asked, MiniWeb

MINE = frozenset({"bakery.example"})


@pytest.fixture
def mini() -> Iterator[MiniWeb]:
    with MiniWeb() as mini:
        yield mini


def web_on(mini: MiniWeb, clock: SetClock | None = None) -> Web:
    return Web(mini.manners(), clock or SetClock(), HostPace(0.0))


def visit(web: Web, address: str, robots: RobotsFile | None = None) -> Visit:
    return web.visit(address, MINE, Known(robots), Cancel())


def test_robots_is_asked_first_and_comes_back_to_be_kept(mini: MiniWeb) -> None:
    seen = visit(web_on(mini), "http://live.example/partners")
    assert mini.asked("live.example") == ["/robots.txt", "/partners"]
    assert [(file.origin, file.status) for file in seen.robots] == [("http://live.example:80", 404)]
    assert (seen.allowed, seen.search_allowed) == (True, True)
    assert seen.facts is not None


def test_of_a_counter_only_the_address_it_leads_to_is_wanted(mini: MiniWeb) -> None:
    steps = {"/go/1": "http://club.example/go/2", "/go/2": "http://stranger.example/page"}

    def club(asked: Asked) -> Answer:
        return Answer(status=302, headers=(("Location", steps[asked.path]),)) if asked.path in steps else Answer("none", 404)

    mini.add("club.example", club)
    mini.add("stranger.example", lambda asked: Answer("<h1>Stranger</h1>"))
    seen = web_on(mini).visit("http://club.example/go/1", MINE, Known(why=Why.COUNTER), Cancel())
    assert mini.asked("club.example") == ["/robots.txt", "/go/1", "/go/2"]
    assert mini.asked("stranger.example") == [], "not even its robots.txt"
    assert seen.fetched is not None
    assert [hop.to for hop in seen.fetched.hops] == ["http://club.example/go/2", "http://stranger.example/page"]


def test_a_kept_file_is_used_for_a_day(mini: MiniWeb) -> None:
    clock = SetClock()
    kept = RobotsFile("http://live.example:80", clock.now(), 200, "User-agent: *\nDisallow: /partners")
    clock.forward(hours=23)
    assert not visit(web_on(mini, clock), "http://live.example/partners", kept).allowed
    assert mini.asked("live.example") == []
    clock.forward(hours=2)
    assert visit(web_on(mini, clock), "http://live.example/partners", kept).allowed


def test_a_file_seen_in_this_run_is_not_asked_for_again(mini: MiniWeb) -> None:
    web = web_on(mini)
    visit(web, "http://live.example/a")
    assert visit(web, "http://live.example/b").robots == ()
    assert mini.asked("live.example") == ["/robots.txt", "/a", "/b"]


def test_a_file_of_another_origin_is_not_believed(mini: MiniWeb) -> None:
    other = RobotsFile("http://other.example:80", SetClock().now(), 200, "User-agent: *\nDisallow: /")
    assert visit(web_on(mini), "http://live.example/partners", other).allowed


@pytest.mark.parametrize("trap", ["robots-us", "robots-all"])
def test_where_robots_says_no_the_page_is_not_asked_for(mini: MiniWeb, trap: str) -> None:
    seen = visit(web_on(mini), f"http://{trap}.example/partners")
    assert (seen.allowed, seen.fetched, seen.facts) == (False, None, None)
    assert mini.asked(f"{trap}.example") == ["/robots.txt"]


def test_a_redirect_to_where_robots_says_no_is_not_followed(mini: MiniWeb) -> None:
    assert not visit(web_on(mini), "http://robots-after-redirect.example/partners").allowed
    assert mini.asked("robots-after-redirect.example") == ["/robots.txt", "/partners"]


def test_another_host_on_the_way_is_asked_for_its_own_robots(mini: MiniWeb) -> None:
    onward = Answer(status=302, headers=(("Location", "http://robots-us.example/partners"),))
    mini.add("short.example", lambda asked: Answer(status=404) if asked.path == "/robots.txt" else onward)
    seen = visit(web_on(mini), "http://short.example/x")
    assert not seen.allowed
    assert mini.asked("robots-us.example") == ["/robots.txt"]


def test_a_page_closed_to_search_is_still_read(mini: MiniWeb) -> None:
    seen = visit(web_on(mini), "http://hidden-robots.example/partners")
    assert (seen.allowed, seen.search_allowed) == (True, False)
    assert seen.fetched is not None
    assert seen.fetched.status == 200


@pytest.mark.parametrize(
    ("address", "fault"),
    [
        ("http://refused.refused.example/partners", FetchFault.REFUSED),
        ("https://wrong-name.badname.example/partners", FetchFault.TLS),
        ("http://192.168.0.1/", FetchFault.PRIVATE_ADDRESS),
        ("not an address", FetchFault.BAD_ADDRESS),
    ],
)
def test_a_site_that_cannot_be_reached_is_not_said_to_forbid_it(mini: MiniWeb, address: str, fault: FetchFault) -> None:
    seen = visit(web_on(mini), address)
    assert seen.fetched is not None
    assert (seen.allowed, seen.fetched.fault, seen.fetched.address) == (True, fault, address)


@pytest.mark.parametrize("status", [429, 500, 503])
def test_a_site_in_trouble_is_asked_nothing_more(mini: MiniWeb, status: int) -> None:
    mini.add("down.example", lambda asked: Answer("trouble", status))
    seen = visit(web_on(mini), "http://down.example/partners")
    assert seen.fetched is not None
    assert (seen.fetched.status, seen.search_allowed) == (status, True)
    assert mini.asked("down.example") == ["/robots.txt"]


def test_a_kept_sign_of_trouble_is_not_believed_for_a_day(mini: MiniWeb) -> None:
    clock = SetClock()
    kept = RobotsFile("http://live.example:80", clock.now() - timedelta(hours=1), 503)
    assert visit(web_on(mini, clock), "http://live.example/partners", kept).fetched is not None
    assert mini.asked("live.example") == ["/robots.txt", "/partners"]


def test_a_robots_file_that_only_leads_in_circles_is_none(mini: MiniWeb) -> None:
    def circle(asked: Asked) -> Answer:
        return Answer("page") if asked.path == "/" else Answer(status=302, headers=(("Location", asked.path),))

    mini.add("circle.example", circle)
    seen = visit(web_on(mini), "http://circle.example/")
    assert seen.fetched is not None
    assert (seen.fetched.status, seen.robots[0].status) == (200, 302)


def test_the_wish_for_a_pause_reaches_the_pace(mini: MiniWeb) -> None:
    mini.add("tired.example", lambda asked: Answer("User-agent: *\nCrawl-delay: 9", kind="text/plain"))
    pace = HostPace(0.0)
    Web(mini.manners(), SetClock(), pace).visit("http://tired.example/", MINE, Known(), Cancel())
    pace.claim("tired.example")
    pace.note_asked("tired.example")
    pace.release("tired.example")
    assert 5 < pace.claim("tired.example") <= 9


def test_a_stopped_visit_keeps_no_robots(mini: MiniWeb) -> None:
    cancel = Cancel()
    cancel.set()
    seen = web_on(mini).visit("http://live.example/partners", MINE, Known(), cancel)
    assert seen.fetched is not None
    assert (seen.fetched.fault, seen.robots) == (FetchFault.STOPPED, ())


def test_every_thread_has_its_own_session_and_every_host_its_answer(mini: MiniWeb) -> None:
    web = web_on(mini)
    truths = mini.links(200)
    with ThreadPoolExecutor(16) as threads:
        visits = list(threads.map(lambda truth: visit(web, truth.address), truths))
    for truth, seen in zip(truths, visits, strict=True):
        assert seen.address == truth.address
        fine = seen.fetched is not None and seen.fetched.status in {200, 206} and not seen.fetched.fault
        assert fine or truth.first is not LinkState.LIVE, truth


def test_the_links_of_the_test_web_cover_every_state_on_hosts_of_their_own(mini: MiniWeb) -> None:
    truths = mini.links(2000)
    states = set(LinkState) - {LinkState.UNCHECKED, LinkState.MISSING_ONCE}
    assert {truth.later for truth in truths[:12]} == states
    assert {truth.later for truth in mini.truths} == states
    assert len({origin_of(truth.address) for truth in truths}) == 2000
    assert truths == mini.links(2000)


def test_the_test_web_moves_on_by_a_day(mini: MiniWeb) -> None:
    web = web_on(mini)
    before = visit(web, "http://words-changed.example/partners").fetched
    mini.next_day()
    after = visit(web, "http://words-changed.example/partners").fetched
    assert before is not None
    assert after is not None
    assert b"Crumb &amp; Co bakery</a>" in before.body
    assert b"this shop</a>" in after.body


@pytest.mark.parametrize(
    ("address", "origin"),
    [
        ("http://Shop.example/a?b", "http://shop.example:80"),
        ("https://shop.example", "https://shop.example:443"),
        ("http://shop.example:8080/", "http://shop.example:8080"),
        ("http://shop.example:99999/", ""),
        ("mailto:a@b.example", ""),
        ("", ""),
    ],
)
def test_an_origin_names_scheme_host_and_port(address: str, origin: str) -> None:
    assert origin_of(address) == origin
