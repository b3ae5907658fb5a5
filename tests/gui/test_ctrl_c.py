"""Ctrl+C in the terminal closes the window in good order, and the signal goes back afterwards."""

from __future__ import annotations

import os
import signal

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from gui.ctrl_c import CtrlC


def test_the_signal_is_heard_in_qts_loop_and_given_back(qtbot: QtBot, qapp: QApplication) -> None:
    before = signal.getsignal(signal.SIGINT)
    owner = QObject()
    ctrl_c = CtrlC(owner)
    for _ in range(2):
        with qtbot.waitSignal(ctrl_c.pressed, timeout=10_000):
            os.kill(os.getpid(), signal.SIGINT)
    ctrl_c.close()
    assert signal.getsignal(signal.SIGINT) is before
