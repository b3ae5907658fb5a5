"""What a job that looks at pages is given, and what it learns of their sites on the way, whatever it looks for."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import AbstractContextManager
from typing import Protocol, runtime_checkable

from core.clock import Clock
from core.web.asked import Request
from core.web.asking.made_up import MadeUpPage
from core.web.asking.pacing import StopSign
from core.web.kept.kept_pages import KeptPageRepository
from core.web.kept.made_up_pages import MadeUpRepository
from core.web.kept.requests import RequestRepository
from core.web.kept.robots_files import RobotsRepository
from core.web.kept.standings import StandingRepository
from core.web.records import KeptPage, Known, RobotsFile, Standing, Visit


class Tools(Protocol):
    """The part of `core.web.asking.client.Web` that looks at one page."""

    def visit(self, address: str, domains: frozenset[str], known: Known, cancel: StopSign) -> Visit: ...


class Needs(Protocol):
    """The part of an open business file that holds what was learnt of sites."""

    clock: Clock

    @property
    def robots(self) -> RobotsRepository: ...

    @property
    def standings(self) -> StandingRepository: ...

    @property
    def kept_pages(self) -> KeptPageRepository: ...

    @property
    def made_up(self) -> MadeUpRepository: ...

    @property
    def requests(self) -> RequestRepository: ...

    def batch(self) -> AbstractContextManager[None]: ...


class Learnt:
    """What a batch of looks asked, and what it taught about the sites, gathered to be kept in one transaction."""

    def __init__(self) -> None:
        self._robots: list[RobotsFile] = []
        self._standings: list[Standing] = []
        self._pages: list[KeptPage] = []
        self._made_up: dict[str, MadeUpPage] = {}
        self._requests: list[Request] = []

    def from_visit(self, visit: Visit | None) -> None:
        """Take what a visit brought along beside the page itself."""
        if visit is not None:
            self._robots += visit.robots
            self._standings += visit.standings
            self._requests += visit.requests
            if visit.page is not None:
                self._pages.append(visit.page)

    def from_made_up(self, origin: str, page: MadeUpPage, lasts: bool) -> None:
        """Take what an origin shows for a made-up address, where that holds for longer than this run."""
        if lasts:
            self._made_up[origin] = page

    def keep(self, workspace: Needs) -> None:
        """Keep it all."""
        if self._robots or self._standings or self._pages or self._made_up or self._requests:
            with workspace.batch():
                workspace.robots.keep(self._robots)
                workspace.standings.keep(self._standings)
                workspace.kept_pages.keep(self._pages)
                workspace.made_up.keep(self._made_up, workspace.clock.now())
                workspace.requests.keep(self._requests)


@runtime_checkable
class Brings(Protocol):
    """A record that brings visits along."""

    @property
    def visits(self) -> Sequence[Visit | None]: ...


def keep_late(workspace: Needs, record: object) -> None:
    """Keep what a look asked and learnt that came back when its run was over: of its page nothing is said any more."""
    if isinstance(record, Brings):
        learnt = Learnt()
        for visit in record.visits:
            learnt.from_visit(visit)
        learnt.keep(workspace)
