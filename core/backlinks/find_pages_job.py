"""Looking through sites that are said to link to me for the page on which they do: politely, at most ten pages of each."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from typing import Protocol

from core.backlinks.additions import Additions
from core.backlinks.linking_sites import LinkingSite, LinkingSites, SiteFound
from core.backlinks.pasted import PastedLink
from core.backlinks.trail import Step, Trail
from core.business.reading.job import state_of, ways_to
from core.business.reading.records import ReadingState
from core.business.reading.tree import tree_of
from core.business.repository import BusinessRepository
from core.errors import WorldError
from core.events import Changed, Topic
from core.jobs import Cancel, Plan, Stored
from core.web import looking
from core.web.addresses.address import host_of, key, site_of
from core.web.asking.doors import origin_of
from core.web.looking import Learnt, Tools
from core.web.reading.charset import decode
from core.web.reading.sitemap import sitemaps_in
from core.web.reading.wayfinding import worth_reading
from core.web.records import Known, PageKind, Visit
from core.web.why import Why


class Needs(looking.Needs, Protocol):
    """The part of an open business file that this job uses."""

    business: BusinessRepository

    @property
    def linking_sites(self) -> LinkingSites: ...

    @property
    def additions(self) -> Additions: ...


@dataclass(frozen=True, slots=True)
class PageTask:
    """A page, or a list of pages, of the site of number `site`; `others` are other ways to its first page."""

    id: int
    host: str
    step: Step
    site: int
    domains: frozenset[str]
    others: tuple[str, ...] = ()
    is_first: bool = False


@dataclass(frozen=True, slots=True)
class PageRecord:
    """What came of an address: `page` is where it led ("" where nothing could be read), `listed` the text of a list of pages."""

    task: PageTask
    visit: Visit | None = None
    cut_off: bool = False
    page: str = ""
    links: bool = False
    further: tuple[tuple[int, str], ...] = ()
    listed: str = ""

    @property
    def visits(self) -> tuple[Visit | None, ...]:
        return (self.visit,)


@dataclass(slots=True)
class _Search:
    site: LinkingSite
    trail: Trail = field(default_factory=Trail)


class FindPagesJob:
    """Keeps what a site comes to as soon as it is known; one whose reading was cut off is as if nobody had asked."""

    def __init__(self, ids: Sequence[int]) -> None:
        self._ids = tuple(ids)
        self._searches: list[_Search] = []
        self._tasks = 0
        self._came_to: dict[SiteFound, int] = dict.fromkeys(SiteFound, 0)

    def plan(self, workspace: Needs) -> Plan:
        domains = frozenset(workspace.business.business().sites)
        if not domains:
            raise WorldError("no_own_site")
        self._searches = [_Search(site) for site in workspace.linking_sites.rows(self._ids)]
        tasks = []
        for number, search in enumerate(self._searches):
            first, *others = ways_to(search.site.site)
            tasks.append(self._task(Step(first), number, domains, tuple(others), is_first=True))
        return Plan(tuple(tasks), len(tasks))

    def work(self, task: PageTask, tools: Tools, cancel: Cancel) -> PageRecord:
        visit = tools.visit(task.step.address, task.domains, Known(why=Why.LINKING_SITE), cancel)
        fetched, facts = visit.fetched, visit.facts
        lean = replace(visit.light(), page=None)
        if visit.was_cut_off:
            return PageRecord(task, lean, cut_off=True)
        if fetched is None or fetched.fault is not None:
            return PageRecord(task, lean)
        if task.step.is_list:
            listed = decode(fetched.body, fetched.headers.get("content-type", "")) if fetched.status == 200 else ""
            return PageRecord(task, lean, page=fetched.final_address, listed=listed)
        if facts is None or state_of(visit) is not ReadingState.READ or facts.kind is not PageKind.CONTENT:
            return PageRecord(task, lean)
        links = any(not link.hidden and not link.weak for link in facts.links)
        tree = tree_of(fetched) if not links else None
        further = worth_reading(tree, fetched.final_address) if tree is not None else ()
        return PageRecord(task, lean, page=fetched.final_address, links=links, further=further)

    def shelve(self, task: PageTask) -> PageRecord:
        return PageRecord(task)

    def store(self, workspace: Needs, records: Sequence[PageRecord]) -> Stored:
        learnt = Learnt()
        for record in records:
            learnt.from_visit(record.visit)
        # Before the way goes on: a robots.txt that has just come names the lists of its site.
        learnt.keep(workspace)
        more: list[PageTask] = []
        changes: list[Changed] = []
        for record in records:
            if record.cut_off:
                continue
            following = self._following(record, workspace)
            if following is not None:
                more.append(following)
            else:
                changes.append(self._close(workspace, self._searches[record.task.site], record))
        return Stored(tuple(changes), tuple(more), done=len(records), total=len(more))

    def finish(self, workspace: Needs) -> Stored:
        result = {found.value: n for found, n in self._came_to.items() if found is not SiteFound.NOT_LOOKED}
        return Stored((Changed(Topic.LINKS),), result=result)

    def stopped(self, workspace: Needs) -> Stored:
        return Stored()

    def _following(self, record: PageRecord, workspace: Needs) -> PageTask | None:
        """Take in what an address brought, and return the next one of its site; None where nothing more is needed."""
        task, trail = record.task, self._searches[record.task.site].trail
        if not record.page and task.others and _is_nobody_there(record.visit):
            return self._task(Step(task.others[0]), task.site, task.domains, task.others[1:], is_first=True)
        trail.went(task.step.address)
        if record.visit is None or record.visit.put_off is not None or (task.is_first and not record.page):
            return None
        if task.step.is_list:
            trail.take_list(record.listed, record.page)
        elif record.page:
            trail.read += 1
            if record.links:
                return None
            trail.add_pages(each for each in record.further if site_of(each[1]) == site_of(record.page))
            if task.is_first:
                origin = origin_of(record.page)
                robots = workspace.robots.fresh([origin], workspace.clock.now()).get(origin)
                trail.add_lists(sitemaps_in(robots.text if robots is not None else "", record.page))
        step = trail.next()
        return self._task(step, task.site, task.domains) if step is not None else None

    def _close(self, workspace: Needs, search: _Search, record: PageRecord) -> Changed:
        """Keep what a site came to; a page that links becomes a link, in an import named by its site."""
        site, read = search.site, search.trail.read
        # A site that sends us away before the end has said nothing of the pages that were left.
        to_the_end = read and not _sent_away(record.visit)
        found = SiteFound.FOUND if record.links else SiteFound.NOT_FOUND if to_the_end else SiteFound.COULD_NOT_LOOK
        # What was found once is not lost because nobody could look today.
        kept = site.found if found is SiteFound.COULD_NOT_LOOK and site.found is SiteFound.FOUND else found
        with workspace.batch():
            workspace.linking_sites.keep(site.id, kept, read)
            if record.links:
                import_id = workspace.additions.begin(site.site)
                workspace.additions.add(import_id, [PastedLink(record.page, key(record.page), site_of(record.page))])
                workspace.additions.finish(import_id)
        self._came_to[found] += 1
        return Changed(Topic.LINKS)

    def _task(self, step: Step, site: int, domains: frozenset[str], others: tuple[str, ...] = (), is_first: bool = False) -> PageTask:
        self._tasks += 1
        return PageTask(self._tasks, host_of(step.address), step, site, domains, others, is_first)


def _is_nobody_there(visit: Visit | None) -> bool:
    """Whether no answer came, so that another way to the same site may lead there."""
    return visit is not None and state_of(visit) is ReadingState.UNREACHABLE


def _sent_away(visit: Visit | None) -> bool:
    """Whether a site asked to be left alone for now."""
    return visit is not None and (visit.put_off is not None or (visit.fetched is not None and visit.fetched.status in {429, 503}))
