"""Reads pages in processes beside this one: reading is all computing, and a process of Python computes on one core only."""

from __future__ import annotations

import contextlib
import logging
import os
import pickle
import queue
import signal
import struct
import subprocess
import sys
import threading
from collections import deque
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any, BinaryIO

from core.setup import bundle
from core.web.reading.page import read_page
from core.web.records import Fetched, PageFacts, PageKind

log = logging.getLogger(__name__)

ReadPage = Callable[[Fetched, frozenset[str]], PageFacts]
"""Reads a page, as `core.web.reading.page.read_page` does."""

MOST = 3
"""Readers at most; one reads faster than a home's line brings pages in."""

_AT_ONCE = 2
"""Pages a reader has at once, one read and one on its way; without readers, pages read at once in place."""

_MOST_DEATHS = 2

_NO_CONSOLE = int(getattr(subprocess, "CREATE_NO_WINDOW", 0))
"""On Windows a program for the console would show one."""

_LENGTH = struct.Struct(">I")


class _DiedError(Exception):
    """A reader ended in the middle of the page."""


class _Reader:
    """One process. The next page goes in while it reads the one before, so that it never waits for a thread of ours to wake up."""

    def __init__(self, process: subprocess.Popen[bytes]) -> None:
        assert process.stdin is not None
        assert process.stdout is not None
        self.dead = False
        self._process = process
        self._into: BinaryIO = process.stdin  # type: ignore[assignment]  # a buffered binary file
        self._out: BinaryIO = process.stdout  # type: ignore[assignment]
        self._sending = threading.Lock()
        self._asked: deque[queue.SimpleQueue[PageFacts | bool]] = deque()
        threading.Thread(target=self._listen, name="reader", daemon=True).start()

    def read(self, fetched: Fetched, domains: frozenset[str]) -> PageFacts | None:
        """Return what the page says; None where the process ended because of another page. Raises _DiedError where it was this one."""
        answer: queue.SimpleQueue[PageFacts | bool] = queue.SimpleQueue()
        with self._sending:
            if self.dead:
                return None
            self._asked.append(answer)
            with contextlib.suppress(OSError):  # the listener hears of it too
                _put(self._into, (fetched, domains))
        said = answer.get()
        if said is True:
            raise _DiedError
        return said or None

    def _listen(self) -> None:
        with contextlib.suppress(OSError, EOFError):
            while True:
                facts = _take(self._out)
                self._asked.popleft().put(facts)
        self._process.kill()  # so that a thread that is sending stops
        with self._sending:
            self.dead = True
            # It read one page after the other: the first that has no answer is to blame.
            for number, answer in enumerate(self._asked):
                answer.put(number == 0)
        self.end()

    def end(self) -> None:
        """End the process."""
        self._process.kill()
        self._process.wait()
        for pipe in (self._into, self._out):
            with contextlib.suppress(OSError):
                pipe.close()


class _Place:
    """Where a reader stands: started when it is first needed, and anew when it died."""

    def __init__(self, command: Sequence[str]) -> None:
        self._command = command
        self._starting = threading.Lock()
        self._reader: _Reader | None = None

    def reader(self) -> _Reader | None:
        """Return the reader; None where none can be started."""
        with self._starting:
            if self._command and (self._reader is None or self._reader.dead):
                self._reader = _started(self._command)
            return self._reader

    def close(self) -> None:
        if self._reader is not None:
            self._reader.end()


def _started(command: Sequence[str]) -> _Reader | None:
    pipe = subprocess.PIPE
    try:
        return _Reader(subprocess.Popen(command, stdin=pipe, stdout=pipe, creationflags=_NO_CONSOLE))
    except OSError:
        log.exception("No reader could be started; pages are read in place")
        return None


class Readers:
    """At most `most` processes, each started when it is first needed and gone when this process goes; safe to use from many threads.

    A page that a reader dies of twice is one that cannot be read; nothing else is lost by it.
    """

    def __init__(self, command: Sequence[str], most: int) -> None:
        """`command` starts a process that calls `serve`. Without any readers pages are read in place, two at a time."""
        self._places = [_Place(command) for _ in range(most)] or [_Place(())]
        # What was free last goes first: where one reader is enough the others never start.
        self._free: queue.LifoQueue[_Place] = queue.LifoQueue()
        for place in reversed(self._places * _AT_ONCE):
            self._free.put(place)

    @classmethod
    def of_this_program(cls) -> Readers:
        """Return as many as this machine has cores for, beside the one that fetches: this program again, each time."""
        cores = len(os.sched_getaffinity(0)) if sys.platform == "linux" else os.cpu_count() or 1
        main = Path(__file__).resolve().parents[3] / "main.py"
        command = [bundle.console()] if bundle.is_bundle() else [sys.executable, "-X", "utf8", str(main)]
        return cls([*command, "--reader"], min(MOST, cores - 1))

    def read(self, fetched: Fetched, domains: frozenset[str]) -> PageFacts:
        """Return what the page says; waits for a reader that is free."""
        place = self._free.get()
        deaths = 0
        try:
            while deaths < _MOST_DEATHS:
                reader = place.reader()
                if reader is None:
                    return read_page(fetched, domains)
                try:
                    facts = reader.read(fetched, domains)
                except _DiedError:
                    deaths += 1
                else:
                    if facts is not None:
                        return facts
            return PageFacts(PageKind.UNREADABLE)
        finally:
            self._free.put(place)

    def close(self) -> None:
        """End the readers; what they are reading is lost."""
        for place in self._places:
            place.close()


def serve() -> int:
    """Read what comes in on stdin and answer on what was stdout, until the input ends."""
    # Ctrl+C goes to every process of the terminal; this one lives as long as its input does.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    pages = os.fdopen(os.dup(0), "rb")
    answers = os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)
    with contextlib.suppress(EOFError, OSError):
        while True:
            fetched, domains = _take(pages)
            _put(answers, read_page(fetched, domains))
    return 0


def _put(pipe: BinaryIO, thing: Any) -> None:
    data = pickle.dumps(thing, pickle.HIGHEST_PROTOCOL)
    pipe.write(_LENGTH.pack(len(data)))
    pipe.write(data)
    pipe.flush()


def _take(pipe: BinaryIO) -> Any:
    """Return what `_put` put in at the other end. Raises EOFError where that has gone."""
    head = pipe.read(_LENGTH.size)
    if len(head) < _LENGTH.size:
        raise EOFError
    (length,) = _LENGTH.unpack(head)
    data = pipe.read(length)
    if len(data) < length:
        raise EOFError
    return pickle.loads(data)
