"""Ctrl+C in the terminal and SIGTERM close the window in good order, and the signals go back afterwards."""

from __future__ import annotations

import os
import signal

import pytest
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from gui.ctrl_c import CtrlC


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_the_signal_is_heard_in_qts_loop_and_given_back(qtbot: QtBot, qapp: QApplication, number: signal.Signals) -> None:
    before = signal.getsignal(number)
    owner = QObject()
    ctrl_c = CtrlC(owner)
    for _ in range(2):
        with qtbot.waitSignal(ctrl_c.pressed, timeout=10_000):
            os.kill(os.getpid(), number)
    ctrl_c.close()
    assert signal.getsignal(number) is before
