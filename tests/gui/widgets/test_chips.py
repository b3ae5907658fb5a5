"""Chips: one holds, the arrows move on, figures change in place."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from gui.theme import Theme
from gui.widgets import Chip, ChipBar

CHIPS = [Chip("all", "All", 1250), Chip("there", "There", 104), Chip("gone", "Gone", 3)]


@pytest.fixture
def bar(qtbot: QtBot, theme: Theme) -> ChipBar:
    bar = ChipBar("Filter", CHIPS)
    qtbot.addWidget(bar)
    bar.resize(600, 40)
    bar.show()
    bar.activateWindow()
    qtbot.waitUntil(bar.isActiveWindow)
    return bar


def buttons(bar: ChipBar) -> list[QPushButton]:
    return [each for each in bar.findChildren(QPushButton) if not each.isHidden()]


def test_the_first_chip_holds_at_first_and_figures_are_written_out(bar: ChipBar) -> None:
    assert bar.held() == "all"
    assert [button.text() for button in buttons(bar)] == ["All  1,250", "There  104", "Gone  3"]


def test_a_click_lets_another_chip_hold_and_tells_once(qtbot: QtBot, bar: ChipBar) -> None:
    told: list[str] = []
    bar.chosen.connect(told.append)
    buttons(bar)[2].click()
    buttons(bar)[2].click()
    assert told == ["gone"]
    assert [button.isChecked() for button in buttons(bar)] == [False, False, True]


def test_the_arrows_go_round_and_tab_stops_at_the_one_that_holds(qtbot: QtBot, bar: ChipBar) -> None:
    buttons(bar)[0].setFocus()
    qtbot.keyClick(buttons(bar)[0], Qt.Key.Key_Left)
    assert bar.held() == "gone"
    assert buttons(bar)[2].hasFocus()
    qtbot.keyClick(buttons(bar)[2], Qt.Key.Key_Right)
    assert bar.held() == "all"
    reached = [button.focusPolicy() != Qt.FocusPolicy.NoFocus for button in buttons(bar)]
    assert reached == [True, False, False]


def test_new_figures_change_in_place_and_tell_nobody(qtbot: QtBot, bar: ChipBar) -> None:
    bar.hold("there")
    before = buttons(bar)
    with qtbot.assertNotEmitted(bar.chosen):
        bar.show_chips([Chip("all", "All", 1), Chip("there", "There", 1), Chip("gone", "Gone", 0)])
    assert buttons(bar) == before
    assert [button.text() for button in buttons(bar)] == ["All  1", "There  1", "Gone  0"]
    assert bar.held() == "there"


def test_a_chip_that_holds_keeps_holding_when_others_come(qtbot: QtBot, bar: ChipBar) -> None:
    bar.hold("gone")
    bar.show_chips([*CHIPS, Chip("new", "New", 5)])
    qtbot.waitUntil(lambda: len(buttons(bar)) == 4)
    assert bar.held() == "gone"
    assert [button.isChecked() for button in buttons(bar)] == [False, False, True, False]


def test_chips_go_on_in_the_next_line_where_room_is_short(bar: ChipBar) -> None:
    wide = bar.heightForWidth(600)
    assert bar.heightForWidth(120) >= 3 * wide
    bar.resize(120, 200)
    assert len({button.y() for button in buttons(bar)}) == 3
