"""The way back to the first questions, where they were left in the middle."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from core.words import _, ngettext
from gui.page import Place
from gui.widgets import Button, ButtonKind, FlowLayout


class UnfinishedQuestions(QWidget):
    """One quiet line, hidden until there is something to go on with."""

    def __init__(self, go: Callable[[Place], None], no_more: Callable[[], None]) -> None:
        super().__init__()
        self.go_on = Button("", pressed=lambda: go(Place("interview")))
        self.no_more = Button(_("No more questions"), ButtonKind.QUIET, no_more)
        line = FlowLayout(self)
        line.addWidget(self.go_on)
        line.addWidget(self.no_more)
        self.hide()

    def show_left(self, left: int) -> None:
        """Offer to go on; `left` questions are open, 0 where only the end was not seen."""
        words = ngettext("Go on with the questions ({n} left)", "Go on with the questions ({n} left)", left)
        self.go_on.set_text(words if left else _("Go on with the questions"))
        self.show()
