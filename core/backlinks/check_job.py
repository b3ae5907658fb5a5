"""Looking at links: each page fetched and read once, what a link waits for asked once, every link judged."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field, replace
from datetime import datetime

from core.backlinks.belief import Belief
from core.backlinks.check_tasks import (
    CounterRecord,
    GoOnTask,
    LineRecord,
    MadeUpRecord,
    OwnPageRecord,
    PageRecord,
    PageTask,
    Record,
    Task,
    WitnessRecord,
)
from core.backlinks.judging import look_of, set_aside
from core.backlinks.looks import LinkToLookAt, Look
from core.backlinks.needs import Needs
from core.backlinks.portions import Portions
from core.backlinks.query import LinkQuery
from core.backlinks.questions import Questions, Ready
from core.clock import next_morning, stored
from core.errors import WorldError
from core.events import Changed, Topic
from core.jobs import Cancel, Plan, Stored
from core.links.state import COULD_NOT_CHECK
from core.web.asking.doubts import LineState
from core.web.asking.made_up import MadeUpPage
from core.web.looking import Learnt, Tools
from core.web.records import Visit

_GO_ON_TASK = -2 - 2**32
"""Below every id of another task."""

AT_ONCE = 100
"""Pages to a call that stores: more, held back and believed all at once, take their turns."""

TURN = 200
"""Looks to a transaction: when a page of mine answers for which thousands of links waited, they take their turns too."""


@dataclass(slots=True)
class _Batch:
    """What some records come to."""

    looks: list[Look] = field(default_factory=list)
    more: list[Task] = field(default_factory=list)
    learnt: Learnt = field(default_factory=Learnt)
    put_off: int = 0
    line: LineState = LineState.UP


class CheckLinksJob:
    """Looks at links by id, at every one, at those of one import, or at all that are due."""

    def __init__(
        self,
        ids: Sequence[int] | None = None,
        every: bool = False,
        since: datetime | None = None,
        of_import: int | None = None,
        in_other_hands: Callable[[], AbstractSet[int]] = frozenset,
    ) -> None:
        """`since` is when the work began, for a job that is started again after a crash: it leaves out what was looked at meanwhile.

        `in_other_hands` gives the links that other jobs are looking at; they are left out too, unless asked for by id.
        """
        self._ids = ids
        self._every = every
        self._since = since
        self._of_import = of_import
        self._in_other_hands = in_other_hands
        self.in_hand: set[int] = set()
        """The links this job is still to look at."""
        self._domains: frozenset[str] = frozenset()
        self._own_site = ""
        self._longest = 0.0
        self._open = 0
        """Tasks handed out whose records have not come back."""
        self._waiting = 0
        """Links put off for their sites' sake."""
        self._ready: deque[Ready] = deque()
        """Looks that wait for nothing but their turn to be stored."""
        self._belief = Belief(self._own_site, self._domains)
        self._questions = Questions(self._domains)
        self._portions = Portions((), self._domains)

    def plan(self, workspace: Needs) -> Plan:
        business = workspace.business.business()
        if not business.sites:
            raise WorldError("no_own_site")
        self._domains, self._own_site = business.domains, business.sites[0]
        self._longest = float(workspace.options.value("due_after_days"))
        self._belief = Belief(self._own_site, self._domains)
        self._questions = Questions(self._domains, business.name)
        now = workspace.clock.now()
        others = self._in_other_hands() if self._ids is None else frozenset()
        wanted = [link_id for link_id in self._wanted(workspace) if link_id not in others]
        links = [link for link in workspace.looks.to_look_at(wanted) if not self._looked_at_meanwhile(link, now)]
        if self._ids is None:
            # Those whose last look is longest ago first: where a site has more than it is asked for in a day, each has its turn.
            links.sort(key=lambda link: stored(link.checked_at) if link.checked_at else "")
        self.in_hand = {link.id for link in links}
        self._portions = Portions(links, self._domains)
        return Plan(self._next_portion(workspace), len(links))

    def _wanted(self, workspace: Needs) -> Sequence[int]:
        if self._ids is not None:
            return self._ids
        if self._of_import is not None:
            return workspace.links.ids_of_import(self._of_import)
        if self._every:
            return workspace.links.ids(LinkQuery())
        return workspace.links.due()

    def _looked_at_meanwhile(self, link: LinkToLookAt, now: datetime) -> bool:
        return self._since is not None and link.checked_at is not None and self._since <= link.checked_at <= now

    def _next_portion(self, workspace: Needs) -> tuple[PageTask, ...]:
        tasks = self._portions.next(workspace, self._open + len(self._belief))
        self._open += len(tasks)
        return tasks

    def work(self, task: Task, tools: Tools, cancel: Cancel) -> Record:
        return task.work(tools, cancel)

    def shelve(self, task: Task) -> Record:
        return task.shelve()

    def store(self, workspace: Needs, records: Sequence[Record]) -> Stored:
        self._open -= len(records)
        batch = _Batch()
        for record in records:
            self._take(workspace, record, batch)
        for held in self._belief.next(AT_ONCE):
            self._believe(workspace, held, batch)
        stored = self._keep(workspace, batch)
        if batch.line not in {LineState.UP, LineState.UNKNOWN}:
            after = self.stopped(workspace)
            failure = WorldError(batch.line.value, site=self._own_site)
            return Stored((*stored.changes, *after.changes), done=stored.done + after.done, unknown=stored.unknown, failure=failure)
        if self._belief.waiting or self._ready:
            batch.more.append(GoOnTask(_GO_ON_TASK))
        self._open += len(batch.more)
        following = self._next_portion(workspace)
        question = self._belief.question(self._open)
        if question is not None:
            self._open += 1
            batch.more.append(question)
        return replace(stored, more=tuple(batch.more), following=following)

    def _take(self, workspace: Needs, record: Record, batch: _Batch) -> None:
        for visit in record.visits:
            batch.learnt.from_visit(visit)
        match record:
            case PageRecord(task=task, visit=None):
                batch.looks += [set_aside(link, workspace.clock.now()) for link in task.links]
            case PageRecord(visit=Visit(put_off=datetime() as until)):
                self._leave_alone(workspace, record, until, batch)
            case PageRecord(visit=Visit() as visit):
                self._belief.take(record, visit)
            case OwnPageRecord():
                self._belief.take_own(record)
            case CounterRecord() | MadeUpRecord():
                self._take_answer(workspace, record, batch)
            case LineRecord() | WitnessRecord():
                conclusion = self._belief.conclude(record)
                batch.line = conclusion.line
                if conclusion.witness is not None:
                    batch.more.append(conclusion.witness)
                if conclusion.line is LineState.UNKNOWN:
                    for held in conclusion.unsettled:
                        self._leave_alone(workspace, held, next_morning(workspace.clock.now()), batch)

    def _take_answer(self, workspace: Needs, record: CounterRecord | MadeUpRecord, batch: _Batch) -> None:
        """Go on with the looks that waited for this answer."""
        match record:
            case CounterRecord():
                for look in self._questions.counter_answered(record.question, record.leads_to):
                    self._settle(look.link, look.visit, workspace, batch)
            case MadeUpRecord(origin=origin, page=None):
                for look in self._questions.nobody_knows(origin):
                    self._put_off([look.link.id], next_morning(workspace.clock.now()), workspace, batch)
            case MadeUpRecord(origin=origin, page=MadeUpPage() as page):
                batch.learnt.from_made_up(origin, page, record.lasts)
                for look in self._questions.made_up_answered(origin, page):
                    self._settle(look.link, look.visit, workspace, batch)

    def _leave_alone(self, workspace: Needs, record: PageRecord | OwnPageRecord, until: datetime, batch: _Batch) -> None:
        if isinstance(record, OwnPageRecord):
            self._ready.extend(self._questions.my_page_answered(record.question, None))
        else:
            self._put_off([link.id for link in record.task.links], until, workspace, batch)

    def _put_off(self, ids: Sequence[int], until: datetime, workspace: Needs, batch: _Batch) -> None:
        workspace.looks.put_off(ids, until)
        self.in_hand.difference_update(ids)
        self._waiting += len(ids)
        batch.put_off += len(ids)

    def _believe(self, workspace: Needs, record: PageRecord | OwnPageRecord, batch: _Batch) -> None:
        """Judge every link of a page whose look may be believed, or let it wait for what it depends on."""
        if isinstance(record, OwnPageRecord):
            self._ready.extend(self._questions.my_page_answered(record.question, record.alive))
            return
        assert record.visit is not None
        for link in record.task.links:
            self._settle(link, record.visit, workspace, batch)

    def _settle(self, link: LinkToLookAt, visit: Visit, workspace: Needs, batch: _Batch) -> None:
        settled = self._questions.settle(link, visit, workspace)
        if isinstance(settled, Ready):
            self._ready.append(settled)
        elif settled is not None:
            batch.more.append(settled)

    def _keep(self, workspace: Needs, batch: _Batch) -> Stored:
        # Read again: another run may have looked at a link since this one was planned, and two looks on one day are not two days.
        turn = [self._ready.popleft() for _ in range(min(len(self._ready), TURN))]
        now = {link.id: link for link in workspace.looks.to_look_at([ready.link.id for ready in turn])}
        ready = [look_of(now.get(ready.link.id, ready.link), ready.visit, self._domains, ready.alive) for ready in turn]
        looks = [*batch.looks, *ready]
        batch.learnt.keep(workspace)
        workspace.looks.keep(looks, self._longest)
        self.in_hand.difference_update(look.link_id for look in looks)
        unknown = sum(look.judgement.state in COULD_NOT_CHECK for look in looks)
        changes = (Changed(Topic.LINKS, tuple(look.link_id for look in looks)),) if looks else ()
        return Stored(changes, done=len(looks) + batch.put_off, unknown=unknown)

    def finish(self, workspace: Needs) -> Stored:
        return Stored(result={"put_off": self._waiting} if self._waiting else {})

    def stopped(self, workspace: Needs) -> Stored:
        """Keep what was seen of links whose page of mine has not answered yet: they are judged as if nobody knew whether it does.

        What was not seen, and waits for a proof that the web answers at all, is left as it was.
        """
        batch = _Batch()
        for held in self._belief.next(len(self._belief)):
            self._believe(workspace, held, batch)
        self._ready.extend(self._questions.seen_and_waiting())
        kept = self._keep(workspace, batch)
        while self._ready:
            more = self._keep(workspace, _Batch())
            kept = Stored((*kept.changes, *more.changes), done=kept.done + more.done, unknown=kept.unknown + more.unknown)
        return kept
