"""How soon a run has ended once Stop is pressed: at full speed, and while every site keeps silent."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from PySide6.QtCore import QEventLoop, QTimer

from core.clock import monotonic
from core.jobs import JobRequest, Outcome
from gui.application import Program
from tests.bench.figure import Figure
from tests.bench.server import running
from tests.bench.window import open_window

THREADS = 128
UNDER_WAY_MS = 1_500
"""Milliseconds after which all threads are at work."""
SILENT = 30.0


def measure(quick: bool) -> Iterator[Figure]:
    """Milliseconds from the press of Stop to the end of the run, as the window hears of it."""
    count = 1000 if quick else 4000
    for web, after in (("at full speed", 0.0), ("while every site keeps silent", SILENT)):
        with running(after=after) as served, open_window(served, count, THREADS) as (program, ids):
            took, done = _stop(program, ids)
        assert done < count, "it had ended before"
        yield Figure(f"from Stop to the end, {web}", took * 1000, "ms", most=2000)


def _stop(program: Program, ids: Sequence[int]) -> tuple[float, int]:
    """Return the seconds that Stop took, and how many links were looked at by then."""
    loop = QEventLoop()
    pressed: list[float] = []
    ends: list[tuple[float, Outcome]] = []

    def ended(outcome: Outcome) -> None:
        ends.append((monotonic(), outcome))
        loop.quit()

    number = program.runs.run(JobRequest("check_links", {"ids": list(ids)}), ended)

    def press() -> None:
        pressed.append(monotonic())
        program.runs.stop(number)

    QTimer.singleShot(UNDER_WAY_MS, press)
    loop.exec()
    (at, outcome) = ends[0]
    return at - pressed[0], outcome.progress.done
