"""How late the window's heart beats while its engine checks at full speed and 100,000 rows are shown."""

from __future__ import annotations

from collections.abc import Iterator

from core.clock import monotonic
from tests.bench.figure import Figure, at
from tests.bench.server import running
from tests.bench.window import Heart, check, open_window


def measure(quick: bool) -> Iterator[Figure]:
    """Milliseconds of lateness of a 10 ms timer, over a whole run of checks."""
    count = 1000 if quick else 4000
    with running() as served, open_window(served, count, 32) as (program, ids):
        heart = Heart()
        began = monotonic()
        check(program, ids)
        seconds = monotonic() - began
        lateness = heart.stop()
    yield Figure("window and engine: checks", count / seconds, "checks/s")
    yield Figure("heartbeat late, half of them below", at(0.5, lateness), "ms")
    yield Figure("heartbeat late, 99 of 100 below", at(0.99, lateness), "ms", most=12)
    yield Figure("heartbeat late, at worst", max(lateness), "ms", most=50)
