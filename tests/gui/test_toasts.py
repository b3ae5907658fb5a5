"""Toasts: said for a moment, taken back for longer."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from gui.theme import Theme
from gui.toasts import KEPT_UNDOS, Toasts


@pytest.fixture
def room(qtbot: QtBot, theme: Theme) -> QWidget:
    room = QWidget()
    room.resize(1000, 600)
    qtbot.addWidget(room)
    room.show()
    return room


@pytest.fixture
def toasts(room: QWidget) -> Toasts:
    return Toasts(room)


def test_a_toast_stands_at_the_middle_of_the_foot(room: QWidget, toasts: Toasts) -> None:
    toasts.say("Three links forgotten.")
    assert abs(toasts.geometry().center().x() - 500) <= 1
    assert toasts.geometry().bottom() < 600
    room.resize(800, 400)
    assert abs(toasts.geometry().center().x() - 400) <= 1
    assert 300 < toasts.geometry().bottom() < 400


def test_a_toast_goes_by_itself_but_its_undo_stays(toasts: Toasts) -> None:
    back: list[str] = []
    toasts.say("Three links forgotten.", lambda: back.append("three"))
    toasts.setAttribute(Qt.WidgetAttribute.WA_UnderMouse, False)
    toasts._time.timeout.emit()
    assert not toasts.isVisible()
    assert toasts.undo_newest()
    assert back == ["three"]
    assert not toasts.undo_newest()


def test_a_toast_waits_while_the_mouse_is_over_it(toasts: Toasts) -> None:
    toasts.say("Three links forgotten.")
    toasts.setAttribute(Qt.WidgetAttribute.WA_UnderMouse, True)
    toasts._time.timeout.emit()
    assert toasts.isVisible()


def test_a_toast_waits_while_the_keyboard_is_in_it(qtbot: QtBot, room: QWidget, toasts: Toasts) -> None:
    toasts.say("Three links forgotten.", lambda: None)
    room.activateWindow()
    qtbot.waitUntil(room.isActiveWindow)
    toasts.button.setFocus(Qt.FocusReason.TabFocusReason)
    toasts._time.timeout.emit()
    assert toasts.isVisible()
    assert toasts._time.isActive()


def test_undo_is_there_only_where_there_is_a_way_back(toasts: Toasts) -> None:
    toasts.say("Looked at ten links.")
    assert not toasts.button.isVisible()
    toasts.say("One link forgotten.", lambda: None)
    assert toasts.button.isVisible()


def test_a_thing_is_taken_back_once_by_button_or_key(toasts: Toasts) -> None:
    back: list[str] = []
    toasts.say("One link forgotten.", lambda: back.append("one"))
    toasts.button.click()
    assert not toasts.undo_newest()
    assert back == ["one"]
    assert toasts.text.text() == "Taken back: One link forgotten."


def test_only_so_many_undos_are_kept(toasts: Toasts) -> None:
    back: list[int] = []
    for number in range(KEPT_UNDOS + 5):
        toasts.say("Forgotten.", lambda number=number: back.append(number))  # type: ignore[misc]
    while toasts.undo_newest():
        pass
    assert len(back) == KEPT_UNDOS
    assert back[0] == KEPT_UNDOS + 4


def test_a_toast_shows_markup_letter_by_letter(toasts: Toasts) -> None:
    toasts.say("<b>bold</b> forgotten")
    assert toasts.text.textFormat() is Qt.TextFormat.PlainText
