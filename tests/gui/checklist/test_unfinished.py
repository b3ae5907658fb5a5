"""The start page leads back to the first questions until they are done, or the owner wants no more of them."""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from core.business.profile import Fact
from core.events import Changed, Topic
from gui.checklist.page import ChecklistPage
from gui.page import PageContext, Place
from tests.gui.checklist.owner import show
from tests.gui.recorder import Recorder


def test_questions_left_in_the_middle_are_offered_with_their_number(
    qtbot: QtBot, page: ChecklistPage, context: PageContext, recorder: Recorder
) -> None:
    context.workspace.interview.at("reach")
    show(qtbot, page)
    line = page.week.unfinished
    assert line.isVisible()
    assert line.go_on.text() == "Go on with the questions (3 left)"
    line.go_on.click()
    assert recorder.places == [Place("interview")]


def test_the_number_is_of_now_whenever_the_page_is_shown(qtbot: QtBot, page: ChecklistPage, context: PageContext) -> None:
    context.workspace.interview.at("reach")
    show(qtbot, page)
    page.hide()
    context.workspace.interview.at("offers")
    page.show()
    assert page.week.unfinished.go_on.text() == "Go on with the questions (2 left)"


def test_where_all_are_answered_only_the_way_on_is_offered(qtbot: QtBot, page: ChecklistPage, context: PageContext) -> None:
    context.workspace.interview.at("findings")
    show(qtbot, page)
    assert page.week.unfinished.go_on.text() == "Go on with the questions"


def test_the_end_of_the_questions_takes_the_line_away(qtbot: QtBot, page: ChecklistPage, context: PageContext) -> None:
    context.workspace.interview.at("reach")
    show(qtbot, page)
    context.workspace.interview.finish()
    context.events.say([Changed(Topic.BUSINESS)])
    qtbot.waitUntil(lambda: not page.stale)
    assert not page.week.unfinished.isVisible()


def test_no_more_is_heeded_and_can_be_taken_back(qtbot: QtBot, page: ChecklistPage, context: PageContext, recorder: Recorder) -> None:
    context.workspace.interview.at("reach")
    show(qtbot, page)
    page.week.unfinished.no_more.click()
    qtbot.waitUntil(lambda: not page.week.unfinished.isVisible())
    assert not context.workspace.interview.wanted()
    recorder.undos[-1]()
    qtbot.waitUntil(page.week.unfinished.isVisible)
    assert context.workspace.interview.step() == "reach"


def test_a_file_that_never_asked_is_not_bothered(qtbot: QtBot, page: ChecklistPage, context: PageContext) -> None:
    context.workspace.business.set_sites(["bakery.example"])
    show(qtbot, page)
    assert not page.week.unfinished.isVisible()


def test_an_owner_without_a_website_is_not_told_that_it_begins_with_one(qtbot: QtBot, page: ChecklistPage, context: PageContext) -> None:
    context.workspace.profiles.set(Fact.HAS_WEBSITE, False)
    show(qtbot, page)
    assert "website" not in page.week.quieter.text()
