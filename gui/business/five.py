"""The sites of those who know the business, read by the engine; a link that is found is looked at as every other."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from core.events import Changed, Topic
from core.jobs import Ending, JobRequest, Outcome
from core.settings.permissions import may_by_itself
from gui.page import PageContext


class FiveReader(QObject):
    """`ended` tells that a reading is over, however it went."""

    ended = Signal()

    def __init__(self, context: PageContext, parent: QObject) -> None:
        super().__init__(parent)
        self._context = context
        self._runs = 0

    @property
    def running(self) -> bool:
        return self._runs > 0

    def addresses(self) -> list[str]:
        """Return the sites that the owner named."""
        return [address for address in self._context.workspace.profiles.profile().five if address]

    def unread(self) -> list[str]:
        """Return those of them of which nothing could be read yet."""
        return self._context.workspace.five.unread(self.addresses())

    def start(self, again: bool = False) -> None:
        """Read the sites that were not read yet; `again` reads all of them."""
        self._runs += 1
        self._context.run(JobRequest("read_five", {"again": again}), self._on_ended)

    def _on_ended(self, outcome: Outcome) -> None:
        self._runs -= 1
        found = outcome.ending is Ending.FINISHED and int(outcome.params.get("links", 0))
        # A question here would come out of the blue; what is not looked at now stands among the links all the same.
        if found and may_by_itself("check_links", self._context.settings):
            look = JobRequest("check_links", {"import": int(outcome.params["import"])})
            # When it is over the list is put into its order, and counted, as after every look.
            self._context.run(look, lambda _outcome: self._context.events.say([Changed(Topic.LINKS)]))
        self._context.events.say([Changed(Topic.BUSINESS)])
        self.ended.emit()
