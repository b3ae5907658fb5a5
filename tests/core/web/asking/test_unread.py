"""Why a page could not be read: each reason is the one that was seen, and has its words."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from core.web.asking.unread import WHY_UNREAD, Unread, more_telling, why_unread
from core.web.records import Fetched, FetchFault, PageFacts, PageKind, Visit

AT = datetime(2026, 3, 2, tzinfo=UTC)
ADDRESS = "https://club.example/"
ANSWER = Fetched(ADDRESS, ADDRESS, AT, 200)
LOOK = Visit(ADDRESS, AT, fetched=ANSWER)


@pytest.mark.parametrize("fault", FetchFault)
def test_every_fault_has_its_reason(fault: FetchFault) -> None:
    assert why_unread(replace(LOOK, fetched=replace(ANSWER, status=0, fault=fault))) in WHY_UNREAD


@pytest.mark.parametrize(
    ("fault", "why"),
    [
        (FetchFault.NO_SUCH_HOST, Unread.NO_SUCH_SITE),
        (FetchFault.NAME_LOOKUP, Unread.NAME_LOOKUP),
        (FetchFault.REFUSED, Unread.REFUSED),
        (FetchFault.TIMEOUT, Unread.TIMEOUT),
        (FetchFault.TLS, Unread.NOT_SECURE),
    ],
)
def test_what_went_wrong_on_the_way_is_told_apart(fault: FetchFault, why: Unread) -> None:
    assert why_unread(replace(LOOK, fetched=replace(ANSWER, status=0, fault=fault))) is why


@pytest.mark.parametrize(
    ("status", "kind", "why"),
    [
        (403, None, Unread.TURNED_AWAY),
        (403, PageKind.CHALLENGE, Unread.CHALLENGE),
        (401, None, Unread.LOGIN),
        (429, None, Unread.TOO_OFTEN),
        (404, PageKind.CONTENT, Unread.NOT_THERE),
        (200, PageKind.SOFT_404, Unread.NOT_THERE),
        (500, None, Unread.FAULT),
        (500, PageKind.SHELL, Unread.FAULT),
        (403, PageKind.SHELL, Unread.TURNED_AWAY),
        (404, PageKind.SHELL, Unread.BROWSER),
        (200, PageKind.PARKED, Unread.PARKED),
        (200, PageKind.SHELL, Unread.BROWSER),
        (200, None, Unread.NO_PAGE),
    ],
)
def test_what_came_in_the_pages_place_is_told_apart(status: int, kind: PageKind | None, why: Unread) -> None:
    facts = PageFacts(kind) if kind is not None else None
    assert why_unread(replace(LOOK, fetched=replace(ANSWER, status=status), facts=facts)) is why


def test_a_site_that_was_not_asked_is_not_said_to_be_silent() -> None:
    assert why_unread(Visit(ADDRESS, AT, allowed=False)) is Unread.ROBOTS
    assert why_unread(Visit(ADDRESS, AT, put_off=AT)) is Unread.LATER


def test_of_two_ways_to_a_site_the_one_on_which_somebody_answered_says_more() -> None:
    assert more_telling(None, Unread.NO_SUCH_SITE) is Unread.NO_SUCH_SITE
    assert more_telling(Unread.TIMEOUT, Unread.NO_SUCH_SITE) is Unread.TIMEOUT
    assert more_telling(Unread.NO_SUCH_SITE, Unread.REFUSED) is Unread.REFUSED
    assert more_telling(Unread.REFUSED, Unread.NOT_THERE) is Unread.NOT_THERE


def test_every_reason_has_words() -> None:
    assert WHY_UNREAD.keys() == set(Unread)
