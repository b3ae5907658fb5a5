"""Did it work on the screen: each sign told in its own way, kept at once, taken back exactly, and shown month by month."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QMenu
from pytestqt.qtbot import QtBot

from core.business.address import Address
from core.business.profile import Fact
from core.events import Changed, Topic
from core.signs.records import ProfileFigures, Route, Searches
from core.workspace import Workspace
from gui.page import PageContext
from gui.signs.page import SignsPage
from gui.signs.saving import as_table
from tests.core.signs.exports import as_csv, as_workbook, as_zip, tables
from tests.gui.recorder import Recorder

OCTOBER, NOVEMBER = date(2026, 10, 1), date(2026, 11, 1)


@pytest.fixture
def page(qtbot: QtBot, context: PageContext, workspace: Workspace) -> SignsPage:
    workspace.profiles.set(Fact.ADDRESS, Address(place="Brindlemere"))
    page = SignsPage(context)
    qtbot.addWidget(page)
    page.resize(1200, 900)
    page.show()
    return page


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


@pytest.mark.parametrize(("pack", "name"), [(as_zip, "export.zip"), (as_workbook, "export.xlsx")])
def test_an_export_is_shown_before_it_is_kept_and_taken_back(
    page: SignsPage, workspace: Workspace, recorder: Recorder, tmp_path: Path, pack: object, name: str
) -> None:
    (tmp_path / name).write_bytes(pack(tables()))  # type: ignore[operator]
    dialog = page.searches.read_file(tmp_path / name)
    assert dialog is not None
    assert "shown 240 times, clicked 12 times. Average place: 4.2." in dialog.words.text()
    assert dialog.month.currentText() == "October 2026"
    assert workspace.signs.searches(OCTOBER) is None
    dialog.keep.click()
    assert workspace.signs.searches(OCTOBER) == Searches(OCTOBER, 1, 240, 12, 4.2, name)
    recorder.undos[0]()
    assert workspace.signs.searches(OCTOBER) is None


def test_what_covers_several_months_or_names_nothing_of_mine_cannot_be_kept(page: SignsPage, tmp_path: Path) -> None:
    several = tables()
    several["Dates"] = [several["Dates"][0], ["2026-08-30", "1", "9", "11.11%", "2"], ["2026-10-02", "1", "9", "11.11%", "2"]]
    for number, named in enumerate((several, tables(queries=[["cats", "1", "9", "11.11%", "2"]]))):
        (tmp_path / f"{number}.zip").write_bytes(as_zip(named))
        dialog = page.searches.read_file(tmp_path / f"{number}.zip")
        assert dialog is not None
        assert not dialog.keep.isEnabled()
        dialog.reject()


def test_which_days_a_file_has_figures_for_is_said_before_it_is_kept(page: SignsPage, tmp_path: Path) -> None:
    (tmp_path / "part.zip").write_bytes(as_zip(tables(last=9)))
    dialog = page.searches.read_file(tmp_path / "part.zip")
    assert dialog is not None
    told = [label.text() for label in dialog.findChildren(QLabel)]
    assert "It has figures from 1 October 2026 to 9 October 2026." in told
    dialog.reject()


def test_a_row_that_cannot_be_read_is_said_and_nothing_is_kept(
    page: SignsPage, workspace: Workspace, recorder: Recorder, tmp_path: Path
) -> None:
    named = tables()
    named["Queries"].append(["bakery", "x", "1", "0%", "2"])
    (tmp_path / "wrong.zip").write_bytes(as_zip(named))
    assert page.searches.read_file(tmp_path / "wrong.zip") is None
    assert page.searches.problem.isVisible()
    assert page.searches.problem.text().startswith("Queries.csv, line 6, cannot be read: “bakery, x, 1, 0%, 2”.")
    assert recorder.said == []
    (tmp_path / "right.zip").write_bytes(as_zip(tables()))
    dialog = page.searches.read_file(tmp_path / "right.zip")
    assert dialog is not None
    assert not page.searches.problem.isVisible()
    dialog.reject()
    assert workspace.signs.months() == []


def test_what_is_no_export_is_said_and_nothing_is_kept(page: SignsPage, tmp_path: Path) -> None:
    (tmp_path / "page.csv").write_text("<!doctype html><title>Sign in</title>")
    assert page.searches.read_file(tmp_path / "page.csv") is None
    assert "not an export of searches" in page.searches.problem.text()


def test_a_refusal_is_in_sight_in_a_low_window(qtbot: QtBot, page: SignsPage, tmp_path: Path) -> None:
    page.resize(700, 260)
    (tmp_path / "page.csv").write_text("<!doctype html><title>Sign in</title>")
    page.searches.read_file(tmp_path / "page.csv")

    def in_sight() -> bool:
        return (
            not page.searches.problem.visibleRegion().isEmpty()
            and page.searches.problem.visibleRegion().boundingRect() == page.searches.problem.rect()
        )

    qtbot.waitUntil(in_sight)


def test_without_a_town_a_trade_or_a_product_no_file_is_asked_for_anything(page: SignsPage, workspace: Workspace, tmp_path: Path) -> None:
    workspace.profiles.set(Fact.ADDRESS, None)
    (tmp_path / "export.zip").write_bytes(as_zip(tables()))
    assert page.searches.read_file(tmp_path / "export.zip") is None
    assert "Say first in which town you are" in page.searches.problem.text()


def test_where_the_file_does_not_say_the_owner_says_which_month_it_is(page: SignsPage, workspace: Workspace, tmp_path: Path) -> None:
    (tmp_path / "Queries.csv").write_text(as_csv(tables()["Queries"]))
    dialog = page.searches.read_file(tmp_path / "Queries.csv")
    assert dialog is not None
    assert not dialog.keep.isEnabled()
    dialog.month.setCurrentIndex(dialog.month.findText("September 2026"))
    dialog.keep.click()
    assert [each.month for each in workspace.signs.months() if each.searches is not None] == [date(2026, 9, 1)]


@pytest.mark.parametrize("month", ["2026-12", "2019-03"])
def test_a_month_that_cannot_stand_in_the_table_is_kept_for_no_other(page: SignsPage, tmp_path: Path, month: str) -> None:
    (tmp_path / "export.zip").write_bytes(as_zip(tables(month)))
    dialog = page.searches.read_file(tmp_path / "export.zip")
    assert dialog is not None
    dialog.month.setCurrentIndex(0)
    assert not dialog.keep.isEnabled()
    dialog.reject()


def test_the_searches_of_a_month_are_taken_out_and_put_back(page: SignsPage, workspace: Workspace, recorder: Recorder) -> None:
    kept = Searches(OCTOBER, 4, 1300, 15, 5.0, "a.zip")
    workspace.signs.put_searches(OCTOBER, kept)
    workspace.signs.ask(Route.MAP)
    page.refresh()
    menu = QMenu()
    page._fill_menu(menu, (202611,))
    page._fill_menu(menu, (202611, 202610))
    assert [action.text() for action in menu.actions() if "out" in action.text()] == []
    page._fill_menu(menu, (202610,))
    next(action for action in menu.actions() if action.text() == "Take its searches out").trigger()
    assert workspace.signs.searches(OCTOBER) is None
    recorder.undos[0]()
    assert workspace.signs.searches(OCTOBER) == kept


def test_what_was_typed_and_not_kept_yet_outlives_a_customer(qtbot: QtBot, page: SignsPage) -> None:
    qtbot.keyClicks(page.typing.calls, "12")
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
    page.typing.calls.insert(pasted)
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
