"""The engine's life: hello, runs and cancels in; progress, changes and outcomes out; gone at the end of its input."""

from __future__ import annotations

import logging
import os
import signal
import sys
import threading
from pathlib import Path
from typing import Any, BinaryIO

from core.engine.flight import CrashLog
from core.engine.joblist import make_job
from core.engine.protocol import (
    PROTOCOL,
    CancelCommand,
    Hello,
    Line,
    OutcomeLine,
    ProgressLine,
    Ready,
    Refusal,
    RunCommand,
    lines_of_change,
    read_line,
    write_line,
)
from core.errors import WorldError
from core.events import Changed, Topic
from core.jobs import Ending, Job, Outcome, Progress, Run, Runner
from core.web.asking.client import Web
from core.web.asking.pacing import HostPace
from core.web.looking import keep_late
from core.web.reading.processes import Readers
from core.workspace import Workspace

log = logging.getLogger(__name__)

NICENESS = 10
"""Beside the window, behind it: the figures of both were measured with this."""

LAST_FLUSH = 1.5
"""Seconds given to storing what has come back when the input ends."""

URGENT_UP_TO = 50
"""Links that somebody asks for by themselves and waits for; they overtake a long run."""


def main() -> int:
    """Serve the window that started this process, over stdin and what was stdout."""
    logging.basicConfig(stream=sys.stderr, level=logging.INFO, format="%(levelname)s %(name)s: %(message)s")
    # Ctrl+C in the terminal that the window was started from goes to both; this process lives as long as its input does.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    _step_back()
    commands = os.fdopen(os.dup(0), "rb")
    answers = _take_stdout()
    sound = Engine(commands, answers).serve()
    # Workers may sit in a system call that nothing wakes; there is nothing left that they could do.
    os._exit(0 if sound else 1)


def _take_stdout() -> BinaryIO:
    """Move the protocol off stdout, so that a stray print goes to the log and cannot break a line."""
    answers = os.fdopen(os.dup(1), "wb", buffering=0)
    os.dup2(2, 1)
    return answers


def _step_back() -> None:
    if hasattr(os, "nice"):
        os.nice(NICENESS)
        return
    import ctypes

    kernel = getattr(ctypes, "windll").kernel32  # noqa: B009 - the attribute exists on Windows alone
    below_normal = 0x4000
    kernel.SetPriorityClass(kernel.GetCurrentProcess(), below_normal)


class Engine:
    """Owns the file and stores in the thread that calls `serve`; a second thread reads commands."""

    def __init__(self, commands: BinaryIO, answers: BinaryIO) -> None:
        self._commands = commands
        self._answers = answers
        self._speaking = threading.Lock()
        self._runs: dict[int, Run] = {}
        self._runner: Runner | None = None
        self._crashes: CrashLog | None = None
        self._ended_well = threading.Event()

    def serve(self) -> bool:
        """Return when the input ends or the file cannot be used; True where nothing went wrong."""
        try:
            hello = read_line(self._commands.readline())
        except ValueError:
            hello = None
        if not isinstance(hello, Hello) or hello.protocol != PROTOCOL:
            self._say(Refusal("engine_missing", {"reason": "protocol"}))
            return False
        try:
            self._serve(hello)
        except WorldError as error:
            self._say(Refusal(error.code, error.params))
            return False
        except Exception:
            log.exception("The engine went wrong")
            return False
        return True

    def _serve(self, hello: Hello) -> None:
        """Open the file, then plan and store until the end."""
        workspace = Workspace.join(Path(hello.file), hello.clock())
        try:
            flight = Path(f"{hello.file}.flight")
            self._crashes = CrashLog(flight, hello.manners.threads, workspace.store, hello.forget_flight)
            pace = HostPace(hello.manners.pause)
            web = Web(hello.manners, workspace.clock, pace, read=Readers.of_this_program().read)
            web.learn(workspace.standings.binding(workspace.clock.now()))
            self._runner = Runner(workspace, web, pace, hello.manners.threads, self._crashes, lambda record: keep_late(workspace, record))
            self._say(Ready())
            threading.Thread(target=self._listen, name="commands", daemon=True).start()
            self._runner.serve()
        finally:
            # Whatever ended this thread, it was not one of the pages in hand.
            if self._crashes is not None:
                self._crashes.close()
            workspace.close()
        self._ended_well.set()

    def _listen(self) -> None:
        """Obey until the input ends; then give the storing thread its time, and no more than that."""
        assert self._runner is not None
        assert self._crashes is not None
        try:
            for raw in self._commands:
                self._obey(raw)
        finally:
            self._runner.close()
        if not self._ended_well.wait(LAST_FLUSH):
            log.warning("The last records could not be stored in time")
            self._crashes.close()
            os._exit(1)

    def _obey(self, raw: bytes) -> None:
        try:
            command = read_line(raw)
        except ValueError:
            log.exception("A command could not be read")
            return
        match command:
            case RunCommand():
                self._start(command)
            case CancelCommand():
                run = self._runs.get(command.run)
                if run is not None:
                    run.cancel.set()

    def _start(self, command: RunCommand) -> None:
        assert self._runner is not None
        try:
            job = make_job(command.job, command.params, command.since, self._running)
            urgent = 0 < len(command.params.get("ids") or ()) <= URGENT_UP_TO
        except (AttributeError, KeyError, TypeError, ValueError):
            log.exception("There is no such job")
            self._say(OutcomeLine(command.run, Outcome(Ending.FAILED, code="engine_fault")))
            return
        run = Run(str(command.run), job, self._report, self._ended, urgent)
        self._runs[command.run] = run
        self._runner.start(run)

    def _running(self) -> list[Job[Any, Any, Any]]:
        return [run.job for run in list(self._runs.values())]

    def _report(self, run: Run, progress: Progress, changes: tuple[Changed, ...]) -> None:
        for change in _merged(changes):
            for line in lines_of_change(change):
                self._say(line)
        self._say(ProgressLine(int(run.name), progress))

    def _ended(self, run: Run, outcome: Outcome) -> None:
        assert self._crashes is not None
        self._crashes.forget_run(run.name)
        self._runs.pop(int(run.name), None)
        self._say(OutcomeLine(int(run.name), outcome))

    def _say(self, line: Line) -> None:
        with self._speaking:
            try:
                self._answers.write(write_line(line))
            except OSError:
                # The window is gone; the end of the input says so too.
                log.info("Nobody listens any more")


def _merged(changes: tuple[Changed, ...]) -> list[Changed]:
    """Put the ids of each topic into one change; one without ids stands for all of its topic."""
    ids: dict[Topic, list[int]] = {}
    whole: set[Topic] = set()
    for change in changes:
        ids.setdefault(change.topic, []).extend(change.ids)
        if not change.ids:
            whole.add(change.topic)
    return [Changed(topic, () if topic in whole else tuple(of_topic)) for topic, of_topic in ids.items()]
