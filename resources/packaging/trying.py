"""Starts a bundle as a person's computer would, and waits until its window or its engine answers."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from core.clock import monotonic
from core.engine.protocol import Hello, Ready, read_line, write_line
from core.setup.bundle import CONSOLE
from core.web.asking.manners import Manners

PATIENCE = 60.0
PAUSE = 0.002


@dataclass(frozen=True, slots=True)
class Home:
    """A computer with nothing on it: a home of its own, no screen, no Python, no settings of a developer."""

    folder: Path

    def surroundings(self) -> dict[str, str]:
        """Return the environment of a program that is started here."""
        strange = ("PYTHON", "QT_", "LD_LIBRARY", "VIRTUAL_ENV", "DISPLAY", "WAYLAND", "XDG_", "_PYI")
        kept = {name: value for name, value in os.environ.items() if not name.startswith(strange)}
        home = str(self.folder)
        places = dict.fromkeys(("HOME", "USERPROFILE", "APPDATA", "LOCALAPPDATA"), home)
        xdg = {f"XDG_{name}_HOME": str(self.folder / name.lower()) for name in ("CONFIG", "DATA", "STATE", "CACHE")}
        return {**kept, **places, **xdg, "QT_QPA_PLATFORM": "offscreen", "LC_ALL": "C.UTF-8"}


def program(bundle: Path, name: str) -> str:
    """Return the path of a program of the bundle."""
    inside = bundle / "Contents" / "MacOS" if bundle.suffix == ".app" else bundle
    return str(inside / (f"{name}.exe" if sys.platform == "win32" else name))


@contextmanager
def window(bundle: Path, home: Home, file: Path) -> Iterator[subprocess.Popen[bytes]]:
    """Open the bundle's window on a file; it is there when this yields, and closed in good order afterwards.

    Raises RuntimeError, with what the program said, where it ends or nothing answers in `PATIENCE` seconds.
    """
    from gui.front import knock

    log = home.folder / "said.txt"
    with log.open("wb") as said:
        command = [program(bundle, "linkstead"), str(file)]
        if signal.getsignal(signal.SIGINT) is signal.SIG_IGN:
            # Ctrl+C is turned off in a build that runs in the background, and so it would be in all that it starts.
            signal.signal(signal.SIGINT, signal.default_int_handler)
        process = subprocess.Popen(command, env=home.surroundings(), stdin=subprocess.DEVNULL, stdout=said, stderr=said)
    try:
        until = monotonic() + PATIENCE
        while not knock(file):
            if process.poll() is not None or monotonic() > until:
                raise RuntimeError(f"no window; the program said: {log.read_text('utf-8', 'replace')}")
            time.sleep(PAUSE)
        yield process
        # Nobody can press the cross of a window that is not shown; Ctrl+C closes it in the same good order.
        process.terminate() if sys.platform == "win32" else process.send_signal(signal.SIGINT)
        process.wait(PATIENCE)
    finally:
        if process.poll() is None:
            process.kill()
            process.wait()


def seconds_to_window(bundle: Path, home: Home, file: Path) -> float:
    """Return the time from starting the program until its window answers."""
    began = monotonic()
    with window(bundle, home, file):
        return monotonic() - began


def seconds_to_engine(bundle: Path, home: Home, file: Path) -> float:
    """Return the time from starting the engine on a file that is there until it takes work. Raises RuntimeError where it does not."""
    began = monotonic()
    pipe = subprocess.PIPE
    with subprocess.Popen([program(bundle, CONSOLE), "--engine"], env=home.surroundings(), stdin=pipe, stdout=pipe, stderr=pipe) as process:
        assert process.stdin is not None
        assert process.stdout is not None
        process.stdin.write(write_line(Hello(str(file), Manners("Linkstead"))))
        process.stdin.flush()
        line = process.stdout.readline()
        taken = monotonic() - began
        _, log = process.communicate()
    if not line or not isinstance(read_line(line), Ready):
        raise RuntimeError(f"no engine; it said: {line!r} {log.decode('utf-8', 'replace')}")
    return taken
