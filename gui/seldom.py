"""While links are looked at, what is shown is made anew once in a while, and not at every page that comes in."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer

LEAST_MS = 1_000


class Seldom(QObject):
    """Calls `act` some time after it was asked for, however often that was; `milliseconds` is the time from the next asking on."""

    def __init__(self, act: Callable[[], None], parent: QObject) -> None:
        super().__init__(parent)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(act)
        self.wait(LEAST_MS)

    def wait(self, milliseconds: int) -> None:
        self._timer.setInterval(milliseconds)

    def ask(self) -> None:
        """Let it happen soon; nothing is put off by asking again."""
        if not self._timer.isActive():
            self._timer.start()

    @property
    def asked(self) -> bool:
        """Whether it is still to happen."""
        return self._timer.isActive()

    def done(self) -> None:
        """It happened by itself, or nobody looks any more."""
        self._timer.stop()
