"""The owner's website, read by the engine while the owner goes on; then whether anything is where its links lead."""

from __future__ import annotations

from datetime import timedelta

from PySide6.QtCore import QObject, Signal

from core.business.reading.records import Reading, ReadingState
from core.business.repository import own_host
from core.errors import WorldError
from core.five.findings import SILENT
from core.jobs import Ending, JobRequest, Outcome
from core.settings.permissions import may_by_itself
from gui.business.findings import lines_of
from gui.business.five import FiveReader
from gui.business.outside import OutsideReader
from gui.page import PageContext

FRESH_FOR = timedelta(hours=1)
"""Within which what was read is not read again when the owner goes back and forth."""


class Reader(QObject):
    """`ended` tells that the reading is over, however it went."""

    ended = Signal()

    def __init__(self, context: PageContext, parent: QObject) -> None:
        super().__init__(parent)
        self._context = context
        self._readings = context.workspace.readings
        self._runs = 0
        self.five = FiveReader(context, self)
        self.outside = OutsideReader(context, self)
        self.failed = False
        """Whether the last reading ended before it came to an end of its own."""

    @property
    def running(self) -> bool:
        return self._runs > 0

    def reading(self) -> Reading | None:
        """Return how the last reading stands; None where none was asked for."""
        return self._readings.reading()

    def has_findings(self) -> bool:
        """Whether anything was found that is worth a line; that the website could not be read is told where it is shown."""
        return any(line.about not in SILENT for line in lines_of(self._context))

    def needed(self, address: str) -> bool:
        """Whether `address` is still to be read: another site was, or none, or not to the end, or long ago."""
        reading = self.reading()
        if self.running or reading is None:
            return not self.running
        try:
            same = own_host(reading.address) == own_host(address)
        except WorldError:
            return True
        old = self._context.workspace.clock.now() - reading.at > FRESH_FOR
        return not same or old or reading.state is not ReadingState.READ

    def start(self, address: str) -> None:
        """Read the website at `address`, as the owner typed it."""
        self._runs += 1
        self.failed = False
        self._context.run(JobRequest("read_site", {"address": address}), self._on_ended)

    def go_on(self) -> None:
        """Begin again what an end of the program cut off."""
        reading = self.reading()
        cut_off = reading is not None and reading.state is ReadingState.UNDER_WAY and not self.running and not self.failed
        if reading is not None and cut_off and may_by_itself("read_site", self._context.settings):
            self.start(reading.address)

    def _on_ended(self, outcome: Outcome) -> None:
        self._runs -= 1
        reading = self.reading()
        self.failed = reading is None or reading.state is ReadingState.UNDER_WAY
        if outcome.ending is Ending.FINISHED and reading is not None and reading.state is ReadingState.READ:
            self.outside.start()
        self.ended.emit()
