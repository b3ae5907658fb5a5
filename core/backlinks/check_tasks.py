"""What the workers are given when links are looked at, and what they bring back; frozen, because it crosses threads."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Protocol

from core.backlinks.looks import LinkToLookAt
from core.jobs import Cancel
from core.web.made_up import NOTHING_KNOWN, MadeUpPage, made_up_page
from core.web.records import FetchFault, Known, PageKind, Visit


class Tools(Protocol):
    """The part of `core.web.client.Web` that a look uses."""

    def visit(self, address: str, domains: frozenset[str], known: Known, cancel: Cancel) -> Visit: ...


@dataclass(frozen=True, slots=True)
class CutOff:
    """Stop ended the look: that says nothing about the page, and what was known of its links stays."""


@dataclass(frozen=True, slots=True)
class PageTask:
    """A page to look at, for every link it should hold; `id` is the first link's."""

    id: int
    host: str
    address: str
    links: tuple[LinkToLookAt, ...]
    domains: frozenset[str]
    known: Known

    def work(self, tools: Tools, cancel: Cancel) -> PageRecord | CutOff:
        visit = tools.visit(self.address, self.domains, self.known, cancel)
        if was_cut_off(visit):
            return CutOff()
        if visit.fetched is not None:
            visit = replace(visit, fetched=replace(visit.fetched, body=b""))
        return PageRecord(self, visit)

    def shelve(self) -> PageRecord:
        return PageRecord(self, None)


@dataclass(frozen=True, slots=True)
class OwnPageTask:
    """A page of mine that links lead to; as of all that follow, its id is below zero, no link has it."""

    id: int
    host: str
    address: str
    domains: frozenset[str]
    question: str

    def work(self, tools: Tools, cancel: Cancel) -> OwnPageRecord | CutOff:
        visit = tools.visit(self.address, self.domains, Known(), cancel)
        return CutOff() if was_cut_off(visit) else OwnPageRecord(self.question, answers(visit), visit)

    def shelve(self) -> OwnPageRecord:
        return OwnPageRecord(self.question, None)


@dataclass(frozen=True, slots=True)
class MadeUpTask:
    """An address that never was, to learn what its site shows then."""

    id: int
    host: str
    address: str
    domains: frozenset[str]
    origin: str

    def work(self, tools: Tools, cancel: Cancel) -> MadeUpRecord | CutOff:
        visit = tools.visit(self.address, self.domains, Known(), cancel)
        return CutOff() if was_cut_off(visit) else MadeUpRecord(self.origin, made_up_page(visit), visit)

    def shelve(self) -> MadeUpRecord:
        return MadeUpRecord(self.origin, NOTHING_KNOWN)


@dataclass(frozen=True, slots=True)
class LineTask:
    """My own site, asked to learn whether the line is there: without encryption first, which is where a network's own page shows."""

    id: int
    host: str
    domains: frozenset[str]

    def work(self, tools: Tools, cancel: Cancel) -> LineRecord | CutOff:
        visit = tools.visit(f"http://{self.host}/", self.domains, Known(), cancel)
        if visit.fetched is not None and visit.fetched.fault not in {None, FetchFault.STOPPED}:
            again = tools.visit(f"https://{self.host}/", self.domains, Known(), cancel)
            visit = again if again.fetched is None or again.fetched.fault in {None, FetchFault.TLS} else visit
        return CutOff() if was_cut_off(visit) else LineRecord(visit)

    def shelve(self) -> LineRecord:
        return LineRecord(None)


@dataclass(frozen=True, slots=True)
class PageRecord:
    """`visit` is None where the page was set aside because reading it stopped the program twice."""

    task: PageTask
    visit: Visit | None


@dataclass(frozen=True, slots=True)
class OwnPageRecord:
    """Whether a page of mine answers; None where that could not be found out."""

    question: str
    alive: bool | None
    visit: Visit | None = None


@dataclass(frozen=True, slots=True)
class MadeUpRecord:
    origin: str
    page: MadeUpPage
    visit: Visit | None = None


@dataclass(frozen=True, slots=True)
class LineRecord:
    visit: Visit | None


Task = PageTask | OwnPageTask | MadeUpTask | LineTask
Record = PageRecord | OwnPageRecord | MadeUpRecord | LineRecord | CutOff


def was_cut_off(visit: Visit) -> bool:
    """Return whether Stop ended a look."""
    return visit.fetched is not None and visit.fetched.fault is FetchFault.STOPPED


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
