"""One measured figure, printed beside what it should reach, or said to be missing."""

from __future__ import annotations

import statistics
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from core.clock import monotonic


@dataclass(frozen=True, slots=True)
class Figure:
    """`value` in `unit`; `least` or `most` is the figure to reach, None where none is set."""

    name: str
    value: float
    unit: str
    most: float | None = None
    least: float | None = None

    def __str__(self) -> str:
        wanted, reached = "", ""
        if self.most is not None:
            wanted, reached = f"at most {self.most:g}", "yes" if self.value <= self.most else "NO"
        if self.least is not None:
            wanted, reached = f"at least {self.least:g}", "yes" if self.value >= self.least else "NO"
        return f"{self.name:<58} {self.value:>12,.2f} {self.unit:<12} {wanted:<16} {reached}"


@dataclass(frozen=True, slots=True)
class Missing:
    """A figure that could not be measured, because `program` is not installed where the bench looks for it."""

    name: str
    program: str

    def __str__(self) -> str:
        return f"{self.name:<58} not measured: {self.program} is not installed here (see --peers)"


def milliseconds(work: Callable[[], object], times: int = 5) -> float:
    """Return the median time of `work`."""
    return 1000 * statistics.median(_once(work) for _ in range(times))


def _once(work: Callable[[], object]) -> float:
    began = monotonic()
    work()
    return monotonic() - began


def at(quantile: float, values: Sequence[float]) -> float:
    """Return the value below which `quantile` (0 to 1) of the values lie."""
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, int(quantile * len(ordered)))]
