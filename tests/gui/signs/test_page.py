"""Did it work on the screen: each sign told in its own way, kept at once, taken back exactly, and shown month by month."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from core.events import Changed, Topic
from core.signs.records import ProfileFigures, Route, Searches
from core.workspace import Workspace
from gui.page import PageContext
from gui.signs.page import SignsPage
from gui.signs.saving import as_table
from tests.gui.recorder import Recorder

OCTOBER, NOVEMBER = date(2026, 10, 1), date(2026, 11, 1)


def words(page: SignsPage) -> str:
    return " ".join(label.text() for label in page.findChildren(QLabel))


def test_where_nothing_is_known_the_page_says_how_to_begin(page: SignsPage) -> None:
    assert page.nothing.isVisible()
    assert not page.table.isVisible()
    assert "none of them proves what caused it" in words(page)


def test_one_key_is_one_customer_and_undo_takes_them_back(qtbot: QtBot, page: SignsPage, workspace: Workspace, recorder: Recorder) -> None:
    qtbot.keyClick(page.tally.buttons[Route.FRIEND], Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: page.tally.today.text() == "1 customer today.")
    assert page.tally.buttons[Route.FRIEND].accessibleName() == "A friend or neighbour  1"
    qtbot.waitUntil(page.table.isVisible)
    recorder.undos[0]()
    qtbot.waitUntil(lambda: page.tally.today.text() == "Nobody was asked today.")
    assert workspace.signs.asked_today() == {}


def test_typed_figures_are_kept_for_the_month_and_an_empty_field_stays_unknown(
    qtbot: QtBot, page: SignsPage, workspace: Workspace, recorder: Recorder
) -> None:
    assert page.typing.month.currentText() == "October 2026", "the last whole month"
    qtbot.keyClicks(page.typing.calls, "1,2x")
    qtbot.keyClick(page.typing.calls, Qt.Key.Key_Return)
    assert workspace.signs.profile(OCTOBER) == ProfileFigures(OCTOBER, 12)
    recorder.undos[0]()
    assert workspace.signs.profile(OCTOBER) == ProfileFigures(OCTOBER)


def test_another_month_shows_what_was_typed_for_it(page: SignsPage, workspace: Workspace) -> None:
    workspace.signs.put_profile(ProfileFigures(NOVEMBER, 1, 2, 3))
    page.typing.month.setCurrentIndex(1)
    assert [box.text() for box in (page.typing.calls, page.typing.directions, page.typing.clicks)] == ["1", "2", "3"]
    page.typing.month.setCurrentIndex(0)
    assert page.typing.calls.text() == ""


@pytest.mark.parametrize("typed", ["12", "1,2", "12,"])
def test_what_was_typed_and_not_kept_yet_outlives_a_customer(qtbot: QtBot, page: SignsPage, typed: str) -> None:
    qtbot.keyClicks(page.typing.calls, typed)
    page.typing.directions.setFocus()
    page.tally.count(Route.MAP)
    qtbot.waitUntil(lambda: page.tally.today.text() == "1 customer today.")
    assert page.typing.calls.text() == "12"


def test_another_month_does_not_take_over_what_was_typed(qtbot: QtBot, page: SignsPage) -> None:
    qtbot.keyClicks(page.typing.calls, "12")
    page.typing.month.setCurrentIndex(1)
    assert page.typing.calls.text() == ""


@pytest.mark.parametrize(
    ("pasted", "kept"), [("1,234", 1234), ("1.234", 1234), (" 1\u202f234 calls", 1234), ("١٢", 12), ("12345678", None)]
)
def test_a_figure_is_taken_as_it_is_written_and_undo_shows_what_was_there(
    qtbot: QtBot, page: SignsPage, workspace: Workspace, recorder: Recorder, pasted: str, kept: int | None
) -> None:
    QGuiApplication.clipboard().setText(pasted)
    page.typing.calls.paste()
    assert page.typing.calls.text() == ("" if kept is None else str(kept))
    page.typing.keep.click()
    assert workspace.signs.profile(OCTOBER) == ProfileFigures(OCTOBER, kept)
    recorder.undos[0]()
    qtbot.waitUntil(lambda: page.typing.calls.text() == "")


def test_while_links_are_looked_at_the_months_are_counted_seldom(
    page: SignsPage, context: PageContext, monkeypatch: pytest.MonkeyPatch
) -> None:
    counted: list[int] = []
    months = context.workspace.signs.months
    monkeypatch.setattr(context.workspace.signs, "months", lambda: counted.append(1) or months())
    for _n in range(5):
        page.renew((Changed(Topic.LINKS, (1,)),))
    assert counted == []
    page.hide()
    page.show()
    assert counted == [1]


def test_the_months_are_a_table_and_bars_that_say_the_same(qtbot: QtBot, page: SignsPage, workspace: Workspace) -> None:
    workspace.signs.put_searches(OCTOBER, Searches(OCTOBER, 4, 1300, 15, 5.0))
    workspace.signs.ask(Route.MAP)
    page.refresh()
    model = page.model
    shown = [[model.index(row, column).data() for column in range(model.columnCount())] for row in range(model.rowCount())]
    assert [row[0] for row in shown] == ["November 2026", "October 2026"]
    assert shown[1][3] == "15 of 1,300"
    assert shown[0][-1] == "1: A map 1"
    assert page.bars.accessibleName() == "Searches clicked. Oct: 15"
    page.plots.step(4)
    assert page.bars.accessibleName() == "Customers asked. Nov: 1"


def test_the_saved_table_holds_no_formula(page: SignsPage, workspace: Workspace) -> None:
    workspace.signs.ask(Route.MAP)
    page.refresh()
    table = as_table([page._months[each] for each in page.ids("", True)])
    assert table.splitlines()[0].startswith("Month,Links first seen,")
    assert table.splitlines()[1] == "2026-11,0,0,,,,,,,0,0,1,0,0,0,0"
    assert not any(cell.startswith(("=", "+", "@")) for line in table.splitlines() for cell in line.split(","))
