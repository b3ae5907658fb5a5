"""Long lists of values, a statement's worth at a time."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TypeVar

Value = TypeVar("Value")

AT_ONCE = 5_000
"""Values to a statement; sqlite takes 32,766 parameters at most."""


def parts(values: Sequence[Value]) -> Iterator[tuple[str, list[Value]]]:
    """Give `values` in parts, each with the marks that stand for it behind IN: ("?, ?", [1, 2])."""
    for start in range(0, len(values), AT_ONCE):
        part = list(values[start : start + AT_ONCE])
        yield ", ".join("?" * len(part)), part
