"""The first findings on the screen: each line with its page, and one button that does the right thing."""

from __future__ import annotations

from collections.abc import Callable
from urllib.parse import unquote

import pytest
from pytestqt.qtbot import QtBot

from core.business.address import Address
from core.business.profile import Fact, Hands, Way
from core.business.reading.records import Finding as ReadFinding
from core.business.reading.records import OutsideLink, OutsideState, PageSigns, ReadingState
from core.clock import SetClock
from core.five.records import Finding, SiteAnswer
from core.jobs import Ending, JobRequest, Outcome
from core.web.asking.unread import Unread
from core.workspace import Workspace
from gui.business.findings_page import FindingsPage
from gui.page import PageContext, Place
from gui.widgets import Label
from tests.core.backlinks.shop import add, only
from tests.gui.checklist.outside import Outside, outside
from tests.gui.recorder import Recorder

CLUB, GUILD = "https://club.example/", "https://guild.example/"


@pytest.fixture
def away(monkeypatch: pytest.MonkeyPatch) -> Outside:
    return outside(monkeypatch)


@pytest.fixture
def opened(qtbot: QtBot, context: PageContext, away: Outside) -> Callable[[], FindingsPage]:
    def open_one() -> FindingsPage:
        page = FindingsPage(context)
        qtbot.addWidget(page)
        page.resize(1200, 800)
        page.show()
        return page

    return open_one


def found(workspace: Workspace, address: str, what: Finding, page: str = "") -> None:
    workspace.five.keep(SiteAnswer(address, workspace.clock.now(), what, page, "Thanks to Crumb", 2))


def own_page(workspace: Workspace) -> None:
    workspace.business.set_sites(["bakery.example"])
    workspace.readings.begin("https://bakery.example/")
    workspace.readings.add([], 1, PageSigns("https://bakery.example/", "01632 960412", declares=True))
    workspace.readings.end(ReadingState.READ)


def test_a_line_says_where_it_rests_and_opens_that_page(opened: Callable[[], FindingsPage], workspace: Workspace, away: Outside) -> None:
    workspace.business.set_sites(["bakery.example"])
    workspace.profiles.set(Fact.FIVE, (CLUB, GUILD, "", "", ""))
    found(workspace, CLUB, Finding.NAMED, f"{CLUB}sponsors")
    page = opened()
    assert page.title.text() == "First findings."
    texts = [label.text() for label in page.view.findChildren(Label)]
    assert "club.example names you without a link: “Thanks to Crumb”" in texts
    assert any(text.startswith("club.example/sponsors; 2 pages were read, ") for text in texts)
    page.view.buttons[0].click()
    assert away.opened == [f"{CLUB}sponsors"]


def test_a_link_that_was_found_is_shown_among_the_links(
    opened: Callable[[], FindingsPage], workspace: Workspace, recorder: Recorder
) -> None:
    add(workspace, f"{CLUB}sponsors")
    workspace.profiles.set(Fact.FIVE, (CLUB, "", "", "", ""))
    found(workspace, CLUB, Finding.LINKS, f"{CLUB}sponsors")
    opened().view.buttons[0].click()
    assert recorder.places == [Place("backlinks", only(workspace).id)]


@pytest.mark.parametrize(("hands", "step"), [("", "tap_to_call"), (Hands.OWNER, "tap_to_call"), (Hands.NOBODY, "domain_holder")])
def test_what_is_to_mend_on_the_own_site_opens_its_step(
    opened: Callable[[], FindingsPage], workspace: Workspace, recorder: Recorder, hands: str, step: str
) -> None:
    own_page(workspace)
    workspace.profiles.set(Fact.HANDS, str(hands))
    opened().view.buttons[0].click()
    assert recorder.places == [Place("checklist", filter=step)]


def test_who_has_a_web_person_sends_it_to_them(opened: Callable[[], FindingsPage], workspace: Workspace, away: Outside) -> None:
    own_page(workspace)
    workspace.profiles.set(Fact.HANDS, Hands.SOMEBODY.value)
    workspace.profiles.set(Fact.WEB_PERSON, "web@maker.example")
    opened().view.buttons[0].click()
    (address,) = away.opened
    assert address.startswith("mailto:web@maker.example?subject=")


def test_the_sites_are_read_again_and_a_new_link_is_looked_at(
    opened: Callable[[], FindingsPage], workspace: Workspace, context: PageContext, recorder: Recorder
) -> None:
    workspace.profiles.set(Fact.FIVE, (CLUB, "", "", "", ""))
    page = opened()
    assert page.title.text() == "Nothing was found yet."
    assert page.note.text() == "The websites of those who know you were not read to the end yet."
    assert page.change.property("kind") == "quiet"
    page.again.click()
    assert recorder.jobs == [JobRequest("read_five", {"again": True})]
    assert not page.again.isEnabled()
    page.five._on_ended(Outcome(Ending.FINISHED, params={"links": 1, "import": 4, "sites": 1}))
    assert recorder.jobs[1:] == [JobRequest("check_links", {"import": 4})]
    assert page.again.isEnabled()


def test_a_website_that_could_not_be_reached_has_a_line_with_what_to_do(
    opened: Callable[[], FindingsPage], workspace: Workspace, away: Outside, recorder: Recorder
) -> None:
    workspace.business.set_sites(["bakery.example"])
    workspace.readings.begin("https://bakery.example/")
    workspace.readings.end(ReadingState.UNREACHABLE, Unread.NO_SUCH_SITE)
    page = opened()
    (line,) = page.view.lines or []
    assert "no website was found under this name" in line.text
    page.view.buttons[0].click()
    assert recorder.places == [Place("business", filter="site")]
    workspace.readings.end(ReadingState.UNREACHABLE, Unread.TIMEOUT)
    page.refresh()
    page.view.buttons[0].click()
    assert away.opened == ["https://bakery.example/"]


def test_links_that_were_not_asked_yet_are_counted_and_have_their_turn_on_another_day(
    opened: Callable[[], FindingsPage], workspace: Workspace, recorder: Recorder, context: PageContext
) -> None:
    context.settings.set("may_read_own_site", "yes")
    own_page(workspace)
    links = [OutsideLink(f"https://mill-{n}.example/", "https://bakery.example/", "The mill") for n in range(3)]
    workspace.outside.add(links)
    workspace.outside.answer(links[0], OutsideState.THERE)
    page = opened()
    assert "Of the links on your website to others 2 were not asked yet." in page.note.text()
    assert recorder.jobs == [], "some were asked today"
    assert isinstance(workspace.clock, SetClock)
    workspace.clock.forward(days=1)
    page.shown()
    assert recorder.jobs == [JobRequest("check_outside")]
    page.shown()
    assert len(recorder.jobs) == 1, "it runs already"
    page.reader.outside._on_ended(Outcome(Ending.FINISHED))
    for link in links:
        workspace.outside.answer(link, OutsideState.THERE)
    page.refresh()
    assert "not asked" not in page.note.text()


def test_sites_that_are_never_to_be_asked_are_not_said_to_be_under_way(
    opened: Callable[[], FindingsPage], workspace: Workspace, context: PageContext
) -> None:
    workspace.profiles.set(Fact.FIVE, (CLUB, "", "", "", ""))
    context.settings.set("may_read_five", "never")
    assert opened().note.text().startswith("You said that Linkstead is never to ask the sites of those who know you.")


def test_nobody_was_named_so_nothing_can_be_read_again(opened: Callable[[], FindingsPage], recorder: Recorder) -> None:
    page = opened()
    assert not page.again.isVisible()
    assert page.note.text().startswith("Say who knows you: ")
    assert page.change.property("kind") == "primary"
    page.change.click()
    assert recorder.places == [Place("interview", filter="five")]


def test_another_address_on_the_website_is_compared_in_the_profile(
    opened: Callable[[], FindingsPage], workspace: Workspace, recorder: Recorder
) -> None:
    own_page(workspace)
    other = Address("5 Quay Street", place="Brindlemere", postcode="BM1 1AA", country="GB")
    workspace.readings.add([ReadFinding(Fact.ADDRESS, other, Way.JSON_LD, "https://bakery.example/")], 0)
    workspace.profiles.set(Fact.ADDRESS, Address("4 Ferry Lane", place="Brindlemere", postcode="BM2 7FL", country="GB"))
    page = opened()
    said = [line.text for line in page.view.lines or []]
    assert said[0].startswith("Your website gives the address 5 Quay Street, Brindlemere, BM1 1AA; your profile says 4 Ferry Lane")
    page.view.buttons[0].click()
    assert recorder.places == [Place("business", filter="street")]


def test_a_link_that_leads_nowhere_goes_to_the_web_person_where_there_is_one(
    opened: Callable[[], FindingsPage], workspace: Workspace, away: Outside, recorder: Recorder
) -> None:
    own_page(workspace)
    link = OutsideLink("https://mill.example/flour", "https://bakery.example/", "The mill")
    workspace.outside.add([link])
    workspace.outside.answer(link, OutsideState.GONE)
    page = opened()
    (number,) = [n for n, line in enumerate(page.view.lines or []) if "mill.example/flour" in line.text]
    page.view.buttons[number].click()
    assert recorder.places == [Place("checklist", filter="outside_links")]
    workspace.profiles.set(Fact.HANDS, Hands.SOMEBODY.value)
    page.refresh()
    page.view.buttons[number].click()
    assert "Mend the links to other websites" in unquote(away.opened[-1])


def test_everything_is_read_again_the_website_first_and_then_where_it_leads(
    opened: Callable[[], FindingsPage], workspace: Workspace, recorder: Recorder, context: PageContext
) -> None:
    own_page(workspace)
    workspace.profiles.set(Fact.FIVE, (CLUB, "", "", "", ""))
    page = opened()
    page.again.click()
    assert [job.name for job in recorder.jobs] == ["read_site", "read_five"]
    assert not page.again.isEnabled()
    workspace.outside.add([OutsideLink("https://mill.example/flour", "https://bakery.example/", "The mill")])
    context.settings.set("may_read_own_site", "yes")
    page.reader._on_ended(Outcome(Ending.STOPPED))
    assert recorder.jobs[-1].name == "read_five", "Stop begins nothing new"
    page.reader._on_ended(Outcome(Ending.FINISHED))
    assert recorder.jobs[-1].name == "check_outside"
