"""Looking at links: each page fetched and read once, each page of mine they lead to asked once, every link judged."""

from __future__ import annotations

import zlib
from collections import defaultdict
from collections.abc import Callable, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Protocol

from core.backlinks.looks import LinkToLookAt, Look
from core.backlinks.needs import Needs
from core.backlinks.query import LinkQuery
from core.backlinks.seen import evidence_of
from core.clock import local_day
from core.errors import WorldError
from core.events import Changed, Topic
from core.jobs import Cancel, Plan, Stored
from core.links.judge import judge, target_to_ask
from core.links.records import Judgement
from core.links.state import COULD_NOT_CHECK, LinkState
from core.web.address import host_of, key
from core.web.client import origin_of
from core.web.records import FetchFault, PageKind, RobotsFile, Visit


class Tools(Protocol):
    """The part of `core.web.client.Web` that a look uses."""

    def visit(self, address: str, domains: frozenset[str], robots: RobotsFile | None, cancel: Cancel) -> Visit: ...


@dataclass(frozen=True, slots=True)
class PageTask:
    """A page to look at, for every link it should hold; `id` is the first link's."""

    id: int
    host: str
    address: str
    links: tuple[LinkToLookAt, ...]
    domains: frozenset[str]
    robots: RobotsFile | None


@dataclass(frozen=True, slots=True)
class OwnPageTask:
    """A page of mine that links lead to; its ids are below zero, no link has them."""

    id: int
    host: str
    address: str
    domains: frozenset[str]


@dataclass(frozen=True, slots=True)
class PageRecord:
    """`visit` is None where the page was set aside because reading it stopped the program twice."""

    task: PageTask
    visit: Visit | None


@dataclass(frozen=True, slots=True)
class OwnPageRecord:
    """Whether a page of mine answers; None where that could not be found out."""

    address: str
    alive: bool | None


@dataclass(frozen=True, slots=True)
class CutOff:
    """Stop ended the look: that says nothing about the page, and what was known of its links stays."""


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
        self._alive: dict[str, bool | None] = {}
        self._waiting: dict[str, list[tuple[LinkToLookAt, Visit]]] = defaultdict(list)
        self._domains: frozenset[str] = frozenset()

    def plan(self, workspace: Needs) -> Plan:
        self._domains = workspace.business.business().domains
        if not self._domains:
            raise WorldError("no_own_site")
        now = workspace.clock.now()
        others = self._in_other_hands() if self._ids is None else frozenset()
        wanted = [link_id for link_id in self._wanted(workspace) if link_id not in others]
        links = [link for link in workspace.looks.to_look_at(wanted) if not self._looked_at_meanwhile(link, now)]
        self.in_hand = {link.id for link in links}
        pages: dict[str, list[LinkToLookAt]] = defaultdict(list)
        for link in links:
            pages[link.page_address].append(link)
        robots = workspace.robots.fresh(list({origin_of(address) for address in pages}), now)
        tasks = tuple(
            PageTask(group[0].id, host_of(address), address, tuple(group), self._domains, robots.get(origin_of(address)))
            for address, group in pages.items()
        )
        return Plan(tasks, len(links))

    def _wanted(self, workspace: Needs) -> Sequence[int]:
        if self._ids is not None:
            return self._ids
        if self._of_import is not None:
            return workspace.links.ids_of_import(self._of_import)
        if self._every:
            return workspace.links.ids(LinkQuery())
        return workspace.links.due(float(workspace.options.value("due_after_days")))

    def _looked_at_meanwhile(self, link: LinkToLookAt, now: datetime) -> bool:
        return self._since is not None and link.checked_at is not None and self._since <= link.checked_at <= now

    def work(self, task: PageTask | OwnPageTask, tools: Tools, cancel: Cancel) -> PageRecord | OwnPageRecord | CutOff:
        robots = task.robots if isinstance(task, PageTask) else None
        visit = tools.visit(task.address, task.domains, robots, cancel)
        if visit.fetched is not None and visit.fetched.fault is FetchFault.STOPPED:
            return CutOff()
        if isinstance(task, OwnPageTask):
            return OwnPageRecord(task.address, answers(visit))
        if visit.fetched is not None:
            visit = replace(visit, fetched=replace(visit.fetched, body=b""))
        return PageRecord(task, visit)

    def shelve(self, task: PageTask | OwnPageTask) -> PageRecord | OwnPageRecord:
        return OwnPageRecord(task.address, None) if isinstance(task, OwnPageTask) else PageRecord(task, None)

    def store(self, workspace: Needs, records: Sequence[PageRecord | OwnPageRecord | CutOff]) -> Stored:
        looks: list[Look] = []
        more: list[OwnPageTask] = []
        files: list[RobotsFile] = []
        for record in records:
            if isinstance(record, CutOff):
                continue
            if isinstance(record, OwnPageRecord):
                own_key = key(record.address)
                self._alive[own_key] = record.alive
                looks += [self._look(link, visit, record.alive) for link, visit in self._waiting.pop(own_key, [])]
            elif record.visit is None:
                looks += [_set_aside(link, workspace.clock.now()) for link in record.task.links]
            else:
                files += record.visit.robots
                for link in record.task.links:
                    self._look_or_wait(link, record.visit, looks, more)
        workspace.robots.keep(files)
        return self._keep(workspace, looks, more)

    def _keep(self, workspace: Needs, looks: Sequence[Look], more: Sequence[OwnPageTask] = ()) -> Stored:
        workspace.looks.keep(looks)
        self.in_hand.difference_update(look.link_id for look in looks)
        unknown = sum(look.judgement.state in COULD_NOT_CHECK for look in looks)
        changes = (Changed(Topic.LINKS, tuple(look.link_id for look in looks)),) if looks else ()
        return Stored(changes, tuple(more), len(looks), unknown)

    def _look_or_wait(self, link: LinkToLookAt, visit: Visit, looks: list[Look], more: list[OwnPageTask]) -> None:
        target = target_to_ask(visit, link.before(self._domains))
        target_key = key(target) if target else ""
        if not target or target_key in self._alive:
            looks.append(self._look(link, visit, self._alive.get(target_key)))
            return
        if target_key not in self._waiting:
            more.append(OwnPageTask(-1 - zlib.crc32(target_key.encode()), host_of(target), target, self._domains))
        self._waiting[target_key].append((link, visit))

    def _look(self, link: LinkToLookAt, visit: Visit, target_alive: bool | None) -> Look:
        judgement = judge(visit, link.before(self._domains), target_alive, local_day(visit.at))
        status = visit.fetched.status if visit.fetched else 0
        title = visit.facts.title if visit.facts else ""
        return Look(link.id, visit.at, status, title, judgement, evidence_of(judgement, visit))

    def finish(self, workspace: Needs) -> Stored:
        return Stored()

    def stopped(self, workspace: Needs) -> Stored:
        """Keep what was seen of links whose page of mine has not answered yet: they are judged as if nobody knew whether it does."""
        waiting = [pair for pairs in self._waiting.values() for pair in pairs]
        self._waiting.clear()
        return self._keep(workspace, [self._look(link, visit, None) for link, visit in waiting])


def answers(visit: Visit) -> bool | None:
    """Whether a page of mine answers: True, False where it is surely gone, None where that could not be found out."""
    fetched = visit.fetched
    if fetched is None:
        return None
    if fetched.fault is FetchFault.NO_SUCH_HOST:
        return False  # The page that links to it answered just now, so the line is up.
    kind = visit.facts.kind if visit.facts else PageKind.NOT_A_PAGE
    if fetched.status in {404, 410} or kind in {PageKind.SOFT_404, PageKind.PARKED}:
        return False
    return True if 200 <= fetched.status < 300 else None


def _set_aside(link: LinkToLookAt, at: datetime) -> Look:
    return Look(link.id, at, 0, "", Judgement(LinkState.NEEDS_BROWSER, "set_aside"))
