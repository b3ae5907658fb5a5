"""Jobs that bring links in, run at once and in this process: for windows that need nothing else of an engine."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

from core.engine.joblist import make_job
from core.errors import WorldError
from core.jobs import Ending, JobRequest, Outcome, Run, Runner
from core.workspace import Workspace
from tests.core.jobs.jobs import NoPace

HERE = {"preview_links", "add_links"}


@dataclass
class RunHere:
    """Other jobs are noted and never end; `stop` has the next one stopped before it begins."""

    workspace: Workspace
    noted: list[JobRequest] = field(default_factory=list)
    stop: bool = False

    def __call__(self, request: JobRequest, ended: Callable[[Outcome], None] | None = None) -> None:
        self.noted.append(request)
        if request.name not in HERE or ended is None:
            return
        outcomes: list[Outcome] = []
        runner = Runner(self.workspace, None, NoPace(), 1)
        run = Run("1", make_job(request.name, request.params), lambda *report: None, lambda run, outcome: outcomes.append(outcome))
        if self.stop:
            run.cancel.set()
        try:
            runner.run_to_end(run)
        except WorldError as error:
            outcomes.append(Outcome(Ending.FAILED, code=error.code, params=error.params))
        runner.close()
        ended(outcomes[0])
