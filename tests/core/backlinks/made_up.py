"""A web that is made up for a job: what each address answers, and how often it was asked."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from core.backlinks.check_job import CheckLinksJob
from core.clock import SetClock, local_day, next_morning
from core.jobs import Cancel, Outcome, Run, Runner
from core.web.addresses.address import site_of
from core.web.kept_page import kept_of
from core.web.records import Fetched, FetchFault, Known, PageFacts, PageKind, PageLink, RobotsFile, Visit
from core.workspace import Workspace
from tests.core.jobs.jobs import NoPace


@dataclass
class MadeUpWeb:
    """Answers from `pages`: address to the addresses it links to, a status, a fault, or all of a visit; counts what is asked."""

    clock: SetClock
    pages: dict[str, Any]
    etag: str = ""
    a_day: int = 1000
    """For how many pages a day a site is asked."""
    asked: Counter[str] = field(default_factory=Counter)
    robots: list[RobotsFile | None] = field(default_factory=list)
    _on_day: Counter[tuple[str, date]] = field(default_factory=Counter)

    def visit(self, address: str, domains: frozenset[str], known: Known, cancel: Cancel) -> Visit:
        self.asked[address] += 1
        self.robots.append(known.robots)
        answer = self.pages.get(address, 404)
        at = self.clock.now()
        day = (site_of(address), local_day(at))
        self._on_day[day] += 1
        if self._on_day[day] > self.a_day and not known.own:
            return Visit(address, at, put_off=next_morning(at))
        if isinstance(answer, Visit):
            return answer
        if isinstance(answer, FetchFault):
            return Visit(address, at, fetched=Fetched(address, address, at, fault=answer))
        if isinstance(answer, int):
            return Visit(address, at, fetched=Fetched(address, address, at, answer, body=b"x"), facts=PageFacts(PageKind.CONTENT, "Page"))
        links = tuple(PageLink(to, "Crumb & Co", snippet=f"Thanks: {to}") for to in answer)
        facts = PageFacts(PageKind.CONTENT, "Partners", links=links, text_length=5000)
        origin = RobotsFile("https://club.example:443", at, 404)
        fetched = Fetched(address, address, at, 200, headers={"etag": self.etag}, body=b"x")
        return Visit(address, at, fetched=fetched, facts=facts, robots=(origin,), page=kept_of(fetched, facts, domains))


def check(shop: Workspace, web: MadeUpWeb, job: CheckLinksJob | None = None) -> Outcome:
    outcomes: list[Outcome] = []
    runner = Runner(shop, web, NoPace(), 4)
    runner.run_to_end(Run("1", job or CheckLinksJob(every=True), lambda *report: None, lambda run, outcome: outcomes.append(outcome)))
    runner.close()
    return outcomes[0]
