"""An engine of its own, started and spoken to as the window does."""

from __future__ import annotations

import queue
import subprocess
import sys
import threading
from collections.abc import Callable, Mapping, Sequence
from datetime import datetime
from pathlib import Path
from types import TracebackType
from typing import Any, TypeVar

from core.engine.protocol import Hello, Line, OutcomeLine, Ready, RunCommand, read_line, write_line
from core.web.asking.manners import Manners
from tests.core.store.files import NOW, ROOT

PATIENCE = 30.0
"""Seconds after which a test gives up; nothing is measured by it."""

MAIN = "from core.engine import main; main()"
Kind = TypeVar("Kind")


class EngineProcess:
    """Use as a context manager; at its end the process is gone."""

    def __init__(self, code: str = MAIN, command: Sequence[str] = (), environ: Mapping[str, str] | None = None) -> None:
        """Start `code` in this Python, or another `command` in its place."""
        command = command or [sys.executable, "-c", code]
        pipe = subprocess.PIPE
        self.process = subprocess.Popen(command, cwd=ROOT, env=environ, stdin=pipe, stdout=pipe, stderr=pipe)
        self.raw: list[bytes] = []
        self.lines: list[Line] = []
        self.log = b""
        self._heard: queue.Queue[Line | None] = queue.Queue()
        self._threads = [threading.Thread(target=target, daemon=True) for target in (self._listen, self._keep_log)]
        for thread in self._threads:
            thread.start()

    def _listen(self) -> None:
        assert self.process.stdout is not None
        for raw in self.process.stdout:
            self.raw.append(raw)
            self._heard.put(read_line(raw))
        self._heard.put(None)

    def _keep_log(self) -> None:
        assert self.process.stderr is not None
        for raw in self.process.stderr:
            self.log += raw

    def send(self, line: Line) -> None:
        self.send_raw(write_line(line))

    def send_raw(self, raw: bytes) -> None:
        assert self.process.stdin is not None
        self.process.stdin.write(raw)
        self.process.stdin.flush()

    def hello(self, path: Path, manners: Manners, at: datetime = NOW) -> None:
        self.send(Hello(str(path), manners, at))
        self.next(Ready)

    def run(self, number: int, job: str, since: datetime | None = None, **params: Any) -> None:
        self.send(RunCommand(number, job, params, since))

    def next(self, kind: type[Kind], fits: Callable[[Kind], bool] = lambda line: True) -> Kind:
        """Return the next line of a kind that fits; lines passed over stay in `lines`."""
        while True:
            line = self._heard.get(timeout=PATIENCE)
            assert line is not None, f"the engine has ended: {self.log.decode()}"
            self.lines.append(line)
            if isinstance(line, kind) and fits(line):
                return line

    def outcome(self, number: int) -> OutcomeLine:
        return self.next(OutcomeLine, lambda line: line.run == number)

    def end_of_input(self) -> int:
        """Close its input and return its exit code."""
        assert self.process.stdin is not None
        self.process.stdin.close()
        return self.process.wait(PATIENCE)

    def kill(self) -> None:
        self.process.kill()
        self.process.wait(PATIENCE)

    def __enter__(self) -> EngineProcess:
        return self

    def __exit__(self, kind: type[BaseException] | None, value: BaseException | None, trace: TracebackType | None) -> None:
        self.kill()
        for thread in self._threads:
            thread.join(PATIENCE)
        for stream in (self.process.stdin, self.process.stdout, self.process.stderr):
            assert stream is not None
            stream.close()
