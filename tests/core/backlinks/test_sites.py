"""The links by site: one row for each, with what its links come to."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from core.backlinks.query import LinkQuery
from core.backlinks.sites import ORDERS, LinkSites
from core.clock import SetClock
from core.links.state import LinkState, StateGroup
from core.workspace import Workspace
from tests.core.backlinks.shop import add, look, open_shop, shown


@pytest.fixture
def clock() -> SetClock:
    return SetClock()


@pytest.fixture
def shop(tmp_path: Path, clock: SetClock) -> Iterator[Workspace]:
    shop = open_shop(tmp_path, clock)
    add(shop, *[f"https://{page}" for page in ("a.example/1", "a.example/2", "a.example/3", "b.example/1", "c.example/1", "c.example/2")])
    states = (LinkState.LIVE, LinkState.GONE, LinkState.BLOCKED, LinkState.DEAD_TARGET, LinkState.SPONSORED)
    for link, state in zip(shown(shop, order="page"), states, strict=False):
        shop.looks.keep([look(link, state, clock)])
    yield shop
    shop.close()


def sites(shop: Workspace, order: str = "site", descending: bool = False, **query: object) -> list[str]:
    wanted = LinkQuery(order=order, descending=descending, **query)  # type: ignore[arg-type]
    table = LinkSites(shop.store)
    ids = table.ids(wanted)
    rows = {row.id: row for row in table.rows(ids, wanted)}
    return [rows[id_].site for id_ in ids]


def test_a_site_says_what_its_links_come_to(shop: Workspace, clock: SetClock) -> None:
    table = LinkSites(shop.store)
    rows = {row.site: row for row in table.rows(table.ids(LinkQuery()), LinkQuery())}
    a, c = rows["a.example"], rows["c.example"]
    assert (a.links, a.there, a.changed, a.gone, a.unknown, a.looked_at) == (3, 1, 0, 1, 1, clock.now())
    assert (c.links, c.there, rows["b.example"].changed) == (2, 1, 1)


def test_sites_sort_by_every_column_both_ways(shop: Workspace) -> None:
    assert sites(shop) == ["a.example", "b.example", "c.example"]
    assert sites(shop, "links", True) == ["a.example", "c.example", "b.example"]
    assert sites(shop, "changed", True)[0] == "b.example"
    for order in ORDERS:
        assert len(sites(shop, order)) == len(sites(shop, order, True)) == 3


def test_the_filter_and_the_search_narrow_sites_and_their_figures(shop: Workspace) -> None:
    assert sites(shop, group=StateGroup.GONE) == ["a.example"]
    assert sites(shop, text="c.example") == ["c.example"]
    table, gone = LinkSites(shop.store), LinkQuery(StateGroup.GONE)
    (row,) = table.rows(table.ids(gone), gone)
    assert (row.links, row.gone, row.there) == (1, 1, 0)


def test_the_same_site_in_other_letters_is_one_row(shop: Workspace) -> None:
    with shop.store.write() as db:
        db.execute("UPDATE link SET site = 'A.Example' WHERE page_address = 'https://a.example/3'")
    assert len(sites(shop)) == 3


def test_the_sites_of_links_are_found_by_any_of_their_links(shop: Workspace) -> None:
    table = LinkSites(shop.store)
    links = {link.page_address: link.id for link in shown(shop)}
    (site,) = table.ids_of([links["https://a.example/3"], links["https://a.example/2"]], LinkQuery())
    assert table.rows([site], LinkQuery())[0].site == "a.example"
    assert table.rows([], LinkQuery()) == []
