"""What tells a wall from a page: the answer, the title, the first words, a few elements."""

from __future__ import annotations

from dataclasses import dataclass

from core.web.records import Fetched


@dataclass(frozen=True, slots=True)
class Signs:
    """`title`, `heading` (the first h1) and `text` (the visible text's beginning) have their white space folded.

    `lower` is the markup in small letters, `length` the visible text's in characters, white space not counted.
    """

    fetched: Fetched
    lower: str
    title: str
    heading: str
    text: str
    length: int
    scripts: int
    passwords: int
    forms: int
    frames: int
    has_root: bool
    """An empty element that scripts fill."""
