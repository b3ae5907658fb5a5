"""The list of links as other programs read it: nothing in it runs, nothing in it commands a terminal."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.backlinks.export import COLUMNS, safe_cell, to_json
from core.clock import SetClock
from core.links.state import LinkState
from tests.core.backlinks.shop import add, look, only, open_shop


@pytest.fixture
def link(tmp_path: Path):  # type: ignore[no-untyped-def]
    clock = SetClock()
    shop = open_shop(tmp_path, clock)
    add(shop, "https://club.example/a https://bakery.example/cakes")
    shop.looks.keep([look(only(shop), LinkState.NOT_FOLLOWED, clock, words="Bäckerei, „Krume“", rel=("nofollow",))])
    yield only(shop)
    shop.close()


def test_json_tells_codes_and_moments_under_fixed_names(link) -> None:  # type: ignore[no-untyped-def]
    (record,) = json.loads(to_json([link]))
    assert tuple(record) == COLUMNS
    assert (record["words"], record["followed"], record["group"]) == ("Bäckerei, „Krume“", False, "there")
    assert record["looked_at"] == "2026-11-16T08:00:00Z"


def test_a_page_cannot_put_a_formula_into_a_spreadsheet() -> None:
    for words in ('=HYPERLINK("http://evil.example")', "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "＝1"):
        assert safe_cell(words).startswith("'")


def test_a_page_cannot_command_the_terminal_a_list_is_printed_on(link) -> None:  # type: ignore[no-untyped-def]
    for evil in ("\x1b[2J", "\x9b2J", "a\x07b", "a\x00b", "a\u202eb", "a\u2028b"):
        printed = safe_cell(evil) + to_json([replace(link, words=f"x{evil}", title=evil)])
        assert not set(evil) - set("ab[2J") & set(printed)
        assert json.loads(to_json([replace(link, words=evil)]))[0]["words"] == evil


@given(st.none() | st.booleans() | st.integers() | st.text())
def test_no_cell_begins_like_a_formula(value: object) -> None:
    assert not safe_cell(value).startswith(("=", "+", "-", "@", "\t", "\r", "\n")) or isinstance(value, int)
