"""The business files that were open on this computer, the newest first; kept among the settings of the machine."""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path

from core.settings.machine import MachineSettings

KEPT = 12
"""Files remembered."""

_NAME = "recent_files"


@dataclass(frozen=True, slots=True)
class RecentFile:
    """A business file, and what its business was called when it was open last; "" where that was not known."""

    path: Path
    name: str


class RecentFiles:
    """Reads leniently: anybody may have edited the settings."""

    def __init__(self, machine: MachineSettings) -> None:
        self._machine = machine

    def note(self, path: Path, name: str) -> None:
        """Put a file first."""
        self._machine.renew()
        here = str(path.absolute())
        others = [each for each in self.all() if str(each.path) != here]
        files = [RecentFile(Path(here), name), *others][:KEPT]
        if files != self.all():
            self._machine.remember(_NAME, {"files": [[str(each.path), each.name] for each in files]})

    def all(self) -> list[RecentFile]:
        """Return every file that is remembered, the newest first, those that are gone as well."""
        kept = self._machine.state(_NAME).get("files")
        return [
            RecentFile(Path(each[0]), each[1])
            for each in (kept if isinstance(kept, list) else [])
            if isinstance(each, list) and len(each) == 2 and all(isinstance(part, str) for part in each) and Path(each[0]).is_absolute()
        ]

    def there(self) -> list[RecentFile]:
        """Return those that can be opened by their names still."""
        # A folder that may not be entered, or a name with a zero in it, is as good as gone.
        return [each for each in self.all() if os.path.isfile(each.path)]  # noqa: PTH113 - Path.is_file raises for these
