"""Looking at the sample with the real checker, quickly."""

from __future__ import annotations

import io
from collections.abc import Iterator
from contextlib import contextmanager

from core.backlinks.check_job import CheckLinksJob
from core.backlinks.query import LinkQuery
from core.backlinks.records import Link
from core.clock import SetClock
from core.headless.running import run_job
from core.headless.surroundings import Surroundings
from core.sample.stage import Stage, set_stage
from core.settings.folders import Folders
from core.workspace import Workspace


@contextmanager
def sample_open(clock: SetClock) -> Iterator[tuple[Stage, Workspace]]:
    """Set the stage without pauses, and open the sample's file."""
    with set_stage(clock.now(), pause=0.0) as stage:
        workspace = Workspace.open(stage.file, clock)
        try:
            yield stage, workspace
        finally:
            workspace.close()


def look_at_all(stage: Stage, workspace: Workspace, clock: SetClock) -> None:
    folders = Folders(stage.folder, stage.folder, stage.folder)
    around = Surroundings(clock, io.StringIO(), io.StringIO(), folders, stage.web.manners(threads=8))
    run_job(CheckLinksJob(every=True), workspace, around)


def links_by_address(workspace: Workspace) -> dict[str, Link]:
    return {link.page_address: link for link in workspace.links.rows(workspace.links.ids(LinkQuery()))}
