"""The bundle: made anew, then its size, and how soon its window and its engine are there."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from pathlib import Path

from resources.packaging.build import build, seconds, size
from tests.bench.figure import Figure


def measure(quick: bool) -> Iterator[Figure]:
    """Megabytes on the disk; milliseconds from starting a program of the bundle until it answers."""
    times = 5 if quick else 15
    with tempfile.TemporaryDirectory() as folder:
        bundle = build(Path(folder))
        to_window, to_engine = seconds(bundle, times)
        yield Figure("the bundle on the disk", size(bundle) / 1e6, "MB", most=180)
        yield Figure("the bundle's window, from the double click", 1000 * to_window, "ms")
        yield Figure("the bundle's engine, from its start to its first work", 1000 * to_engine, "ms")
