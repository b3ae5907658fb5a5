"""Where the owner's pages lead: asked politely, and called gone only where the web surely answers."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from core.business.reading.job import ReadSiteJob
from core.business.reading.outside_job import CheckOutsideJob
from core.business.reading.outside_repository import MOST, MOST_OF_A_SITE
from core.business.reading.records import ReadingState
from core.clock import SetClock
from core.jobs import Cancel, Ending, Outcome, Run, Runner
from core.web.asking.client import Web
from core.web.asking.pacing import HostPace
from core.web.asking.unread import Unread
from core.workspace import Workspace
from tests.miniweb import MiniWeb
from tests.miniweb.trap import Act, Answer, Asked

SHOP = "shop.example"


@pytest.fixture
def workspace(tmp_path: Path) -> Iterator[Workspace]:
    workspace = Workspace.open(tmp_path / "a.linkstead", SetClock())
    workspace.business.set_sites([SHOP])
    yield workspace
    workspace.close()


@pytest.fixture
def web() -> Iterator[MiniWeb]:
    with MiniWeb() as web:
        yield web


def shop(*links: str, up: bool = True) -> object:
    home = "<!doctype html><title>Shop</title><h1>Our shop</h1><p><a href='/contact'>Contact</a></p>" + " ".join(links)

    def answer(asked: Asked) -> Answer:
        if asked.path == "/robots.txt":
            return Answer(status=404)
        return Answer(home) if asked.path == "/" else Answer("<!doctype html><title>Contact</title><h1>Write to us</h1>")

    return answer


def run(workspace: Workspace, web: MiniWeb, job: object, cancel: Cancel | None = None) -> Outcome:
    pace = HostPace(0.0)
    runner = Runner(workspace, Web(web.manners(), workspace.clock, pace), pace, 4)
    outcomes: list[Outcome] = []
    made = Run("1", job, lambda *_: None, lambda _run, outcome: outcomes.append(outcome))  # type: ignore[arg-type]
    if cancel is not None:
        made.cancel = cancel
    runner.run_to_end(made)
    runner.close()
    return outcomes[0]


def looked(workspace: Workspace, web: MiniWeb, *links: str) -> list[str]:
    web.add(SHOP, shop(*links))  # type: ignore[arg-type]
    assert run(workspace, web, ReadSiteJob()).ending is Ending.FINISHED
    assert run(workspace, web, CheckOutsideJob()).ending is Ending.FINISHED
    return [link.address for link in workspace.outside.gone()]


def test_a_link_to_a_page_that_is_gone_is_found_with_its_page_and_words(workspace: Workspace, web: MiniWeb) -> None:
    web.add("mill.example", lambda asked: Answer(status=404))
    assert looked(workspace, web, "<a href='http://mill.example/flour'>The mill</a>") == ["http://mill.example/flour"]
    (link,) = workspace.outside.gone()
    assert (link.page, link.words, link.at) == (f"http://{SHOP}/", "The mill", workspace.clock.now())
    assert link.why is Unread.NOT_THERE


@pytest.mark.parametrize("status", [200, 403, 429, 500, 503])
def test_a_page_that_is_there_or_does_not_say_is_not_gone(workspace: Workspace, web: MiniWeb, status: int) -> None:
    web.add("mill.example", lambda asked: Answer(status=404) if asked.path == "/robots.txt" else Answer("<h1>Flour</h1>", status))
    assert looked(workspace, web, "<a href='http://mill.example/flour'>The mill</a>") == []


def test_a_site_that_robots_closes_is_not_gone_and_not_asked(workspace: Workspace, web: MiniWeb) -> None:
    web.add("mill.example", lambda asked: Answer("User-agent: *\nDisallow: /", kind="text/plain"))
    assert looked(workspace, web, "<a href='http://mill.example/flour'>The mill</a>") == []
    assert web.asked("mill.example") == ["/robots.txt"]


def test_own_pages_networks_and_what_is_no_page_are_not_asked(workspace: Workspace, web: MiniWeb) -> None:
    links = ("https://www.facebook.com/shop", "mailto:a@mill.example", "tel:+44", f"http://{SHOP}/old", "https://maps.google.com/x")
    assert looked(workspace, web, *(f"<a href='{link}'>x</a>" for link in links)) == []
    assert workspace.store.one("SELECT count(*) FROM outside_link") == 0


def test_where_the_line_drops_midway_nothing_is_called_gone(workspace: Workspace, web: MiniWeb) -> None:
    web.add(SHOP, shop(*(f"<a href='http://mill-{n}.nowhere.example/'>Mill</a>" for n in range(4))))  # type: ignore[arg-type]
    run(workspace, web, ReadSiteJob())
    web.add(SHOP, lambda asked: Answer(act=Act.RESET))
    run(workspace, web, CheckOutsideJob())
    assert workspace.outside.gone() == []
    assert workspace.outside.unasked(MOST), "they are asked another time"


def test_a_login_page_in_my_sites_name_proves_nothing(workspace: Workspace, web: MiniWeb) -> None:
    portal = "<!doctype html><title>Hotel</title><h1>Welcome</h1><a href='/login'>Log in to go on</a>"
    web.add(SHOP, shop("<a href='http://mill.example/flour'>The mill</a>"))  # type: ignore[arg-type]
    run(workspace, web, ReadSiteJob())
    for host in (SHOP, "mill.example"):
        web.add(host, lambda asked: Answer(portal, 404))
    run(workspace, web, CheckOutsideJob())
    assert workspace.outside.gone() == []


def test_of_one_site_only_few_pages_are_asked_at_a_time(workspace: Workspace, web: MiniWeb) -> None:
    web.add("mill.example", lambda asked: Answer("<!doctype html><title>Flour</title><h1>Flour</h1>"))
    looked(workspace, web, *(f"<a href='http://mill.example/{n}'>Flour {n}</a>" for n in range(9)))
    pages = [path for path in web.asked("mill.example") if path != "/robots.txt"]
    assert len(pages) == MOST_OF_A_SITE


def test_of_many_links_only_some_are_asked_at_a_time(workspace: Workspace, web: MiniWeb) -> None:
    many = [f"<a href='http://mill-{n}.example/'>Mill {n}</a>" for n in range(MOST + 5)]
    looked(workspace, web, *many)
    assert len(workspace.outside.unasked(1000)) == 5


def mills(web: MiniWeb, count: int) -> list[str]:
    """Put mills into the web, each with a page; return links to them."""
    for n in range(count):
        web.add(f"mill-{n}.example", lambda asked: Answer("<!doctype html><title>Mill</title><h1>Mill</h1>"))
    return [f"<a href='http://mill-{n}.example/'>Mill {n}</a>" for n in range(count)]


def turn(workspace: Workspace, web: MiniWeb) -> set[str]:
    before = len(web.requests)
    run(workspace, web, CheckOutsideJob())
    return {request.host for request in web.requests[before:]} - {SHOP}


def test_where_there_are_many_links_each_has_its_turn_in_the_next_look_or_after_the_next_reading(
    workspace: Workspace, web: MiniWeb
) -> None:
    clock = workspace.clock
    assert isinstance(clock, SetClock)
    web.add(SHOP, shop(*mills(web, MOST + 5)))  # type: ignore[arg-type]
    run(workspace, web, ReadSiteJob())
    first = turn(workspace, web)
    assert (len(first), workspace.outside.waiting()) == (MOST, 5)
    clock.forward(days=1)
    run(workspace, web, ReadSiteJob())
    second = turn(workspace, web)
    assert len(second - first) == 5, "those never asked come first"
    clock.forward(days=1)
    third = turn(workspace, web)
    assert (len(third), third & second, workspace.outside.waiting()) == (5, set(), 0)
    assert turn(workspace, web) == set()


def test_a_link_where_nothing_was_found_is_asked_first_after_the_next_reading(workspace: Workspace, web: MiniWeb) -> None:
    clock = workspace.clock
    assert isinstance(clock, SetClock)
    many = mills(web, MOST + 5)
    web.add("mill-3.example", lambda asked: Answer(status=404))
    assert looked(workspace, web, *many) == ["http://mill-3.example/"]
    clock.forward(days=1)
    web.add("mill-3.example", lambda asked: Answer("<!doctype html><title>Mill</title><h1>Mill</h1>"))
    assert looked(workspace, web, *many) == []


def test_a_reading_that_came_to_nothing_forgets_no_link(workspace: Workspace, web: MiniWeb) -> None:
    web.add("mill.example", lambda asked: Answer(status=410))
    assert looked(workspace, web, "<a href='http://mill.example/flour'>The mill</a>")
    web.add(SHOP, lambda asked: Answer("no", 403))
    run(workspace, web, ReadSiteJob())
    reading = workspace.readings.reading()
    assert reading is not None
    assert (reading.state, reading.why) == (ReadingState.BLOCKED, Unread.TURNED_AWAY)
    assert len(workspace.outside.gone()) == 1


def test_a_new_reading_forgets_what_the_old_one_found(workspace: Workspace, web: MiniWeb) -> None:
    web.add("mill.example", lambda asked: Answer(status=410))
    assert looked(workspace, web, "<a href='http://mill.example/flour'>The mill</a>")
    assert looked(workspace, web) == []


def test_what_stop_cut_off_is_asked_again(workspace: Workspace, web: MiniWeb) -> None:
    web.add("mill.example", lambda asked: Answer(status=404))
    web.add(SHOP, shop("<a href='http://mill.example/flour'>The mill</a>"))  # type: ignore[arg-type]
    run(workspace, web, ReadSiteJob())
    cancel = Cancel()
    cancel.set()
    assert run(workspace, web, CheckOutsideJob(), cancel).ending is Ending.STOPPED
    assert len(workspace.outside.unasked(MOST)) == 1
