"""A mixed web: pages that are slow, gone, failing, moved or cut off among those that answer."""

from __future__ import annotations

from collections.abc import Iterator

from tests.bench.answers import waiting
from tests.bench.figure import Figure
from tests.bench.ours import checks
from tests.bench.server import running

THREADS = 32


def measure(quick: bool) -> Iterator[Figure]:
    """The whole run beside what it cannot be shorter than.

    That is the queue (what has to be computed, at the pace of the same run without slow pages, or where it takes longer what is
    waited for, shared by the threads) and the chain of the slowest page behind it.
    """
    count = 400 if quick else 2000
    with running() as served:
        plain = checks(served, count)
    with running("mixed") as served:
        mixed = checks(served, count, THREADS, mixed=True)
    slowest = max(map(waiting, range(count)))
    queue = max(plain.seconds, sum(map(waiting, range(count))) / THREADS)
    yield Figure(f"{count:,} links of a mixed web", mixed.seconds, "s")
    yield Figure("its queue, and the slowest page", queue + slowest, "s")
    yield Figure("the run beside these two", mixed.seconds / (queue + slowest), "times", most=1.2)
    yield Figure("wrong verdicts", mixed.wrong, "links", most=0)
