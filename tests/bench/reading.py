"""One page into facts: an ordinary one, and hostile ones of a megabyte."""

from __future__ import annotations

import statistics
import time
from collections.abc import Callable, Iterator

from core.clock import SystemClock
from core.web.reading.page import read_page
from core.web.records import Fetched
from tests.bench.figure import Figure
from tests.bench.pages import OWN, hostile, ordinary


def measure(quick: bool) -> Iterator[Figure]:
    """Milliseconds of CPU, one thread."""
    times = 20 if quick else 100
    whole = _milliseconds(lambda: _read(ordinary_page), times) if (ordinary_page := ordinary(100)) else 0.0
    yield Figure("reading an ordinary page of 100 KB", whole, "ms", most=2.0)
    double = ordinary(200)
    yield Figure("reading one of 200 KB, beside one of 100 KB", _milliseconds(lambda: _read(double), times) / whole, "times", most=2.6)
    for name, page in hostile(1000).items():
        yield Figure(f"reading 1 MB of {name}", _milliseconds(lambda page=page: _read(page), 3), "ms", most=250)


def _milliseconds(work: Callable[[], object], times: int) -> float:
    """Return the median of the time that this thread computes; what other programs take of the machine does not count."""
    taken = []
    for _ in range(times):
        began = time.thread_time()
        work()
        taken.append(time.thread_time() - began)
    return 1000 * statistics.median(taken)


def _read(page: bytes) -> None:
    address = "http://news.example/"
    at = SystemClock().now()
    facts = read_page(Fetched(address, address, at, 200, (), {"content-type": "text/html; charset=utf-8"}, page), frozenset({OWN}))
    assert facts is not None
