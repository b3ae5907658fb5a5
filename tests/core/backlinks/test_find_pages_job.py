"""A site that is said to link is looked through politely for the page that does; what could not be looked at is not called found out."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from core.backlinks.find_pages_job import FindPagesJob
from core.backlinks.linking_sites import LinkingSite, SiteFound, SiteQuery
from core.backlinks.reports import SiteReport
from core.clock import SetClock
from core.errors import WorldError
from core.jobs import Cancel, Ending, Outcome, Run, Runner
from core.web.asking.client import Web
from core.web.asking.manners import Manners
from core.web.asking.pacing import HostPace
from core.web.reading.wayfinding import MOST_PAGES
from core.workspace import Workspace
from tests.miniweb import MiniWeb
from tests.miniweb.trap import OWNER, Answer, Asked

TEXT = "<p>We meet on the field behind the school every Saturday, whatever the weather may be. </p>" * 12
LINK = f'<a href="http://{OWNER}/">Bread by our baker</a>'


@pytest.fixture
def workspace(tmp_path: Path) -> Iterator[Workspace]:
    workspace = Workspace.open(tmp_path / "a.linkstead", SetClock())
    workspace.business.set_sites([OWNER])
    yield workspace
    workspace.close()


@pytest.fixture
def web() -> Iterator[MiniWeb]:
    with MiniWeb() as web:
        yield web


def site(pages: dict[str, str], robots: str = "", asked_for: list[str] | None = None) -> Callable[[Asked], Answer]:
    """Answer with these pages, text around each; a list of pages goes out as it is."""

    def answer(asked: Asked) -> Answer:
        if asked.path == "/robots.txt":
            return Answer(robots, kind="text/plain") if robots else Answer("none", 404, kind="text/plain")
        if asked_for is not None:
            asked_for.append(asked.path)
        if asked.path not in pages:
            return Answer("<!doctype html><title>Not found</title><h1>Not found</h1>", 404)
        if asked.path.endswith(".xml"):
            return Answer(pages[asked.path], kind="application/xml")
        return Answer(f'<!doctype html><html lang="en"><title>Club</title><body>{pages[asked.path]}{TEXT}</body></html>')

    return answer


def urls(*addresses: str) -> str:
    return '<?xml version="1.0"?><urlset>' + "".join(f"<url><loc>{address}</loc></url>" for address in addresses) + "</urlset>"


def name(workspace: Workspace, *sites: str) -> list[int]:
    import_id = workspace.additions.begin("sites.csv", "google")
    workspace.additions.keep_beside(import_id, [SiteReport(each) for each in sites], ())
    workspace.additions.finish(import_id)
    return list(workspace.linking_sites.ids(SiteQuery()))


def look(workspace: Workspace, manners: Manners, cancel: Cancel | None = None) -> Outcome:
    pace = HostPace(0.0)
    runner = Runner(workspace, Web(manners, workspace.clock, pace), pace, 4)
    outcomes: list[Outcome] = []
    job = FindPagesJob(list(workspace.linking_sites.ids(SiteQuery())))
    run = Run("1", job, lambda *_: None, lambda _run, outcome: outcomes.append(outcome))
    if cancel is not None:
        run.cancel = cancel
    runner.run_to_end(run)
    runner.close()
    return outcomes[0]


def known(workspace: Workspace) -> dict[str, LinkingSite]:
    return {each.site: each for each in workspace.linking_sites.rows(workspace.linking_sites.ids(SiteQuery()))}


def links(workspace: Workspace) -> list[tuple[str, str]]:
    sql = "SELECT page_address, name FROM link JOIN link_import i ON i.id = import_id ORDER BY page_address"
    return [(page, name) for page, name in workspace.store.rows(sql)]


def test_a_page_that_links_becomes_a_link_in_an_import_named_by_its_site(workspace: Workspace, web: MiniWeb) -> None:
    home = web.add("club.example", site({"/": '<a href="/sponsors">Sponsors</a>', "/sponsors": LINK}))
    name(workspace, "club.example")
    outcome = look(workspace, web.manners())
    assert (outcome.ending, outcome.params["found"]) == (Ending.FINISHED, 1)
    assert links(workspace) == [(home.rstrip("/") + "/sponsors", "club.example")]
    club = known(workspace)["club.example"]
    assert (club.found, club.pages_read, club.looked_at, club.pages) == (SiteFound.FOUND, 2, workspace.clock.now(), 1)


def test_the_list_of_pages_that_robots_names_leads_to_the_page(workspace: Workspace, web: MiniWeb) -> None:
    home = web.add("club.example", site({"/": "<h1>Club</h1>"})).rstrip("/")
    pages = {"/": "<h1>Club</h1>", "/own-list.xml": urls(f"{home}/history", f"{home}/our-partners"), "/our-partners": LINK}
    asked: list[str] = []
    web.add("club.example", site(pages, f"User-agent: *\nDisallow: /private\nSitemap: {home}/own-list.xml\n", asked))
    name(workspace, "club.example")
    look(workspace, web.manners())
    assert links(workspace) == [(f"{home}/our-partners", "club.example")]
    assert asked[-3:] == ["/", "/own-list.xml", "/our-partners"]


def test_a_site_without_the_link_is_not_found_after_ten_pages_at_most(workspace: Workspace, web: MiniWeb) -> None:
    many = "".join(f'<a href="/partners/{n}">Partners {n}</a>' for n in range(40))
    asked: list[str] = []
    web.add("club.example", site({"/": many, **{f"/partners/{n}": "<h1>Partner</h1>" for n in range(40)}}, asked_for=asked))
    name(workspace, "club.example")
    look(workspace, web.manners())
    club = known(workspace)["club.example"]
    assert (club.found, club.pages_read) == (SiteFound.NOT_FOUND, MOST_PAGES)
    assert len(asked) == MOST_PAGES
    assert links(workspace) == []


def test_what_robots_closes_is_not_read(workspace: Workspace, web: MiniWeb) -> None:
    asked: list[str] = []
    pages = {"/": '<a href="/sponsors">Sponsors</a>', "/sponsors": LINK}
    web.add("club.example", site(pages, "User-agent: *\nDisallow: /sponsors\n", asked))
    name(workspace, "club.example")
    look(workspace, web.manners())
    assert "/sponsors" not in asked
    assert known(workspace)["club.example"].found is SiteFound.NOT_FOUND


def test_a_site_that_turns_us_away_or_is_not_there_could_not_be_looked_at(workspace: Workspace, web: MiniWeb) -> None:
    web.add("club.example", lambda asked: Answer("no", 403))
    name(workspace, "club.example", "nobody.example")
    outcome = look(workspace, web.manners())
    assert {each.found for each in known(workspace).values()} == {SiteFound.COULD_NOT_LOOK}
    assert {each.pages_read for each in known(workspace).values()} == {0}
    assert (outcome.params["could_not_look"], outcome.params["found"]) == (2, 0)


def test_a_site_that_sends_us_away_on_the_way_was_not_looked_through(workspace: Workspace, web: MiniWeb) -> None:
    home = site({"/": '<a href="/sponsors">Sponsors</a>'})
    web.add("club.example", lambda asked: Answer("later", 429) if asked.path == "/sponsors" else home(asked))
    name(workspace, "club.example")
    look(workspace, web.manners())
    club = known(workspace)["club.example"]
    assert (club.found, club.pages_read) == (SiteFound.COULD_NOT_LOOK, 1)


def test_a_known_page_is_no_second_link(workspace: Workspace, web: MiniWeb) -> None:
    web.add("club.example", site({"/": LINK}))
    name(workspace, "club.example")
    look(workspace, web.manners())
    look(workspace, web.manners())
    assert len(links(workspace)) == 1
    assert known(workspace)["club.example"].found is SiteFound.FOUND


def test_a_stopped_look_is_as_if_nobody_had_asked(workspace: Workspace, web: MiniWeb) -> None:
    cancel = Cancel()

    def stops(asked: Asked) -> Answer:
        cancel.set()
        return Answer(f"<!doctype html><title>x</title>{LINK}{TEXT}")

    web.add("club.example", stops)
    name(workspace, "club.example")
    assert look(workspace, web.manners(), cancel).ending is Ending.STOPPED
    assert known(workspace)["club.example"].looked_at is None


def test_without_a_website_of_ones_own_nothing_is_asked(workspace: Workspace) -> None:
    workspace.business.set_sites([])
    with pytest.raises(WorldError):
        FindPagesJob([1]).plan(workspace)


def test_what_was_found_is_not_lost_because_a_later_look_was_turned_away(workspace: Workspace, web: MiniWeb) -> None:
    web.add("club.example", lambda asked: Answer("no", 403))
    name(workspace, "club.example")
    workspace.linking_sites.keep(known(workspace)["club.example"].id, SiteFound.FOUND, 3)
    outcome = look(workspace, web.manners())
    assert known(workspace)["club.example"].found is SiteFound.FOUND
    assert outcome.params["could_not_look"] == 1
