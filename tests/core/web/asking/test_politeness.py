"""Over the wire: a site is left alone when it says so, asked so often a day, and asked again after the computer slept."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from datetime import timedelta

import pytest

from core.clock import SetClock
from core.jobs import Cancel
from core.web.asking import client, fetch
from core.web.asking.client import Web
from core.web.asking.pacing import HostPace
from core.web.records import FetchFault, Known, RobotsFile, Standing, Visit
from tests.miniweb import Act, Answer, Asked, MiniWeb
from tests.miniweb.paper import linking

MINE = frozenset({"bakery.example"})


@pytest.fixture
def mini() -> Iterator[MiniWeb]:
    with MiniWeb() as mini:
        yield mini


@pytest.fixture
def clock() -> SetClock:
    return SetClock()


def visit(web: Web, address: str, *standings: Standing) -> Visit:
    web.learn(standings)
    return web.visit(address, MINE, Known(), Cancel())


def test_after_403_nothing_more_is_asked_of_the_site_for_a_day(mini: MiniWeb, clock: SetClock) -> None:
    web = Web(mini.manners(), clock, HostPace(0))
    first = visit(web, "http://blocked-403.example/partners")
    assert first.fetched is not None
    assert first.fetched.status == 403
    asked = len(mini.requests)
    second = visit(web, "http://www.blocked-403.example/another")
    assert (second.put_off, second.fetched, len(mini.requests)) == (clock.now() + timedelta(days=1), None, asked)
    clock.forward(days=1)
    assert visit(web, "http://blocked-403.example/another").put_off is None


def test_what_an_earlier_run_learnt_holds_in_this_one(mini: MiniWeb, clock: SetClock) -> None:
    (standing,) = visit(Web(mini.manners(), clock, HostPace(0)), "http://blocked-429.example/partners").standings
    asked = len(mini.requests)
    again = visit(Web(mini.manners(), clock, HostPace(0)), "http://blocked-429.example/partners", standing)
    assert (again.put_off, len(mini.requests)) == (standing.rests_until, asked)


def test_a_site_is_asked_for_as_many_pages_a_day_as_the_manners_allow(mini: MiniWeb, clock: SetClock) -> None:
    web = Web(mini.manners(daily=3), clock, HostPace(0))
    seen = [visit(web, f"http://live.example/{n}") for n in range(5)]
    assert [look.put_off is None for look in seen] == [True, True, True, False, False]
    assert mini.asked("live.example") == ["/robots.txt", "/0", "/1", "/2"]


def test_a_redirect_to_a_site_that_is_left_alone_is_not_followed(mini: MiniWeb, clock: SetClock) -> None:
    mini.add("short.example", lambda asked: Answer(status=302, headers=(("Location", "http://blocked-403.example/partners"),)))
    web = Web(mini.manners(), clock, HostPace(0))
    visit(web, "http://blocked-403.example/partners")
    asked = mini.asked("blocked-403.example")
    assert visit(web, "http://short.example/x").put_off == clock.now() + timedelta(days=1)
    assert mini.asked("blocked-403.example") == asked


class Sleeper:
    """Its first page never comes: the computer sleeps for a night while it is asked."""

    def __init__(self, clock: SetClock) -> None:
        self.clock = clock
        self.woken = threading.Event()
        self.asked = 0

    def __call__(self, asked: Asked) -> Answer:
        if asked.path == "/robots.txt":
            return Answer(status=404)
        self.asked += 1
        if self.asked == 1:
            self.clock.forward(hours=8)
            self.woken.wait(60)
        return Answer(linking(asked))


def test_a_look_that_the_computer_slept_through_is_made_again(mini: MiniWeb, clock: SetClock, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(client, "AFTER_WAKING", (0, 0))
    site = Sleeper(clock)
    mini.add("night.example", site)
    # Without noticing the night the look would wait for the page for a minute.
    seen = visit(Web(mini.manners(read_timeout=60, total_timeout=60), clock, HostPace(0)), "http://night.example/")
    site.woken.set()
    assert (site.asked, seen.put_off) == (2, None)
    assert seen.facts is not None
    assert [link.address for link in seen.facts.links] == ["http://bakery.example/"]


def test_where_the_line_does_not_come_back_after_the_night_the_look_is_put_off(
    mini: MiniWeb, clock: SetClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(client, "AFTER_WAKING", (0, 0))

    def away(asked: Asked) -> Answer:
        if asked.path == "/robots.txt":
            return Answer(status=404)
        clock.forward(hours=8)
        return Answer(act=Act.NOISE)

    mini.add("night.example", away)
    seen = visit(Web(mini.manners(), clock, HostPace(0)), "http://night.example/")
    assert seen.fetched is None
    assert seen.put_off is not None
    assert mini.asked("night.example").count("/") == 3


def test_a_look_that_fails_by_day_is_not_made_again(mini: MiniWeb, clock: SetClock) -> None:
    mini.add("broken.example", lambda asked: Answer(status=404) if asked.path == "/robots.txt" else Answer(act=Act.NOISE))
    seen = visit(Web(mini.manners(), clock, HostPace(0)), "http://broken.example/")
    assert seen.fetched is not None
    assert seen.fetched.fault is FetchFault.BROKEN_ANSWER
    assert mini.asked("broken.example").count("/") == 1


def test_a_redirect_to_a_site_whose_robots_file_is_in_trouble_is_not_followed(mini: MiniWeb, clock: SetClock) -> None:
    mini.add("way.example", lambda asked: Answer(status=404) if asked.path == "/robots.txt" else to("http://down.example/page"))
    mini.add("down.example", lambda asked: Answer("later", 429, (("Retry-After", "60"),)))
    web = Web(mini.manners(), clock, HostPace(0))
    seen = visit(web, "http://way.example/")
    assert seen.fetched is not None
    assert (seen.fetched.status, mini.asked("down.example")) == (429, ["/robots.txt"])
    assert visit(web, "http://down.example/another").put_off == clock.now() + timedelta(days=1)


def test_a_wish_for_longer_pauses_is_heeded_from_a_kept_file_too(mini: MiniWeb, clock: SetClock) -> None:
    pace = HostPace(0)
    file = RobotsFile("http://live.example:80", clock.now(), 200, "User-agent: *\nCrawl-delay: 10")
    pace.claim("live.example")
    Web(mini.manners(), clock, pace).visit("http://live.example/partners", MINE, Known(robots=file), Cancel())
    pace.release("live.example")
    assert pace.claim("live.example") > 5


def test_html_in_place_of_a_robots_file_holds_for_one_look_alone(mini: MiniWeb, clock: SetClock) -> None:
    """It may be the login page of a network; once that is gone the site's own rules count."""
    answers = iter([Answer("<!doctype html><title>Log in</title>"), Answer("User-agent: *\nDisallow: /", kind="text/plain")])
    mini.add("hotel.example", lambda asked: next(answers) if asked.path == "/robots.txt" else Answer(linking(asked)))
    web = Web(mini.manners(), clock, HostPace(0))
    first = visit(web, "http://hotel.example/a")
    assert (first.allowed, first.robots) == (True, ())
    assert not visit(web, "http://hotel.example/b").allowed


def test_a_site_that_others_of_ours_are_with_for_too_long_is_put_off_and_not_called_silent(
    mini: MiniWeb, clock: SetClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(fetch, "_LONGEST_QUEUE", 0.0)
    mini.add("way.example", lambda asked: Answer(status=404) if asked.path == "/robots.txt" else to("http://live.example/"))
    pace = HostPace(0)
    pace.claim("live.example")
    seen = visit(Web(mini.manners(), clock, pace), "http://way.example/")
    assert (seen.fetched, mini.asked("live.example")) == (None, [])
    assert seen.put_off is not None


def test_a_robots_file_that_leads_back_to_the_site_the_page_came_from_is_not_waited_for(mini: MiniWeb, clock: SetClock) -> None:
    """A page moved to another host whose robots.txt is the first one's: that host is held by this very look."""
    mini.add("main.example", lambda asked: Answer("", kind="text/plain") if asked.path == "/robots.txt" else to("http://blog.example/p"))
    mini.add("blog.example", lambda asked: to("http://main.example/robots.txt") if asked.path == "/robots.txt" else Answer(linking(asked)))
    pace = HostPace(0)
    pace.claim("main.example")
    seen = visit(Web(mini.manners(), clock, pace), "http://main.example/")
    assert seen.facts is not None
    assert mini.asked("blog.example") == ["/robots.txt", "/p"]


def to(where: str) -> Answer:
    return Answer(status=302, headers=(("Location", where),))
