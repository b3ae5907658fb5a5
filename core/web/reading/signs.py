"""What tells a wall from a page: the answer, the title, the first words, a few elements."""

from __future__ import annotations

from dataclasses import dataclass

from core.web.records import Fetched


@dataclass(frozen=True, slots=True)
class Signs:
    """`title`, `heading` and `text` (the visible text's beginning) have their white space folded.

    `heading` is the first h1; in a short page without one the first h2. `lower` is the markup in small letters, `length` the
    visible text's in characters, white space not counted.
    """

    fetched: Fetched
    lower: str
    title: str
    heading: str
    text: str
    length: int
    scripts: int
    passwords: int
    asks: bool
    """Whether it has a form or a button."""
    frames: int
    has_root: bool
    """An empty element that scripts fill."""
