"""The engine's life: hello, runs and cancels in; progress, changes and outcomes out; gone at the end of its input."""

from __future__ import annotations

import logging
import os
import sys
import threading
from pathlib import Path
from typing import BinaryIO

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
from core.jobs import Outcome, Progress, Run, Runner
from core.web.client import Web
from core.web.pacing import HostPace
from core.workspace import Workspace

log = logging.getLogger(__name__)

NICENESS = 10
"""Beside the window, behind it: the figures of both were measured with this."""

LAST_FLUSH = 2.0
"""Seconds given to storing what has come back when the input ends."""


def main() -> int:
    """Serve the window that started this process, over stdin and what was stdout."""
    logging.basicConfig(stream=sys.stderr, level=logging.INFO, format="%(levelname)s %(name)s: %(message)s")
    _step_back()
    commands = os.fdopen(os.dup(0), "rb")
    answers = _take_stdout()
    Engine(commands, answers).serve()
    # Workers may sit in a system call that nothing wakes; there is nothing left that they could do.
    os._exit(0)


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
    """Reads commands in the thread that calls `serve`; a second thread owns the file and stores."""

    def __init__(self, commands: BinaryIO, answers: BinaryIO) -> None:
        self._commands = commands
        self._answers = answers
        self._speaking = threading.Lock()
        self._runs: dict[int, Run] = {}
        self._runner: Runner | None = None
        self._crashes: CrashLog | None = None
        self._opened = threading.Event()

    def serve(self) -> None:
        """Return when the input ends, or when the file cannot be used."""
        try:
            hello = read_line(self._commands.readline())
        except ValueError:
            return
        if not isinstance(hello, Hello) or hello.protocol != PROTOCOL:
            self._say(Refusal("engine_missing", {"reason": "protocol"}))
            return
        storing = threading.Thread(target=self._store, args=(hello,), name="storing", daemon=True)
        storing.start()
        self._opened.wait()
        if self._runner is None:
            return
        for raw in self._commands:
            self._obey(raw)
        self._runner.close()
        storing.join(LAST_FLUSH)

    def _store(self, hello: Hello) -> None:
        """Own the file: open it, then plan and store until the end."""
        try:
            workspace = Workspace.join(Path(hello.file), hello.clock())
            self._crashes = CrashLog(Path(f"{hello.file}.flight"), hello.manners.threads, workspace.store)
        except WorldError as error:
            self._say(Refusal(error.code, error.params))
            self._opened.set()
            return
        pace = HostPace(hello.manners.pause)
        web = Web(hello.manners, workspace.clock, pace)
        self._runner = Runner(workspace, web, pace, hello.manners.threads, self._crashes)
        self._say(Ready())
        self._opened.set()
        self._runner.serve()
        workspace.close()

    def _obey(self, raw: bytes) -> None:
        try:
            command = read_line(raw)
        except ValueError:
            log.exception("A command could not be read")
            return
        match command:
            case RunCommand():
                self._start(command)
            case CancelCommand() if command.run in self._runs:
                self._runs[command.run].cancel.set()

    def _start(self, command: RunCommand) -> None:
        assert self._runner is not None
        job = make_job(command.job, command.params, command.since)
        urgent = len(command.params.get("ids") or ()) == 1
        run = Run(str(command.run), job, self._report, self._ended, urgent)
        self._runs[command.run] = run
        self._runner.start(run)

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
