"""The list of requests goes out for a spreadsheet that runs nothing of it."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from core.web.asked import Request
from core.web.kept.requests import RequestQuery
from core.web.why import Why
from core.workspace import Workspace
from gui.asked.saving import as_table, save_list
from gui.page import PageContext


def test_the_table_holds_what_the_search_shows(
    qtbot: QtBot, workspace: Workspace, context: PageContext, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    now = workspace.clock.now()
    workspace.requests.keep(
        [Request(now, "https://club.example/a", Why.PAGE, 200, None, 1234), Request(now, "https://mill.example/", Why.FIVE)]
    )
    path = tmp_path / "asked.csv"
    monkeypatch.setattr("gui.saving.choose_new_file", lambda *_: path)
    parent = QWidget()
    qtbot.addWidget(parent)
    assert save_list(workspace.requests, RequestQuery("club"), context, parent) == f"1 request saved: {path}"
    with path.open(encoding="utf-8-sig", newline="") as file:
        (row,) = csv.DictReader(file)
    assert row["When"] == f"{now.astimezone():%Y-%m-%d %H:%M:%S}"
    assert (row["Site"], row["Address"]) == ("club.example", "https://club.example/a")
    assert (row["Why"], row["What came"], row["Bytes"]) == ("a page that links to you", "Came back (200)", "1234")


def test_an_address_is_no_formula_in_a_spreadsheet(workspace: Workspace) -> None:
    request = Request(workspace.clock.now(), "=HYPERLINK(1)\u202e", Why.PAGE, 200)
    assert "'=HYPERLINK(1) ," in as_table([request])
