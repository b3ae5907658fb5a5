"""Ctrl+C in the terminal that started the window, and the system's wish that it end (SIGTERM), close it in good order."""

from __future__ import annotations

import contextlib
import signal
import socket
from types import FrameType

from PySide6.QtCore import QObject, QSocketNotifier, Signal


class CtrlC(QObject):
    """`pressed` is emitted in Qt's own loop: Python hears of a signal only when it has something to do, so a socket wakes it."""

    pressed = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._heard, self._told = socket.socketpair()
        self._told.setblocking(False)
        self._notifier = QSocketNotifier(self._heard.fileno(), QSocketNotifier.Type.Read, self)
        self._notifier.activated.connect(self._on_woken)
        self._wakeup_before = signal.set_wakeup_fd(self._told.fileno())
        self._before = {number: signal.signal(number, self._on_signal) for number in (signal.SIGINT, signal.SIGTERM)}
        self._was_pressed = False

    def close(self) -> None:
        """Give the signals back to who had them before."""
        for number, before in self._before.items():
            signal.signal(number, before)
        signal.set_wakeup_fd(self._wakeup_before)
        self._notifier.setEnabled(False)
        self._heard.close()
        self._told.close()

    def _on_signal(self, _number: int, _frame: FrameType | None) -> None:
        self._was_pressed = True

    def _on_woken(self) -> None:
        with contextlib.suppress(OSError):
            self._heard.recv(64)
        if self._was_pressed:
            self._was_pressed = False
            self.pressed.emit()
