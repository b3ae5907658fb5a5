"""What the website says stands on a card, each fact with its page; it is confirmed, mended or asked for by hand."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QLineEdit
from pytestqt.qtbot import QtBot

from core.business.address import Address
from core.business.phones import Phone
from core.business.profile import Fact, Source, Way
from core.business.reading.records import Finding, ReadingState
from core.jobs import Ending, JobRequest, Outcome
from core.workspace import Workspace
from gui.business.interview.found import FoundStep
from gui.business.interview.page import InterviewPage
from gui.page import PageContext
from tests.gui.business.interview.owner import Owner
from tests.gui.recorder import Recorder

HOME = "https://bakery.example/"
FOUND = (
    Finding(Fact.NAME, "Crumb & Co", Way.JSON_LD, HOME),
    Finding(Fact.ADDRESS, Address("4 Ferry Lane", "", "Brindlemere", "", "BM2 7FL", "GB"), Way.JSON_LD, HOME),
    Finding(Fact.PHONES, (Phone("+441632960412"),), Way.LINK, f"{HOME}contact"),
)

Opens = Callable[[], tuple[Owner, FoundStep]]


@pytest.fixture
def opened(qtbot: QtBot, context: PageContext, workspace: Workspace) -> Opens:
    workspace.business.set_sites(["bakery.example"])
    workspace.interview.at("found")

    def open_one() -> tuple[Owner, FoundStep]:
        page = InterviewPage(context)
        qtbot.addWidget(page)
        page.resize(1200, 800)
        page.show()
        owner = Owner(qtbot, page)
        assert isinstance(page.step, FoundStep)
        return owner, page.step

    return open_one


def read(workspace: Workspace, state: ReadingState = ReadingState.READ, findings: tuple[Finding, ...] = FOUND) -> None:
    workspace.readings.begin(HOME)
    workspace.readings.add(findings, 1)
    workspace.readings.end(state)


def texts(owner: Owner) -> set[str]:
    return {label.text() for label in owner.page.findChildren(QLabel) if label.isVisibleTo(owner.page)}


def test_each_fact_stands_there_with_its_page_and_how_it_was_read(opened: Opens, workspace: Workspace) -> None:
    read(workspace)
    owner, _step = opened()
    assert {"Crumb & Co", "4 Ferry Lane, Brindlemere, BM2 7FL, United Kingdom", "01632 960412"} <= texts(owner)
    assert {"Read on bakery.example, in its data for search engines.", "Read on bakery.example/contact, in a link."} <= texts(owner)


def test_one_key_confirms_it_all_with_its_sources(opened: Opens, workspace: Workspace) -> None:
    read(workspace)
    owner, _step = opened()
    owner.next()
    profile = workspace.profiles.profile()
    assert profile.name == "Crumb & Co"
    assert profile.address.place == "Brindlemere"
    assert profile.phones == (Phone("+441632960412"),)
    reading = workspace.readings.reading()
    assert reading is not None
    assert profile.sources[Fact.PHONES] == Source(Way.LINK, f"{HOME}contact", reading.at)
    assert owner.at == "name"


def test_what_is_mended_is_the_owners_and_the_rest_stays_the_websites(opened: Opens, workspace: Workspace) -> None:
    read(workspace)
    owner, _step = opened()
    owner.choose("Change: Name")
    line = owner.focus()
    assert isinstance(line, QLineEdit)
    line.selectAll()
    owner.type("Crumb")
    assert workspace.profiles.drafts() == {"name": "Crumb"}
    owner.next()
    profile = workspace.profiles.profile()
    assert profile.name == "Crumb"
    assert profile.sources[Fact.NAME].way is Way.TYPED
    assert profile.sources[Fact.ADDRESS].way is Way.JSON_LD
    assert workspace.profiles.drafts() == {}


def test_a_field_that_is_emptied_is_left_out(opened: Opens, workspace: Workspace) -> None:
    read(workspace)
    owner, _step = opened()
    owner.choose("Change: Phone numbers")
    owner.press(Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    owner.press(Qt.Key.Key_Delete)
    owner.next()
    assert workspace.profiles.profile().phones == ()


def test_what_is_wrong_is_said_and_nothing_is_taken_over_by_halves(opened: Opens, workspace: Workspace) -> None:
    read(workspace)
    owner, step = opened()
    workspace.profiles.draft("postcode", "BM")
    owner.next()
    row = step.entries[Fact.ADDRESS].form.rows["postcode"]
    assert "no postcode" in row.problem.text()
    assert row.isVisible()
    assert owner.at == "found"
    assert workspace.profiles.profile().name == ""


def test_what_was_half_mended_stands_open_at_the_next_start(opened: Opens, workspace: Workspace) -> None:
    read(workspace)
    workspace.profiles.draft("street", "4 Ferry L")
    _owner, step = opened()
    line = step.entries[Fact.ADDRESS].form.rows["street"].findChild(QLineEdit)
    assert isinstance(line, QLineEdit)
    assert line.isVisible()
    assert line.text() == "4 Ferry L"


def test_what_the_owner_said_before_stands_and_the_website_is_quoted(opened: Opens, workspace: Workspace) -> None:
    workspace.profiles.set(Fact.NAME, "Nell’s")
    read(workspace)
    owner, _step = opened()
    assert {"Nell’s", "Typed by you. Your website says: Crumb & Co"} <= texts(owner)
    owner.next()
    assert workspace.profiles.profile().name == "Nell’s"


@pytest.mark.parametrize(
    ("state", "said"),
    [
        (ReadingState.BLOCKED, "Your website does not let programs read it."),
        (ReadingState.UNREACHABLE, "Your website could not be reached."),
        (ReadingState.UNREADABLE, "Your website could not be read."),
        (ReadingState.READ, "Your website was read, but says little that programs can be sure of."),
    ],
)
def test_where_nothing_could_be_read_it_goes_on_by_hand(opened: Opens, workspace: Workspace, state: ReadingState, said: str) -> None:
    read(workspace, state, ())
    owner, _step = opened()
    assert owner.page.title.text() == said
    owner.choose("Go on")
    assert owner.at == "name"


def test_it_can_be_tried_again(opened: Opens, workspace: Workspace, recorder: Recorder) -> None:
    read(workspace, ReadingState.UNREACHABLE, ())
    owner, _step = opened()
    owner.choose("Try again")
    assert recorder.jobs == [JobRequest("read_site", {"address": HOME})]
    assert owner.page.title.text() == "Your website is being read."


def test_what_an_end_of_the_program_cut_off_begins_again_by_itself_and_shows_when_it_is_there(
    opened: Opens, workspace: Workspace, recorder: Recorder
) -> None:
    workspace.readings.begin(HOME)
    owner, step = opened()
    assert [job.name for job in recorder.jobs] == ["read_site"]
    assert owner.page.title.text() == "Your website is being read."
    read(workspace)
    step.reader._on_ended(Outcome(Ending.FINISHED))
    assert owner.page.title.text() == "This is what your website says. Is it right?"
    owner.qtbot.waitUntil(lambda: "Crumb & Co" in texts(owner))


def test_one_need_not_wait(opened: Opens, workspace: Workspace) -> None:
    workspace.readings.begin(HOME)
    owner, _step = opened()
    owner.choose("Skip")
    assert owner.at == "name"


def test_a_reading_that_fails_is_said_and_no_dead_end(opened: Opens, workspace: Workspace) -> None:
    workspace.readings.begin(HOME)
    owner, step = opened()
    step.reader._on_ended(Outcome(Ending.FAILED, code="engine_missing"))
    assert owner.page.title.text() == "The reading was cut off."
    owner.choose("Go on")
    assert owner.at == "name"


def test_a_website_that_leads_on_to_another_makes_that_one_the_present(opened: Opens, workspace: Workspace) -> None:
    moved = tuple(replace(each, page="https://www.new-bakery.example/") for each in FOUND)
    read(workspace, findings=moved)
    owner, _step = opened()
    assert "Your website leads on to new-bakery.example. Links to it count as yours, too." in texts(owner)
    owner.next()
    assert workspace.business.business().sites == ("new-bakery.example", "bakery.example")


def test_a_website_that_is_where_it_was_said_to_be_says_nothing_of_that(opened: Opens, workspace: Workspace) -> None:
    read(workspace)
    owner, _step = opened()
    assert not any("leads on" in text for text in texts(owner))
    owner.next()
    assert workspace.business.business().sites == ("bakery.example",)


def test_skip_confirms_nothing_and_keeps_what_was_mended(opened: Opens, workspace: Workspace) -> None:
    read(workspace)
    workspace.profiles.draft("street", "4 Ferry L")
    owner, _step = opened()
    owner.choose("Skip")
    assert workspace.profiles.profile().address == Address()
    assert workspace.profiles.drafts() == {"street": "4 Ferry L"}


def test_the_keyboard_goes_to_the_field_that_is_wrong(opened: Opens, workspace: Workspace) -> None:
    read(workspace)
    owner, step = opened()
    workspace.profiles.draft("postcode", "BM")
    owner.next()
    assert step.entries[Fact.ADDRESS].form.rows["postcode"].isAncestorOf(owner.focus())
