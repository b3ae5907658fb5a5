"""Reading the owner's website in the engine: its first page, then those that say who and where the business is, ten at most."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Protocol

from core.business.reading.outside_repository import OutsideRepository
from core.business.reading.page import PageReading, read_own_page
from core.business.reading.records import ReadingState
from core.business.reading.repository import ReadingRepository
from core.business.reading.wayfinding import MOST_PAGES
from core.business.repository import BusinessRepository
from core.errors import WorldError
from core.events import Changed, Topic
from core.jobs import Cancel, Plan, Stored
from core.web import looking
from core.web.addresses.address import clean, host_of, key
from core.web.asking.unread import Unread, more_telling, why_unread
from core.web.looking import Learnt, Tools
from core.web.records import Known, PageKind, Visit
from core.web.why import Why


class Needs(looking.Needs, Protocol):
    """The part of an open business file that this job uses."""

    business: BusinessRepository

    @property
    def readings(self) -> ReadingRepository: ...

    @property
    def outside(self) -> OutsideRepository: ...


@dataclass(frozen=True, slots=True)
class PageTask:
    """A page of the site; `others` are other ways to its first page, to be tried where this one leads nowhere."""

    id: int
    host: str
    address: str
    domains: frozenset[str]
    others: tuple[str, ...] = ()


_NOTHING = PageReading()


@dataclass(frozen=True, slots=True)
class PageRecord:
    """What came of a page: what it says, or why nothing; `visit` without its body is for what was learnt of the site."""

    task: PageTask
    state: ReadingState
    reading: PageReading = _NOTHING
    visit: Visit | None = None
    cut_off: bool = False
    why: Unread | None = None

    @property
    def visits(self) -> tuple[Visit | None, ...]:
        return (self.visit,)


_SHUT = frozenset({PageKind.CHALLENGE, PageKind.LOGIN, PageKind.GATE, PageKind.REFUSAL, PageKind.CONSENT})
_SHUT_STATUS = frozenset({401, 403, 429, 451, 503})


class ReadSiteJob:
    """Stores what each page says as soon as it is read; a page that cannot be read takes nothing from the others."""

    def __init__(self, address: str = "") -> None:
        """`address` is the website as the owner typed it; "" for the first of the business's own."""
        self._address = address
        self._known: set[str] = set()
        self._asked = 0
        self._state: ReadingState | None = None
        self._why: Unread | None = None

    def plan(self, workspace: Needs) -> Plan:
        business = workspace.business.business()
        if not business.sites:
            raise WorldError("no_own_site")
        ways = ways_to(self._address or business.sites[0])
        domains = business.domains | {host_of(ways[0]).removeprefix("www.")}
        workspace.readings.begin(ways[0])
        workspace.outside.begin()
        self._asked = 1
        return Plan((PageTask(1, host_of(ways[0]), ways[0], domains, tuple(ways[1:])),), 1)

    def work(self, task: PageTask, tools: Tools, cancel: Cancel) -> PageRecord:
        visit = tools.visit(task.address, task.domains, Known(why=Why.OWN_PAGE), cancel)
        fetched = visit.fetched
        lean = replace(visit.light(), page=None)
        if visit.was_cut_off:
            return PageRecord(task, ReadingState.UNREACHABLE, visit=lean, cut_off=True)
        state = state_of(visit)
        if state is not ReadingState.READ or fetched is None:
            return PageRecord(task, state, visit=lean, why=why_unread(visit))
        # An owner may type the old name of a site that leads on to the new one: that one is theirs too.
        domains = task.domains | {host_of(fetched.final_address).removeprefix("www.")}
        reading = read_own_page(fetched, domains)
        if reading is None:
            return PageRecord(task, ReadingState.UNREADABLE, visit=lean, why=Unread.NO_PAGE)
        return PageRecord(task, state, reading, lean)

    def shelve(self, task: PageTask) -> PageRecord:
        return PageRecord(task, ReadingState.UNREADABLE, why=Unread.NO_PAGE)

    def store(self, workspace: Needs, records: Sequence[PageRecord]) -> Stored:
        more: list[PageTask] = []
        learnt = Learnt()
        for record in records:
            learnt.from_visit(record.visit)
            if record.cut_off:
                continue
            if record.state is ReadingState.READ:
                workspace.readings.add(record.reading.findings, 1, record.reading.signs)
                workspace.outside.add(record.reading.outside)
                self._state = ReadingState.READ
                more += self._further(record)
                continue
            if record.why is not None:
                self._why = more_telling(self._why, record.why)
            if record.task.others and record.state is ReadingState.UNREACHABLE:
                first, *others = record.task.others
                more.append(PageTask(record.task.id + 1, host_of(first), first, record.task.domains, tuple(others)))
            else:
                self._state = self._state or record.state
        learnt.keep(workspace)
        return Stored((Changed(Topic.BUSINESS),), tuple(more), done=len(records), total=len(more))

    def finish(self, workspace: Needs) -> Stored:
        self._end(workspace)
        if self._state is ReadingState.READ:
            workspace.outside.end()
        return Stored((Changed(Topic.BUSINESS),))

    def stopped(self, workspace: Needs) -> Stored:
        """Keep what was read: it is as true as if more had been."""
        self._end(workspace)
        return Stored((Changed(Topic.BUSINESS),))

    def _end(self, workspace: Needs) -> None:
        read = self._state is ReadingState.READ
        workspace.readings.end(self._state or ReadingState.UNREACHABLE, None if read else self._why)

    def _further(self, record: PageRecord) -> list[PageTask]:
        """Return the pages that are read after this one; only the first page leads on, as a person would go."""
        assert record.visit is not None
        assert record.visit.fetched is not None
        leads_on = not self._known
        self._known |= {key(record.task.address), key(record.visit.fetched.final_address)}
        tasks = []
        for address in record.reading.further if leads_on else ():
            if key(address) not in self._known and self._asked < MOST_PAGES:
                self._known.add(key(address))
                self._asked += 1
                tasks.append(PageTask(100 + self._asked, host_of(address), address, record.task.domains))
        return tasks


def ways_to(text: str) -> list[str]:
    """Return the ways to a site's first page: as typed, then with and without `www.`, then without encryption."""
    typed = clean(text)
    host = host_of(typed)
    bare = host.removeprefix("www.")
    names = dict.fromkeys((host, bare, f"www.{bare}"))
    ways = [typed, *(f"{scheme}://{name}/" for scheme in ("https", "http") for name in names)]
    return list({(way.partition("://")[0], host_of(way), key(way)): way for way in reversed(ways)}.values())[::-1]


def state_of(visit: Visit) -> ReadingState:
    """Return what a look at a page of one's own came to."""
    fetched = visit.fetched
    if not visit.allowed or visit.put_off is not None:
        return ReadingState.BLOCKED
    if fetched is None or fetched.fault is not None:
        return ReadingState.UNREACHABLE
    kind = visit.facts.kind if visit.facts is not None else PageKind.NOT_A_PAGE
    if fetched.status in _SHUT_STATUS or kind in _SHUT:
        return ReadingState.BLOCKED
    if not 200 <= fetched.status < 300 or kind in {PageKind.NOT_A_PAGE, PageKind.PACKED, PageKind.UNREADABLE, PageKind.PARKED}:
        return ReadingState.UNREADABLE
    return ReadingState.READ
