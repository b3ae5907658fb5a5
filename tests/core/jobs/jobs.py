"""Jobs made up for tests: what each does is passed in, and what was stored can be looked at."""

from __future__ import annotations

import threading
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Any

from core.events import Changed, Topic
from core.jobs import Cancel, Outcome, Plan, Progress, Run, Stored


@dataclass(frozen=True, slots=True)
class Piece:
    id: int
    host: str = ""


class NoPace:
    """Every host may be asked at any time, one request at a time."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self.busy: set[str] = set()
        self.clashes: list[str] = []

    def claim(self, host: str) -> float:
        with self._lock:
            if host in self.busy:
                return 0.001
            self.busy.add(host)
            return 0.0

    def release(self, host: str) -> None:
        with self._lock:
            self.busy.discard(host)


@dataclass
class MadeUpJob:
    """Stores what `doing` returns for each of `pieces`."""

    pieces: Sequence[Any] = ()
    doing: Callable[[Any, Cancel], Any] = lambda piece, cancel: piece.id
    storing: Callable[[Sequence[Any]], Sequence[Any]] = lambda records: ()
    setting_aside: Callable[[Any], Any] = lambda piece: ("shelved", piece.id)
    planning: Callable[[], None] = lambda: None
    finishing: Callable[[], None] = lambda: None
    half_done: Callable[[], int] = lambda: 0
    """How many more records are kept after Stop."""
    stored: list[Any] = field(default_factory=list)
    batches: list[int] = field(default_factory=list)
    storers: set[str] = field(default_factory=set)

    def plan(self, workspace: Any) -> Plan:
        self.planning()
        return Plan(tuple(self.pieces), len(self.pieces))

    def work(self, task: Any, tools: Any, cancel: Cancel) -> Any:
        return self.doing(task, cancel)

    def shelve(self, task: Any) -> Any:
        return self.setting_aside(task)

    def store(self, workspace: Any, records: Sequence[Any]) -> Stored:
        more = tuple(self.storing(records))
        self.stored += records
        self.batches.append(len(records))
        self.storers.add(threading.current_thread().name)
        unknown = sum(isinstance(record, tuple) for record in records)
        return Stored((Changed(Topic.LINKS, (len(self.stored),)),), more, len(records), unknown)

    def finish(self, workspace: Any) -> Stored:
        self.finishing()
        return Stored((Changed(Topic.BUSINESS),), result={"kept": len(self.stored)})

    def stopped(self, workspace: Any) -> Stored:
        return Stored(done=self.half_done())


@dataclass
class Heard:
    """What a run reported; `ended` is set with its outcome."""

    progress: list[Progress] = field(default_factory=list)
    changes: list[Changed] = field(default_factory=list)
    outcomes: list[Outcome] = field(default_factory=list)
    ended: threading.Event = field(default_factory=threading.Event)

    def report(self, run: Run, progress: Progress, changes: tuple[Changed, ...]) -> None:
        self.progress.append(progress)
        self.changes += changes

    def end(self, run: Run, outcome: Outcome) -> None:
        self.outcomes.append(outcome)
        self.ended.set()


def run_of(job: MadeUpJob, heard: Heard, name: str = "1", urgent: bool = False) -> Run:
    return Run(name, job, heard.report, heard.end, urgent)
