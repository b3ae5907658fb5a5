"""Reading the five sites in the engine: of each its first page, then those where others are thanked, listed or written about."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from typing import Protocol

from core.backlinks.additions import Additions
from core.backlinks.pasted import PastedLink
from core.business.profile_repository import ProfileRepository
from core.business.reading.job import state_of, ways_to
from core.business.reading.records import ReadingState
from core.errors import WorldError
from core.events import Changed, Topic
from core.five.naming import Wanted, wanted_of
from core.five.page import PageLook, read_their_page
from core.five.records import Finding, SiteAnswer
from core.five.repository import FiveRepository
from core.jobs import Cancel, Plan, Stored
from core.web import looking
from core.web.addresses.address import host_of, key, site_of
from core.web.asking.unread import Unread, more_telling, why_unread
from core.web.looking import Learnt, Tools
from core.web.reading.wayfinding import MOST_PAGES
from core.web.records import Known, PageKind, Visit
from core.web.why import Why


class Needs(looking.Needs, Protocol):
    """The part of an open business file that this job uses."""

    @property
    def profiles(self) -> ProfileRepository: ...

    @property
    def five(self) -> FiveRepository: ...

    @property
    def additions(self) -> Additions: ...


@dataclass(frozen=True, slots=True)
class PageTask:
    """A page of the site of number `site`; `others` are other ways to its first page; `sort` is what the link to it sounded like."""

    id: int
    host: str
    address: str
    site: int
    wanted: Wanted
    sort: int | None = None
    others: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class PageRecord:
    """What came of a page; `look` is None where it could not be read, `visit` without its body is for what was learnt of the site."""

    task: PageTask
    look: PageLook | None = None
    visit: Visit | None = None
    cut_off: bool = False
    why: Unread | None = None
    """Why there is no `look`."""

    @property
    def visits(self) -> tuple[Visit | None, ...]:
        return (self.visit,)


@dataclass(slots=True)
class _Site:
    """How the reading of one site stands: whose site it turned out to be, what waits, what is known by now."""

    address: str
    asked: int = 1
    read: int = 0
    seen: set[str] = field(default_factory=set)
    waiting: list[tuple[int, str]] = field(default_factory=list)
    best: PageLook | None = None
    why: Unread | None = None


_RANK = {Finding.LINKS: 0, Finding.NAMED: 1, Finding.OTHERS: 2}


class ReadFiveJob:
    """Stores what a site comes to as soon as its last page is read; one whose reading was cut off is as if nobody had asked."""

    def __init__(self, again: bool = False) -> None:
        """`again` reads those too that were read before; one that could not be read is always tried once more."""
        self._again = again
        self._sites: list[_Site] = []
        self._tasks = 0
        self._import_id = 0
        self._links = 0

    def plan(self, workspace: Needs) -> Plan:
        profile = workspace.profiles.profile()
        addresses = list(dict.fromkeys(address for address in profile.five if address))
        self._sites = [_Site(address) for address in (addresses if self._again else workspace.five.unread(addresses))]
        wanted = wanted_of(profile)
        if not wanted.findable:
            raise WorldError("nobody_to_find")
        tasks = []
        for number, site in enumerate(self._sites):
            first, *others = ways_to(site.address)
            tasks.append(self._task(first, number, wanted, None, tuple(others)))
        return Plan(tuple(tasks), len(tasks))

    def work(self, task: PageTask, tools: Tools, cancel: Cancel) -> PageRecord:
        visit = tools.visit(task.address, task.wanted.domains, Known(why=Why.FIVE), cancel)
        fetched = visit.fetched
        lean = replace(visit.light(), page=None)
        if visit.was_cut_off:
            return PageRecord(task, visit=lean, cut_off=True)
        facts = visit.facts
        if fetched is None or facts is None or state_of(visit) is not ReadingState.READ or facts.kind is not PageKind.CONTENT:
            return PageRecord(task, visit=lean, why=why_unread(visit))
        look = read_their_page(fetched, facts, task.wanted, task.sort)
        return PageRecord(task, look, lean, why=Unread.NO_PAGE if look is None else None)

    def shelve(self, task: PageTask) -> PageRecord:
        return PageRecord(task, why=Unread.NO_PAGE)

    def store(self, workspace: Needs, records: Sequence[PageRecord]) -> Stored:
        more: list[PageTask] = []
        learnt = Learnt()
        changes: list[Changed] = []
        for record in records:
            learnt.from_visit(record.visit)
            if record.cut_off:
                continue
            following = self._following(record)
            if following is not None:
                more.append(following)
            else:
                changes += self._close(workspace, self._sites[record.task.site])
        learnt.keep(workspace)
        return Stored(tuple(changes), tuple(more), done=len(records), total=len(more))

    def finish(self, workspace: Needs) -> Stored:
        return Stored((Changed(Topic.BUSINESS),), result={"import": self._import_id, "links": self._links, "sites": len(self._sites)})

    def stopped(self, workspace: Needs) -> Stored:
        return Stored()

    def _following(self, record: PageRecord) -> PageTask | None:
        """Take in what a page says, and return the next one to read of its site; None where nothing more is needed."""
        task, look = record.task, record.look
        site = self._sites[task.site]
        site.seen.add(key(task.address))
        if look is None:
            site.why = more_telling(site.why, record.why or Unread.NO_PAGE)
            if not site.read and task.others and _is_nobody_there(record.visit):
                return self._task(task.others[0], task.site, task.wanted, None, task.others[1:])
            if record.visit is not None and record.visit.put_off is not None:
                site.waiting.clear()
        else:
            site.read += 1
            site.seen.add(key(look.page))
            if look.found is not None and (site.best is None or site.best.found is None or _RANK[look.found] < _RANK[site.best.found]):
                site.best = look
            if look.found is Finding.LINKS:
                return None
            site.waiting += [(sort, address) for sort, address in look.further if site_of(address) == site_of(look.page)]
        site.waiting = sorted((each for each in site.waiting if key(each[1]) not in site.seen), key=lambda each: each[0])
        if not site.waiting or site.asked >= MOST_PAGES:
            return None
        sort, address = site.waiting.pop(0)
        site.asked += 1
        return self._task(address, task.site, task.wanted, sort)

    def _close(self, workspace: Needs, site: _Site) -> list[Changed]:
        best = site.best
        found = best.found if best is not None and best.found is not None else None
        answer = SiteAnswer(
            address=site.address,
            at=workspace.clock.now(),
            found=found or (Finding.NOT_FOUND if site.read else Finding.NOT_READ),
            page=best.page if best is not None else "",
            words=best.words if best is not None else "",
            pages=site.read,
            why=site.why if not site.read else None,
        )
        with workspace.batch():
            workspace.five.keep(answer)
            if answer.found is not Finding.LINKS:
                return [Changed(Topic.BUSINESS)]
            # One import for all of them, shown with each.
            self._import_id = self._import_id or workspace.additions.begin("")
            self._links += workspace.additions.add(self._import_id, [PastedLink(answer.page, key(answer.page), site_of(answer.page))])
            workspace.additions.finish(self._import_id)
        return [Changed(Topic.BUSINESS), Changed(Topic.LINKS)]

    def _task(self, address: str, site: int, wanted: Wanted, sort: int | None, others: tuple[str, ...] = ()) -> PageTask:
        self._tasks += 1
        return PageTask(self._tasks, host_of(address), address, site, wanted, sort, others)


def _is_nobody_there(visit: Visit | None) -> bool:
    """Whether no answer came, so that another way to the same site may lead there."""
    return visit is not None and state_of(visit) is ReadingState.UNREACHABLE
