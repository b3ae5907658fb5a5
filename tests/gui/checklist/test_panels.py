"""Beside the cards: what changed, where one stands, how much time there is."""

from __future__ import annotations

from PySide6.QtWidgets import QMenu, QProgressBar
from pytestqt.qtbot import QtBot

from core.checklist.standing import Said
from core.clock import SetClock
from core.events import Changed, Topic
from core.links.state import LinkState
from gui.checklist.page import ChecklistPage
from gui.checklist.panels import NewsPanel, StandPanel
from gui.page import PageContext, Place
from tests.core.backlinks.shop import only
from tests.gui.checklist.owner import change, known_shop, see, show, titles, words
from tests.gui.recorder import Recorder

S = LinkState


def test_what_changed_is_told_in_lines_that_lead_there(
    qtbot: QtBot, page: ChecklistPage, context: PageContext, clock: SetClock, recorder: Recorder
) -> None:
    known_shop(context.workspace, clock)
    context.workspace.checklist.overview()
    context.workspace.checklist.visited()
    clock.forward(days=7)
    see(context.workspace, clock, S.WORDS_CHANGED)
    show(qtbot, page)
    news = page.week.news
    assert news is not None
    assert "Since Monday 16 November" in words(news)
    assert "The link on club.example changed" in words(news)
    for button in news.buttons:
        button.click()
    assert recorder.places == [Place("backlinks", only(context.workspace).id, "changed"), Place("checklist", filter="done")]


def test_a_quiet_week_says_that_nothing_changed(qtbot: QtBot, page: ChecklistPage, context: PageContext, clock: SetClock) -> None:
    known_shop(context.workspace, clock)
    context.workspace.checklist.overview()
    context.workspace.checklist.visited()
    clock.forward(days=7)
    show(qtbot, page)
    assert page.week.news is not None
    assert "Nothing changed. 1 link to you is there." in words(page.week.news)


def test_after_three_months_it_says_that_nothing_has_piled_up(
    qtbot: QtBot, page: ChecklistPage, context: PageContext, clock: SetClock
) -> None:
    known_shop(context.workspace, clock)
    context.workspace.checklist.visited()
    clock.forward(days=92)
    show(qtbot, page)
    assert page.week.quieter.text() == "You were last here on Monday 16 November. Nothing has piled up: these are all."
    assert len(page.week.cards) == 3


def test_looking_at_the_page_is_a_visit(qtbot: QtBot, page: ChecklistPage, context: PageContext, clock: SetClock) -> None:
    show(qtbot, page)
    here = clock.now()
    clock.forward(days=1)
    assert context.workspace.checklist.overview().last_visit == here


def test_progress_is_told_in_figures_that_a_screen_reader_hears(qtbot: QtBot, page: ChecklistPage) -> None:
    show(qtbot, page)
    assert isinstance(page.week.stand, StandPanel)
    bars = page.week.stand.findChildren(QProgressBar)
    assert bars[0].accessibleName() == "First things: 0 of 5"
    assert "0 of 5" in words(page.week.stand)


def test_other_minutes_choose_other_things_at_once_and_undo_brings_the_first_ones_back(
    qtbot: QtBot, page: ChecklistPage, recorder: Recorder
) -> None:
    show(qtbot, page)
    before = titles(page)
    assert page.week.minutes.held() == "25"
    page.week.minutes.step(-1)
    qtbot.waitUntil(lambda: titles(page) != before)
    assert sum(card.standing.step.minutes for card in page.week.cards) <= 10
    recorder.undos[0]()
    qtbot.waitUntil(lambda: titles(page) == before)
    assert page.week.minutes.held() == "25"


def test_a_pause_asks_for_nothing_and_is_ended_with_a_button(qtbot: QtBot, page: ChecklistPage) -> None:
    show(qtbot, page)
    assert page.week.stand is not None
    page.week.stand.pause.click()
    (menu,) = page.week.stand.findChildren(QMenu)
    menu.actions()[1].trigger()
    qtbot.waitUntil(lambda: page.week.cards == [])
    assert page.week.title.text() == "Paused until Wednesday 16 December."
    page.week.go_on.click()
    qtbot.waitUntil(lambda: len(page.week.cards) == 3)
    assert not page.week.go_on.isVisible()


def test_ten_minutes_a_month_are_offered_when_the_first_things_are_done(qtbot: QtBot, page: ChecklistPage, context: PageContext) -> None:
    show(qtbot, page)
    assert not page.week.enough.isVisible()
    for step in context.workspace.checklist.steps:
        if step.strategy == "first":
            context.workspace.checklist.say(step.id, Said.DONE)
    change(context, qtbot, page)
    qtbot.waitUntil(page.week.enough.isVisible)
    page.week.minutes.step(-1)
    page.week.minutes.step(-1)
    qtbot.waitUntil(lambda: "this month" in page.week.title.text())
    assert not page.week.enough.isVisible()


def test_while_links_are_looked_at_the_page_is_made_anew_now_and_then(
    qtbot: QtBot, page: ChecklistPage, context: PageContext, clock: SetClock
) -> None:
    show(qtbot, page)
    assert isinstance(page.week.news, NewsPanel)
    read: list[int] = []
    overview = context.workspace.checklist.overview
    page._checklist.overview = lambda: (read.append(1), overview())[1]  # type: ignore[method-assign, func-returns-value]
    for _batch in range(20):
        context.events.say([Changed(Topic.LINKS, (1,))])
        qtbot.waitUntil(lambda: not page.stale)
    assert read == []
    qtbot.waitUntil(lambda: len(read) == 1)


def test_the_first_findings_are_a_click_away(qtbot: QtBot, page: ChecklistPage, recorder: Recorder) -> None:
    show(qtbot, page)
    assert isinstance(page.week.stand, StandPanel)
    page.week.stand.findings.click()
    assert recorder.places == [Place("findings")]
