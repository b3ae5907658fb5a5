"""A page's main thing with the detail of what is selected beside it, or under it where the window is narrow."""

from __future__ import annotations

from typing import Any, Protocol

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSplitter, QWidget

from gui.theme import Theme

GAP = 16
SIDE = 340
NARROW = 1136
"""Pixels at 100 % text; a window of 1200 less its margins."""


class Memory(Protocol):
    """Where the person left the border last time."""

    def state(self, name: str) -> dict[str, Any]: ...

    def remember(self, name: str, state: dict[str, Any]) -> None: ...


class Beside(QSplitter):
    """The main thing gets what the detail leaves; the border can be moved and stays where it was put, also at the next start.

    `placed` tells that the main thing has another size for a reason other than the window's; `turned` whether the detail stands under it.
    """

    placed = Signal()
    turned = Signal(bool)

    def __init__(self, main: QWidget, detail: QWidget, theme: Theme, memory: Memory, name: str) -> None:
        """`name` is what the border's place is remembered under."""
        super().__init__(Qt.Orientation.Horizontal)
        self._detail = detail
        self._theme = theme
        self._memory = memory
        self._name = name
        for widget in (main, detail):
            self.addWidget(widget)
        self.setStretchFactor(0, 1)
        self.setStretchFactor(1, 0)
        self.setChildrenCollapsible(False)
        self.setHandleWidth(GAP)
        self.splitterMoved.connect(lambda _at, _index: self._on_moved())

    def stands_under(self) -> bool:
        """Return whether the detail stands under the main thing."""
        return self.orientation() is Qt.Orientation.Vertical

    def show_detail(self, wanted: bool) -> None:
        """Show or hide the detail."""
        if self._detail.isHidden() == wanted:
            self._detail.setVisible(wanted)
            self._place()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        super().resizeEvent(event)
        way = Qt.Orientation.Vertical if self.width() < self._theme.px(NARROW) else Qt.Orientation.Horizontal
        if self.orientation() is not way:
            self.setOrientation(way)
            under = way is Qt.Orientation.Vertical
            self.setStretchFactor(0, 3 if under else 1)
            self.setStretchFactor(1, 2 if under else 0)
            self.turned.emit(under)
            self._place()

    def _place(self) -> None:
        under = self.stands_under()
        room = self.height() if under else self.width()
        kept = self._memory.state(self._name).get(self._way())
        usual = room * 2 // 5 if under else self._theme.px(SIDE)
        side = min(kept, room * 2 // 3) if isinstance(kept, int) and kept > 0 else usual
        self.setSizes([room - side, side])
        self.placed.emit()

    def _on_moved(self) -> None:
        self._memory.remember(self._name, {**self._memory.state(self._name), self._way(): self.sizes()[1]})

    def _way(self) -> str:
        return "under" if self.stands_under() else "side"
