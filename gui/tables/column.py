"""One column of a table, described."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from gui.icons import IconSpec
from gui.theme import Role


class Align(StrEnum):
    LEFT = "left"
    RIGHT = "right"


@dataclass(frozen=True, slots=True)
class Column:
    """What a column shows of a row and how wide that is.

    `title` is marked for translation. `order` names what the reader sorts by; "" means that this column does not sort.
    `chars` is the wanted width in letters; `words` gives every text the column can hold where that is a closed set, or its widest,
    so that none is ever cut. A column that stretches is never squeezed below `least` letters.
    Columns with a `stretch` above 0 share what is left, and give way first where room is short.
    """

    key: str
    title: str
    text: Callable[[Any], str]
    order: str = ""
    align: Align = Align.LEFT
    chars: int = 16
    stretch: int = 0
    least: int = 0
    words: Callable[[], Iterable[str]] | None = None
    tooltip: Callable[[Any], str] | None = None
    icon: Callable[[Any], IconSpec | None] | None = None
    role: Callable[[Any], Role | None] | None = None
    plain: Callable[[Any], str] | None = None
    """What is copied in place of the text on the screen."""
    hidden: bool = False
    explained: bool = False
    """Whether its texts are ours, so that the experts' words in them are explained."""
