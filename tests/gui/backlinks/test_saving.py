"""The list goes out with the words of the screen, for a spreadsheet that runs nothing of it."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from core.backlinks.query import LinkQuery
from core.clock import SetClock
from core.links.state import StateGroup
from core.workspace import Workspace
from gui.backlinks.saving import save_list
from gui.page import PageContext
from tests.street import open_street


@pytest.fixture
def street(workspace: Workspace) -> Workspace:
    assert isinstance(workspace.clock, SetClock)
    open_street(workspace, workspace.clock)
    return workspace


def saved(qtbot: QtBot, street: Workspace, context: PageContext, monkeypatch: pytest.MonkeyPatch, path: Path, query: LinkQuery) -> str:
    parent = QWidget()
    qtbot.addWidget(parent)
    monkeypatch.setattr("gui.saving.choose_new_file", lambda *_: path)
    return save_list(street.links, query, context, parent)


def test_the_table_has_the_words_on_screen_and_the_addresses(
    qtbot: QtBot, street: Workspace, context: PageContext, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    path = tmp_path / "links.csv"
    told = saved(qtbot, street, context, monkeypatch, path, LinkQuery(StateGroup.CHANGED, order="site"))
    assert told == f"3 links saved: {path}"
    with path.open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file))
    assert [row["State"] for row in rows] == ["Not in search", "Words changed", "Leads nowhere"]
    assert rows[1]["Address of the page"] == "https://visitharbour.example/where-to-eat"


def test_words_from_a_page_are_no_formula_in_a_spreadsheet(
    qtbot: QtBot, street: Workspace, context: PageContext, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    with street.store.write() as db:
        db.execute("UPDATE link SET words = '=HYPERLINK(1)', title = '+1'")
    path = tmp_path / "links.csv"
    saved(qtbot, street, context, monkeypatch, path, LinkQuery())
    with path.open(encoding="utf-8-sig", newline="") as file:
        cells = [cell for row in csv.reader(file) for cell in row]
    assert "'=HYPERLINK(1)" in cells
    assert not [cell for cell in cells if cell.startswith(("=", "+", "@"))]


def test_the_business_file_itself_is_never_written_over(
    qtbot: QtBot, street: Workspace, context: PageContext, monkeypatch: pytest.MonkeyPatch
) -> None:
    told = saved(qtbot, street, context, monkeypatch, street.path, LinkQuery())
    assert "Choose another name" in told
    assert street.links.counts().all > 0


def test_a_place_that_takes_no_files_is_said(
    qtbot: QtBot, street: Workspace, context: PageContext, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    told = saved(qtbot, street, context, monkeypatch, tmp_path / "no such folder" / "links.csv", LinkQuery())
    assert told.startswith("The list could not be saved there")
