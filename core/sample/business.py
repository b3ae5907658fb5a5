"""The sample business's file: made anew each time, with a past that was really looked at."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

from core.backlinks.check_job import CheckLinksJob
from core.backlinks.pasted import read_lines
from core.backlinks.query import LinkQuery
from core.business.profile import Fact
from core.business.reading.confirming import confirm, mend, propose
from core.business.reading.job import ReadSiteJob
from core.clock import SetClock
from core.jobs import Job, Run, Runner
from core.sample.town import KnownLink
from core.sample.web import SampleWeb
from core.web.asking.client import Web
from core.web.asking.pacing import HostPace
from core.words import _
from core.workspace import Workspace

FOUR_WEEKS = timedelta(days=28)
SINCE = timedelta(days=9)
"""How long ago the links that are missing were looked for: long enough for them to be due again."""
_THREADS = 8


def make_business(path: Path, web: SampleWeb, now: datetime) -> None:
    """Make the file of the sample business: its links as they were four weeks ago, what was missing since, and what is new today.

    Raises WorldError where the file cannot be made.
    """
    clock = SetClock(now - FOUR_WEEKS)
    workspace = Workspace.open(path, clock)
    pause, web.pause = web.pause, 0.0
    try:
        workspace.business.set_sites([web.town.own_site])
        _introduce(workspace, web)
        _add(workspace, [link for link in web.town.links if link.was is not None])
        web.long_ago = True
        _look(workspace, web, workspace.links.ids(LinkQuery()))
        web.long_ago = False
        clock.at = now - SINCE
        missing = {link.address for link in web.town.links if link.missing}
        _look(workspace, web, [link.id for link in workspace.links.rows(workspace.links.ids(LinkQuery())) if link.page_address in missing])
        clock.at = now
        _add(workspace, [link for link in web.town.links if link.was is None])
    finally:
        web.pause, web.long_ago = pause, False
        workspace.close()


def _introduce(workspace: Workspace, web: SampleWeb) -> None:
    """Let the business say of itself what its website says, as an owner would who confirms it."""
    _run(workspace, web, ReadSiteJob())
    proposal = propose(workspace.readings.found(), workspace.profiles.profile())
    confirm(proposal, mend(proposal, {}), workspace.profiles)
    workspace.profiles.set(Fact.NAME, _("Sample: {name}").format(name=web.town.name))
    workspace.profiles.set(Fact.SHOP_FRONT, True)
    workspace.interview.finish()


def _add(workspace: Workspace, links: Sequence[KnownLink]) -> None:
    import_id = workspace.additions.begin("")
    domains = workspace.business.business().domains
    workspace.additions.add(import_id, read_lines([link.pasted for link in links], domains).links)
    workspace.additions.finish(import_id)


def _look(workspace: Workspace, web: SampleWeb, ids: Sequence[int]) -> None:
    _run(workspace, web, CheckLinksJob(ids))


def _run(workspace: Workspace, web: SampleWeb, job: Job[Any, Any, Any]) -> None:
    manners = web.manners(_THREADS)
    pace = HostPace(manners.pause)
    runner = Runner(workspace, Web(manners, workspace.clock, pace), pace, manners.threads)
    try:
        runner.run_to_end(Run("sample", job, lambda *_heard: None, lambda *_ended: None))
    finally:
        runner.close()
