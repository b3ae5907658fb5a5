"""A window with 100,000 rows, its engine, and a web to check: what heartbeat and memory are measured on."""

from __future__ import annotations

import contextlib
import json
import sys
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QEventLoop, Qt, QTimer
from PySide6.QtWidgets import QApplication

from core.clock import SystemClock, monotonic
from core.jobs import Ending, JobRequest, Outcome
from core.settings.folders import Folders
from core.workspace import Workspace
from gui.application import Given, Program
from gui.page import Place
from tests.answered import answer
from tests.bench.fresh import in_fresh_process
from tests.bench.ours import manners, put_in
from tests.bench.pages import OWN
from tests.bench.server import Served
from tests.street import add_many

if TYPE_CHECKING:
    from psutil import Process

ROWS = 100_000
BEAT = 0.010


@contextlib.contextmanager
def open_window(served: Served, count: int, threads: int) -> Iterator[tuple[Program, list[int]]]:
    """Show the links with `ROWS` rows and `count` more that can be checked; gives the ids of these."""
    app = QApplication.instance() or QApplication([])
    assert isinstance(app, QApplication)
    with tempfile.TemporaryDirectory() as folder:
        place = Path(folder)
        folders = Folders(place / "s", place / "f", place / "l")
        answer(folders.settings_file)
        # Elsewhere, so that what this takes is not counted as the window's.
        ids = in_fresh_process("tests.bench.window", [str(folders.usual_file), [served.address(i) for i in range(count)]])
        program = Program(app, Given(folders, manners=manners(served.port, served.authority, threads)))
        program.window.go(Place("backlinks"))
        program.window.show()
        try:
            yield program, ids
        finally:
            program.window.close()


def _fill(file: str, addresses: list[str]) -> list[int]:
    """Make a file with `ROWS` links and these pages; return the ids of these."""
    workspace = Workspace.open(Path(file), SystemClock())
    workspace.business.set_sites([OWN])
    add_many(workspace, ROWS)
    ids = put_in(workspace, addresses)
    workspace.close()
    return ids


def check(program: Program, ids: Sequence[int]) -> None:
    """Check these links in the engine, and return when all of them are."""
    outcome = run_to_end(program, "check_links", {"ids": list(ids)})
    assert outcome.progress.done == len(ids), outcome


def run_to_end(program: Program, job: str, params: Mapping[str, Any]) -> Outcome:
    """Run a job in the engine while the window lives on, and return how it ended."""
    loop = QEventLoop()
    ends: list[Outcome] = []

    def ended(outcome: Outcome) -> None:
        ends.append(outcome)
        loop.quit()

    program.runs.run(JobRequest(job, params), ended)
    loop.exec()
    assert ends[0].ending is Ending.FINISHED, ends[0]
    return ends[0]


class Heart:
    """A timer of 10 ms in the window's thread, and how late each of its beats came."""

    def __init__(self) -> None:
        self._late: list[float] = []
        self._before = monotonic()
        self._timer = QTimer()
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._beat)
        self._timer.start(int(BEAT * 1000))

    def _beat(self) -> None:
        now = monotonic()
        self._late.append(max(0.0, (now - self._before - BEAT) * 1000))
        self._before = now

    def stop(self) -> list[float]:
        """Return the lateness of each beat, in milliseconds."""
        self._timer.stop()
        return self._late


def memory() -> float:
    """Return the memory that this process, its engine and its readers hold, in MB; what they share is counted more than once."""
    import psutil

    return sum(each.memory_info().rss for each in (psutil.Process(), *_engines())) / 1e6


def engine_busy() -> float:
    """Return the seconds of CPU that the engine and its readers have used."""
    return sum(each.cpu_times().user + each.cpu_times().system for each in _engines())


def _engines() -> list[Process]:
    import psutil

    return [child for child in psutil.Process().children(recursive=True) if {"--engine", "--reader"} & set(child.cmdline())]


if __name__ == "__main__":
    sys.stdout.write(json.dumps(_fill(*json.load(sys.stdin))))
