"""Reading links, their looks and what was seen; forgetting, and taking that back."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from core.backlinks.query import ORDERS, LinkQuery
from core.backlinks.tidying import TRASH_DAYS, tidy
from core.clock import SetClock
from core.errors import WorldError
from core.links.state import GROUP_OF, LinkState, StateGroup
from core.store import Store
from core.workspace import Workspace
from tests.core.backlinks.shop import add, look, only, open_shop, pages, shown


@pytest.fixture
def clock() -> SetClock:
    return SetClock()


@pytest.fixture
def shop(tmp_path: Path, clock: SetClock) -> Iterator[Workspace]:
    shop = open_shop(tmp_path, clock)
    yield shop
    shop.close()


def test_links_are_counted_by_state_and_group(shop: Workspace, clock: SetClock) -> None:
    add(shop, *[f"https://{name}.example/" for name in "abcde"])
    a, b, c, d, _ = shown(shop)
    shop.looks.keep([look(a, LinkState.LIVE, clock), look(b, LinkState.NOT_FOLLOWED, clock), look(c, LinkState.GONE, clock)])
    clock.forward(hours=1)
    shop.looks.keep([look(d, LinkState.BLOCKED, clock)])
    counts = shop.links.counts()
    assert (counts.all, counts.looked_at) == (5, clock.now())
    assert {group: counts.of(group) for group in StateGroup if counts.of(group)} == {
        StateGroup.THERE: 2, StateGroup.GONE: 1, StateGroup.UNKNOWN: 1, StateGroup.UNCHECKED: 1
    }  # fmt: skip
    shop.links.forget([a.id])
    assert shop.links.counts().of(StateGroup.THERE) == 1


def test_every_look_stays_in_the_history_newest_first(shop: Workspace, clock: SetClock) -> None:
    add(shop, "https://a.example/")
    for state in (LinkState.LIVE, LinkState.BLOCKED, LinkState.MISSING_ONCE, LinkState.GONE):
        shop.looks.keep([look(only(shop), state, clock)])
        clock.forward(days=1)
    history = shop.links.history(only(shop).id)
    assert [check.state for check in history] == [LinkState.GONE, LinkState.MISSING_ONCE, LinkState.BLOCKED, LinkState.LIVE]
    assert [check.state for check in shop.links.history(only(shop).id, most=2)] == [LinkState.GONE, LinkState.MISSING_ONCE]
    assert shop.links.history(12345) == []


def test_what_is_due_comes_longest_waiting_first_and_never_looked_at_before_all(shop: Workspace, clock: SetClock) -> None:
    add(shop, *[f"https://{name}.example/" for name in "abcd"])
    a, b, c, d = (link.id for link in shown(shop))
    shop.looks.keep([look(b, LinkState.LIVE, clock)])
    clock.forward(days=1)
    shop.looks.keep([look(a, LinkState.LIVE, clock)])
    assert list(shop.links.due()) == [c, d, b]
    clock.forward(days=1)
    shop.looks.keep([look(c, LinkState.LIVE, clock)])
    assert list(shop.links.due()) == [d, b, a]
    clock.forward(days=-400)
    assert list(shop.links.due()) == [d, b, a, c], "the looks were made by a clock that was wrong"


def test_a_new_link_is_due_after_a_day_a_week_and_a_month_in_the_local_calendar(shop: Workspace, clock: SetClock) -> None:
    add(shop, "https://a.example/")
    clock.at = evening = datetime(2026, 11, 16, 23, 30).astimezone()  # local on purpose
    since = None
    for day in (1, 7, 30, 60):
        shop.looks.keep([replace(look(only(shop), LinkState.LIVE, clock), same_since=since)])
        since = evening
        clock.at = evening + timedelta(days=day - 1, minutes=29)
        assert list(shop.links.due()) == []
        clock.forward(minutes=2)
        assert list(shop.links.due()) == [only(shop).id]


def test_what_a_site_put_off_waits_as_long_as_the_site_wishes(shop: Workspace, clock: SetClock) -> None:
    add(shop, "https://a.example/", "https://b.example/")
    shop.looks.keep([look(shown(shop)[0], LinkState.LIVE, clock)])
    before = shown(shop)
    until = clock.now() + timedelta(hours=5)
    shop.looks.put_off([link.id for link in before], until)
    # The next look at the first was due later already.
    assert (list(shop.links.due()), shown(shop)) == ([], [before[0], replace(before[1], due_at=until)])
    clock.forward(hours=5)
    assert list(shop.links.due()) == [before[1].id]


def test_forgetting_is_taken_back_exactly(shop: Workspace, clock: SetClock) -> None:
    add(shop, "https://a.example/", "https://b.example/")
    shop.looks.keep([look(shown(shop)[0], LinkState.LIVE, clock)])
    before = shown(shop)
    shop.links.forget([link.id for link in before])
    assert (shown(shop), pages(shop, text="example"), list(shop.links.due())) == ([], [], [])
    assert shop.links.link(before[0].id) is not None
    shop.links.restore([link.id for link in before])
    assert shown(shop) == before


def test_what_was_forgotten_is_removed_after_thirty_days_with_all_that_was_seen(shop: Workspace, clock: SetClock) -> None:
    add(shop, "https://a.example/", "https://b.example/")
    a, b = shown(shop)
    shop.looks.keep([look(a, LinkState.LIVE, clock, snippet="only on a"), look(b, LinkState.LIVE, clock, snippet="only on b")])
    shop.links.forget([a.id])
    clock.forward(days=TRASH_DAYS, seconds=-1)
    tidy(shop.store, clock.now())
    assert shop.links.link(a.id) is not None
    clock.forward(seconds=1)
    tidy(shop.store, clock.now())
    assert (shop.links.link(a.id), shop.links.history(a.id)) == (None, [])
    assert pages(shop, text="a.example") == []
    kept = shop.links.evidence(b.id)
    assert kept is not None
    assert kept.snippet == "only on b"
    assert [facts for (facts,) in shop.store.rows("SELECT facts FROM link_evidence") if "only on a" in facts] == []


def test_every_order_sorts_both_ways(shop: Workspace, clock: SetClock) -> None:
    add(shop, "https://b.example/x", "https://A.example/z", "https://c.example/y")
    looks = zip(shown(shop), (LinkState.LIVE, LinkState.GONE, LinkState.NOT_FOLLOWED), ("beta", "Alpha", "gamma"), strict=True)
    for link, state, words in looks:
        shop.looks.keep([look(link, state, clock, words)])
        clock.forward(hours=1)
    for order in ORDERS:
        up = [link.id for link in shown(shop, order=order)]
        assert [link.id for link in shown(shop, order=order, descending=True)] == up[::-1]
        assert len(up) == 3
    assert [link.site for link in shown(shop, order="site")] == ["a.example", "b.example", "c.example"]
    assert [link.state for link in shown(shop, order="state")] == [LinkState.GONE, LinkState.NOT_FOLLOWED, LinkState.LIVE]
    assert [link.words for link in shown(shop, order="words")] == ["", "beta", "gamma"]


@pytest.mark.parametrize("order", list(ORDERS))
def test_every_order_has_an_index_that_gives_it(shop: Workspace, order: str) -> None:
    window = LinkQuery(order=order).window()
    terms = ", ".join([*ORDERS[order], "id"])
    plan = shop.store.rows(f"EXPLAIN QUERY PLAN SELECT id FROM link WHERE deleted_at IS NULL AND {window.where} ORDER BY {terms}")
    assert all("TEMP B-TREE" not in detail for *_, detail in plan), plan


def test_a_group_shows_its_states_alone(shop: Workspace, clock: SetClock) -> None:
    add(shop, *[f"https://{state.value.replace('_', '-')}.example/" for state in LinkState])
    looked_at = [state for state in LinkState if state is not LinkState.UNCHECKED]
    shop.looks.keep([look(link, state, clock) for link, state in zip(shown(shop), looked_at, strict=False)])
    assert len(shown(shop)) == len(LinkState)
    for group in StateGroup:
        assert {link.state for link in shown(shop, group=group)} == {state for state in LinkState if GROUP_OF[state] is group}


def test_what_was_not_looked_at_yet_comes_last(shop: Workspace, clock: SetClock) -> None:
    add(shop, "https://a.example/", "https://b.example/")
    shop.looks.keep([look(shown(shop)[1], LinkState.LIVE, clock)])
    assert [link.state for link in shown(shop, order="state")] == [LinkState.LIVE, LinkState.UNCHECKED]


@pytest.mark.parametrize(
    "text",
    [
        "roses",
        "Roses",
        "ROSES",
        '"red" roses',
        "Größe 4",
        "größe",
        "100%",
        "a_b",
        "AND",
        "OR NOT",
        "words:x",
        "*",
        "(x",
        "x)",
        "日本語の花",
        "co.ro",
    ],
)
def test_search_takes_every_sign_as_it_stands(shop: Workspace, clock: SetClock, text: str) -> None:
    add(shop, "https://a.example/", "https://b.example/")
    a, b = shown(shop)
    shop.looks.keep(
        [look(a, LinkState.LIVE, clock, f"before {text} after", title="One"), look(b, LinkState.LIVE, clock, "nothing", title="Two")]
    )
    if len(text) >= 3:
        assert pages(shop, text=f" {text} ") == ["https://a.example/"]
    else:
        pages(shop, text=text)


def test_one_or_two_letters_look_for_sites_that_begin_so(shop: Workspace) -> None:
    add(shop, "https://abbey.example/", "https://www.Abacus.example/", "https://choir.example/ab")
    assert pages(shop, text="ab", order="site") == ["https://www.abacus.example/", "https://abbey.example/"]
    assert pages(shop, text="A", order="site") == ["https://www.abacus.example/", "https://abbey.example/"]


def test_search_follows_what_the_page_says_now(shop: Workspace, clock: SetClock) -> None:
    add(shop, "https://a.example/")
    shop.looks.keep([look(only(shop), LinkState.LIVE, clock, "old words", title="Old title")])
    assert pages(shop, text="old words") == ["https://a.example/"]
    shop.looks.keep([look(only(shop), LinkState.LIVE, clock, "new words", title="New title")])
    assert (pages(shop, text="old words"), pages(shop, text="new title")) == ([], ["https://a.example/"])
    assert shop.store.rows("INSERT INTO link_search (link_search, rank) VALUES ('integrity-check', 1)") == []


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=200)
@given(st.text(max_size=12))
def test_no_search_ever_fails(shop: Workspace, text: str) -> None:
    shop.links.ids(LinkQuery(text=text))
    shop.links.ids(LinkQuery(text=text, group=StateGroup.THERE))


def test_a_big_list_is_read_as_ids_and_the_rows_asked_for_alone(shop: Workspace, monkeypatch: pytest.MonkeyPatch) -> None:
    add(shop, *[f"https://club-{i}.example/" for i in range(500)])
    read: list[int] = []
    rows = Store.rows
    monkeypatch.setattr(Store, "rows", lambda self, sql, p=(): (found := rows(self, sql, p), read.append(sum(map(len, found))))[0])
    ids = shop.links.ids(LinkQuery())
    assert (len(ids), ids.itemsize, sum(read)) == (500, 8, 0)
    assert len(shop.links.rows(ids[100:120])) == 20
    assert sum(read) < 20 * 30


def edited(shop: Workspace, *statements: str) -> Workspace:
    """Return the file after somebody else has been at it, opened anew."""
    shop.close()
    with closing(sqlite3.connect(shop.path)) as connection:
        for statement in statements:
            connection.execute(statement)
        connection.commit()
    return Workspace.open(shop.path, shop.clock)


@pytest.mark.parametrize(
    "facts",
    ["", "5", "[]", "{}", "no json", '{"words_at": 5, "hops": []}', "[" * 100_000, '{"snippet": "a", "words_at": [1], "hops": [[]]}'],
)
def test_evidence_that_nobody_wrote_is_damage(shop: Workspace, clock: SetClock, facts: str) -> None:
    add(shop, "https://a.example/")
    shop.looks.keep([look(only(shop), LinkState.LIVE, clock)])
    opened = edited(shop, f"UPDATE link_evidence SET facts = '{facts}'")
    with closing(opened), pytest.raises(WorldError) as refused:
        opened.links.evidence(only(opened).id)
    assert refused.value.code == "file_damaged"


def test_evidence_with_names_of_its_own_is_read_without_them(shop: Workspace, clock: SetClock) -> None:
    add(shop, "https://a.example/")
    shop.looks.keep([look(only(shop), LinkState.LIVE, clock)])
    kept = shop.links.evidence(only(shop).id)
    opened = edited(shop, "UPDATE link_evidence SET facts = json_set(facts, '$.__class__', 'x', '$.colour', 5)")
    with closing(opened):
        assert opened.links.evidence(only(opened).id) == kept


@pytest.mark.parametrize("cell", ["state = 'hostile'", "params = 'no json'", "checked_at = 'yesterday'"])
def test_a_cell_that_nobody_wrote_is_damage(shop: Workspace, cell: str) -> None:
    add(shop, "https://a.example/")
    opened = edited(shop, f"UPDATE link SET {cell}")
    with closing(opened), pytest.raises(WorldError) as refused:
        shown(opened)
    assert refused.value.code == "file_damaged"


def test_a_state_that_nobody_wrote_is_not_counted_as_any(shop: Workspace) -> None:
    add(shop, "https://a.example/")
    opened = edited(shop, "UPDATE link SET state = 'hostile'")
    with closing(opened), pytest.raises(WorldError):
        opened.links.counts()
