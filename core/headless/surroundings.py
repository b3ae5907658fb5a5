"""What a verb may use of the world: the clock, the terminal, the settings, the manners."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TextIO

from core import __version__
from core.clock import Clock, SystemClock
from core.settings.folders import Folders
from core.settings.machine import MachineSettings
from core.settings.manners import manners_of
from core.web.manners import Manners
from core.workspace import Workspace

USUAL_NAME = "My business.linkstead"


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
        return cls(SystemClock(), sys.stdout, sys.stderr, Folders.of_this_person())

    @property
    def usual_file(self) -> Path:
        return self.folders.businesses / USUAL_NAME

    @contextmanager
    def open(self, path: Path) -> Iterator[Workspace]:
        """Open the business file for one verb."""
        workspace = Workspace.open(path, self.clock)
        try:
            yield workspace
        finally:
            workspace.close()

    def manners_for(self, own_site: str) -> Manners:
        if self.manners is not None:
            return self.manners
        return manners_of(MachineSettings(self.folders.settings / "settings.json"), __version__, own_site)
