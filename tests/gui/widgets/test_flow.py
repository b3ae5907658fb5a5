"""What stands one after the other goes on in the next line, and low things stand in the middle of high ones."""

from __future__ import annotations

from PySide6.QtCore import QRect
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from gui.widgets import FlowLayout


def flow(qtbot: QtBot, width: int, *sizes: tuple[int, int]) -> list[QRect]:
    """Where things of these sizes stand."""
    place = QWidget()
    qtbot.addWidget(place)
    layout = FlowLayout(place, gap=10)
    things = []
    for size in sizes:
        thing = QWidget()
        thing.setFixedSize(*size)
        layout.addWidget(thing)
        things.append(thing)
    place.resize(width, layout.heightForWidth(width))
    place.show()
    return [thing.geometry() for thing in things]


def test_what_has_no_room_goes_on_in_the_next_line(qtbot: QtBot) -> None:
    assert flow(qtbot, 110, (50, 20), (50, 20), (60, 20)) == [QRect(0, 0, 50, 20), QRect(60, 0, 50, 20), QRect(0, 30, 60, 20)]
    assert flow(qtbot, 109, (50, 20), (50, 20))[1] == QRect(0, 30, 50, 20)


def test_the_low_stand_in_the_middle_of_the_high(qtbot: QtBot) -> None:
    assert flow(qtbot, 200, (50, 20), (50, 30), (50, 10)) == [QRect(0, 5, 50, 20), QRect(60, 0, 50, 30), QRect(120, 10, 50, 10)]


def test_a_layout_without_anything_needs_no_height(qtbot: QtBot) -> None:
    place = QWidget()
    qtbot.addWidget(place)
    assert FlowLayout(place).heightForWidth(100) == 0
