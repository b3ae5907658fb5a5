"""What the owner said of tables that nobody knows: which column holds what, kept by the names of the columns."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping, Sequence

from core.backlinks.exports.shape import Field, fold
from core.store import Store

ASKED = (Field.PAGE, Field.TARGET, Field.WORDS)
"""What is asked for; the first of them must be answered."""
_KEPT_AS = "columns_"


class ColumnAnswers:
    """Stands among the options of the business file, so that it moves with it."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def answer(self, names: Sequence[str]) -> dict[Field, int]:
        """Return what was said of a table with these columns; nothing where nobody was asked yet, or the file was tampered with."""
        kept = self._store.one("SELECT value FROM option WHERE name = ?", (_key(names),))
        try:
            told = json.loads(kept) if kept is not None else {}
            answer = {Field(name): place for name, place in told.items() if type(place) is int and 0 <= place < len(names)}
        except (ValueError, AttributeError, RecursionError):
            return {}
        return {each: answer[each] for each in ASKED if each in answer} if Field.PAGE in answer else {}

    def keep(self, names: Sequence[str], answer: Mapping[Field, int]) -> None:
        """Keep what the owner says of a table with these columns."""
        value = json.dumps({each.value: place for each, place in answer.items()})
        with self._store.write() as db:
            db.table("option").upsert({"name": _key(names), "value": value}, pk="name")


def _key(names: Sequence[str]) -> str:
    return _KEPT_AS + hashlib.sha256("\x1f".join(map(fold, names)).encode()).hexdigest()[:20]
