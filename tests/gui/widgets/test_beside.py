"""The detail stands beside, or under where the window is narrow, and keeps the room the person gave it."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from core.settings.machine import MachineSettings
from gui.theme import Theme
from gui.widgets import Beside


def made(qtbot: QtBot, theme: Theme, machine: MachineSettings) -> Beside:
    beside = Beside(QWidget(), QWidget(), theme, machine, "test")
    qtbot.addWidget(beside)
    beside.resize(1400, 800)
    beside.show()
    return beside


@pytest.fixture
def beside(qtbot: QtBot, theme: Theme, machine: MachineSettings) -> Beside:
    return made(qtbot, theme, machine)


def test_the_detail_gets_its_width_and_the_main_thing_the_rest(beside: Beside) -> None:
    beside.show_detail(False)
    assert beside.sizes()[1] == 0
    beside.show_detail(True)
    assert beside.sizes()[1] == 340


def test_a_narrow_window_puts_it_under(beside: Beside) -> None:
    beside.resize(900, 600)
    assert beside.orientation() is Qt.Orientation.Vertical
    beside.resize(1400, 800)
    assert beside.orientation() is Qt.Orientation.Horizontal


def test_a_border_that_was_moved_stays_and_is_remembered(qtbot: QtBot, beside: Beside, theme: Theme, machine: MachineSettings) -> None:
    beside.moveSplitter(900, 1)
    beside.splitterMoved.emit(900, 1)
    width = beside.sizes()[1]
    assert width != 340
    beside.show_detail(False)
    beside.show_detail(True)
    assert beside.sizes()[1] == width
    again = made(qtbot, theme, machine)
    again.show_detail(False)
    again.show_detail(True)
    assert again.sizes()[1] == width


def test_what_is_remembered_may_be_nonsense(qtbot: QtBot, theme: Theme, machine: MachineSettings) -> None:
    machine.remember("test", {"side": "wide", "under": -4})
    beside = made(qtbot, theme, machine)
    beside.show_detail(False)
    beside.show_detail(True)
    assert beside.sizes()[1] == 340
