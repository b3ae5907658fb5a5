"""How to get a list: each tool's card leads on, into the browser, to the next tool or to those who know the owner."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtGui import QDesktopServices
from pytestqt.qtbot import QtBot

from gui.backlinks.getting_page import GettingPage
from gui.page import PageContext, Place
from tests.gui.recorder import Recorder


@pytest.fixture
def page(qtbot: QtBot, context: PageContext) -> Iterator[GettingPage]:
    page = GettingPage(context)
    qtbot.addWidget(page)
    page.resize(1300, 760)
    with qtbot.waitActive(page):
        page.show()
        page.activateWindow()
    yield page
    page.close()


def test_google_stands_first_and_opens_in_the_owners_browser(page: GettingPage, monkeypatch: pytest.MonkeyPatch) -> None:
    opened: list[str] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: opened.append(url.toString()))
    first = page.cards[0]
    assert first.open is not None
    first.open.click()
    assert opened == ["https://search.google.com/search-console/links"]


def test_not_having_one_leads_to_the_next_and_at_last_to_those_who_know_the_owner(page: GettingPage, recorder: Recorder) -> None:
    for card, following in zip(page.cards, page.cards[1:], strict=False):
        card.without.click()
        assert following.open is not None
        assert following.open.hasFocus()
    page.cards[-1].without.click()
    assert page.none.hasFocus()
    page.none.click()
    assert recorder.places == [Place("interview", filter="five")]


def test_the_others_are_folded_and_open_with_their_steps(page: GettingPage) -> None:
    folded = page.folded[0]
    assert folded.card is None
    folded.button.click()
    assert folded.card is not None
    assert folded.is_open
    assert folded.button.accessibleName() == "Close: Semrush"
    folded.button.click()
    assert not folded.is_open


def test_the_end_of_the_page_takes_files(page: GettingPage, recorder: Recorder) -> None:
    page.zone.choose.click()
    assert recorder.places == [Place("backlinks", filter="choose")]


def test_steps_stand_side_by_side_where_there_is_room_and_never_three_and_one(qtbot: QtBot, page: GettingPage) -> None:
    steps = page.cards[0].steps
    assert steps._side_by_side == 4
    steps.resize(640, 300)
    assert steps._side_by_side == 2
    steps.resize(250, 300)
    assert steps._side_by_side == 1
