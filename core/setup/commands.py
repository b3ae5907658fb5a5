"""Running a program, and hearing its lines while it runs."""

from __future__ import annotations

import os
import queue
import subprocess
import sys
import threading
from collections.abc import Callable, Sequence
from typing import IO

# Settings of the person's own that would send packages elsewhere than into the environment.
_ASTRAY = ("PYTHONPATH", "PYTHONHOME", "PIP_TARGET", "PIP_PREFIX", "PIP_ROOT", "PIP_REQUIRE_VIRTUALENV", "__PYVENV_LAUNCHER__")

# A window's start must not open a console beside it.
if sys.platform == "win32":
    NO_CONSOLE = subprocess.CREATE_NO_WINDOW
else:
    NO_CONSOLE = 0


def run(command: Sequence[str], on_line: Callable[[str], None], on_wait: Callable[[], None], keep_open: Sequence[int] = ()) -> int:
    """Run `command` and return its exit code; `on_line` hears every line of what it says, `on_wait` is called about five times a second.

    Whatever either raises ends the program first. `keep_open` are numbers of open files that the program inherits (not on Windows).
    Raises OSError where the program cannot be started.
    """
    surroundings = {k: v for k, v in os.environ.items() if k not in _ASTRAY}
    surroundings.update(PIP_USER="0", PYTHONUNBUFFERED="1", PYTHONIOENCODING="utf-8", LC_MESSAGES="C")
    process = subprocess.Popen(
        command,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        env=surroundings,
        text=True,
        encoding="utf-8",
        errors="replace",
        pass_fds=() if sys.platform == "win32" else tuple(keep_open),
        creationflags=NO_CONSOLE,
    )
    assert process.stdout is not None
    lines: queue.SimpleQueue[str | None] = queue.SimpleQueue()
    threading.Thread(target=_read, args=(process.stdout, lines), daemon=True).start()
    try:
        while (line := _next(lines, on_wait)) is not None:
            on_line(line.rstrip())
        return process.wait()
    except BaseException:
        process.kill()
        process.wait()
        raise


def _read(stream: IO[str], lines: queue.SimpleQueue[str | None]) -> None:
    for line in stream:
        lines.put(line)
    lines.put(None)


def _next(lines: queue.SimpleQueue[str | None], on_wait: Callable[[], None]) -> str | None:
    while True:
        try:
            return lines.get(timeout=0.2)
        except queue.Empty:
            on_wait()
