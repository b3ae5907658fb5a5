"""Looking at links: each page fetched and read once, what a link waits for asked once, every link judged."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field, replace
from datetime import datetime

from core.backlinks.check_tasks import (
    CutOff,
    LineRecord,
    LineTask,
    MadeUpRecord,
    OwnPageRecord,
    PageRecord,
    PageTask,
    Record,
    Task,
    Tools,
)
from core.backlinks.judging import set_aside
from core.backlinks.learnt import Learnt
from core.backlinks.looks import LinkToLookAt, Look
from core.backlinks.needs import Needs
from core.backlinks.portions import Portions
from core.backlinks.query import LinkQuery
from core.backlinks.questions import Questions
from core.errors import WorldError
from core.events import Changed, Topic
from core.jobs import Cancel, Plan, Stored
from core.links.state import COULD_NOT_CHECK
from core.web.doubts import Doubts, Line
from core.web.records import Visit

_LINE_TASK = -1 - 2**32
"""Below every other id of a task."""


@dataclass(slots=True)
class _Batch:
    """What some records come to."""

    looks: list[Look] = field(default_factory=list)
    more: list[Task] = field(default_factory=list)
    learnt: Learnt = field(default_factory=Learnt)
    put_off: int = 0
    line: Line = Line.UP


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
        self._doubts: Doubts[PageRecord] = Doubts()
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
        tasks = self._portions.next(workspace, self._open)
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
        stored = self._keep(workspace, batch.looks)
        # After the looks: a site that is left alone from now on would not be asked again for one that was lost in between.
        batch.learnt.keep(workspace)
        if batch.line is not Line.UP:
            self.stopped(workspace)
            raise WorldError(batch.line.value, site=self._own_site)
        self._open += len(batch.more)
        following = self._next_portion(workspace)
        if self._line_wanted():
            self._asking_for_line = True
            self._open += 1
            batch.more.append(LineTask(_LINE_TASK, self._own_site, self._domains))
        return replace(stored, more=tuple(batch.more), following=following, done=stored.done + batch.put_off)

    def _take(self, workspace: Needs, record: Record, batch: _Batch) -> None:
        match record:
            case CutOff():
                return
            case PageRecord(task=task, visit=None):
                batch.looks += [set_aside(link, workspace.clock.now()) for link in task.links]
            case PageRecord(task=task, visit=Visit(put_off=datetime() as until) as visit):
                batch.learnt.from_visit(visit)
                batch.put_off += self._leave_alone(workspace, task, until)
            case PageRecord(visit=Visit() as visit):
                self._believe(workspace, self._doubts.take(visit, record), batch)
            case OwnPageRecord(visit=visit):
                batch.learnt.from_visit(visit)
                batch.looks += self._questions.my_page_answered(record.question, record.alive)
                if record.alive and visit is not None and self._doubts.judge(visit, self._domains) is Line.UP:
                    self._believe(workspace, self._doubts.believe(), batch)
            case MadeUpRecord(visit=visit):
                batch.learnt.from_visit(visit)
                batch.learnt.made_up[record.origin] = record.page
                batch.looks += self._questions.made_up_answered(record.origin, record.page)
            case LineRecord(visit=visit):
                self._asking_for_line = False
                batch.learnt.from_visit(visit)
                batch.line = self._doubts.judge(visit, self._domains)
                if batch.line is Line.UP:
                    self._believe(workspace, self._doubts.believe(), batch)

    def _keep(self, workspace: Needs, looks: Sequence[Look]) -> Stored:
        workspace.looks.keep(looks, self._longest)
        self.in_hand.difference_update(look.link_id for look in looks)
        unknown = sum(look.judgement.state in COULD_NOT_CHECK for look in looks)
        changes = (Changed(Topic.LINKS, tuple(look.link_id for look in looks)),) if looks else ()
        return Stored(changes, done=len(looks), unknown=unknown)

    def _line_wanted(self) -> bool:
        """Whether it is time to ask my own site: too much waits for a proof, or nothing else is under way that could bring one."""
        return self._doubts.any and not self._asking_for_line and (self._doubts.many or self._open == 0)

    def _believe(self, workspace: Needs, records: Sequence[PageRecord], batch: _Batch) -> None:
        """Judge every link of pages whose look may be believed, or let it wait for what it depends on."""
        for record in records:
            assert record.visit is not None
            batch.learnt.from_visit(record.visit)
            for link in record.task.links:
                look, task = self._questions.settle(link, record.visit, workspace)
                if look is not None:
                    batch.looks.append(look)
                elif task is not None:
                    batch.more.append(task)

    def _leave_alone(self, workspace: Needs, task: PageTask, until: datetime) -> int:
        ids = [link.id for link in task.links]
        workspace.looks.put_off(ids, until)
        self.in_hand.difference_update(ids)
        self._put_off += len(ids)
        return len(ids)

    def finish(self, workspace: Needs) -> Stored:
        return Stored(result={"put_off": self._put_off} if self._put_off else {})

    def stopped(self, workspace: Needs) -> Stored:
        """Keep what was seen of links whose page of mine has not answered yet: they are judged as if nobody knew whether it does.

        What was not seen, and waits for a proof that the web answers at all, is left as it was.
        """
        return self._keep(workspace, self._questions.seen_and_waiting())
