"""The page of what was deleted lately: bringing back, letting go, finding, and what it says when it is empty."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from core.business.fields import all_fields
from core.business.profile import Fact, Person
from core.clock import SetClock
from core.events import Changed, Topic
from core.workspace import Workspace
from gui.files.businesses import edit_actions
from gui.page import PageContext, Place
from gui.trash.asking import PurgeDialog
from gui.trash.page import TrashPage
from gui.widgets import Label
from tests.gui.recorder import Recorder
from tests.street import open_street


@pytest.fixture
def page(qtbot: QtBot, context: PageContext, workspace: Workspace) -> TrashPage:
    assert isinstance(workspace.clock, SetClock)
    open_street(workspace, workspace.clock)
    workspace.profiles.set(Fact.PEOPLE, (Person("Anna Miller", "baker"),))
    page = TrashPage(context)
    qtbot.addWidget(page)
    page.resize(1200, 800)
    page.show()
    return page


def forget(page: TrashPage, n: int) -> list[int]:
    workspace = page.context.workspace
    ids = [row[0] for row in workspace.store.rows("SELECT id FROM link ORDER BY id LIMIT ?", (n,))]
    workspace.links.forget(ids)
    workspace.clock.forward(hours=1)  # type: ignore[attr-defined]
    workspace.editing.keep(all_fields()["people"], "")
    page.context.events.say([Changed(Topic.LINKS)])
    page.refresh()
    return ids


def forgotten(page: TrashPage) -> int:
    return int(page.context.workspace.store.one("SELECT count(*) FROM link WHERE deleted_at IS NOT NULL"))


def test_an_empty_page_says_what_would_stand_here_and_leads_on(page: TrashPage, recorder: Recorder) -> None:
    assert page.empty.isVisibleTo(page)
    assert not page.table.isVisibleTo(page)
    assert page.empty.button is not None
    page.empty.button.click()
    assert recorder.places == [Place("backlinks")]


def test_the_newest_stands_first_with_its_days(page: TrashPage) -> None:
    forget(page, 2)
    cells = [page.model.index(0, column).data() for column in range(page.model.columnCount())]
    assert cells == ["Anna Miller, baker", "People who may be named", "16 Nov", "16 Dec"]
    assert page.model.rowCount() == 3
    assert "3 things can be had back." in {label.text() for label in page.findChildren(Label)}


def test_several_come_back_at_once_and_undo_takes_that_back(page: TrashPage, recorder: Recorder) -> None:
    forget(page, 2)
    heard: list[Topic] = []
    page.context.events.listen(lambda change: heard.append(change.topic))
    page.table.selectAll()
    page.back.click()
    assert forgotten(page) == 0
    assert page.context.workspace.profiles.profile().people == (Person("Anna Miller", "baker"),)
    assert recorder.said == ["3 things are back."]
    assert {Topic.LINKS, Topic.BUSINESS} <= set(heard)
    recorder.undos[0]()
    assert recorder.said[1:] == ["3 things are deleted again."]
    assert forgotten(page) == 2
    assert page.context.workspace.profiles.profile().people == ()


def test_nothing_goes_for_good_before_it_is_confirmed(qtbot: QtBot, page: TrashPage, recorder: Recorder) -> None:
    forget(page, 7)
    page.table.selectAll()
    page.purge.click()
    dialog = page.findChild(PurgeDialog)
    assert dialog is not None
    assert "Delete these 8 for good?" in {label.text() for label in dialog.findChildren(QLabel)}
    assert "and 3 more" in {label.text() for label in dialog.findChildren(QLabel)}
    assert dialog.cancel.isDefault()
    dialog.cancel.click()
    assert forgotten(page) == 7
    page.ask_to_purge()
    page.findChildren(PurgeDialog)[-1].act.click()
    page.refresh()
    assert forgotten(page) == 0
    assert page.model.rowCount() == 0
    assert recorder.said == ["8 things are gone for good."]
    assert recorder.undos == []


def test_the_search_narrows_and_esc_widens(page: TrashPage) -> None:
    forget(page, 3)
    page.search.setText("anna")
    page.search.returnPressed.emit()
    assert page.model.rowCount() == 1
    page.search.setText("nothing is called this")
    page.search.returnPressed.emit()
    assert page.none_fit.isVisibleTo(page)
    assert not page.empty.isVisibleTo(page)
    assert not page.back.isEnabled()
    assert page.escape()
    assert page.model.rowCount() == 4


def test_the_menu_of_the_name_leads_here(page: TrashPage, recorder: Recorder) -> None:
    next(act for words, act in edit_actions(page.context) if words == "Recently deleted…")()
    assert recorder.places == [Place("trash")]
