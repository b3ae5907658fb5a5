"""The words that ship, read from `resources/glossary` and put in order when shown."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any

from core.glossary.word import Word

FOLDER = Path(__file__).resolve().parent.parent.parent / "resources" / "glossary"


@cache
def read_words() -> tuple[Word, ...]:
    """Return every word, those of one subject together.

    Raises KeyError or TypeError where an entry is not as `Word` says: the shipped files are ours.
    """
    return tuple(_word(entry) for path in sorted(FOLDER.glob("*.toml")) for entry in tomllib.loads(path.read_text("utf-8"))["word"])


def _word(entry: Mapping[str, Any]) -> Word:
    parts: dict[str, Any] = {name: tuple(value) if isinstance(value, list) else value for name, value in entry.items()}
    return Word(**parts)
