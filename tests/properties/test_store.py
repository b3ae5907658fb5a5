"""Laws of the store: what is committed is there, what failed is not, what was stored comes back, what stands on a page is found."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from contextlib import closing, contextmanager
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from core.clock import SetClock
from core.links.state import LinkState
from core.store import Store, Writer
from core.store.rows import storable, to_cell
from core.workspace import Workspace
from tests.core.backlinks.shop import add, look, only, open_shop, pages
from tests.core.store.files import NOW, hosts, new_store, put

any_text = st.text(st.characters(codec=None, exclude_categories=()))

Step = tuple[str, list["Step"]] | int
steps: st.SearchStrategy[list[Step]] = st.recursive(
    st.lists(st.integers(0, 5), max_size=4),
    lambda inner: st.lists(st.integers(0, 5) | st.tuples(st.sampled_from(["keep", "fail"]), inner), max_size=4),
    max_leaves=12,
)


class GivenUpError(Exception):
    """What makes a made-up write fail."""


def do(store: Store, plan: list[Step], fails: bool) -> None:
    with store.write():
        for step in plan:
            carry_out(store, step)
        if fails:
            raise GivenUpError


def carry_out(store: Store, step: Step) -> None:
    if isinstance(step, int):
        with store.write() as db:
            db.execute("INSERT OR IGNORE INTO own_site (host, added_at) VALUES (?, '')", (f"{step}.example",))
    elif step[0] == "fail":
        with pytest.raises(GivenUpError):
            do(store, step[1], True)
    else:
        do(store, step[1], False)


def expected(plan: list[Step], known: set[str]) -> set[str]:
    for step in plan:
        if isinstance(step, int):
            known = known | {f"{step}.example"}
        elif step[0] == "keep":
            known = expected(step[1], known)
    return known


@contextmanager
def folder() -> Iterator[Path]:
    with tempfile.TemporaryDirectory() as name:
        yield Path(name)


@settings(max_examples=40)
@given(st.lists(st.tuples(st.sampled_from(["keep", "fail"]), steps), max_size=5))
def test_a_write_is_kept_whole_or_not_at_all_however_they_are_nested(plan: list[Step]) -> None:
    with folder() as place:
        path = place / "a.linkstead"
        with closing(new_store(path)) as store:
            for step in plan:
                carry_out(store, step)
            assert set(hosts(store)) == expected(plan, set())
        with closing(Store.open(path, Writer.WINDOW, NOW)) as store:
            assert set(hosts(store)) == expected(plan, set())
            put(store, "last.example")


@given(any_text)
def test_any_text_can_be_stored(text: str) -> None:
    kept = storable(text)
    kept.encode()
    assert len(kept) == len(text)
    assert storable(kept) == kept


@given(st.datetimes(datetime(1900, 1, 1), datetime(2200, 1, 1), timezones=st.just(UTC)), st.dates(date(1900, 1, 1)))  # noqa: DTZ001
def test_days_and_moments_are_stored_in_an_order_that_is_that_of_time(moment: datetime, day: date) -> None:
    assert to_cell(moment) < to_cell(moment.replace(year=moment.year + 1, day=1))
    assert date.fromisoformat(to_cell(day)) == day


@pytest.fixture(scope="module")
def shop() -> Iterator[Workspace]:
    with folder() as place, closing(open_shop(place)) as shop:
        add(shop, "https://club.example/a", "https://choir.example/b")
        shop.links.forget([link.id for link in shop.links.rows([2])])
        yield shop


printable = st.text(st.characters(categories=("L", "N", "P", "S", "Zs")), min_size=3, max_size=12).filter(
    lambda text: len(text.strip()) >= 3
)


@settings(max_examples=150)
@given(st.text(max_size=5), printable, st.text(max_size=5))
def test_what_stands_in_a_links_words_is_found_by_them(shop: Workspace, before: str, text: str, after: str) -> None:
    words = "".join(c if c.isprintable() else " " for c in f"{before}{text}{after}")
    shop.looks.keep([look(only(shop), LinkState.LIVE, SetClock(), words)])
    assert pages(shop, text=text) == ["https://club.example/a"]
