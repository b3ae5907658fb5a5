"""A window with 100,000 rows, its engine, and a web to check: what heartbeat and memory are measured on."""

from __future__ import annotations

import contextlib
import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path

from PySide6.QtCore import QEventLoop
from PySide6.QtWidgets import QApplication

from core.jobs import JobRequest, Outcome
from core.settings.folders import Folders
from gui.application import Given, Program
from gui.page import Place
from tests.bench.ours import manners, put_in
from tests.bench.pages import OWN
from tests.bench.server import Served
from tests.street import add_many

ROWS = 100_000


@contextlib.contextmanager
def open_window(served: Served, count: int, threads: int) -> Iterator[tuple[Program, list[int]]]:
    """Show the links with `ROWS` rows and `count` more that can be checked; gives the ids of these."""
    app = QApplication.instance() or QApplication([])
    assert isinstance(app, QApplication)
    with tempfile.TemporaryDirectory() as folder:
        place = Path(folder)
        given = Given(Folders(place / "s", place / "f", place / "l"), manners=manners(served.port, served.authority, threads))
        program = Program(app, given)
        program.workspace.business.set_sites([OWN])
        add_many(program.workspace, ROWS)
        ids = put_in(program.workspace, [served.address(i) for i in range(count)])
        program.window.go(Place("backlinks"))
        program.window.show()
        try:
            yield program, ids
        finally:
            program.window.close()


def check(program: Program, ids: Sequence[int]) -> None:
    """Check these links in the engine, and return when all of them are."""
    loop = QEventLoop()
    ends: list[Outcome] = []

    def ended(outcome: Outcome) -> None:
        ends.append(outcome)
        loop.quit()

    program.runs.run(JobRequest("check_links", {"ids": list(ids)}), ended)
    loop.exec()
    assert ends[0].progress.done == len(ids), ends[0]


def memory() -> float:
    """Return the memory that this process and its engine hold, in MB; what they share is counted twice."""
    import psutil

    own = psutil.Process()
    engines = [child for child in own.children() if "--engine" in child.cmdline()]
    return sum(each.memory_info().rss for each in (own, *engines)) / 1e6
