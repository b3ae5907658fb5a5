"""Visits made up for one test, and what was known before them."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from core.links.judge import judge
from core.links.records import Judgement, LinkBefore
from core.web.reading.page import read_page
from core.web.records import Fetched, FetchFault, Visit
from tests.core.web.pages import AT, MINE, PAGE, answer, page

TODAY = date(2026, 11, 16)
YESTERDAY = date(2026, 11, 15)
HOME = "https://bakery.example/"
SEEN = LinkBefore(MINE, HOME, "Crumb bakery", ever_seen=True)
SEEN_AND_MISSED = replace(SEEN, missing_on=YESTERDAY)
NEVER_SEEN = LinkBefore(MINE)


def a(to: str = HOME, words: str = "Crumb bakery", rel: str = "") -> str:
    """Return a link as a page has it."""
    return f'<a href="{to}" rel="{rel}">{words}</a>'


def visit(fetched: Fetched | None, *, allowed: bool = True, search_allowed: bool = True) -> Visit:
    """Return a visit that got this answer, read as the client reads it."""
    facts = read_page(fetched, MINE) if fetched is not None and not fetched.fault and fetched.body else None
    return Visit(PAGE, AT, allowed, search_allowed, fetched, facts)


def judged(
    inside: str = "",
    head: str = "",
    before: LinkBefore = SEEN,
    alive: bool | None = True,
    *,
    search_allowed: bool = True,
    today: date = TODAY,
    **rest: object,
) -> Judgement:
    """Judge a page of real text with `inside` in it; the rest is as in `answer`."""
    return judge(visit(answer(page(inside, head), **rest), search_allowed=search_allowed), before, alive, today)  # type: ignore[arg-type]


def answered(body: str, before: LinkBefore = SEEN, **rest: object) -> Judgement:
    """Judge exactly this body."""
    return judge(visit(answer(body, **rest)), before, None, TODAY)  # type: ignore[arg-type]


def failed(fault: FetchFault, before: LinkBefore = SEEN) -> Judgement:
    """Judge a visit that got no answer."""
    return judge(visit(Fetched(PAGE, PAGE, AT, fault=fault)), before, None, TODAY)
