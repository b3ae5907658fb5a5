"""Somebody who uses the verbs in a terminal: brings links in, looks at them, reads what became of them."""

from __future__ import annotations

import io
import json
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from core.clock import SetClock
from core.headless import run
from core.headless.surroundings import Surroundings
from core.settings.folders import Folders
from tests.miniweb import MiniWeb
from tests.miniweb.trap import OWNER


class Terminal(io.StringIO):
    """A terminal that remembers everything that was ever written on it."""

    def isatty(self) -> bool:
        return True


@dataclass
class Person:
    folder: Path
    web: MiniWeb
    clock: SetClock = field(default_factory=SetClock)
    more_hosts: dict[str, str] = field(default_factory=dict)
    err: io.StringIO = field(default_factory=io.StringIO)
    manners: dict[str, Any] = field(default_factory=dict)

    @property
    def data(self) -> Path:
        return self.folder / "my bakery #1.linkstead"

    def types(self, *words: str | Path) -> tuple[int, str]:
        out = io.StringIO()
        folders = Folders(self.folder / "settings", self.folder / "businesses", self.folder / "logs")
        manners = self.web.manners(host_map=self.web.host_map | self.more_hosts, **self.manners)
        around = Surroundings(self.clock, out, self.err, folders, manners)
        return run([*map(str, words), "--data", str(self.data)], around), out.getvalue()

    def brings_in(self, *lines: str, sites: tuple[str, ...] = (OWNER,)) -> tuple[int, str]:
        (self.folder / "list.txt").write_text("\n".join(lines), "utf-8")
        return self.types("import", self.folder / "list.txt", *(word for site in sites for word in ("--site", site)))

    def sees(self) -> dict[str, str]:
        """Return every page's state, as a script reads it."""
        _, printed = self.types("export", "--json")
        return {record["page"]: record["state"] for record in json.loads(printed)}
