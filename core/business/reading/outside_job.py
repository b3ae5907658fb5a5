"""Asks, in the engine, whether anything is where the links of the owner's pages lead."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Protocol

from core.business.reading.outside_repository import MOST, OutsideRepository
from core.business.reading.records import OutsideLink, OutsideState
from core.business.repository import BusinessRepository
from core.errors import WorldError
from core.events import Changed, Topic
from core.jobs import Cancel, Plan, Stored
from core.web import looking
from core.web.addresses.address import host_of
from core.web.asking.answering import answers
from core.web.asking.doubts import Doubts, LineState, is_proof
from core.web.asking.unread import why_unread
from core.web.looking import Learnt, Tools
from core.web.records import Known, Visit
from core.web.why import Why

_LINE_TASK = -1


class Needs(looking.Needs, Protocol):
    """The part of an open business file that this job uses."""

    business: BusinessRepository

    @property
    def outside(self) -> OutsideRepository: ...


@dataclass(frozen=True, slots=True)
class OutsideTask:
    """A page that one of mine links to."""

    id: int
    host: str
    link: OutsideLink

    def work(self, tools: Tools, cancel: Cancel) -> OutsideRecord:
        visit = tools.visit(self.link.address, frozenset(), Known(why=Why.OUTSIDE), cancel)
        return OutsideRecord(self.link, visit if visit.was_cut_off else visit.light(), cut_off=visit.was_cut_off)


@dataclass(frozen=True, slots=True)
class LineTask:
    """My own site, asked when all others were: whether what seemed to be gone may be believed."""

    id: int
    host: str

    def work(self, tools: Tools, cancel: Cancel) -> OutsideRecord:
        # Read for nobody's links: its own menu leads to me, and would pass for a proof that the page is what it should be.
        known = Known(own=True, why=Why.OWN_PAGE)
        plain = tools.visit(f"http://{self.host}/", frozenset(), known, cancel)
        if plain.was_cut_off:
            return OutsideRecord(None, plain, cut_off=True)
        secure = None if is_proof(plain) else tools.visit(f"https://{self.host}/", frozenset(), known, cancel)
        return OutsideRecord(None, plain.light(), secure.light() if secure is not None else None)


@dataclass(frozen=True, slots=True)
class OutsideRecord:
    """What came of a link; `link` is None for my own site, which was asked without encryption and with it."""

    link: OutsideLink | None
    visit: Visit | None = None
    secure: Visit | None = None
    cut_off: bool = False

    @property
    def visits(self) -> tuple[Visit | None, ...]:
        return (self.visit, self.secure)


class CheckOutsideJob:
    """What seems to be gone is believed where the line is proven: by its own secure answer, or by my own site, asked at the end."""

    def __init__(self) -> None:
        self._doubts: Doubts[OutsideLink] = Doubts()
        self._domains: frozenset[str] = frozenset()
        self._own_site = ""
        self._open = 0

    def plan(self, workspace: Needs) -> Plan:
        business = workspace.business.business()
        if not business.sites:
            raise WorldError("no_own_site")
        links = workspace.outside.unasked(MOST)
        if not links:
            return Plan()
        self._domains, self._own_site, self._open = business.domains, business.sites[0], len(links)
        tasks = [OutsideTask(1 + n, host_of(link.address), link) for n, link in enumerate(links)]
        return Plan(tuple(tasks), len(tasks))

    def work(self, task: OutsideTask | LineTask, tools: Tools, cancel: Cancel) -> OutsideRecord:
        return task.work(tools, cancel)

    def shelve(self, task: OutsideTask | LineTask) -> OutsideRecord:
        return OutsideRecord(task.link if isinstance(task, OutsideTask) else None)

    def store(self, workspace: Needs, records: Sequence[OutsideRecord]) -> Stored:
        learnt = Learnt()
        for record in records:
            for visit in record.visits:
                learnt.from_visit(visit)
            if record.link is not None:
                self._open -= 1
                self._take(workspace, record.link, record)
            elif not record.cut_off and self._doubts.line(record.visit, record.secure, self._domains) is LineState.UP:
                self._keep_gone(workspace, self._doubts.believe())
        learnt.keep(workspace)
        asks = len(self._doubts) > 0 and self._open == 0 and any(record.link is not None for record in records)
        more = (LineTask(_LINE_TASK, self._own_site),) if asks else ()
        return Stored(more=more, done=len(records), total=len(more))

    def _take(self, workspace: Needs, link: OutsideLink, record: OutsideRecord) -> None:
        visit = record.visit
        if record.cut_off or visit is None or visit.put_off is not None:
            return  # it is asked another time
        answer = answers(visit)
        if answer is False:
            self._keep_gone(workspace, self._doubts.take(visit, replace(link, why=why_unread(visit))))
        else:
            unknown = answer is None
            state = OutsideState.UNKNOWN if unknown else OutsideState.THERE
            workspace.outside.answer(replace(link, why=why_unread(visit) if unknown else None), state)

    def _keep_gone(self, workspace: Needs, links: Sequence[OutsideLink]) -> None:
        for link in links:
            workspace.outside.answer(link, OutsideState.GONE)

    def finish(self, workspace: Needs) -> Stored:
        return Stored((Changed(Topic.BUSINESS),))

    def stopped(self, workspace: Needs) -> Stored:
        """What was found out so far is as true as if more had been asked."""
        return self.finish(workspace)
