"""What a page is, and what it may reach."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, ClassVar, Protocol

from PySide6.QtCore import QRect, QTimer, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QWidget

from core.events import Changed, Events, Topic
from gui.theme import Theme

if TYPE_CHECKING:
    from core.jobs import JobRequest, Outcome
    from core.workspace import Workspace

MARGIN = 32
GAP = 16


@dataclass(frozen=True, slots=True)
class Place:
    """Somewhere in the program: a page, a record of it, what it is filtered by."""

    page: str
    record: int | None = None
    filter: str = ""


class Settings(Protocol):
    """Options by name, as the settings of the machine and of the business answer together."""

    def value(self, name: str) -> Any: ...

    def set(self, name: str, value: Any) -> None: ...


class Memory(Protocol):
    """Where things stood last time, by name: windows, columns, the last page; `core.settings.machine` keeps it."""

    def state(self, name: str) -> dict[str, Any]: ...

    def remember(self, name: str, state: dict[str, Any]) -> None: ...


class Say(Protocol):
    """Tells the person what was just done, with a way back where there is one."""

    def __call__(self, text: str, undo: Callable[[], None] | None = None) -> None: ...


class StartRun(Protocol):
    """Starts a job, after a question where the owner was not asked yet.

    `ended` is called once, with how it ended; a job that never began was stopped.
    """

    def __call__(self, request: JobRequest, ended: Callable[[Outcome], None] | None = None) -> None: ...


class Leave(Protocol):
    """Ends the jobs, closes this file and opens another in its place; `said` is told there first, "" for nothing.

    `following` is called when the file is closed and the engine gone. Where it raises WorldError this file is opened again, which is said.
    """

    def __call__(self, following: Callable[[], Workspace], said: str) -> None: ...


@dataclass(frozen=True)
class PageContext:
    """All a page may reach."""

    workspace: Workspace
    events: Events
    settings: Settings
    theme: Theme
    memory: Memory
    run: StartRun
    go: Callable[[Place], None]
    say: Say
    leave: Leave
    logs: Path | None = None
    """The folder of the program's log; None where none is kept."""


class Page(QWidget):
    """One page of the window; it hears of the topics it declares and is made afresh when someone looks.

    `sight_asked` tells the part of the page, in its own pixels, that should be in sight now.
    """

    sight_asked = Signal(QRect)
    topics: ClassVar[frozenset[Topic]] = frozenset()

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.context = context
        self._pending: list[Changed] = []
        self._never_shown = True
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(0)
        self._soon.timeout.connect(self._flush)
        end = context.events.listen(self._on_changed)
        self.destroyed.connect(lambda *_gone: end())

    def refresh(self) -> None:
        """Read everything this page shows anew."""

    def renew(self, changes: tuple[Changed, ...]) -> None:
        """Take in what changed since the last look; by default everything is read anew."""
        self.refresh()

    def show_place(self, place: Place) -> None:
        """Show a record or a filter of this page."""

    def shown(self) -> None:
        """The page came to the front, up to date."""

    def find(self) -> bool:  # type: ignore[override]
        """Give the keyboard to the page's search; returns whether there is one."""
        return False

    def escape(self) -> bool:
        """Step back within the page (close a panel, empty the search); returns whether there was anything to step back from."""
        return False

    @property
    def stale(self) -> bool:
        """Whether something changed that the page does not show yet."""
        return self._never_shown or bool(self._pending)

    def heightForWidth(self, width: int) -> int:  # noqa: N802 - Qt's name
        """Ask for what is needed, not for what would be liked: the room scrolls only where even that is missing."""
        layout = self.layout()
        return layout.totalMinimumHeightForWidth(width) if layout is not None and layout.hasHeightForWidth() else -1

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 - Qt's name
        super().showEvent(event)
        if not event.spontaneous():
            self._flush()
            self.shown()

    def _on_changed(self, change: Changed) -> None:
        if change.topic not in self.topics:
            return
        self._pending.append(change)
        if self.isVisible():
            self._soon.start()

    def _flush(self) -> None:
        if self._never_shown:
            self._never_shown = False
            self._pending.clear()
            self.refresh()
        elif self._pending:
            changes, self._pending = tuple(self._pending), []
            self.renew(changes)
