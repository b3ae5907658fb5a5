"""An export of searches on the screen: looked at before it is kept, for the month the owner means, or refused until the next file."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from PySide6.QtWidgets import QLabel, QMenu
from pytestqt.qtbot import QtBot

from core.business.profile import Fact
from core.signs.records import Route, Searches
from core.workspace import Workspace
from gui.signs.page import SignsPage
from tests.core.signs.exports import as_csv, as_workbook, as_zip, tables
from tests.gui.recorder import Recorder

OCTOBER = date(2026, 10, 1)


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


def test_a_month_longer_ago_than_those_offered_is_offered_where_the_file_is_for_it(
    page: SignsPage, workspace: Workspace, tmp_path: Path
) -> None:
    (tmp_path / "export.zip").write_bytes(as_zip(tables("2024-10", queries=[["bakery brindlemere", "1", "20", "5%", "3"]])))
    dialog = page.searches.read_file(tmp_path / "export.zip")
    assert dialog is not None
    assert dialog.words.text().startswith("1 search is in it; 1 names your town,")
    assert dialog.month.currentText() == "October 2024"
    dialog.keep.click()
    assert workspace.signs.months()[-1].month == date(2024, 10, 1)


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
    page._fill_menu(menu, (202610, 202611))
    assert [action.text() for action in menu.actions() if "out" in action.text()] == []
    page._fill_menu(menu, (202610,))
    next(action for action in menu.actions() if action.text() == "Take its searches out").trigger()
    assert workspace.signs.searches(OCTOBER) is None
    recorder.undos[0]()
    assert workspace.signs.searches(OCTOBER) == kept
