"""Where the view over time stands in the page, and whether it is open."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from gui.page import PageContext

if TYPE_CHECKING:
    from gui.backlinks.over_time.view import OverTimeView

REMEMBERED_AS = "links-over-time"


class OverTimePlace(QWidget):
    """The view is made when it is first opened: the first window need not wait for it. `turned` tells that it was opened or closed."""

    turned = Signal()

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self.view: OverTimeView | None = None
        self.is_open = bool(context.memory.state(REMEMBERED_AS).get("open"))
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)

    def open(self) -> None:
        """Show what was over time in place of the list."""
        self._turn(True)
        self.refresh()
        if self.view is not None:
            self.view.bars.setFocus()

    def leave(self) -> bool:
        """Go back to the list; returns whether the view was open."""
        was_open = self.is_open
        if was_open:
            self._turn(False)
        return was_open

    def refresh(self) -> None:
        """Count anew, where somebody looks."""
        if not self.is_open:
            return
        if self.view is None:
            from gui.backlinks.over_time.view import OverTimeView

            self.view = OverTimeView(self._context)
            self.view.left.connect(self.leave)
            rows = self.layout()
            assert rows is not None
            rows.addWidget(self.view)
            # A layout would show it a turn later.
            self.view.show()
        self.view.refresh()

    def renew(self) -> None:
        """Count anew once in a while: links are being looked at."""
        if self.is_open and self.view is not None:
            self.view.renew()

    def _turn(self, is_open: bool) -> None:
        self.is_open = is_open
        self._context.memory.remember(REMEMBERED_AS, {**self._context.memory.state(REMEMBERED_AS), "open": is_open})
        if not is_open and self.view is not None:
            self.view.rest()
        self.turned.emit()
