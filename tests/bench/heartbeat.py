"""How late the window's heart beats while its engine checks at full speed and 100,000 rows are shown."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from pathlib import Path

from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtWidgets import QApplication

from core.backlinks.pasted import read_lines
from core.clock import monotonic
from core.jobs import JobRequest, Outcome
from core.settings.folders import Folders
from core.web.manners import Manners
from gui.application import Given, Program
from gui.page import Place
from tests.bench.figure import Figure, at
from tests.bench.pages import OWN
from tests.bench.server import running
from tests.street import add_many

BEAT = 0.010


def measure(quick: bool) -> Iterator[Figure]:
    """Milliseconds of lateness of a 10 ms timer, over a whole run of checks."""
    count = 1000 if quick else 4000
    app = QApplication.instance() or QApplication([])
    assert isinstance(app, QApplication)
    with tempfile.TemporaryDirectory() as folder, running() as port:
        place = Path(folder)
        manners = Manners("Linkstead/bench", pause=0, threads=32, local_allowed=True, host_map={"*.example": f"127.0.0.1:{port}"})
        given = Given(Folders(place / "s", place / "f", place / "l"), manners=manners)
        program = Program(app, given)
        ids = _fill(program, count)
        program.window.go(Place("backlinks"))
        program.window.show()
        lateness, seconds, peak = _listen(program, ids)
        program.window.close()
    yield Figure("window and engine: checks", count / seconds, "checks/s")
    yield Figure("heartbeat late, half of them below", at(0.5, lateness), "ms")
    yield Figure("heartbeat late, 99 of 100 below", at(0.99, lateness), "ms", most=12)
    yield Figure("heartbeat late, at worst", max(lateness), "ms", most=50)
    yield Figure("memory of window and engine at the end", peak, "MB", most=260)


def _fill(program: Program, count: int) -> list[int]:
    workspace = program.workspace
    workspace.business.set_sites([OWN])
    add_many(workspace, 100_000)
    links = read_lines([f"http://host{i}.example/page" for i in range(count)], frozenset({OWN})).links
    import_id = workspace.additions.begin("")
    for start in range(0, count, 500):
        workspace.additions.add(import_id, links[start : start + 500])
    workspace.additions.finish(import_id)
    return list(workspace.links.ids_of_import(import_id))


def _listen(program: Program, ids: list[int]) -> tuple[list[float], float, float]:
    """Return the lateness of each beat (ms), how long the run took (s), and the memory both processes held at its end (MB)."""
    import psutil

    loop = QEventLoop()
    lateness: list[float] = []
    before = monotonic()

    def beat() -> None:
        nonlocal before
        now = monotonic()
        lateness.append(max(0.0, (now - before - BEAT) * 1000))
        before = now

    timer = QTimer()
    timer.setTimerType(timer.timerType().PreciseTimer)
    timer.timeout.connect(beat)
    timer.start(int(BEAT * 1000))
    began = monotonic()
    ends: list[Outcome] = []
    memory: list[float] = []

    def ended(outcome: Outcome) -> None:
        own = psutil.Process()
        engines = [child for child in own.children() if "--engine" in child.cmdline()]
        memory.append(sum(each.memory_info().rss for each in (own, *engines)) / 1e6)
        ends.append(outcome)
        loop.quit()

    program.runs.run(JobRequest("check_links", {"ids": ids}), ended)
    loop.exec()
    seconds = monotonic() - began
    timer.stop()
    assert ends[0].progress.done == len(ids), ends[0]
    return lateness, seconds, memory[0]
