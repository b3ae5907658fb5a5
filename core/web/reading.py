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
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, BinaryIO

from core.setup import bundle
from core.web.page import read_page
from core.web.records import Fetched, PageFacts, PageKind

log = logging.getLogger(__name__)

ReadPage = Callable[[Fetched, frozenset[str]], PageFacts]
"""Reads a page, as `core.web.page.read_page` does."""

MOST = 3
"""Readers at most; one reads faster than a home's line brings pages in."""

_IN_PLACE = 2
"""Pages read at once without readers: more only hold their trees in memory and wait for each other."""

_NO_CONSOLE = int(getattr(subprocess, "CREATE_NO_WINDOW", 0))
"""On Windows a program for the console would show one."""

_LENGTH = struct.Struct(">I")


@dataclass(frozen=True, slots=True)
class _Reader:
    process: subprocess.Popen[bytes]
    into: BinaryIO
    out: BinaryIO


class Readers:
    """At most `most` processes, each started when it is first needed and gone when this process goes; safe to use from many threads.

    A page that a reader dies of twice is one that cannot be read; nothing else is lost by it.
    """

    def __init__(self, command: Sequence[str], most: int) -> None:
        """`command` starts a process that calls `serve`. Without any readers pages are read in place, two at a time."""
        self._command = list(command)
        # The one that read last goes first: where one is enough the others never start.
        self._free: queue.LifoQueue[_Reader | None] = queue.LifoQueue()
        self._in_place = most < 1
        for _ in range(most if most > 0 else _IN_PLACE):
            self._free.put(None)

    @classmethod
    def of_this_program(cls) -> Readers:
        """Return as many as this machine has cores for, beside the one that fetches: this program again, each time."""
        cores = len(os.sched_getaffinity(0)) if sys.platform == "linux" else os.cpu_count() or 1
        main = Path(__file__).resolve().parents[2] / "main.py"
        command = [bundle.console()] if bundle.is_bundle() else [sys.executable, "-X", "utf8", str(main)]
        return cls([*command, "--reader"], min(MOST, cores - 1))

    def read(self, fetched: Fetched, domains: frozenset[str]) -> PageFacts:
        """Return what the page says; waits for a reader that is free."""
        reader = self._free.get()
        try:
            for _ in range(2):
                reader = reader or self._started()
                if reader is None:
                    return read_page(fetched, domains)
                with contextlib.suppress(OSError, EOFError):
                    _put(reader.into, (fetched, domains))
                    facts: PageFacts = _take(reader.out)
                    return facts
                _end(reader)
                reader = None
            return PageFacts(PageKind.UNREADABLE)
        finally:
            self._free.put(reader)

    def _started(self) -> _Reader | None:
        if self._in_place:
            return None
        try:
            process = subprocess.Popen(self._command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, creationflags=_NO_CONSOLE)
        except OSError:
            log.exception("No reader could be started; pages are read in place")
            self._in_place = True
            return None
        assert process.stdin is not None
        assert process.stdout is not None
        return _Reader(process, process.stdin, process.stdout)  # type: ignore[arg-type]  # the pipes are buffered binary files

    def close(self) -> None:
        """End the readers; none may be reading."""
        while not self._free.empty():
            reader = self._free.get()
            if reader is not None:
                _end(reader)


def _end(reader: _Reader) -> None:
    for pipe in (reader.into, reader.out):
        with contextlib.suppress(OSError):
            pipe.close()
    reader.process.kill()
    reader.process.wait()


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
