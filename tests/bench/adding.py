"""Bringing 100,000 links in from a file, from the click to their rows, by the window's own engine; and how the window fares meanwhile."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from pathlib import Path

from PySide6.QtCore import QTimer

from core.clock import monotonic
from tests.bench.figure import Figure, at
from tests.bench.server import Served
from tests.bench.window import Heart, engine_busy, open_window, run_to_end

WRITE_EVERY = 100
"""Milliseconds between two small writes of the window."""


def measure(quick: bool) -> Iterator[Figure]:
    """Rows a second, the engine running already; milliseconds of lateness of the window's heart and of its small writes."""
    rows = 20_000 if quick else 100_000
    with tempfile.TemporaryDirectory() as folder, open_window(Served(9, 0), 0, 32) as (program, _none):
        path = Path(folder) / "links.txt"
        path.write_text("https://first.example/\n", "utf-8")
        run_to_end(program, "add_links", {"path": str(path), "name": "first"})
        lines = (f"https://site{i % 9000}.example/pages/{i}\thttps://bakery.example/p{i % 40}" for i in range(rows))
        path.write_text("\n".join(lines), "utf-8")
        writes: list[float] = []

        def write() -> None:
            began = monotonic()
            program.workspace.business.rename(f"Miller’s {len(writes)}")
            writes.append((monotonic() - began) * 1000)

        timer = QTimer()
        timer.timeout.connect(write)
        timer.start(WRITE_EVERY)
        heart = Heart()
        began, busy = monotonic(), engine_busy()
        outcome = run_to_end(program, "add_links", {"path": str(path), "name": "links.txt"})
        seconds, busy = monotonic() - began, engine_busy() - busy
        timer.stop()
        lateness = heart.stop()
        assert outcome.params["added"] == rows, outcome
    yield Figure(f"bringing {rows:,} links in", rows / seconds, "rows/s", least=25_000)
    yield Figure("CPU of the engine for a row", 1e6 * busy / rows, "µs")
    yield Figure("a small write of the window meanwhile, 95 of 100 below", at(0.95, writes), "ms", most=30)
    yield Figure("heartbeat late meanwhile, 95 of 100 below", at(0.95, lateness), "ms")
    yield Figure("heartbeat late meanwhile, at worst", max(lateness), "ms")
