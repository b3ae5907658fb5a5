"""Search, numbers, lists and switches, by mouse wheel and by keyboard."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from gui.theme import Theme
from gui.widgets import ComboBox, NumberBox, SearchField, Switch


def wheel(widget: QWidget) -> None:
    at = QPointF(5, 5)
    keys, buttons = Qt.KeyboardModifier.NoModifier, Qt.MouseButton.NoButton
    event = QWheelEvent(at, at, QPoint(), QPoint(0, -120), buttons, keys, Qt.ScrollPhase.NoScrollPhase, False)
    QApplication.sendEvent(widget, event)


def test_a_search_is_asked_once_for_a_word_typed_fast(qtbot: QtBot, theme: Theme) -> None:
    field = SearchField("Find in links")
    qtbot.addWidget(field)
    asked: list[str] = []
    field.asked.connect(asked.append)
    qtbot.keyClicks(field, " club ")
    assert asked == []
    qtbot.waitUntil(lambda: asked == ["club"])


def test_enter_searches_at_once_and_esc_empties(qtbot: QtBot, theme: Theme) -> None:
    field = SearchField("Find in links")
    qtbot.addWidget(field)
    asked: list[str] = []
    field.asked.connect(asked.append)
    qtbot.keyClicks(field, "club")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert asked == ["club"]
    assert field.escape()
    assert asked == ["club", ""]
    assert not field.escape()


def test_the_wheel_does_not_change_what_one_scrolls_past(qtbot: QtBot, theme: Theme) -> None:
    number = NumberBox("Threads", 1, 128)
    choice = ComboBox("Country")
    choice.addItems(["a", "b", "c"])
    for widget in (number, choice):
        qtbot.addWidget(widget)
        widget.show()
        widget.clearFocus()
        wheel(widget)
    assert (number.number(), choice.currentIndex()) == (1, 0)


def test_a_number_is_whole_where_only_whole_ones_are_asked_for(qtbot: QtBot, theme: Theme) -> None:
    whole, half = NumberBox("Threads", 1, 128), NumberBox("Pause", 0.5, 30, 0.5, "seconds")
    for box in (whole, half):
        qtbot.addWidget(box)
    whole.setValue(64)
    half.setValue(2.5)
    assert (whole.number(), type(whole.number()), half.number()) == (64, int, 2.5)
    assert half.text() == "2.5 seconds"


def test_a_number_is_told_when_it_is_whole_not_at_every_figure(qtbot: QtBot, theme: Theme) -> None:
    box = NumberBox("Threads", 1, 128)
    qtbot.addWidget(box)
    told: list[float] = []
    box.valueChanged.connect(told.append)
    box.selectAll()
    qtbot.keyClicks(box, "64")
    assert told == []
    qtbot.keyClick(box, Qt.Key.Key_Return)
    assert told == [64]


def test_a_switch_answers_the_space_bar_and_any_click_on_it(qtbot: QtBot, theme: Theme) -> None:
    switch = Switch("Follow the computer")
    qtbot.addWidget(switch)
    switch.show()
    qtbot.keyClick(switch, Qt.Key.Key_Space)
    assert switch.isChecked()
    qtbot.mouseClick(switch, Qt.MouseButton.LeftButton, pos=QPoint(switch.width() - 2, switch.height() // 2))
    assert not switch.isChecked()
