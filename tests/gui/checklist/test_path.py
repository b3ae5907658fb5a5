"""The whole path: searched, opened, one state at a time."""

from __future__ import annotations

from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from core.checklist.standing import Said
from core.events import Changed, Topic
from core.links.state import LinkState
from gui.checklist.card import StepCard
from gui.checklist.page import ChecklistPage
from gui.page import PageContext, Place
from tests.gui.checklist.owner import show, words
from tests.gui.recorder import Recorder

S = LinkState


def test_the_path_is_one_click_away_searched_and_left_again(qtbot: QtBot, page: ChecklistPage, recorder: Recorder) -> None:
    show(qtbot, page)
    assert page.week.stand is not None
    page.week.stand.whole_path.click()
    page.show_place(recorder.places[-1])
    assert page.path.isVisible()
    everything = len([row for row in page.path.rows if row.isVisible()])
    qtbot.keyClicks(page.path.search, "iphone")
    page.path.search.returnPressed.emit()
    assert [row.standing.step.id for row in page.path.rows if row.isVisible()] == ["apple_place"]
    qtbot.keyClicks(page.path.search, " of which nobody heard")
    page.path.search.returnPressed.emit()
    assert page.path.none_fit.isVisible()
    assert page.escape()
    assert len([row for row in page.path.rows if row.isVisible()]) == everything
    assert page.escape()
    assert page.week.isVisible()
    assert not page.escape()


def test_find_opens_the_path_with_the_keyboard_in_its_search(qtbot: QtBot, page: ChecklistPage) -> None:
    show(qtbot, page)
    assert page.find()
    assert page.path.search.hasFocus()
    page.path.back.click()
    assert page.week.isVisible()


def test_a_row_of_the_path_opens_into_its_card_and_stays_open_when_the_path_changes(
    qtbot: QtBot, page: ChecklistPage, context: PageContext
) -> None:
    show(qtbot, page)
    page.show_place(Place("checklist", filter="all"))
    row = next(row for row in page.path.rows if row.standing.step.id == "apple_place")
    row.button.click()
    assert isinstance(row.card, StepCard)
    row.card.not_for_me.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.keyClick(row.card.not_for_me, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: row.card is not None and "Not for you, as you said." in words(row.card))
    assert row.is_open
    assert row.button.hasFocus()
    row.card.back.click()
    qtbot.waitUntil(lambda: row.card is not None and row.card.primary is not None)
    row.button.click()
    assert not row.is_open


def test_a_step_that_begins_to_apply_joins_the_path_and_what_was_open_stays_so(
    qtbot: QtBot, page: ChecklistPage, context: PageContext
) -> None:
    show(qtbot, page)
    page.show_place(Place("checklist", filter="all"))
    next(row for row in page.path.rows if row.standing.step.id == "apple_place").open(True)
    before = len(page.path.rows)
    context.workspace.business.set_sites(["bakery.example"])
    context.events.say([Changed(Topic.BUSINESS)])
    qtbot.waitUntil(lambda: len(page.path.rows) > before)
    assert [row.standing.step.id for row in page.path.rows if row.is_open] == ["apple_place"]


@pytest.mark.parametrize(("name", "count"), [("done", 1), ("set_aside", 1), ("waiting", 1)])
def test_the_path_shows_the_steps_of_one_state(qtbot: QtBot, page: ChecklistPage, context: PageContext, name: str, count: int) -> None:
    checklist = context.workspace.checklist
    checklist.say("apple_place", Said.DONE)
    checklist.say("bing_place", Said.NOT_FOR_ME)
    checklist.say("google_profile", Said.MY_PART, checklist.today + timedelta(days=3))
    show(qtbot, page)
    page.show_place(Place("checklist", filter=name))
    assert len([row for row in page.path.rows if row.isVisible()]) == count


def test_a_place_can_be_one_step_open_and_with_the_keyboard_on_it(qtbot: QtBot, page: ChecklistPage) -> None:
    show(qtbot, page)
    page.show_place(Place("checklist", filter="five"))
    (row,) = [row for row in page.path.rows if row.is_open]
    assert row.standing.step.id == "five"
    assert row.button.hasFocus()
