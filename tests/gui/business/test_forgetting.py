"""Forgetting somebody for good, from the question to the file that knows them no more."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from core.business.profile import Fact, Person
from core.clock import SetClock
from core.store.backup import Why, back_up, backups_of, label_of
from core.workspace import Workspace
from gui.business.forget_dialog import REMAINS, ForgetDialog, Wish
from gui.business.forgetting import forgotten, said_after
from gui.business.page import BusinessPage
from gui.page import PageContext
from tests.gui.recorder import Recorder

NAME, MAIL = "Wilhelmina Ostrander", "wilhelmina@webworks.example"


@pytest.fixture
def page(qtbot: QtBot, context: PageContext, workspace: Workspace) -> BusinessPage:
    workspace.profiles.set(Fact.PEOPLE, (Person(NAME, "baker"), Person("Ben Ford")))
    workspace.profiles.set(Fact.WEB_PERSON, MAIL)
    page = BusinessPage(context)
    qtbot.addWidget(page)
    page.show()
    return page


def asked(page: BusinessPage) -> ForgetDialog:
    page.forget.click()
    dialog = page.findChild(ForgetDialog)
    assert dialog is not None
    return dialog


def words(dialog: ForgetDialog) -> set[str]:
    return {label.text() for label in dialog.findChildren(QLabel)}


def test_everybody_is_offered_and_nobody_is_chosen(page: BusinessPage) -> None:
    dialog = asked(page)
    assert list(dialog.switches) == [NAME, "Ben Ford", MAIL]
    assert dialog.names() == ()
    assert not dialog.act.isEnabled()
    assert {f"{NAME}, baker", "Ben Ford", MAIL} <= words(dialog)


def test_it_says_what_remains(page: BusinessPage, workspace: Workspace) -> None:
    back_up(workspace.path, label_of(Why.WEEKLY, workspace.clock.now()))
    said = words(asked(page))
    assert set(REMAINS) <= said
    assert "1 backup made before now still knows them until newer ones take its place." in said


def test_without_backups_nothing_is_said_of_them(page: BusinessPage) -> None:
    dialog = asked(page)
    assert not dialog.renew.isVisibleTo(dialog)
    assert not any("backup" in each for each in words(dialog))


def test_who_is_chosen_is_forgotten_once_the_file_is_closed(page: BusinessPage, workspace: Workspace, recorder: Recorder) -> None:
    old = back_up(workspace.path, label_of(Why.WEEKLY, workspace.clock.now()))
    dialog = asked(page)
    dialog.switches[NAME].setChecked(True)
    dialog.other.setText(f"  {MAIL} ")
    dialog.renew.setChecked(True)
    dialog.act.click()
    assert recorder.said == ["2 names are forgotten for good. The backups know nothing of it any more."]
    assert workspace.profiles.profile().web_person == MAIL, "not before jobs have ended and the file is closed"
    workspace.close()
    opened = recorder.followings[0]()
    profile = opened.profiles.profile()
    assert (profile.people, profile.web_person) == ((Person("Ben Ford"),), "")
    assert not old.exists()
    assert len(backups_of(opened.path)) == 1
    opened.close()
    for each in opened.path.parent.rglob("*"):
        if each.is_file():
            assert NAME.encode() not in each.read_bytes()
            assert MAIL.encode() not in each.read_bytes()


def test_a_file_that_cannot_be_written_is_closed_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "a.linkstead"

    def fail(*_: object) -> None:
        raise ZeroDivisionError

    monkeypatch.setattr("gui.business.forgetting.erase", fail)
    with pytest.raises(ZeroDivisionError):
        forgotten(path, SetClock(), Wish((NAME,), False))
    Workspace.open(path, SetClock()).close()


def test_what_is_told_afterwards_names_nobody() -> None:
    assert said_after(Wish((NAME,), False), 0) == "1 name is forgotten for good."
    assert said_after(Wish((NAME,), False), 2) == "1 name is forgotten for good. Backups made before now still hold it."
