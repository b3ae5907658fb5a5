"""One job, run to its end in front of a terminal, with progress and Ctrl+C."""

from __future__ import annotations

import signal
import threading
from collections.abc import Callable
from typing import Any

from core.errors import WorldError
from core.events import Changed
from core.headless.surroundings import Surroundings
from core.headless.terminal import ProgressLine
from core.jobs import Ending, Job, Outcome, Progress, Run, Runner
from core.web.asking.client import Web
from core.web.asking.pacing import HostPace
from core.web.looking import keep_late
from core.workspace import Workspace

IN_THE_WAY = 3
STOPPED = 130


Tell = Callable[[tuple[Changed, ...]], None]


def run_job(job: Job[Any, Any, Any], workspace: Workspace, around: Surroundings, tell: Tell | None = None) -> Outcome:
    """Run a job and return how it ended; `tell` hears of changes as they come, with the line of progress out of the way.

    Raises WorldError where the job failed for a reason in the person's world.
    """
    sites = workspace.business.business().sites
    manners = around.manners_for(sites[0] if sites else "")
    pace = HostPace(manners.pause)
    web = Web(manners, around.clock, pace)
    web.learn(workspace.standings.binding(around.clock.now()))
    runner = Runner(workspace, web, pace, manners.threads, late=lambda record: keep_late(workspace, record))
    line = ProgressLine(around.err)
    outcomes: list[Outcome] = []

    def report(_run: Run, progress: Progress, changes: tuple[Changed, ...]) -> None:
        if tell is not None and changes:
            line.clear()
            tell(changes)
        line.show(progress)

    run = Run("1", job, report, lambda run, outcome: outcomes.append(outcome))
    try:
        with _CtrlC(run):
            runner.run_to_end(run)
    finally:
        runner.close()
        line.clear()
    outcome = outcomes[0]
    if outcome.code == "engine_fault":
        # In a terminal there is no log: what the runner had to say went to stderr.
        raise WorldError("fault_here")
    if outcome.ending is Ending.FAILED:
        raise WorldError(outcome.code, **outcome.params)
    return outcome


class _CtrlC:
    """While it lasts, Ctrl+C asks the run to stop, so that what was seen is kept."""

    def __init__(self, run: Run) -> None:
        self._run = run

    def __enter__(self) -> None:
        self._main = threading.current_thread() is threading.main_thread()
        if self._main:
            self._before = signal.signal(signal.SIGINT, self._on_interrupt)

    def _on_interrupt(self, number: int, frame: object) -> None:
        if self._run.cancel.is_set():
            raise KeyboardInterrupt  # asked for twice: at once, then
        self._run.cancel.set()

    def __exit__(self, *_error: object) -> None:
        if self._main:
            signal.signal(signal.SIGINT, self._before)
