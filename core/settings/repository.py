"""The options that belong to a business and move with its file."""

from __future__ import annotations

import json

from core.settings.options import OptionValue, option
from core.store import Store


class OptionRepository:
    def __init__(self, store: Store) -> None:
        self._store = store

    def value(self, name: str) -> OptionValue:
        """Return an option's value; its default where none, or none that it accepts, was kept."""
        declared = option(name)
        kept = self._store.one("SELECT value FROM option WHERE name = ?", (name,))
        try:
            value = json.loads(kept) if kept is not None else None
        except (ValueError, RecursionError):
            value = None  # a file may have been edited by anybody
        return value if declared.accepts(value) else declared.default

    def set(self, name: str, value: OptionValue) -> None:
        """Keep an option's value. Raises ValueError for one it does not accept."""
        if not option(name).accepts(value):
            raise ValueError(f"{name} cannot be {value!r}")
        with self._store.write() as db:
            db.table("option").upsert({"name": name, "value": json.dumps(value)}, pk="name")
