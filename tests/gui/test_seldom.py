"""What is asked for often happens once, after a while."""

from __future__ import annotations

from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from gui.seldom import Seldom


def test_asked_for_many_times_it_happens_once(qtbot: QtBot) -> None:
    happened: list[int] = []
    owner = QObject()
    seldom = Seldom(lambda: happened.append(1), owner)
    seldom.wait(0)
    for _n in range(5):
        seldom.ask()
    assert seldom.asked
    qtbot.waitUntil(lambda: not seldom.asked)
    assert happened == [1]


def test_what_happened_by_itself_does_not_happen_again(qtbot: QtBot) -> None:
    happened: list[int] = []
    owner = QObject()
    seldom = Seldom(lambda: happened.append(1), owner)
    seldom.wait(0)
    seldom.ask()
    seldom.done()
    later = Seldom(lambda: happened.append(2), owner)
    later.wait(0)
    later.ask()
    qtbot.waitUntil(lambda: 2 in happened)
    assert happened == [2]
