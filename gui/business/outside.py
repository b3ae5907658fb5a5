"""Where the links of the owner's website lead, asked by the engine: a few at a time, so that each has its turn."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from core.clock import local_day
from core.jobs import JobRequest, Outcome
from core.settings.permissions import may_by_itself
from gui.page import PageContext


class OutsideReader(QObject):
    """`ended` tells that some of them were asked, however that went."""

    ended = Signal()

    def __init__(self, context: PageContext, parent: QObject) -> None:
        super().__init__(parent)
        self._context = context
        self._links = context.workspace.outside
        self._runs = 0

    @property
    def running(self) -> bool:
        return self._runs > 0

    def start(self) -> None:
        """Ask some of those that wait, where the owner agreed to it."""
        if self._links.waiting() and not self.running and may_by_itself("check_outside", self._context.settings):
            self._runs += 1
            self._context.run(JobRequest("check_outside"), self._on_ended)

    def go_on(self) -> None:
        """Ask those whose turn it is, once a day."""
        asked_at = self._links.last_asked_at()
        if asked_at is None or local_day(asked_at) < local_day(self._context.workspace.clock.now()):
            self.start()

    def _on_ended(self, _outcome: Outcome) -> None:
        self._runs -= 1
        self.ended.emit()
