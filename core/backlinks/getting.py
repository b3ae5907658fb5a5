"""How to get a list of one's links from each tool: the cards that ship, read from `resources/backlinks/sources.toml`."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

FOLDER = Path(__file__).resolve().parent.parent.parent / "resources" / "backlinks"
MOST_STEPS = 4


@dataclass(frozen=True, slots=True)
class Step:
    """One thing to do in the tool; `text` is marked for translation, `drawing` the name of a file in `drawings`, "" for none."""

    text: str
    drawing: str = ""


@dataclass(frozen=True, slots=True)
class Card:
    """One tool; every text is marked for translation.

    `have` tells how one knows whether one has it, and how to come by it; `address` is where the tool is, "" for a program on one's own
    computer; `as_of` the month in which the steps were true; `folded` tools are for those who have them already.
    """

    source: str
    why: str
    have: str
    steps: tuple[Step, ...]
    as_of: date
    address: str = ""
    good_to_know: str = ""
    folded: bool = False


@cache
def read_cards() -> tuple[Card, ...]:
    """Return every card, in the order in which they are shown.

    Raises KeyError, TypeError or ValueError where an entry is not as `Card` says: the shipped file is ours.
    """
    return tuple(_card(entry) for entry in tomllib.loads((FOLDER / "sources.toml").read_text("utf-8"))["source"])


def _card(entry: Mapping[str, Any]) -> Card:
    parts = dict(entry)
    drawings = parts.pop("drawings")
    steps = tuple(Step(text, drawing) for text, drawing in zip(parts.pop("steps"), drawings, strict=True))
    return Card(steps=steps, **parts)
