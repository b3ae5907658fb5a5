"""A chip with a list: choices and figures when it opens, the choice on it, taken away in one press."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from gui.theme import Theme
from gui.widgets import Chip, ChipMenu

CHOICES = (Chip("plain", "Plain link", 1_204), Chip("marked", "Marked & counted", 3))


@pytest.fixture
def chip(qtbot: QtBot, theme: Theme) -> ChipMenu:
    chip = ChipMenu("How it counts", lambda: CHOICES)
    qtbot.addWidget(chip)
    chip.show()
    return chip


def test_the_list_shows_every_choice_with_its_figure(chip: ChipMenu) -> None:
    assert [action.text() for action in chip.open().actions()] == ["Plain link\t1,204", "Marked && counted\t3"]


def test_a_choice_stands_on_the_chip_and_one_press_takes_it_away(qtbot: QtBot, chip: ChipMenu) -> None:
    told: list[object] = []
    chip.chosen.connect(told.append)
    chip.open().actions()[0].trigger()
    assert (chip.held(), chip.text(), chip.isChecked()) == ("plain", "Plain link", True)
    assert chip.accessibleName() == "How it counts: Plain link. Press to take it away."
    qtbot.mouseClick(chip, Qt.MouseButton.LeftButton)
    assert (chip.held(), chip.text(), chip.isChecked()) == (None, "How it counts", False)
    assert told == ["plain", None]


@pytest.mark.parametrize("key", [Qt.Key.Key_Escape, Qt.Key.Key_Delete, Qt.Key.Key_Return])
def test_the_keyboard_takes_a_choice_away(qtbot: QtBot, chip: ChipMenu, key: Qt.Key) -> None:
    chip.hold(CHOICES[0])
    qtbot.keyClick(chip, key)
    assert chip.held() is None


def test_a_choice_that_holds_already_is_not_told_again(chip: ChipMenu) -> None:
    told: list[object] = []
    chip.hold(CHOICES[1])
    chip.chosen.connect(told.append)
    chip.open().actions()[1].trigger()
    assert told == []


def test_a_list_without_choices_says_so(qtbot: QtBot, theme: Theme) -> None:
    chip = ChipMenu("Tag", list)
    qtbot.addWidget(chip)
    (only,) = chip.open().actions()
    assert not only.isEnabled()
