"""One job on its way, and the note of what its workers have in hand."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any, Protocol

from core.events import Changed
from core.jobs.cancel import Cancel
from core.jobs.job import Job, Stored
from core.jobs.outcome import Outcome
from core.jobs.progress import Progress


class FlightLog(Protocol):
    """Notes which task each worker has in hand, so that a crash can be laid to it."""

    def take(self, slot: int, run: str, task: int) -> None: ...

    def drop(self, slot: int) -> None: ...

    def crashed_often(self, run: str, task: int) -> bool: ...


class NoFlightLog:
    """For runs in front of a terminal, which nobody starts again."""

    def take(self, slot: int, run: str, task: int) -> None: ...

    def drop(self, slot: int) -> None: ...

    def crashed_often(self, run: str, task: int) -> bool:
        return False


@dataclass(eq=False)
class Run:
    """One job on its way. `report` is called in the storing thread with what is new since its last call."""

    name: str
    job: Job[Any, Any, Any]
    report: Callable[[Run, Progress, tuple[Changed, ...]], None]
    ended: Callable[[Run, Outcome], None]
    urgent: bool = False
    cancel: Cancel = field(default_factory=Cancel)
    total: int = 0
    done: int = 0
    unknown: int = 0
    doing: str = ""
    open: int = 0
    """Tasks handed out or waiting whose records were not stored yet."""
    changes: list[Changed] = field(default_factory=list)
    reported_at: float = 0.0

    def count(self, stored: Stored) -> None:
        """Add up what one step of the job stored."""
        self.total += stored.total
        self.done += stored.done
        self.unknown += stored.unknown
        self.changes += stored.changes

    @property
    def progress(self) -> Progress:
        return Progress(self.done, self.total, self.unknown, self.doing)
