"""Progress and faults on a terminal."""

from __future__ import annotations

import shutil
import sys
from collections.abc import Callable
from typing import TextIO, TypeVar

from core.setup import console
from core.setup.wording import _

Result = TypeVar("Result")


class Terminal:
    """One line that is written over on a real terminal; a line a step anywhere else."""

    def __init__(self, stream: TextIO | None, alone: bool) -> None:
        self._stream = stream
        self._alone = alone
        self._live = stream is not None and stream.isatty()
        self._last = ""

    def step(self, done: int, total: int, text: str) -> None:
        """Say what is being done now."""
        line = f"[{100 * done // total:3d} %] {text}" if total else text
        if line == self._last:
            return
        self._last = line
        if self._live:
            width = shutil.get_terminal_size().columns - 1
            self._write("\r" + line[:width].ljust(width))
        else:
            self._write(line + "\n")

    def fault(self, text: str) -> None:
        """Say what went wrong; a console that would vanish with us waits for Enter."""
        self._end_line()
        self._write(text + "\n")
        if self._alone and sys.stdin is not None:
            self._write("\n" + _("Press Enter to close this window."))
            sys.stdin.readline()
        elif self._alone:
            console.message_box(text)

    def closed(self) -> bool:
        """A terminal is left with Ctrl+C, which raises by itself."""
        return False

    def during(self, work: Callable[[], Result]) -> Result:
        """Do the work, then leave the terminal on a fresh line."""
        try:
            return work()
        finally:
            self._end_line()

    def _end_line(self) -> None:
        if self._live and self._last:
            self._write("\n")
        self._last = ""

    def _write(self, text: str) -> None:
        if self._stream is None:
            return
        try:
            self._stream.write(text)
        except UnicodeEncodeError:
            self._stream.write(text.encode("ascii", "replace").decode())
        self._stream.flush()
