"""Looking at links: each page fetched and read once, what a link waits for asked once, every link judged."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field, replace
from datetime import datetime

from core.backlinks.check_tasks import (
    GoOnTask,
    LineRecord,
    LineTask,
    MadeUpRecord,
    OwnPageRecord,
    PageRecord,
    PageTask,
    Record,
    Task,
    Tools,
    WitnessRecord,
    WitnessTask,
)
from core.backlinks.judging import look_of, set_aside
from core.backlinks.learnt import Learnt
from core.backlinks.looks import LinkToLookAt, Look
from core.backlinks.needs import Needs
from core.backlinks.portions import Portions
from core.backlinks.query import LinkQuery
from core.backlinks.questions import Questions, Ready
from core.clock import next_morning
from core.errors import WorldError
from core.events import Changed, Topic
from core.jobs import Cancel, Plan, Stored
from core.links.state import COULD_NOT_CHECK
from core.web.address import host_of
from core.web.doubts import Doubts, LineState, is_proof
from core.web.records import FetchFault, Visit

_LINE_TASK = -1 - 2**32
"""Below every other id of a task."""
_GO_ON_TASK = _LINE_TASK - 1

AT_ONCE = 100
"""Looks to a call that stores: more, held back and believed all at once, take their turns."""


@dataclass(slots=True)
class _Batch:
    """What some records come to."""

    ready: list[Ready] = field(default_factory=list)
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
        self._put_off = 0
        self._asking_for_line = False
        self._doubts: Doubts[PageRecord | OwnPageRecord] = Doubts()
        self._believed: deque[PageRecord | OwnPageRecord] = deque()
        self._questions = Questions(self._domains)
        self._portions = Portions((), self._domains)

    def plan(self, workspace: Needs) -> Plan:
        business = workspace.business.business()
        if not business.sites:
            raise WorldError("no_own_site")
        self._domains, self._own_site = business.domains, business.sites[0]
        self._longest = float(workspace.options.value("due_after_days"))
        self._questions = Questions(self._domains)
        now = workspace.clock.now()
        others = self._in_other_hands() if self._ids is None else frozenset()
        wanted = [link_id for link_id in self._wanted(workspace) if link_id not in others]
        links = [link for link in workspace.looks.to_look_at(wanted) if not self._looked_at_meanwhile(link, now)]
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
        tasks = self._portions.next(workspace, self._open + len(self._doubts) + len(self._believed))
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
        for _ in range(min(AT_ONCE, len(self._believed))):
            self._believe(workspace, self._believed.popleft(), batch)
        stored = self._keep(workspace, batch)
        if batch.line not in {LineState.UP, LineState.UNKNOWN}:
            self._believed.clear()
            after = self.stopped(workspace)
            failure = WorldError(batch.line.value, site=self._own_site)
            return Stored((*stored.changes, *after.changes), done=stored.done + after.done, unknown=stored.unknown, failure=failure)
        if self._believed:
            batch.more.append(GoOnTask(_GO_ON_TASK))
        self._open += len(batch.more)
        following = self._next_portion(workspace)
        if self._line_wanted():
            self._asking_for_line = True
            self._open += 1
            batch.more.append(LineTask(_LINE_TASK, self._own_site))
        return replace(stored, more=tuple(batch.more), following=following)

    def _take(self, workspace: Needs, record: Record, batch: _Batch) -> None:
        match record:
            case PageRecord(task=task, visit=None):
                batch.looks += [set_aside(link, workspace.clock.now()) for link in task.links]
            case PageRecord(task=task, visit=Visit(put_off=datetime() as until) as visit):
                batch.learnt.from_visit(visit)
                self._leave_alone(workspace, [link.id for link in task.links], until, batch)
            case PageRecord(visit=Visit() as visit):
                batch.learnt.from_visit(visit)
                self._believed += self._doubts.take(visit, record)
            case OwnPageRecord(visit=visit):
                batch.learnt.from_visit(visit)
                if visit is not None and visit.fetched is not None and visit.fetched.fault is FetchFault.NO_SUCH_HOST:
                    self._believed += self._doubts.take(visit, record)
                else:
                    self._believed.append(record)
                    if record.alive and self._doubts.line(visit, visit, self._domains) is LineState.UP:
                        self._believed += self._doubts.believe()
            case MadeUpRecord(origin=origin, page=None, visit=visit):
                batch.learnt.from_visit(visit)
                until = next_morning(workspace.clock.now())
                self._leave_alone(workspace, [look.link.id for look in self._questions.nobody_knows(origin)], until, batch)
            case MadeUpRecord(origin=origin, page=page, visit=visit) if page is not None:
                batch.learnt.from_visit(visit)
                batch.learnt.made_up[origin] = page
                batch.ready += self._questions.made_up_answered(origin, page)
            case LineRecord(plain=plain, secure=secure):
                batch.learnt.from_visit(plain)
                batch.learnt.from_visit(secure)
                self._conclude(workspace, self._doubts.line(plain, secure, self._domains), batch)
            case WitnessRecord(line=line, visit=visit):
                batch.learnt.from_visit(visit)
                self._conclude(workspace, LineState.UP if visit is not None and is_proof(visit) else line, batch)

    def _conclude(self, workspace: Needs, line: LineState, batch: _Batch) -> None:
        """Heed what is known of the line now; where it is not proven, ask a page that proved it earlier in this run."""
        if line is LineState.UP:
            self._asking_for_line = False
            self._doubts.proven()
            self._believed += self._doubts.believe()
            return
        witness = self._doubts.next_witness()
        if witness:
            batch.more.append(WitnessTask(_LINE_TASK, host_of(witness), witness, self._domains, line))
            return
        self._asking_for_line = False
        held = self._doubts.believe()
        if line is LineState.UNKNOWN:
            until = next_morning(workspace.clock.now())
            for record in held:
                if isinstance(record, PageRecord):
                    self._leave_alone(workspace, [link.id for link in record.task.links], until, batch)
                else:
                    batch.ready += self._questions.my_page_answered(record.question, None)
        batch.line = line

    def _believe(self, workspace: Needs, record: PageRecord | OwnPageRecord, batch: _Batch) -> None:
        """Judge every link of a page whose look may be believed, or let it wait for what it depends on."""
        if isinstance(record, OwnPageRecord):
            batch.ready += self._questions.my_page_answered(record.question, record.alive)
            return
        assert record.visit is not None
        for link in record.task.links:
            settled = self._questions.settle(link, record.visit, workspace)
            if isinstance(settled, Ready):
                batch.ready.append(settled)
            elif settled is not None:
                batch.more.append(settled)

    def _leave_alone(self, workspace: Needs, ids: Sequence[int], until: datetime, batch: _Batch) -> None:
        workspace.looks.put_off(ids, until)
        self.in_hand.difference_update(ids)
        self._put_off += len(ids)
        batch.put_off += len(ids)

    def _keep(self, workspace: Needs, batch: _Batch) -> Stored:
        # Read again: another run may have looked at a link since this one was planned, and two looks on one day are not two days.
        now = {link.id: link for link in workspace.looks.to_look_at([ready.link.id for ready in batch.ready])}
        ready = [look_of(now.get(ready.link.id, ready.link), ready.visit, self._domains, ready.alive) for ready in batch.ready]
        looks = [*batch.looks, *ready]
        batch.learnt.keep(workspace)
        workspace.looks.keep(looks, self._longest)
        self.in_hand.difference_update(look.link_id for look in looks)
        unknown = sum(look.judgement.state in COULD_NOT_CHECK for look in looks)
        changes = (Changed(Topic.LINKS, tuple(look.link_id for look in looks)),) if looks else ()
        return Stored(changes, done=len(looks) + batch.put_off, unknown=unknown)

    def _line_wanted(self) -> bool:
        """Whether it is time to ask my own site: too much waits for a proof, or nothing else is under way that could bring one."""
        return len(self._doubts) > 0 and not self._asking_for_line and (self._doubts.many or self._open == 0)

    def finish(self, workspace: Needs) -> Stored:
        return Stored(result={"put_off": self._put_off} if self._put_off else {})

    def stopped(self, workspace: Needs) -> Stored:
        """Keep what was seen of links whose page of mine has not answered yet: they are judged as if nobody knew whether it does.

        What was not seen, and waits for a proof that the web answers at all, is left as it was.
        """
        return self._keep(workspace, _Batch(ready=self._questions.seen_and_waiting()))
