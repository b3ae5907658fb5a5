"""Over time: a view of the page with a way back, whose bars and table say the same and mix up nothing."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from core.backlinks import over_time
from core.backlinks.periods import Period, Range, Unit
from core.events import Changed, Topic
from core.links.state import StateGroup
from core.workspace import Workspace
from gui.backlinks.over_time.sentences import Show, sentence_of
from gui.backlinks.over_time.series import SERIES
from gui.backlinks.over_time.view import OverTimeView
from gui.backlinks.page import BacklinksPage
from gui.page import PageContext, Place
from tests.street import add_many, live_a_year

TODAY = date(2026, 11, 16)


@pytest.fixture
def page(qtbot: QtBot, workspace: Workspace, context: PageContext) -> BacklinksPage:
    live_a_year(workspace)
    page = BacklinksPage(context)
    qtbot.addWidget(page)
    page.resize(1200, 800)
    page.show()
    return page


def opened(page: BacklinksPage) -> OverTimeView:
    page.past_button.click()
    assert page.past.view is not None
    return page.past.view


def rows(view: OverTimeView) -> list[list[str]]:
    return view.model.texts(view.ids("", True), view.table.columns.visible())


def test_the_view_takes_the_lists_place_and_gives_it_back(page: BacklinksPage) -> None:
    view = opened(page)
    assert view.isVisible()
    assert not page.table.isVisible()
    view.back.click()
    assert page.table.isVisible()
    assert not view.isVisible()


def test_escape_and_a_place_lead_back_to_the_list(page: BacklinksPage) -> None:
    opened(page)
    assert page.escape()
    assert page.table.isVisible()
    opened(page)
    page.show_place(Place("backlinks", filter=StateGroup.GONE))
    assert page.table.isVisible()
    opened(page)
    page.find()
    assert page.table.isVisible()


def test_what_was_open_and_chosen_is_so_at_the_next_start(qtbot: QtBot, page: BacklinksPage, context: PageContext) -> None:
    view = opened(page)
    view.ranges.step(1)
    view.shows.step(1)
    again = BacklinksPage(context)
    qtbot.addWidget(again)
    again.show()
    assert again.past.view is not None
    assert again.past.view.isVisible()
    assert (again.past.view.ranges.held(), again.past.view.shows.held()) == (Range.ALL, Show.REPORTED)


@pytest.mark.parametrize("show", list(Show))
def test_the_table_has_a_column_for_each_part_of_the_bars_and_the_same_figures(page: BacklinksPage, show: Show) -> None:
    view = opened(page)
    view.shows._choose(show)
    columns = view.table.columns.visible()
    assert [column.key for column in columns[1:]] == [str(series.of) for series in SERIES[show]]
    bar, row = view.bars._bars[-2], rows(view)[1]
    heights = sum(part.value for part in (*bar.up, *bar.down))
    assert heights == sum(int(cell) for cell in row[1:]) > 0


def test_what_is_reported_never_stands_among_what_was_seen() -> None:
    of = {show: {series.of for series in SERIES[show]} for show in Show}
    assert of[Show.SEEN] == {"seen", "back", "lost"}
    assert of[Show.REPORTED] == {"known", "reported_lost"}
    assert not of[Show.SEEN] & of[Show.REPORTED]


def test_the_sentence_of_the_bar_the_keys_are_at_stands_under_the_bars(qtbot: QtBot, page: BacklinksPage) -> None:
    view = opened(page)
    qtbot.keyClick(view.bars, Qt.Key.Key_Left)
    assert view.said.text() == "October 2026: 5 seen for the first time, 2 came back, 3 lost."


def test_it_is_copied_as_sentences_and_as_a_table(page: BacklinksPage) -> None:
    view = opened(page)
    view.copy_text.click()
    assert QGuiApplication.clipboard().text().split("\n")[1] == "October 2026: 5 seen for the first time, 2 came back, 3 lost."
    view.copy_table.click()
    kept = QGuiApplication.clipboard().mimeData()
    assert kept.text().split("\n")[:1] == ["When\tSeen first\tCame back\tLost"]
    assert "<td>October 2026</td><td>5</td><td>2</td><td>3</td>" in kept.html()


def test_before_the_first_look_nothing_is_called_lost_or_there(qtbot: QtBot, workspace: Workspace, context: PageContext) -> None:
    add_many(workspace, 3)
    page = BacklinksPage(context)
    qtbot.addWidget(page)
    page.show()
    view = opened(page)
    assert view.nothing.isVisible()
    assert not view.bars.isVisible()
    assert not view.table.isVisible()
    view.shows._choose(Show.REPORTED)
    assert view.bars.isVisible()


def test_a_long_list_is_counted_piece_by_piece(qtbot: QtBot, page: BacklinksPage, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(over_time, "AT_ONCE", 7)
    view = opened(page)
    assert view.counting.under_way
    assert view.said.text() == "Counting…"
    qtbot.waitUntil(lambda: not view.counting.under_way)
    assert rows(view)[1] == ["October 2026", "5", "2", "3"]


def test_who_goes_back_to_the_list_lets_the_counting_go(page: BacklinksPage, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(over_time, "AT_ONCE", 7)
    view = opened(page)
    view.back.click()
    assert not view.counting.under_way


def test_what_a_look_finds_is_counted_anew(page: BacklinksPage, workspace: Workspace) -> None:
    view = opened(page)
    workspace.links.forget(list(range(1, 91)))
    add_many(workspace, 1, 90)
    page.renew((Changed(Topic.LINKS),))
    view.shows._choose(Show.REPORTED)
    assert rows(view)[0][1] == "1"


@pytest.mark.parametrize(
    ("period", "show", "said"),
    [
        (Period(Unit.MONTH, date(2026, 10, 1), date(2026, 11, 1), stood={StateGroup.UNCHECKED: 2}), Show.SEEN, "none was looked at yet"),
        (Period(Unit.MONTH, date(2026, 10, 1), date(2026, 11, 1), stood={StateGroup.UNKNOWN: 2}), Show.SEEN, "none came, none was lost"),
        (Period(Unit.YEAR, date(2025, 1, 1), date(2026, 1, 1), known=3, reported_lost=1), Show.REPORTED, "1 reported lost"),
        (Period(Unit.WEEK, date(2026, 11, 16), date(2026, 11, 23), stood={StateGroup.GONE: 1}), Show.STOOD, "Today. Gone: 1."),
        (Period(Unit.WEEK, date(2026, 11, 9), date(2026, 11, 16), seen=1), Show.SEEN, "Week of 9 November 2026: 1 seen"),
    ],
)
def test_a_period_says_what_it_knows_and_no_more(period: Period, show: Show, said: str) -> None:
    assert said in sentence_of(period, show, TODAY)
