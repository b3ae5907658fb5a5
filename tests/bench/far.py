"""Full checks of sites that are far away: every answer comes after 200 ms."""

from __future__ import annotations

from collections.abc import Iterator

from tests.bench.figure import Figure
from tests.bench.ours import checks
from tests.bench.server import running

AWAY = 0.2
THREADS = 128


def measure(quick: bool) -> Iterator[Figure]:
    """Checks a second with 128 threads; 640 where robots.txt is known, and half of that where it is asked for first, are the limits."""
    count = 1000 if quick else 4000
    with running(after=AWAY) as served:
        first = checks(served, count, THREADS)
        again = checks(served, count, THREADS, rounds=2)
    yield Figure("checks at 200 ms, robots.txt asked for first (limit 320)", count / first.seconds, "checks/s")
    yield Figure("checks at 200 ms, robots.txt known (limit 640)", count / again.seconds, "checks/s", least=280)
    yield Figure("wrong verdicts", first.wrong + again.wrong, "links", most=0)
