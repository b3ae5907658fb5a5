"""Bars say their sentence to the eye, to the pointer, to the keys and to the ear."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QKeyEvent
from pytestqt.qtbot import QtBot

from gui.theme import Role, Theme
from gui.widgets.bars import Bar, Bars, Fill, Part


@pytest.fixture
def bars(qtbot: QtBot, theme: Theme) -> Bars:
    bars = Bars(theme)
    qtbot.addWidget(bars)
    bars.show_bars("Links", [Bar(str(n), f"{n} links", (Part(n, Role.THERE),), (Part(1, Role.GONE, Fill.STRIPED),)) for n in range(1, 6)])
    bars.resize(500, 160)
    bars.show()
    return bars


def test_the_arrows_go_from_bar_to_bar_and_each_says_its_sentence(qtbot: QtBot, bars: Bars) -> None:
    said: list[str] = []
    bars.told.connect(said.append)
    for key in (Qt.Key.Key_Left, Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Home, Qt.Key.Key_Left, Qt.Key.Key_End, Qt.Key.Key_Right):
        qtbot.keyClick(bars, key)
    assert said == ["4 links", "3 links", "4 links", "1 links", "1 links", "5 links", "5 links"]
    assert bars.accessibleDescription() == "5 links"
    assert bars.accessibleName() == "Links"


def test_tab_brings_the_keyboard_to_the_newest_bar(qtbot: QtBot, bars: Bars) -> None:
    bars.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.waitUntil(lambda: bars.sentence() == "5 links")


def test_the_bar_pointed_at_says_its_sentence_until_the_pointer_leaves(qtbot: QtBot, bars: Bars) -> None:
    qtbot.keyClick(bars, Qt.Key.Key_End)
    qtbot.mouseMove(bars, QPoint(150, 60))
    qtbot.waitUntil(lambda: bars.sentence() == "2 links")
    assert "2 links" in bars.toolTip()
    qtbot.mouseMove(bars, QPoint(499, 60))
    bars._point(None)
    assert bars.sentence() == "5 links"


@pytest.mark.parametrize(("key", "taken"), [(Qt.Key.Key_F5, False), (Qt.Key.Key_Home, True)])
def test_other_keys_are_left_to_the_page(bars: Bars, key: Qt.Key, taken: bool) -> None:
    pressed = QKeyEvent(QEvent.Type.KeyPress, key, Qt.KeyboardModifier.NoModifier)
    bars.keyPressEvent(pressed)
    assert pressed.isAccepted() is taken


def test_new_bars_of_the_same_number_keep_the_place_and_others_do_not(qtbot: QtBot, bars: Bars) -> None:
    qtbot.keyClick(bars, Qt.Key.Key_Home)
    bars.show_bars("Links", [Bar("", f"now {n}") for n in range(5)])
    assert bars.sentence() == "now 0"
    bars.show_bars("Links", [])
    assert bars.sentence() == ""
    qtbot.keyClick(bars, Qt.Key.Key_Left)
    assert bars.grab().width() == 500
