"""What window and engine hold with 100,000 rows shown and 128 threads checking, and whether it grows from round to round."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QTimer

from tests.bench.figure import Figure
from tests.bench.server import running
from tests.bench.window import check, memory, open_window

THREADS = 128
_SETTLED = 3
"""Rounds until every thread has had its first pages and every cache is full."""


def measure(quick: bool) -> Iterator[Figure]:
    """Megabytes at the worst moment, looked at every tenth of a second, and after each round."""
    count, rounds = (500, 5) if quick else (2000, 10)
    with running() as served, open_window(served, count, THREADS) as (program, ids):
        peak: list[float] = []
        after: list[float] = []
        timer = QTimer()
        timer.timeout.connect(lambda: peak.append(memory()))
        timer.start(100)
        for _ in range(rounds):
            check(program, ids)
            after.append(memory())
        timer.stop()
    yield Figure(f"memory of window and engine, {count:,} checks, first round", after[0], "MB", most=260)
    yield Figure(f"memory at the worst moment of {rounds} rounds", max(*peak, *after), "MB", most=260)
    yield Figure(f"memory after {rounds} rounds, beside that after {_SETTLED}", after[-1] / after[_SETTLED - 1], "times", most=1.03)
