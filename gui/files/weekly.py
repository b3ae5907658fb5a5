"""The backup that is made by itself, once a week, beside the window's own work."""

from __future__ import annotations

from threading import Thread

from PySide6.QtCore import QObject, Signal

from core.errors import WorldError
from core.store.backup import Why, back_up, is_due, label_of
from core.words import _
from core.workspace import Workspace


class WeeklyBackup(QObject):
    """`failed` tells in words why none could be made. The copying thread is in SQLite nearly all its time, where it holds nobody up."""

    failed = Signal(str)

    def __init__(self, workspace: Workspace, parent: QObject) -> None:
        super().__init__(parent)
        self._path = workspace.path
        self._now = workspace.clock.now()
        self._thread: Thread | None = None
        # A file in which nothing was said so far has nothing to keep.
        self._worth_it = bool(workspace.business.business().sites)

    def begin(self) -> None:
        """Make the backup where one is due."""
        if self._worth_it and is_due(self._path, self._now):
            self._thread = Thread(target=self._work, name="weekly backup")
            self._thread.start()

    def wait(self) -> None:
        """Return once the copy is whole or given up; the file may be closed then."""
        if self._thread is not None:
            self._thread.join()

    def _work(self) -> None:
        try:
            back_up(self._path, label_of(Why.WEEKLY, self._now))
        except WorldError as error:
            self.failed.emit(_("The weekly backup was not made. {reason}").format(reason=error))
