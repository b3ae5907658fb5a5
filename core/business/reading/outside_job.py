"""Asks, in the engine, whether anything is where the links of the owner's pages lead."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from core.business.reading.outside_repository import OutsideRepository
from core.business.reading.records import OutsideLink, OutsideState
from core.business.repository import BusinessRepository
from core.errors import WorldError
from core.events import Changed, Topic
from core.jobs import Cancel, Plan, Stored
from core.web import looking
from core.web.address import host_of
from core.web.answering import answers
from core.web.doubts import is_proof
from core.web.looking import Learnt, Tools
from core.web.records import Known, Visit
from core.web.why import Why

MOST = 20
"""Pages of others asked for in one run, one of a site at a time."""


class Needs(looking.Needs, Protocol):
    """The part of an open business file that this job uses."""

    business: BusinessRepository

    @property
    def outside(self) -> OutsideRepository: ...


@dataclass(frozen=True, slots=True)
class OutsideTask:
    """A page that one of mine links to; `link` is None for my own first page, which proves that the web answers at all."""

    id: int
    host: str
    address: str
    domains: frozenset[str]
    link: OutsideLink | None = None


@dataclass(frozen=True, slots=True)
class OutsideRecord:
    task: OutsideTask
    visit: Visit | None = None
    cut_off: bool = False

    @property
    def visits(self) -> tuple[Visit | None, ...]:
        return (self.visit,)


class CheckOutsideJob:
    """What seems to be gone is believed at the end alone, and only where my own site, or another page, was really there."""

    def __init__(self) -> None:
        self._gone: list[OutsideLink] = []
        self._proven = False

    def plan(self, workspace: Needs) -> Plan:
        business = workspace.business.business()
        if not business.sites:
            raise WorldError("no_own_site")
        links = workspace.outside.unasked(MOST)
        if not links:
            return Plan()
        own = f"http://{business.sites[0]}/"
        tasks = [OutsideTask(1, host_of(own), own, business.domains)]
        tasks += [OutsideTask(2 + n, host_of(link.address), link.address, business.domains, link) for n, link in enumerate(links)]
        return Plan(tuple(tasks), len(tasks))

    def work(self, task: OutsideTask, tools: Tools, cancel: Cancel) -> OutsideRecord:
        known = Known(own=True, why=Why.OWN_PAGE) if task.link is None else Known(why=Why.OUTSIDE)
        visit = tools.visit(task.address, task.domains, known, cancel)
        return OutsideRecord(task, visit if visit.was_cut_off else visit.light(), visit.was_cut_off)

    def shelve(self, task: OutsideTask) -> OutsideRecord:
        return OutsideRecord(task)

    def store(self, workspace: Needs, records: Sequence[OutsideRecord]) -> Stored:
        learnt = Learnt()
        for record in records:
            learnt.from_visit(record.visit)
            if record.cut_off:
                continue
            self._proven = self._proven or (record.visit is not None and is_proof(record.visit))
            if record.task.link is not None:
                self._take(workspace, record.task.link, record.visit)
        learnt.keep(workspace)
        return Stored(done=len(records))

    def _take(self, workspace: Needs, link: OutsideLink, visit: Visit | None) -> None:
        answer = answers(visit) if visit is not None else None
        if answer is False:
            self._gone.append(link)
        else:
            workspace.outside.answer(link, OutsideState.UNKNOWN if answer is None else OutsideState.THERE)

    def finish(self, workspace: Needs) -> Stored:
        for link in self._gone if self._proven else ():
            workspace.outside.answer(link, OutsideState.GONE)
        return Stored((Changed(Topic.BUSINESS),))

    def stopped(self, workspace: Needs) -> Stored:
        """What was found out so far is as true as if more had been asked."""
        return self.finish(workspace)
