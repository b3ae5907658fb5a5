"""The strip at the window's foot: what runs now, how far it is, and Stop."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QProgressBar, QWidget

from core.words import _, figure, ngettext
from gui.widgets import Button, ElidedLabel

if TYPE_CHECKING:
    from core.jobs import Progress


def progress_text(title: str, progress: Progress, others: int = 0) -> str:
    """Put a run into one line: "Looking at your links: 34 of 200, 3 could not be checked · riverside.example"."""
    text = title
    if progress.total:
        text = _("{title}: {done} of {total}").format(title=title, done=figure(progress.done), total=figure(progress.total))
    if progress.unknown:
        text = _("{so_far}, {unknown} could not be checked").format(so_far=text, unknown=figure(progress.unknown))
    if others:
        text = _("{so_far} and {more}").format(so_far=text, more=ngettext("{n} more", "{n} more", others))
    return f"{text}  ·  {progress.doing}" if progress.doing else text


class JobStrip(QFrame):
    """Hidden when nothing runs. Of several runs it shows the newest; `stop_asked` tells the number of the run shown."""

    stop_asked = Signal(object)
    """Not `int`: that is 32 bits wide, and a run's number may be larger."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("strip")
        self._runs: dict[int, tuple[str, Progress]] = {}
        self._stopping: set[int] = set()
        self.hide()

    # What stands in it is made at the first run: the first window need not wait for it.

    @cached_property
    def text(self) -> ElidedLabel:
        return ElidedLabel()

    @cached_property
    def bar(self) -> QProgressBar:
        bar = QProgressBar()
        bar.setTextVisible(False)
        bar.setFixedWidth(220)
        return bar

    @cached_property
    def stop(self) -> Button:
        return Button(_("Stop"), pressed=self._on_stop)

    def show_run(self, run_id: int, title: str, progress: Progress) -> None:
        """A run goes on; `title` says in plain words what it does."""
        if self.layout() is None:
            self._lay_out()
        fresh = run_id not in self._runs
        self._runs[run_id] = (title, progress)
        self._draw()
        if fresh:
            self._announce(title)

    def show_stopping(self, run_id: int) -> None:
        """A run was told to stop."""
        self._stopping.add(run_id)
        self._draw()

    def end(self, run_id: int) -> None:
        """A run is over."""
        self._runs.pop(run_id, None)
        self._stopping.discard(run_id)
        self._draw()

    def running(self) -> tuple[int, ...]:
        """Return the runs that are under way, oldest first."""
        return tuple(self._runs)

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(32, 8, 32, 8)
        row.setSpacing(20)
        row.addWidget(self.text, 1)
        row.addWidget(self.bar, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self.stop)

    def _draw(self) -> None:
        if not self._runs:
            self.hide()
            return
        run_id = next(reversed(self._runs))
        title, progress = self._runs[run_id]
        stopping = run_id in self._stopping
        self.text.setText(_("Stopping. What was seen so far is kept.") if stopping else progress_text(title, progress, len(self._runs) - 1))
        self.bar.setAccessibleName(title)
        self.bar.setVisible(progress.total > 0)
        self.bar.setRange(0, max(1, progress.total))
        self.bar.setValue(min(progress.done, progress.total))
        self.stop.setVisible(True)
        self.stop.setEnabled(not stopping)
        self.show()

    def _on_stop(self) -> None:
        if self._runs:
            run_id = next(reversed(self._runs))
            self.show_stopping(run_id)
            self.stop_asked.emit(run_id)

    def _announce(self, text: str) -> None:
        from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent  # with every role there is: the first window says nothing

        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, text))
