"""The help page says what the words mean and where everything lies."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QGuiApplication, QKeySequence
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from core import __version__
from core.links.state import GROUP_OF, LinkState, StateGroup
from core.links.words import group_word, state_words
from core.workspace import Workspace
from gui.help.page import HelpPage
from gui.help.words import KEYS, MEANINGS
from gui.page import PageContext, Place
from gui.widgets import Button
from tests.gui.recorder import Recorder


@pytest.fixture
def page(qtbot: QtBot, context: PageContext) -> HelpPage:
    page = HelpPage(context)
    qtbot.addWidget(page)
    page.resize(1300, 800)
    page.show()
    return page


def words(page: HelpPage) -> str:
    return "\n".join(label.text() for label in page.findChildren(QLabel))


def test_every_group_of_states_is_explained() -> None:
    assert sorted(group for group, _meaning in MEANINGS) == sorted(StateGroup)


def test_every_state_is_named_where_its_group_is_explained(page: HelpPage) -> None:
    said = words(page)
    groups = [group_word(GROUP_OF[state]) for state in LinkState]
    assert {
        state.value for state, group in zip(LinkState, groups, strict=True) if state_words(state) not in said and group not in said
    } == set()


def test_every_key_is_one() -> None:
    assert all(QKeySequence(key).count() == 1 and not QKeySequence(key).isEmpty() for key, _meaning in KEYS)


def test_it_says_where_the_data_lies_and_which_version_this_is(page: HelpPage, workspace: Workspace) -> None:
    assert str(workspace.path) in words(page).replace("\u200b", "")
    assert f"Linkstead {__version__}." in words(page)


def test_the_path_is_copied_as_it_is(page: HelpPage, workspace: Workspace) -> None:
    copy = next(button for button in page.findChildren(Button) if button.accessibleName() == "Copy the path")
    copy.click()
    assert QGuiApplication.clipboard().text() == str(workspace.path)


def test_the_way_to_the_backups_is_here(page: HelpPage, recorder: Recorder) -> None:
    next(button for button in page.findChildren(Button) if button.accessibleName() == "Backups…").click()
    assert recorder.places == [Place("settings", filter="backups")]


def test_the_way_to_whether_it_worked_is_here(page: HelpPage, recorder: Recorder) -> None:
    next(button for button in page.findChildren(Button) if button.text() == "Did it work?").click()
    assert recorder.places == [Place("signs")]


def test_two_columns_become_one_where_room_is_narrow(qtbot: QtBot, page: HelpPage) -> None:
    def lefts() -> set[int]:
        return {
            label.mapTo(page, label.rect().topLeft()).x()
            for label in page.findChildren(QLabel)
            if label.text() in {"Keys", "What is said of a link"}
        }

    assert len(lefts()) == 2
    page.resize(800, 800)
    qtbot.waitUntil(lambda: len(lefts()) == 1)
