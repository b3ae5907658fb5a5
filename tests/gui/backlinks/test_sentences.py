"""What stands on top says where one stands, and never calls lost what could not be checked."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from core.backlinks.records import LinkCounts
from core.links.state import LinkState
from gui.backlinks.sentences import InVain, headline, underline

TODAY = date(2026, 11, 18)
MONDAY = datetime(2026, 11, 16, 8, 0, tzinfo=UTC)


@pytest.mark.parametrize(
    ("by_state", "first", "second"),
    [
        (
            {LinkState.LIVE: 104, LinkState.WORDS_CHANGED: 9, LinkState.GONE: 3, LinkState.BLOCKED: 4},
            "120 links to you. 104 are there.",
            "Looked on Monday 16 November: 9 changed, 3 gone, 4 could not be checked.",
        ),
        ({LinkState.LIVE: 1}, "1 link to you. 1 is there.", "Looked on Monday 16 November: all of them stand as they should."),
        (
            {LinkState.SITE_UNREACHABLE: 2},
            "2 links to you. None could be checked yet.",
            "Looked on Monday 16 November: 2 could not be checked.",
        ),
        (
            {LinkState.MISSING_ONCE: 1, LinkState.SPONSORED: 2},
            "3 links to you. 2 are there.",
            "Looked on Monday 16 November: 1 missing once.",
        ),
    ],
)
def test_the_figures_that_matter_are_said(by_state: dict[LinkState, int], first: str, second: str) -> None:
    counts = LinkCounts(by_state, MONDAY)
    assert headline(counts) == first
    assert underline(counts, TODAY) == second


def test_before_the_first_look_nothing_is_claimed() -> None:
    counts = LinkCounts({LinkState.UNCHECKED: 5})
    assert headline(counts) == "5 pages may link to you."
    assert underline(counts, TODAY).startswith("None was looked at yet.")


AT_TWELVE = datetime(2026, 11, 18, 9, 12).astimezone()


@pytest.mark.parametrize(
    ("in_vain", "today", "said"),
    [
        (InVain(AT_TWELVE, "no_network"), TODAY, "Tried today at 09:12: this computer was offline. Nothing was changed."),
        (InVain(AT_TWELVE, "captive_portal"), TODAY, "Tried today at 09:12: this network wanted a login first. Nothing was changed."),
        (
            InVain(AT_TWELVE, "tls_everywhere", seen=3),
            date(2026, 11, 19),
            "Tried on Wednesday 18 November at 09:12: no secure connection could be made. What was seen before that is kept.",
        ),
    ],
)
def test_a_look_without_a_line_is_said_beside_the_last_that_worked(in_vain: InVain, today: date, said: str) -> None:
    assert underline(LinkCounts({LinkState.UNCHECKED: 5}), today, in_vain) == said
    assert underline(LinkCounts({LinkState.LIVE: 1}, MONDAY), today, in_vain) == (
        f"Looked on Monday 16 November: all of them stand as they should. {said}"
    )
