"""What was asked: one sentence on top, every request below it; searched, copied, emptied, and said where nothing is noted."""

from __future__ import annotations

from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from core.events import Changed, Topic
from core.settings.options import LEAVING
from core.web.asked import Request
from core.web.records import FetchFault
from core.web.why import Why
from core.workspace import Workspace
from gui.asked.emptying import EmptyDialog
from gui.asked.page import AskedPage
from gui.asked.words import OF_FAULT, WHY, outcome_words, outcomes
from gui.page import PageContext, Place
from tests.asked import note_requests
from tests.gui.recorder import Recorder


@pytest.fixture
def noted(workspace: Workspace) -> Workspace:
    """A file in which four requests are noted."""
    now = workspace.clock.now()
    club = "https://club.example/"
    workspace.requests.keep(
        [
            Request(now - timedelta(days=40), f"{club}robots.txt", Why.ROBOTS, 404, None, 300),
            Request(now - timedelta(hours=2), f"{club}partners", Why.PAGE, 200, None, 2_100_000),
            Request(now - timedelta(hours=1), "https://mill.example/<b>bold</b>", Why.FIVE, 0, FetchFault.TIMEOUT),
            Request(now, "https://bakery.example/", Why.OWN_PAGE, 301),
        ]
    )
    return workspace


@pytest.fixture
def page(qtbot: QtBot, context: PageContext) -> AskedPage:
    page = AskedPage(context)
    qtbot.addWidget(page)
    page.resize(1300, 800)
    return page


def texts(page: AskedPage, column: str) -> list[str]:
    number = [each.key for each in page.model.columns].index(column)
    return [page.model.index(row, number).data() for row in range(page.model.rowCount())]


def said(page: AskedPage) -> str:
    return "\n".join(label.text() for label in page.findChildren(QLabel) if label.isVisibleTo(page))


def test_one_sentence_adds_it_all_up_and_says_since_when(noted: Workspace, page: AskedPage) -> None:
    page.show()
    assert "Since Wednesday 7 October Linkstead asked 4 times, at 3 sites; 2.1 MB came back." in said(page)
    assert "Each is kept for 90 days, at most the newest 100,000." in said(page)


def test_an_answer_that_broke_off_keeps_its_status(workspace: Workspace, page: AskedPage) -> None:
    workspace.requests.keep([Request(workspace.clock.now(), "https://mill.example/", Why.PAGE, 200, FetchFault.RESET, 400)])
    page.show()
    assert texts(page, "outcome") == ["Connection cut (200)"]


def test_the_newest_stand_first_in_the_owners_words(noted: Workspace, page: AskedPage) -> None:
    page.show()
    assert texts(page, "site") == ["bakery.example", "mill.example", "club.example", "club.example"]
    assert texts(page, "why") == [
        "a page of yours",
        "a page of one who knows you",
        "a page that links to you",
        "whether it lets programs look",
    ]
    assert texts(page, "outcome") == ["Sent on (301)", "No answer in time", "Came back (200)", "Not there (404)"]
    assert texts(page, "bytes") == ["", "", "2.1 MB", "300 bytes"]


def test_a_part_of_an_address_is_looked_for_and_nothing_fits(qtbot: QtBot, noted: Workspace, page: AskedPage) -> None:
    page.show()
    page.search.setText("PARTN")
    qtbot.keyClick(page.search, Qt.Key.Key_Return)
    assert texts(page, "address") == ["/partners"]
    page.search.setText("nothing is called this")
    qtbot.keyClick(page.search, Qt.Key.Key_Return)
    assert page.model.rowCount() == 0
    assert "No request fits." in said(page)


def test_rows_are_copied_as_they_stand(noted: Workspace, page: AskedPage) -> None:
    page.show()
    page.table.selectRow(2)
    page.table.copy()
    copied = QGuiApplication.clipboard().text().split("\t")
    assert copied[1:5] == ["club.example", "https://club.example/partners", "a page that links to you", "Came back (200)"]


def test_emptying_asks_first_and_the_answer_by_keyboard_is_to_keep_it(
    qtbot: QtBot, noted: Workspace, page: AskedPage, recorder: Recorder
) -> None:
    page.show()
    for act, left in ((lambda dialog: qtbot.keyClick(dialog.keep, Qt.Key.Key_Return), 4), (lambda dialog: dialog.empty.click(), 0)):
        page.empty_it.click()
        dialog = next(each for each in page.findChildren(EmptyDialog) if each.isVisible())
        assert "4 requests" in "".join(label.text() for label in dialog.findChildren(QLabel))
        act(dialog)
        assert noted.requests.sum().requests == left
    assert "Nothing was asked yet." in said(page)
    assert recorder.said == ["The list of requests is empty."]


def test_where_nothing_was_asked_yet_the_way_leads_to_the_links(page: AskedPage, recorder: Recorder) -> None:
    page.show()
    assert "Nothing was asked yet." in said(page)
    assert page.empty.button is not None
    page.empty.button.click()
    assert recorder.places == [Place("backlinks")]


def test_where_nothing_is_noted_that_is_said_and_the_way_leads_to_the_settings(
    noted: Workspace, page: AskedPage, context: PageContext, recorder: Recorder
) -> None:
    page.show()
    context.settings.set("request_log", False)
    page.renew((Changed(Topic.SETTINGS),))
    assert "Nothing more is noted: you turned that off." in said(page)
    noted.requests.empty()
    page.refresh()
    assert "Requests are not noted." in said(page)
    assert page.unnoted.button is not None
    page.unnoted.button.click()
    assert recorder.places == [Place("settings", filter=LEAVING)]


def test_what_is_asked_while_the_page_is_open_shows(qtbot: QtBot, noted: Workspace, page: AskedPage, context: PageContext) -> None:
    page.show()
    noted.requests.keep([Request(noted.clock.now(), "https://paper.example/", Why.PAGE, 200)])
    context.events.say([Changed(Topic.LINKS, (1,))])
    qtbot.waitUntil(lambda: page.model.rowCount() == 5)
    assert "5 times" in said(page)


def test_what_was_asked_meanwhile_shows_when_the_page_comes_back(noted: Workspace, page: AskedPage) -> None:
    page.show()
    page.hide()
    noted.requests.keep([Request(noted.clock.now(), "https://paper.example/", Why.PAGE, 200)])
    page.show()
    assert page.model.rowCount() == 5


def test_of_a_hundred_thousand_requests_only_those_in_sight_are_read(
    qtbot: QtBot, workspace: Workspace, page: AskedPage, monkeypatch: pytest.MonkeyPatch
) -> None:
    note_requests(workspace, 100_000)
    read: list[int] = []
    rows = workspace.requests.rows
    monkeypatch.setattr(workspace.requests, "rows", lambda ids: read.append(len(ids)) or rows(ids))
    page.show()
    assert page.model.rowCount() == 100_000
    qtbot.waitUntil(lambda: len(read) == 1)
    page.table.scrollToBottom()
    qtbot.waitUntil(lambda: len(read) > 1)
    assert sum(read) <= 2_000


def test_every_why_and_every_fault_has_its_words(workspace: Workspace) -> None:
    now = workspace.clock.now()
    assert WHY.keys() == set(Why)
    for fault in OF_FAULT:
        assert f"{outcome_words(Request(now, '', Why.PAGE, fault=fault))} (000)" in outcomes()
    for status in (200, 206, 301, 304, 403, 404, 410, 429, 500, 503):
        words = outcome_words(Request(now, "", Why.PAGE, status))
        assert words.replace(str(status), "000") in outcomes()
