"""What the workers are given when links are looked at, and what they bring back; frozen, because it crosses threads."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from core.backlinks.looks import LinkToLookAt
from core.jobs import Cancel
from core.links.counters import leads_to_me
from core.web.asking.answering import answers
from core.web.asking.doubts import LineState, is_proof
from core.web.asking.made_up import NOTHING_KNOWN, MadeUpPage, made_up_page
from core.web.looking import Tools
from core.web.records import Known, Visit
from core.web.why import Why


@dataclass(frozen=True, slots=True)
class CutOff:
    """Stop ended the look: that says nothing about the page, and what was known of its links stays."""

    visits: tuple[Visit | None, ...]
    """For what was asked and learnt of the sites on the way."""


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
        return CutOff((visit,)) if visit.was_cut_off else PageRecord(self, visit.light())

    def shelve(self) -> PageRecord:
        return PageRecord(self, None)


@dataclass(frozen=True, slots=True)
class OwnPageTask:
    """A page of mine that links lead to; as of all that follow, its id is below zero, no link has it."""

    id: int
    host: str
    address: str
    question: str

    def work(self, tools: Tools, cancel: Cancel) -> OwnPageRecord | CutOff:
        # Read for nobody's links: its own menu leads to me, and would pass for a proof that the page is what it should be.
        visit = tools.visit(self.address, frozenset(), Known(own=True, why=Why.OWN_PAGE), cancel)
        return CutOff((visit,)) if visit.was_cut_off else OwnPageRecord(self.question, answers(visit), visit.light())

    def shelve(self) -> OwnPageRecord:
        return OwnPageRecord(self.question, None)


@dataclass(frozen=True, slots=True)
class CounterTask:
    """A counter that a page's links go through, to learn whether it leads to me."""

    id: int
    host: str
    address: str
    domains: frozenset[str]

    def work(self, tools: Tools, cancel: Cancel) -> CounterRecord | CutOff:
        visit = tools.visit(self.address, self.domains, Known(why=Why.COUNTER), cancel)
        return CutOff((visit,)) if visit.was_cut_off else CounterRecord(self.address, leads_to_me(visit, self.domains), visit.light())

    def shelve(self) -> CounterRecord:
        return CounterRecord(self.address, None)


@dataclass(frozen=True, slots=True)
class MadeUpTask:
    """An address that never was, to learn what its site shows then."""

    id: int
    host: str
    address: str
    domains: frozenset[str]
    origin: str

    def work(self, tools: Tools, cancel: Cancel) -> MadeUpRecord | CutOff:
        visit = tools.visit(self.address, self.domains, Known(why=Why.MADE_UP), cancel)
        return CutOff((visit,)) if visit.was_cut_off else MadeUpRecord(self.origin, made_up_page(visit), visit.light())

    def shelve(self) -> MadeUpRecord:
        return MadeUpRecord(self.origin, NOTHING_KNOWN)


@dataclass(frozen=True, slots=True)
class LineTask:
    """My own site, asked to learn whether the line is there: without encryption first, which is where a network's own page shows."""

    id: int
    host: str

    def work(self, tools: Tools, cancel: Cancel) -> LineRecord | CutOff:
        known = Known(own=True, why=Why.OWN_PAGE)
        plain = tools.visit(f"http://{self.host}/", frozenset(), known, cancel)
        if plain.was_cut_off:
            return CutOff((plain,))
        secure = None if is_proof(plain) else tools.visit(f"https://{self.host}/", frozenset(), known, cancel)
        return LineRecord(plain.light(), secure.light() if secure is not None else None)

    def shelve(self) -> LineRecord:
        return LineRecord(None, None)


@dataclass(frozen=True, slots=True)
class WitnessTask:
    """A page that proved the line earlier in the run, asked once more because my own site does not."""

    id: int
    host: str
    address: str
    domains: frozenset[str]
    line: LineState
    """What my own site said."""

    def work(self, tools: Tools, cancel: Cancel) -> WitnessRecord | CutOff:
        visit = tools.visit(self.address, self.domains, Known(), cancel)
        return CutOff((visit,)) if visit.was_cut_off else WitnessRecord(self.line, visit.light())

    def shelve(self) -> WitnessRecord:
        return WitnessRecord(self.line, None)


@dataclass(frozen=True, slots=True)
class GoOnTask:
    """Asks nobody; its record lets the job go on with what was more than one transaction may hold."""

    id: int
    host: str = ""

    def work(self, tools: Tools, cancel: Cancel) -> GoOnRecord:
        return GoOnRecord()

    def shelve(self) -> GoOnRecord:
        return GoOnRecord()


@dataclass(frozen=True, slots=True)
class PageRecord:
    """`visit` is None where the page was set aside because reading it stopped the program twice."""

    task: PageTask
    visit: Visit | None

    @property
    def visits(self) -> tuple[Visit | None, ...]:
        return (self.visit,)


@dataclass(frozen=True, slots=True)
class OwnPageRecord:
    """Whether a page of mine answers; None where that could not be found out."""

    question: str
    alive: bool | None
    visit: Visit | None = None

    @property
    def visits(self) -> tuple[Visit | None, ...]:
        return (self.visit,)


@dataclass(frozen=True, slots=True)
class CounterRecord:
    """The page of mine that a counter leads to, "" for none; None where that could not be found out."""

    question: str
    leads_to: str | None
    visit: Visit | None = None

    @property
    def visits(self) -> tuple[Visit | None, ...]:
        return (self.visit,)


@dataclass(frozen=True, slots=True)
class MadeUpRecord:
    """What the site shows for a made-up address; None where that could not be found out just now."""

    origin: str
    page: MadeUpPage | None
    visit: Visit | None = None

    @property
    def lasts(self) -> bool:
        """Whether the answer holds for longer than this run: a fault may be a passing one."""
        fetched = self.visit.fetched if self.visit is not None else None
        return fetched is not None and not fetched.fault and fetched.status < 500

    @property
    def visits(self) -> tuple[Visit | None, ...]:
        return (self.visit,)


@dataclass(frozen=True, slots=True)
class LineRecord:
    plain: Visit | None
    secure: Visit | None

    @property
    def visits(self) -> tuple[Visit | None, ...]:
        return (self.plain, self.secure)


@dataclass(frozen=True, slots=True)
class WitnessRecord:
    line: LineState
    visit: Visit | None

    @property
    def visits(self) -> tuple[Visit | None, ...]:
        return (self.visit,)


@dataclass(frozen=True, slots=True)
class GoOnRecord:
    visits: ClassVar[tuple[Visit | None, ...]] = ()


Task = PageTask | OwnPageTask | CounterTask | MadeUpTask | LineTask | WitnessTask | GoOnTask
Record = PageRecord | OwnPageRecord | CounterRecord | MadeUpRecord | LineRecord | WitnessRecord | GoOnRecord | CutOff
