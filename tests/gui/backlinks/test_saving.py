"""The list goes out with the words of the screen, for a spreadsheet that runs nothing of it."""

from __future__ import annotations

import csv
import json
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from core.backlinks.query import LinkQuery
from core.backlinks.saving.listfile import part_of
from core.clock import SetClock
from core.jobs import Ending, JobRequest, Outcome
from core.links.state import StateGroup
from core.workspace import Workspace
from gui.backlinks import saving
from gui.page import PageContext
from tests.gui.recorder import Recorder
from tests.street import open_street


@pytest.fixture
def street(workspace: Workspace) -> Workspace:
    assert isinstance(workspace.clock, SetClock)
    open_street(workspace, workspace.clock)
    return workspace


class Saving:
    """Saves lists of the street; what was asked of the engine stands in `asked`, with whom to tell of its end."""

    def __init__(self, parent: QWidget, street: Workspace, context: PageContext, recorder: Recorder, patch: pytest.MonkeyPatch) -> None:
        self.asked: list[tuple[JobRequest, Callable[[Outcome], None]]] = []
        self.parent, self.street, self.recorder, self.patch = parent, street, recorder, patch
        self.context = replace(context, run=lambda request, ended: self.asked.append((request, ended)))  # type: ignore[misc]

    def to(self, path: Path | None, query: LinkQuery | None = None) -> str:
        """Save what a query shows; return what was said, "" for nothing."""
        self.patch.setattr("gui.backlinks.saving.choose_new_file", lambda *_: path)
        before = len(self.recorder.said)
        saving.save_list(self.street.links.ids(query or LinkQuery()), self.context, self.parent)
        return " ".join(self.recorder.said[before:])


@pytest.fixture
def save(qtbot: QtBot, street: Workspace, context: PageContext, recorder: Recorder, monkeypatch: pytest.MonkeyPatch) -> Saving:
    parent = QWidget()
    qtbot.addWidget(parent)
    return Saving(parent, street, context, recorder, monkeypatch)


def test_the_table_has_the_words_on_screen_and_the_addresses(save: Saving, tmp_path: Path) -> None:
    path = tmp_path / "links.csv"
    assert save.to(path, LinkQuery(StateGroup.CHANGED, order="site")) == f"3 links saved: {path}"
    with path.open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file))
    assert [row["State"] for row in rows] == ["Not in search", "Words changed", "Leads nowhere"]
    assert rows[1]["Address of the page"] == "https://visitharbour.example/where-to-eat"
    assert rows[1]["Number of looks"] == "2"


def test_words_from_a_page_are_no_formula_in_a_spreadsheet(save: Saving, street: Workspace, tmp_path: Path) -> None:
    with street.store.write() as db:
        db.execute("UPDATE link SET words = '=HYPERLINK(1)', title = '+1'")
    path = tmp_path / "links.csv"
    save.to(path)
    with path.open(encoding="utf-8-sig", newline="") as file:
        cells = [cell for row in csv.reader(file) for cell in row]
    assert "'=HYPERLINK(1)" in cells
    assert not [cell for cell in cells if cell.startswith(("=", "+", "@"))]


def test_the_business_file_itself_is_never_written_over(save: Saving, street: Workspace) -> None:
    assert "Choose another name" in save.to(street.path)
    assert street.links.counts().all > 0


def test_a_place_that_takes_no_files_is_said(save: Saving, tmp_path: Path) -> None:
    assert save.to(tmp_path / "no such folder" / "links.csv").startswith("The list could not be saved there")


def test_who_changes_their_mind_is_told_nothing(save: Saving) -> None:
    assert save.to(None) == ""


def test_a_long_list_is_written_by_a_job_that_is_told_what_to_write(save: Saving, street: Workspace, tmp_path: Path) -> None:
    save.patch.setattr(saving, "MOST_AT_ONCE", 3)
    path = tmp_path / "links.xlsx"
    assert save.to(path) == ""
    ((request, ended),) = save.asked
    left = Path(request.params["asked"])
    assert (request.name, request.params["path"]) == ("save_links", str(path))
    assert json.loads(left.read_text("utf-8"))["ids"] == list(street.links.ids(LinkQuery()))
    ended(Outcome(Ending.FINISHED, params={"saved": 12}))
    assert save.recorder.said == [f"12 links saved: {path}"]
    assert not left.exists()


def test_what_a_dead_engine_left_half_written_is_taken_away(save: Saving, tmp_path: Path) -> None:
    save.patch.setattr(saving, "MOST_AT_ONCE", 3)
    path = tmp_path / "links.csv"
    save.to(path)
    part_of(path).write_text("half")
    save.asked[0][1](Outcome(Ending.FAILED, code="engine_crashed"))
    assert not path.exists()
    assert not part_of(path).exists()
