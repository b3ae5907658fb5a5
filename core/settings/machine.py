"""The options of this computer, and where its windows stood: a small JSON file outside every business file."""

from __future__ import annotations

import contextlib
import json
import os
from pathlib import Path
from typing import Any

from core.settings.options import OptionValue, option


class MachineSettings:
    """Reads leniently, because anybody may edit the file; writes whole, so that a killed process leaves the old one."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._kept = _read(path)
        self._unsaved = False

    def value(self, name: str) -> OptionValue:
        """Return an option's value; its default where none, or none that it accepts, was kept."""
        declared = option(name)
        kept = self._kept.get("options", {}).get(name)
        return kept if declared.accepts(kept) else declared.default

    def set(self, name: str, value: OptionValue) -> None:
        """Keep an option's value. Raises ValueError for one it does not accept."""
        if not option(name).accepts(value):
            raise ValueError(f"{name} cannot be {value!r}")
        self._keep("options", name, value)

    def state(self, name: str) -> dict[str, Any]:
        """Return what a window or table remembered under `name`; empty where nothing."""
        kept = self._kept.get("windows", {}).get(name)
        return dict(kept) if isinstance(kept, dict) else {}

    def remember(self, name: str, state: dict[str, Any]) -> None:
        """Keep where a window stood or how wide a table's columns were."""
        self._keep("windows", name, state)

    def renew(self) -> None:
        """Take in what another window has kept since; what could not be written here is not given up for it."""
        if not self._unsaved and (there := _read(self._path)):
            self._kept = there

    def _keep(self, part: str, name: str, value: Any) -> None:
        self.renew()
        self._kept.setdefault(part, {})[name] = value
        self._write()

    def _write(self) -> None:
        self._unsaved = True
        # A full disk or a locked folder must not stop the program for the sake of a window's size.
        with contextlib.suppress(OSError):
            self._path.parent.mkdir(parents=True, exist_ok=True)
            part = self._path.with_name(f"{self._path.name}.{os.getpid()}")
            try:
                part.write_text(json.dumps(self._kept, ensure_ascii=False, indent=1), "utf-8")
                part.replace(self._path)
                self._unsaved = False
            finally:
                part.unlink(missing_ok=True)


def _read(path: Path) -> dict[str, Any]:
    try:
        kept = json.loads(path.read_text("utf-8"))
    except (OSError, ValueError, RecursionError):
        return {}
    if not isinstance(kept, dict):
        return {}
    return {part: kept[part] for part in ("options", "windows") if isinstance(kept.get(part), dict)}
