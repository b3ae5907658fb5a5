"""The website is read politely over the wire, and the file holds what it said, with every source."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from core.business.address import Address
from core.business.phones import Phone
from core.business.profile import Fact, Way
from core.business.reading.job import PageTask, ReadSiteJob
from core.business.reading.records import ReadingState
from core.clock import SetClock
from core.errors import WorldError
from core.jobs import Cancel, Ending, Outcome, Run, Runner
from core.sample.town import read_town
from core.sample.web import SampleWeb
from core.web.asking.client import Web
from core.web.asking.manners import Manners
from core.web.asking.pacing import HostPace
from core.workspace import Workspace
from tests.core.business.reading.pages import script, whole
from tests.miniweb import MiniWeb
from tests.miniweb.trap import Answer, Asked

SHOP = "shop.example"


@pytest.fixture
def workspace(tmp_path: Path) -> Iterator[Workspace]:
    workspace = Workspace.open(tmp_path / "a.linkstead", SetClock())
    yield workspace
    workspace.close()


@pytest.fixture
def web() -> Iterator[MiniWeb]:
    with MiniWeb() as web:
        yield web


def read(workspace: Workspace, manners: Manners, address: str = "", cancel: Cancel | None = None) -> Outcome:
    pace = HostPace(0.0)
    runner = Runner(workspace, Web(manners, workspace.clock, pace), pace, 4)
    outcomes: list[Outcome] = []
    run = Run("1", ReadSiteJob(address), lambda *_: None, lambda _run, outcome: outcomes.append(outcome))
    if cancel is not None:
        run.cancel = cancel
    runner.run_to_end(run)
    runner.close()
    return outcomes[0]


def site(pages: dict[str, str], status: int = 200) -> Callable[[Asked], Answer]:
    def answer(asked: Asked) -> Answer:
        body = pages.get(asked.path)
        if body is None:
            return Answer("<!doctype html><title>Not found</title><h1>Not found</h1>", 404)
        return Answer(body, status, kind="text/plain" if asked.path == "/robots.txt" else "text/html")

    return answer


HOME_PAGE = whole(
    '<a href="/contact">Contact</a><a href="/about">About us</a>' + "<p>We bake bread by hand every day of the week. </p>" * 20
)
CARD = {"@type": "Bakery", "name": "Crumb", "telephone": "+441632960412", "address": {"addressLocality": "Brindlemere"}}


def state(workspace: Workspace) -> ReadingState:
    reading = workspace.readings.reading()
    assert reading is not None
    return reading.state


def test_the_samples_website_is_read_whole(workspace: Workspace) -> None:
    workspace.business.set_sites(["ferrylanebakery.example"])
    with SampleWeb(read_town()) as town:
        assert read(workspace, town.manners()).ending is Ending.FINISHED
        assert [request.path for request in town.asked] == ["/robots.txt", "/", "/contact", "/about"]
    found = workspace.readings.found()
    home = "http://ferrylanebakery.example/"
    assert found[Fact.NAME].value == "Ferry Lane Bakery"
    assert found[Fact.TRADE].value == "bakery"
    assert found[Fact.ADDRESS].value == Address("4 Ferry Lane", "", "Brindlemere", "", "BM2 7FL", "GB")
    assert found[Fact.PHONES].value == (Phone("+441632960412"),)
    assert found[Fact.EMAIL].value == "hello@ferrylanebakery.example"
    assert (found[Fact.NAME].source.way, found[Fact.NAME].source.page) == (Way.JSON_LD, home)
    assert {Fact.HOURS, Fact.SOCIAL, Fact.LANGUAGES, Fact.SHORT} <= set(found)
    by_links = {finding.page for finding in workspace.readings.findings() if finding.way is Way.LINK and finding.fact is Fact.EMAIL}
    assert by_links == {f"{home}contact"}
    assert state(workspace) is ReadingState.READ
    assert workspace.readings.reading().pages == 3  # type: ignore[union-attr]


def test_a_contact_page_says_what_the_first_page_does_not(workspace: Workspace, web: MiniWeb) -> None:
    workspace.business.set_sites([SHOP])
    web.add(SHOP, site({"/": HOME_PAGE, "/contact": whole(script(CARD)), "/about": whole("<p>About</p>")}))
    read(workspace, web.manners())
    found = workspace.readings.found()
    assert found[Fact.NAME].value == "Crumb"
    assert found[Fact.NAME].source.page == f"http://{SHOP}/contact"


def test_a_site_that_lives_under_www_alone_is_found(workspace: Workspace, web: MiniWeb) -> None:
    workspace.business.set_sites([SHOP])
    web.add(f"www.{SHOP}", site({"/": whole(script(CARD) + "<p>Bread</p>" * 200)}))
    manners = web.manners()
    hosts = {SHOP: manners.host_map["*.refused.example"], **manners.host_map}
    read(workspace, web.manners(host_map=hosts))
    assert workspace.readings.found()[Fact.NAME].source.page == f"http://www.{SHOP}/"


def test_an_old_name_that_leads_on_to_the_new_one_is_followed(workspace: Workspace, web: MiniWeb) -> None:
    workspace.business.set_sites(["old.example"])
    web.add("old.example", lambda asked: Answer("", 301, (("Location", f"http://{SHOP}/"),)))
    web.add(SHOP, site({"/": HOME_PAGE, "/contact": whole(script({**CARD, "url": f"http://{SHOP}/"}))}))
    read(workspace, web.manners())
    assert workspace.readings.found()[Fact.NAME].value == "Crumb"


def test_robots_are_obeyed_and_nothing_is_asked_after(workspace: Workspace, web: MiniWeb) -> None:
    workspace.business.set_sites([SHOP])
    web.add(SHOP, site({"/": HOME_PAGE, "/robots.txt": "User-agent: *\nDisallow: /"}))
    read(workspace, web.manners())
    assert state(workspace) is ReadingState.BLOCKED
    assert set(web.asked(SHOP)) == {"/robots.txt"}


@pytest.mark.parametrize(
    ("pages", "status", "expected"),
    [
        ({"/": HOME_PAGE}, 403, ReadingState.BLOCKED),
        ({"/": HOME_PAGE}, 500, ReadingState.UNREADABLE),
        ({}, 200, ReadingState.UNREADABLE),
        ({"/": "<div>" * 100_000}, 200, ReadingState.UNREADABLE),
    ],
)
def test_why_nothing_could_be_read_is_kept(
    workspace: Workspace, web: MiniWeb, pages: dict[str, str], status: int, expected: ReadingState
) -> None:
    workspace.business.set_sites([SHOP])
    web.add(SHOP, site(pages, status))
    assert read(workspace, web.manners()).ending is Ending.FINISHED
    assert state(workspace) is expected
    assert workspace.readings.found() == {}


def test_a_site_that_is_not_there_is_unreachable_after_every_way_was_tried(workspace: Workspace, web: MiniWeb) -> None:
    workspace.business.set_sites(["nobody.refused.example"])
    outcome = read(workspace, web.manners())
    assert outcome.progress.done == 4
    assert state(workspace) is ReadingState.UNREACHABLE


def test_one_page_that_fails_takes_nothing_from_the_others(workspace: Workspace, web: MiniWeb) -> None:
    workspace.business.set_sites([SHOP])
    web.add(SHOP, site({"/": HOME_PAGE, "/contact": whole(script(CARD))}))
    read(workspace, web.manners())
    assert state(workspace) is ReadingState.READ
    assert workspace.readings.found()[Fact.NAME].value == "Crumb"


def test_a_second_reading_forgets_what_the_first_one_found(workspace: Workspace, web: MiniWeb) -> None:
    workspace.business.set_sites([SHOP])
    web.add(SHOP, site({"/": HOME_PAGE, "/contact": whole(script(CARD))}))
    read(workspace, web.manners())
    web.add(SHOP, site({"/": HOME_PAGE}))
    read(workspace, web.manners())
    assert Fact.NAME not in workspace.readings.found()


def test_no_more_than_ten_pages_are_asked_for(workspace: Workspace, web: MiniWeb) -> None:
    workspace.business.set_sites([SHOP])
    links = "".join(f'<a href="/{sort}/{n}">x</a>' for n in range(9) for sort in ("about", "contact", "imprint", "locations"))
    web.add(SHOP, lambda asked: Answer(whole(links + "<p>Bread</p>" * 200)))
    read(workspace, web.manners())
    assert len([path for path in web.asked(SHOP) if path != "/robots.txt"]) == 10


def test_stop_keeps_what_was_read(workspace: Workspace, web: MiniWeb) -> None:
    workspace.business.set_sites([SHOP])
    cancel, asked_for = Cancel(), threading.Event()

    def answer(asked: Asked) -> Answer:
        if asked.path == "/contact":
            cancel.set()
            asked_for.set()
        return site({"/": HOME_PAGE.replace("<p>", script(CARD) + "<p>", 1), "/contact": HOME_PAGE})(asked)

    web.add(SHOP, answer)
    assert read(workspace, web.manners(), cancel=cancel).ending is Ending.STOPPED
    assert asked_for.is_set()
    assert state(workspace) is ReadingState.READ
    assert workspace.readings.found()[Fact.NAME].value == "Crumb"


def test_without_a_website_there_is_nothing_to_read(workspace: Workspace) -> None:
    with pytest.raises(WorldError) as problem:
        ReadSiteJob().plan(workspace)
    assert problem.value.code == "no_own_site"


def test_a_page_that_crashed_the_program_twice_is_set_aside(workspace: Workspace) -> None:
    workspace.business.set_sites([SHOP])
    job = ReadSiteJob()
    (task,) = job.plan(workspace).tasks
    assert isinstance(task, PageTask)
    job.store(workspace, [job.shelve(task)])
    job.finish(workspace)
    assert state(workspace) is ReadingState.UNREADABLE


def test_what_no_program_wrote_is_passed_over(workspace: Workspace) -> None:
    workspace.readings.begin("https://bakery.example/")
    rows: list[dict[str, Any]] = [
        {"fact": "hours", "value": "[]", "way": "json_ld", "page": ""},
        {"fact": "nothing", "value": '"x"', "way": "json_ld", "page": ""},
        {"fact": "email", "value": '"a@b.example"', "way": "by ear", "page": ""},
    ]
    with workspace.store.write() as db:
        db.table("site_finding").insert_all(rows)
    assert workspace.readings.findings() == []
