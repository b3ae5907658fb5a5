"""The one place where the engine meets Qt: starts it at the first job, follows its runs, starts it again when it dies."""

from __future__ import annotations

import logging
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime

from PySide6.QtCore import QObject, QTimer, Signal

from core.clock import Clock
from core.engine.protocol import (
    CancelCommand,
    ChangedLine,
    Hello,
    Line,
    OutcomeLine,
    ProgressLine,
    Refusal,
    RunCommand,
)
from core.jobs.job import JobRequest
from core.jobs.outcome import Ending, Outcome
from core.jobs.progress import Progress
from gui.engine_process import EngineProcess

log = logging.getLogger("engine")

MOST_CRASHES = 3
"""Crashes in one job after which it ends with a sentence."""

STOP_MILLISECONDS = 1_500
"""How long Stop waits for the engine's own answer before the engine is ended instead; well under the promised two seconds."""


@dataclass(slots=True)
class _Run:
    request: JobRequest
    began: datetime
    since: datetime | None = None
    """When it began, once an engine died of it: what was looked at after that is left out."""
    crashes: int = 0
    progress: Progress = field(default_factory=Progress)
    stopping: bool = False


class Bridge(QObject):
    """Runs jobs in the engine of one business file.

    `progressed` (run, Progress), `changed` (Changed) and `ended` (run, Outcome) are emitted in the window's thread.
    """

    # A run's number is larger than the whole numbers of a signal.
    progressed = Signal(object, object)
    changed = Signal(object)
    ended = Signal(object, object)

    def __init__(self, command: Sequence[str], hello: Callable[[], Hello], clock: Clock, parent: QObject | None = None) -> None:
        """`command` starts an engine; `hello` is asked anew at each start, so that settings changed meanwhile count."""
        super().__init__(parent)
        self._command = list(command)
        self._hello = hello
        self._clock = clock
        self._engine: EngineProcess | None = None
        self._leaving: EngineProcess | None = None
        self._killed = False
        """Whether we ended the engine ourselves: then nobody is charged with a crash."""
        self._said: Hello | None = None
        self._runs: dict[int, _Run] = {}
        self._last_run = 0

    def running(self) -> tuple[int, ...]:
        """Return the numbers of the jobs under way, oldest first."""
        return tuple(self._runs)

    def run(self, request: JobRequest) -> int:
        """Start a job; returns the number by which it is reported and stopped."""
        # Counted from the time, so that no number of an earlier session comes again: crashes are laid to a run by it.
        number = max(self._last_run + 1, int(self._clock.now().timestamp() * 1000))
        self._last_run = number
        self._runs[number] = _Run(request, self._clock.now())
        if self._engine is not None and len(self._runs) == 1 and self._hello() != self._said:
            # Settings changed: the engine that knows the old ones goes first, one serves one file.
            self._leaving, self._engine = self._engine, None
            self._leaving.leave()
        if self._engine is not None:
            self._send(self._command_for(number))
        else:
            # From the event loop: whoever asked has to have the number before anything is said about it.
            QTimer.singleShot(0, self, self._go_on)
        return number

    def stop(self, number: int) -> None:
        """Ask a job to stop; within two seconds it has ended, whatever the engine does."""
        run = self._runs.get(number)
        if run is None or run.stopping:
            return
        run.stopping = True
        if self._engine is None:
            self._finish(number, Outcome(Ending.STOPPED, run.progress))
            return
        self._send(CancelCommand(number))
        QTimer.singleShot(STOP_MILLISECONDS, self, lambda: self._insist(number))

    def close(self) -> None:
        """End the engine: cancel, end of its input, two seconds, kill. What it had seen is kept."""
        for number in self._runs:
            self._send(CancelCommand(number))
        self._runs.clear()
        for engine in (self._engine, self._leaving):
            if engine is not None:
                engine.end()
        self._engine = self._leaving = None

    def _insist(self, number: int) -> None:
        if number not in self._runs:
            return
        log.warning("The engine did not stop by itself and is ended")
        self._finish(number, Outcome(Ending.STOPPED, self._runs[number].progress))
        if self._engine is not None:
            self._killed = True
            self._engine.kill()

    def _go_on(self) -> None:
        """Start an engine for what is to be done, unless one is there or an earlier one has not left yet."""
        if not self._runs or self._engine is not None or self._leaving is not None:
            return
        self._engine = self._new_engine()
        self._said = self._hello()
        # What an engine that we killed had in its hands did not kill it.
        hello = replace(self._said, forget_flight=self._killed)
        self._killed = False
        self._engine.start()
        self._send(hello)
        for number in self._runs:
            self._send(self._command_for(number))

    def _new_engine(self) -> EngineProcess:
        engine = EngineProcess(self._command, self)
        engine.said.connect(self._take)
        engine.died.connect(self._on_died)
        engine.left.connect(self._on_left)
        return engine

    def _command_for(self, number: int) -> RunCommand:
        run = self._runs[number]
        return RunCommand(number, run.request.name, run.request.params, run.since)

    def _send(self, line: Line) -> None:
        if self._engine is not None:
            self._engine.send(line)

    def _take(self, line: Line) -> None:
        match line:
            case ChangedLine():
                self.changed.emit(line.changed)
            case ProgressLine() if line.run in self._runs:
                self._runs[line.run].progress = line.progress
                self.progressed.emit(line.run, line.progress)
            case OutcomeLine():
                self._finish(line.run, line.outcome)
            case Refusal():
                for number in list(self._runs):
                    self._finish(number, Outcome(Ending.FAILED, code=line.code, params=dict(line.params)))

    def _finish(self, number: int, outcome: Outcome) -> None:
        if self._runs.pop(number, None) is not None:
            self.ended.emit(number, outcome)

    def _on_left(self) -> None:
        if self._leaving is not None:
            self._leaving.deleteLater()
            self._leaving = None
        QTimer.singleShot(0, self, self._go_on)

    def _on_died(self, never_began: str) -> None:
        if self._engine is None:
            return
        self._engine.deleteLater()
        self._engine = None
        for number, run in list(self._runs.items()):
            run.crashes += not self._killed
            run.since = run.began
            if never_began:
                self._finish(number, Outcome(Ending.FAILED, code="engine_missing", params={"reason": never_began}))
            elif run.stopping:
                self._finish(number, Outcome(Ending.STOPPED, run.progress))
            elif run.crashes >= MOST_CRASHES:
                self._finish(number, Outcome(Ending.FAILED, run.progress, "engine_crashed"))
        if self._runs:
            log.warning("The engine ended in the middle of its work and is started again")
            # Not from within the old process's own signal: it is still being taken apart.
            QTimer.singleShot(0, self, self._go_on)
