"""Where things stood last time: the window's place, the tab, the columns of each table."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any


class Memory:
    """Plain values by name in a small file of this computer; without a path it lasts as long as the program.

    It holds nothing that would be missed: a damaged or unwritable file only means that things stand as at first.
    """

    def __init__(self, path: Path | None = None) -> None:
        self._path = path
        self._values: dict[str, Any] = {}
        if path is not None:
            try:
                read = json.loads(path.read_text("utf-8"))
            except (OSError, ValueError):
                read = {}
            self._values = read if isinstance(read, dict) else {}

    def value(self, name: str) -> Any:
        """Return what was kept under `name`, or None."""
        return self._values.get(name)

    def set(self, name: str, value: Any) -> None:
        """Keep a value made of dicts, lists, texts, numbers; written at once when it is new."""
        if self._values.get(name) == value:
            return
        self._values[name] = value
        if self._path is None:
            return
        fresh = self._path.with_name(self._path.name + ".new")
        try:
            self._path.parent.mkdir(parents=True, exist_ok=True)
            fresh.write_text(json.dumps(self._values, indent=1), "utf-8")
            fresh.replace(self._path)
        except OSError:
            # A full or read-only disk must not stop anyone from closing the window.
            return
