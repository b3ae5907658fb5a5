"""What a verb may use of the world: the clock, the terminal, the settings, the manners."""

from __future__ import annotations

import contextlib
import io
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TextIO

from core import __version__
from core.clock import Clock, SystemClock
from core.errors import WorldError
from core.settings.folders import Folders
from core.settings.machine import MachineSettings
from core.settings.manners import manners_of
from core.web.asking.manners import Manners
from core.workspace import Workspace

BROKEN_PIPE = 141
"""What a shell makes of a program that is ended for the same reason."""


@dataclass(frozen=True)
class Surroundings:
    """`manners` is for tests, which bring a web of their own; None means as the settings ask."""

    clock: Clock
    out: TextIO
    err: TextIO
    folders: Folders
    manners: Manners | None = None

    @classmethod
    def real(cls) -> Surroundings:
        for stream in (sys.stdout, sys.stderr):
            if isinstance(stream, io.TextIOWrapper):
                # A terminal may know few letters; a file or another program gets all of them, and lines as they were written.
                stream.reconfigure(errors="replace") if stream.isatty() else stream.reconfigure(encoding="utf-8", newline="")
        return cls(SystemClock(), sys.stdout, sys.stderr, Folders.of_this_person())

    @contextmanager
    def open(self, path: Path, make: bool) -> Iterator[Workspace]:
        """Open the business file for one verb; where it is not there, make it or raise WorldError(file_missing)."""
        if not make and not path.exists():
            raise WorldError("file_missing", name=path.name)
        workspace = Workspace.open(path, self.clock)
        try:
            yield workspace
        finally:
            workspace.close()

    def nobody_reads(self) -> int:
        """Return the exit code for when the program behind a pipe (`head`) has gone; nothing more is written."""
        self.drop_output()
        return BROKEN_PIPE

    def drop_output(self) -> None:
        """Let the rest of the output go nowhere: Python would try to write it once more at its end, and complain."""
        with contextlib.suppress(OSError, ValueError):
            os.dup2(os.open(os.devnull, os.O_WRONLY), self.out.fileno())

    def manners_for(self, own_site: str) -> Manners:
        if self.manners is not None:
            return self.manners
        return manners_of(MachineSettings(self.folders.settings_file), __version__, own_site)
