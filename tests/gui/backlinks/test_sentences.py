"""What stands on top says where one stands, and never calls lost what could not be checked."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from core.backlinks.records import LinkCounts
from core.links.state import LinkState
from gui.backlinks.sentences import headline, underline

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
    assert underline(counts) == second


def test_before_the_first_look_nothing_is_claimed() -> None:
    counts = LinkCounts({LinkState.UNCHECKED: 5})
    assert headline(counts) == "5 pages may link to you."
    assert underline(counts).startswith("None was looked at yet.")
