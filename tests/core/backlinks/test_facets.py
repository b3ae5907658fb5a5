"""Links told apart by how they count, who reported them, where they stand and their tags; each count is what its filter shows."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from core.backlinks.query import Counting, Facet, LinkQuery
from core.backlinks.sources import SOURCES, source_name
from core.clock import SetClock
from core.links.state import LinkState, StateGroup
from core.workspace import Workspace
from tests.core.backlinks.shop import add, look, open_shop, pages, shown
from tests.reported import report


@pytest.fixture
def clock() -> SetClock:
    return SetClock()


@pytest.fixture
def shop(tmp_path: Path, clock: SetClock) -> Iterator[Workspace]:
    shop = open_shop(tmp_path, clock)
    yield shop
    shop.close()


def tag(shop: Workspace, like: str, word: str) -> None:
    with shop.store.write() as db:
        db.execute("INSERT INTO link_tag (link_id, tag) SELECT id, ? FROM link WHERE page_address LIKE ?", (word, like))


def filled(shop: Workspace, clock: SetClock) -> None:
    """Seven links, seen or not, reported by two tools, some with tags, the last of them new."""
    add(shop, *[f"https://{name}.example/page" for name in "abcdef"])
    a, b, c, d, _e, _f = shown(shop, order="site")
    shop.looks.keep([look(a, LinkState.LIVE, clock), look(b, LinkState.NOT_FOLLOWED, clock, rel=("nofollow",))])
    shop.looks.keep([look(c, LinkState.LIVE, clock), look(d, LinkState.GONE, clock)])
    with shop.store.write() as db:
        db.execute("UPDATE link SET place = 'footer' WHERE id = ?", (a.id,))
    report(shop, clock, "google", "one.zip", "%a.example%")
    report(shop, clock, "google", "two.zip", "%example/page")
    report(shop, clock, "bing", "bing.csv", "%b.example%")
    tag(shop, "%a.ex%", "Clubs")
    tag(shop, "%b.ex%", "clubs")
    tag(shop, "%c.ex%", "Press")
    clock.forward(days=3)
    add(shop, "https://g.example/new")


def test_each_facet_counts_its_links_once(shop: Workspace, clock: SetClock) -> None:
    filled(shop, clock)
    links, everything = shop.links, LinkQuery()
    assert links.tally(Facet.COUNTS, everything) == {Counting.PLAIN: 2, Counting.MARKED: 1}
    assert links.tally(Facet.PLACE, everything) == {"footer": 1, "content": 2}
    assert links.tally(Facet.SOURCE, everything) == {"google": 6, "bing": 1, "": 7}
    assert links.tally(Facet.TAG, everything) == {"Clubs": 2, "Press": 1}


def test_what_a_tool_says_holds_only_once_its_import_is_whole(shop: Workspace, clock: SetClock) -> None:
    filled(shop, clock)
    with shop.store.write() as db:
        db.execute("UPDATE link_import SET done_at = NULL WHERE source = 'bing'")
    assert "bing" not in shop.links.tally(Facet.SOURCE, LinkQuery())
    assert pages(shop, source="bing") == []


def test_a_link_that_is_forgotten_counts_nowhere(shop: Workspace, clock: SetClock) -> None:
    filled(shop, clock)
    a = next(link for link in shown(shop) if link.site == "a.example")
    shop.links.forget([a.id])
    assert shop.links.tally(Facet.COUNTS, LinkQuery()) == {Counting.PLAIN: 1, Counting.MARKED: 1}
    assert shop.links.tally(Facet.PLACE, LinkQuery()) == {"content": 2}
    assert shop.links.tally(Facet.SOURCE, LinkQuery()) == {"google": 5, "bing": 1, "": 6}
    assert shop.links.tally(Facet.TAG, LinkQuery()) == {"clubs": 1, "Press": 1}


def test_what_is_new_came_in_on_the_last_day_that_added_something(shop: Workspace, clock: SetClock) -> None:
    assert shop.links.newest() is None
    add(shop, "https://a.example/")
    assert shop.links.newest() is None, "everything is new, so nothing is"
    clock.forward(days=2)
    add(shop, "https://b.example/")
    clock.forward(hours=1)
    add(shop, "https://c.example/")
    clock.forward(days=2)
    add(shop, "https://a.example/")
    newest = shop.links.newest()
    assert newest is not None
    assert newest.count == 2
    assert pages(shop, since=newest.since, order="site") == ["https://b.example/", "https://c.example/"]


queries = st.builds(
    LinkQuery,
    st.sampled_from([None, StateGroup.THERE, StateGroup.GONE]),
    st.sampled_from(["", "a", "page"]),
    counts=st.sampled_from([None, *Counting]),
    source=st.sampled_from([None, "", "google", "bing"]),
    place=st.sampled_from([None, "footer", "content"]),
    tag=st.sampled_from([None, "Clubs", "PRESS"]),
    site=st.sampled_from(["", "b.example", "G.example"]),
)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None, max_examples=80)
@given(query=queries, facet=st.sampled_from(Facet))
def test_a_figure_is_what_choosing_it_shows_whatever_else_is_chosen(
    shop: Workspace, clock: SetClock, query: LinkQuery, facet: Facet
) -> None:
    if not shop.links.counts().all:
        filled(shop, clock)
    counts = shop.links.tally(facet, query)
    assert all(counts.values())
    for value, n in counts.items():
        assert len(shop.links.ids(query.holding(facet, value))) == n
    by_state = shop.links.counts(query)
    assert by_state.all == len(shop.links.ids(replace(query, group=None)))


def test_every_source_has_a_name_and_a_strange_one_is_another_tool() -> None:
    assert source_name("google") == "Google Search Console"
    assert source_name("") == "You"
    assert source_name("tool_of_tomorrow") == source_name("other") == "Another tool"
    assert len({source_name(source) for source in SOURCES}) == len(SOURCES)
