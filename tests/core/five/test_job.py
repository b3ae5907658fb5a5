"""The five sites are read politely over the wire, and each comes to what its pages show."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from core.business.profile import Fact
from core.clock import SetClock
from core.five.job import ReadFiveJob
from core.five.records import Finding, SiteAnswer
from core.jobs import Cancel, Ending, Outcome, Run, Runner
from core.web.asking.client import Web
from core.web.asking.manners import Manners
from core.web.asking.pacing import HostPace
from core.web.asking.unread import Unread
from core.workspace import Workspace
from tests.miniweb import MiniWeb
from tests.miniweb.trap import NAME, OWNER, Answer, Asked

TEXT = "<p>We meet on the field behind the school every Saturday, whatever the weather may be. </p>" * 12


@pytest.fixture
def workspace(tmp_path: Path) -> Iterator[Workspace]:
    workspace = Workspace.open(tmp_path / "a.linkstead", SetClock())
    workspace.business.set_sites([OWNER])
    workspace.business.rename(NAME)
    yield workspace
    workspace.close()


@pytest.fixture
def web() -> Iterator[MiniWeb]:
    with MiniWeb() as web:
        yield web


def site(pages: dict[str, str], robots: str = "") -> Callable[[Asked], Answer]:
    def answer(asked: Asked) -> Answer:
        if asked.path == "/robots.txt":
            return Answer(robots, kind="text/plain") if robots else Answer("none", 404, kind="text/plain")
        if asked.path not in pages:
            return Answer("<!doctype html><title>Not found</title><h1>Not found</h1>", 404)
        return Answer(f'<!doctype html><html lang="en"><title>Club</title><body>{pages[asked.path]}{TEXT}</body></html>')

    return answer


def read(
    workspace: Workspace, manners: Manners, *addresses: str, again: bool = False, cancel: Cancel | None = None
) -> tuple[Outcome, list[SiteAnswer]]:
    five = (*addresses, *("",) * (5 - len(addresses)))
    workspace.profiles.set(Fact.FIVE, five)
    pace = HostPace(0.0)
    runner = Runner(workspace, Web(manners, workspace.clock, pace), pace, 4)
    outcomes: list[Outcome] = []
    run = Run("1", ReadFiveJob(again), lambda *_: None, lambda _run, outcome: outcomes.append(outcome))
    if cancel is not None:
        run.cancel = cancel
    runner.run_to_end(run)
    runner.close()
    return outcomes[0], workspace.five.answers(five)


def links(workspace: Workspace) -> list[str]:
    return [row[0] for row in workspace.store.rows("SELECT page_address FROM link WHERE deleted_at IS NULL ORDER BY id")]


SPONSORS = '<a href="/sponsors">Sponsors</a><a href="/fixtures">Fixtures</a>'
OTHERS = '<h1>Sponsors</h1><a href="http://mill.example/">The mill</a><a href="http://forge.example/">The forge</a>'


def test_each_site_comes_to_what_its_pages_show(workspace: Workspace, web: MiniWeb) -> None:
    linking = web.add("club.example", site({"/": SPONSORS, "/sponsors": f'{OTHERS}<a href="http://{OWNER}/">Bread by us</a>'}))
    naming = web.add("guild.example", site({"/": '<a href="/members">Members</a>', "/members": f"<p>{NAME.replace('&', '&amp;')}</p>"}))
    others = web.add("mill.example", site({"/": SPONSORS, "/sponsors": OTHERS.replace("mill", "weir")}))
    nothing = web.add("shop.example", site({"/": "<h1>Shop</h1>"}))
    closed = web.add("paper.example", site({"/": "<h1>Paper</h1>"}, robots="User-agent: *\nDisallow: /"))
    outcome, answers = read(workspace, web.manners(), linking, naming, others, nothing, closed)
    assert outcome.ending is Ending.FINISHED
    assert [answer.found for answer in answers] == [
        Finding.LINKS,
        Finding.NAMED,
        Finding.OTHERS,
        Finding.NOT_FOUND,
        Finding.NOT_READ,
    ]
    assert [answer.page for answer in answers] == [f"{linking}sponsors", f"{naming}members", f"{others}sponsors", "", ""]
    assert [answer.pages for answer in answers] == [2, 2, 2, 1, 0]
    assert [answer.why for answer in answers] == [None, None, None, None, Unread.ROBOTS]
    assert answers[0].words == "Bread by us"
    assert NAME in answers[1].words
    assert answers[2].words == "weir.example, forge.example"
    assert {answer.at for answer in answers} == {workspace.clock.now()}
    assert web.asked("club.example") == ["/robots.txt", "/", "/sponsors"]
    assert web.asked("paper.example") == ["/robots.txt"]


def test_a_link_that_was_found_is_among_the_links_from_now_on(workspace: Workspace, web: MiniWeb) -> None:
    one = web.add("one.example", site({"/": f'<a href="http://{OWNER}/">Bread</a>'}))
    two = web.add("two.example", site({"/": f'<a href="http://{OWNER}/cakes">Cakes</a>'}))
    outcome, _answers = read(workspace, web.manners(), one, two)
    assert sorted(links(workspace)) == [one, two]
    assert outcome.params["links"] == 2
    assert workspace.links.counts().all == 2
    read(workspace, web.manners(), one, two, again=True)
    assert sorted(links(workspace)) == [one, two]


def test_at_most_ten_pages_of_a_site_are_read(workspace: Workspace, web: MiniWeb) -> None:
    many = "".join(f'<a href="/news/{number}">News</a>' for number in range(30))
    address = web.add("paper.example", site({"/": many, **{f"/news/{number}": many for number in range(30)}}))
    _outcome, (answer,) = read(workspace, web.manners(), address)
    assert (answer.found, answer.pages) == (Finding.NOT_FOUND, 10)
    assert len(web.asked("paper.example")) == 11


def test_a_page_further_on_is_found_from_one_on_the_way(workspace: Workspace, web: MiniWeb) -> None:
    pages = {"/": '<a href="/news">News</a>', "/news": '<a href="/2026/thanks">Our sponsors</a>', "/2026/thanks": OTHERS}
    _outcome, (answer,) = read(workspace, web.manners(), web.add("club.example", site(pages)))
    assert (answer.found, answer.page) == (Finding.OTHERS, "http://club.example/2026/thanks")


def test_one_other_site_or_links_in_the_frame_thank_nobody(workspace: Workspace, web: MiniWeb) -> None:
    one = '<h1>Partners</h1><a href="http://mill.example/">The mill</a><footer><a href="http://forge.example/">Made by</a></footer>'
    networks = '<a href="https://www.facebook.com/club">f</a><a href="https://www.google.com/maps">Map</a>'
    pages = {"/": '<a href="/partners">Partners</a>', "/partners": one + networks}
    _outcome, (answer,) = read(workspace, web.manners(), web.add("club.example", site(pages)))
    assert answer.found is Finding.NOT_FOUND


def test_a_page_that_only_a_browser_can_show_is_not_said_to_be_without_the_name(workspace: Workspace, web: MiniWeb) -> None:
    shell = '<!doctype html><title>App</title><div id="root"></div><script src="/app.js"></script>'
    address = web.add("app.example", lambda asked: Answer(shell) if asked.path == "/" else Answer("none", 404, kind="text/plain"))
    _outcome, (answer,) = read(workspace, web.manners(), address)
    assert (answer.found, answer.pages) == (Finding.NOT_READ, 0)


def test_a_site_typed_without_its_scheme_is_found_where_it_answers(workspace: Workspace, web: MiniWeb) -> None:
    web.add("www.club.example", site({"/": f"<p>{OWNER}</p>"}))
    _outcome, (answer,) = read(workspace, web.manners(), "https://club.refused.example/")
    assert (answer.found, answer.why) == (Finding.NOT_READ, Unread.REFUSED)
    _outcome, (answer,) = read(workspace, web.manners(), "https://www.club.example/")
    assert (answer.found, answer.page) == (Finding.NAMED, "http://www.club.example/")


def test_what_was_read_is_not_read_again_unasked(workspace: Workspace, web: MiniWeb) -> None:
    address = web.add("club.example", site({"/": "<h1>Club</h1>"}))
    read(workspace, web.manners(), address)
    read(workspace, web.manners(), address)
    assert web.asked("club.example") == ["/robots.txt", "/"]
    read(workspace, web.manners(), address, again=True)
    assert web.asked("club.example").count("/") == 2


@pytest.mark.parametrize(
    ("status", "body", "why"), [(403, "no", Unread.TURNED_AWAY), (500, "no", Unread.FAULT), (404, "<h1>Not found</h1>", Unread.NOT_THERE)]
)
def test_a_site_that_could_not_be_read_is_kept_with_why_and_tried_again(
    workspace: Workspace, web: MiniWeb, status: int, body: str, why: Unread
) -> None:
    address = web.add("club.example", lambda asked: Answer(body, status) if asked.path != "/robots.txt" else Answer("none", 404))
    _outcome, (answer,) = read(workspace, web.manners(), address)
    assert (answer.found, answer.why) == (Finding.NOT_READ, why)
    assert workspace.five.unread([address]) == [address]
    web.add("club.example", site({"/": "<h1>Club</h1>"}))
    _outcome, (answer,) = read(workspace, web.manners(), address)
    assert (answer.found, answer.why) == (Finding.NOT_FOUND, None)
    assert workspace.five.unread([address]) == []


def test_a_site_whose_reading_was_stopped_is_as_if_nobody_had_asked(workspace: Workspace, web: MiniWeb) -> None:
    cancel = Cancel()

    def stop(asked: Asked) -> Answer:
        if asked.path == "/":
            cancel.set()
        return site({"/": SPONSORS, "/sponsors": OTHERS})(asked)

    outcome, answers = read(workspace, web.manners(), web.add("club.example", stop), cancel=cancel)
    assert outcome.ending is Ending.STOPPED
    assert answers == []


def test_where_nothing_could_be_found_nobody_is_asked(workspace: Workspace, web: MiniWeb) -> None:
    workspace.business.set_sites([])
    workspace.business.rename("Crumb")
    outcome, answers = read(workspace, web.manners(), web.add("club.example", site({"/": "<h1>Crumb</h1>"})))
    assert (outcome.ending, outcome.code, answers) == (Ending.FAILED, "nobody_to_find", [])
    assert web.asked("club.example") == []


def test_without_a_website_of_ones_own_one_can_still_be_named(workspace: Workspace, web: MiniWeb) -> None:
    workspace.business.set_sites([])
    address = web.add("club.example", site({"/": f"<p>Thanks to {NAME.replace('&', 'and')}!</p>"}))
    _outcome, (answer,) = read(workspace, web.manners(), address)
    assert answer.found is Finding.NAMED
