"""What the log says was asked is what the web's own server saw, for every job that asks; bytes, outcomes and whys are true."""

from __future__ import annotations

import gzip
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest

from core.backlinks.check_job import CheckLinksJob
from core.backlinks.find_pages_job import FindPagesJob
from core.backlinks.linking_sites import SiteQuery
from core.backlinks.reports import SiteReport
from core.business.profile import Fact
from core.business.reading.job import ReadSiteJob
from core.clock import SetClock
from core.five.job import ReadFiveJob
from core.jobs import Cancel, Ending, Job, Outcome, Run, Runner
from core.web.asked import Request
from core.web.asking.client import Web
from core.web.asking.pacing import HostPace
from core.web.kept.requests import RequestQuery
from core.web.looking import keep_late
from core.web.records import FetchFault, Known
from core.web.why import Why
from core.workspace import Workspace
from tests.core.backlinks.shop import add
from tests.miniweb import Act, Answer, Asked, MiniWeb
from tests.miniweb.trap import NAME, OWNER

NOBODY_THERE = frozenset({FetchFault.NO_SUCH_HOST, FetchFault.NAME_LOOKUP, FetchFault.REFUSED, FetchFault.TLS})
"""Faults with which a server sees no request."""


@pytest.fixture
def web() -> Iterator[MiniWeb]:
    with MiniWeb() as web:
        yield web


@pytest.fixture
def shop(tmp_path: Path) -> Iterator[Workspace]:
    workspace = Workspace.open(tmp_path / "shop.linkstead", SetClock())
    workspace.business.set_sites([OWNER])
    workspace.business.rename(NAME)
    yield workspace
    workspace.close()


def run(shop: Workspace, web: MiniWeb, job: Job[Any, Any, Any], cancel: Cancel | None = None) -> Outcome:
    pace = HostPace(0.0)
    asker = Web(web.manners(), shop.clock, pace)
    runner = Runner(shop, asker, pace, 8, late=lambda record: keep_late(shop, record))
    outcomes: list[Outcome] = []
    on_its_way = Run("1", job, lambda *_: None, lambda _run, outcome: outcomes.append(outcome))
    on_its_way.cancel = cancel or on_its_way.cancel
    runner.run_to_end(on_its_way)
    runner.close()
    return outcomes[0]


def log(shop: Workspace) -> list[Request]:
    return shop.requests.rows(shop.requests.ids(RequestQuery(descending=False)))


def seen(web: MiniWeb) -> Counter[tuple[str, str]]:
    return Counter((request.host, request.path) for request in web.requests)


def logged(shop: Workspace) -> Counter[tuple[str, str]]:
    parts = [urlsplit(request.address) for request in log(shop) if request.fault not in NOBODY_THERE]
    return Counter((part.hostname or "", (part.path or "/") + (f"?{part.query}" if part.query else "")) for part in parts)


def whys(shop: Workspace) -> Counter[Why]:
    return Counter(request.why for request in log(shop))


def page(body: str) -> Answer:
    return Answer(f'<!doctype html><html lang="en"><title>Club</title><body>{body}<p>{"We meet on Saturdays. " * 40}</p></body></html>')


def test_looking_at_links_of_every_kind_is_logged_as_the_server_saw_it(shop: Workspace, web: MiniWeb) -> None:
    truths = web.links(120)
    add(shop, *(truth.pasted for truth in truths))
    assert run(shop, web, CheckLinksJob(every=True)).ending is Ending.FINISHED
    assert logged(shop) == seen(web)
    assert len(log(shop)) > 200
    assert whys(shop).keys() == {Why.PAGE, Why.ROBOTS, Why.MADE_UP, Why.COUNTER, Why.OWN_PAGE}
    assert {request.fault for request in log(shop)} >= {None, FetchFault.REFUSED, FetchFault.RESET, FetchFault.TLS}


def test_reading_the_owners_website_is_logged_as_the_server_saw_it(shop: Workspace, web: MiniWeb) -> None:
    assert run(shop, web, ReadSiteJob()).ending is Ending.FINISHED
    assert logged(shop) == seen(web)
    assert whys(shop)[Why.OWN_PAGE] >= 1
    assert whys(shop).keys() == {Why.OWN_PAGE, Why.ROBOTS}


def test_reading_the_five_is_logged_as_the_server_saw_it(shop: Workspace, web: MiniWeb) -> None:
    club = web.add("club.example", lambda asked: page('<a href="/sponsors">Sponsors</a>'))
    moved = web.add("guild.example", lambda asked: Answer(status=301, headers=(("Location", "http://newguild.example/"),)))
    web.add("newguild.example", lambda asked: page("<h1>Guild</h1>"))
    shop.profiles.set(Fact.FIVE, (club, moved, "http://nobody.refused.example/", "", ""))
    assert run(shop, web, ReadFiveJob()).ending is Ending.FINISHED
    assert logged(shop) == seen(web)
    assert whys(shop).keys() == {Why.FIVE, Why.ROBOTS}
    assert ("newguild.example", "/robots.txt") in logged(shop)


def test_looking_through_a_site_for_a_link_is_logged_as_the_server_saw_it(shop: Workspace, web: MiniWeb) -> None:
    web.add("club.example", lambda asked: page('<a href="/sponsors">Sponsors</a>'))
    import_id = shop.additions.begin("sites.csv", "google")
    shop.additions.keep_beside(import_id, [SiteReport("club.example")], ())
    shop.additions.finish(import_id)
    assert run(shop, web, FindPagesJob(list(shop.linking_sites.ids(SiteQuery())))).ending is Ending.FINISHED
    assert logged(shop) == seen(web)
    assert whys(shop).keys() == {Why.LINKING_SITE, Why.ROBOTS}


def test_a_request_says_when_to_whom_why_with_what_outcome_and_how_many_bytes_came(shop: Workspace, web: MiniWeb) -> None:
    body = gzip.compress(b"<!doctype html><title>Partners</title><p>Partners of ours.</p>" * 50)

    def site(asked: Asked) -> Answer:
        if asked.path == "/robots.txt":
            return Answer("none", 404, kind="text/plain")
        return Answer(body, headers=(("Content-Encoding", "gzip"),))

    add(shop, f"{web.add('club.example', site)}partners")
    run(shop, web, CheckLinksJob(every=True))
    robots, partners, *_rest = log(shop)
    now = shop.clock.now()
    assert robots == Request(now, "http://club.example/robots.txt", Why.ROBOTS, 404, None, len("none"), robots.id)
    assert partners == Request(now, "http://club.example/partners", Why.PAGE, 200, None, len(body), partners.id)


def test_an_answer_that_breaks_off_is_logged_with_what_had_come(shop: Workspace, web: MiniWeb) -> None:
    def site(asked: Asked) -> Answer:
        if asked.path == "/robots.txt":
            return Answer("none", 404, kind="text/plain")
        return Answer("<!doctype html>" + "x" * 4000, act=Act.CUT_SHORT)

    add(shop, f"{web.add('club.example', site)}partners")
    run(shop, web, CheckLinksJob(every=True))
    (partners,) = [request for request in log(shop) if request.why is Why.PAGE]
    assert partners.fault is not None
    assert 0 < partners.bytes <= 2100


def test_what_is_in_the_air_when_stop_is_pressed_is_logged_all_the_same(shop: Workspace, web: MiniWeb) -> None:
    cancel = Cancel()

    def site(asked: Asked) -> Answer:
        if asked.path == "/robots.txt":
            return Answer("none", 404, kind="text/plain")
        cancel.set()
        return Answer("<!doctype html>" + "x" * 4000, act=Act.DRIP_BODY)

    add(shop, f"{web.add('club.example', site)}partners")
    assert run(shop, web, CheckLinksJob(every=True), cancel).ending is Ending.STOPPED
    assert logged(shop) == seen(web)
    assert (log(shop)[-1].fault, log(shop)[-1].status) == (FetchFault.STOPPED, 200)


def test_every_look_of_a_visit_that_slept_is_brought_along(web: MiniWeb, monkeypatch: pytest.MonkeyPatch) -> None:
    naps = iter(range(100))
    monkeypatch.setattr("core.web.asking.client.AFTER_WAKING", (0.0, 0.0))
    monkeypatch.setattr("core.web.asking.wires.Watch.naps", lambda _self: next(naps))
    asker = Web(web.manners(), SetClock(), HostPace(0.0))
    visit = asker.visit("http://nobody.refused.example/", frozenset({OWNER}), Known(), Cancel())
    assert [request.fault for request in visit.requests] == [FetchFault.REFUSED] * 3


def test_nothing_is_logged_where_the_owner_turned_it_off(shop: Workspace, web: MiniWeb) -> None:
    shop.options.set("request_log", False)
    assert run(shop, web, ReadSiteJob()).ending is Ending.FINISHED
    assert web.requests
    assert log(shop) == []


def test_an_address_that_is_never_asked_is_not_in_the_log(shop: Workspace, web: MiniWeb) -> None:
    private = web.add("club.example", lambda asked: Answer(status=302, headers=(("Location", "http://a.router.example/"),)))
    add(shop, f"{private}partners")
    run(shop, web, CheckLinksJob(every=True))
    assert not [request for request in log(shop) if "router" in request.address]
    assert [request.status for request in log(shop) if request.address == f"{private}partners"] == [302]
