"""Counts a long list piece by piece, so that the window answers meanwhile."""

from __future__ import annotations

from collections import deque

from PySide6.QtCore import QObject, QTimer, Signal

from core.backlinks.over_time import Figures, count, pieces
from core.store import Store


class Counting(QObject):
    """`counted` tells the figures once every link is counted."""

    counted = Signal(object)

    def __init__(self, store: Store, parent: QObject) -> None:
        super().__init__(parent)
        self._store = store
        self._pieces: deque[tuple[int, int]] = deque()
        self._figures = Figures()
        self._turn = QTimer(self)
        self._turn.setInterval(0)
        self._turn.timeout.connect(self._count_one)

    @property
    def under_way(self) -> bool:
        return self._turn.isActive()

    def start(self) -> None:
        """Count from the beginning; a list of one piece is counted at once."""
        self._pieces, self._figures = deque(pieces(self._store)), Figures()
        self._turn.start()
        self._count_one()

    def stop(self) -> None:
        """Nobody looks any more."""
        self._turn.stop()

    def _count_one(self) -> None:
        if self._pieces:
            self._figures.add(count(self._store, *self._pieces.popleft()))
        if not self._pieces:
            self._turn.stop()
            self.counted.emit(self._figures)
