"""Known linking sites are a list of their own, and what came of looking through them is kept."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from core.backlinks.linking_sites import LinkingSites, SiteFound, SiteQuery
from core.backlinks.reports import SiteReport
from core.clock import SetClock
from core.workspace import Workspace
from tests.core.backlinks.shop import add, open_shop, shown


@pytest.fixture
def shop(tmp_path: Path) -> Iterator[Workspace]:
    shop = open_shop(tmp_path, SetClock())
    yield shop
    shop.close()


def name(shop: Workspace, *reports: SiteReport, done: bool = True) -> None:
    """Bring in a file that names sites alone."""
    import_id = shop.additions.begin("sites.csv", "google")
    shop.additions.keep_beside(import_id, reports, ())
    if done:
        shop.additions.finish(import_id)


def sites(shop: Workspace, query: SiteQuery | None = None) -> list[str]:
    found: LinkingSites = shop.linking_sites
    return [site.site for site in found.rows(found.ids(query or SiteQuery()))]


def test_the_newest_count_of_a_site_stands_in_the_list_and_all_of_them_behind_it(shop: Workspace) -> None:
    name(shop, SiteReport("club.example", 3, 1))
    name(shop, SiteReport("club.example", 5, 2))
    (site,) = shop.linking_sites.rows(shop.linking_sites.ids(SiteQuery()))
    assert (site.links, site.own_pages, site.found, site.pages) == (5, 2, SiteFound.NOT_LOOKED, 0)
    assert [(said.tool, said.links) for said in shop.linking_sites.said_of(site.id)] == [("google", 5), ("google", 3)]


def test_a_site_of_an_import_under_way_does_not_show(shop: Workspace) -> None:
    name(shop, SiteReport("club.example"))
    name(shop, SiteReport("fair.example"), done=False)
    assert sites(shop) == ["club.example"]
    assert shop.linking_sites.counts() == {SiteFound.NOT_LOOKED: 1}


def test_sites_are_narrowed_ordered_and_found(shop: Workspace) -> None:
    name(shop, SiteReport("club.example", 3), SiteReport("fair.example", 9), SiteReport("mill.example"))
    add(shop, "https://fair.example/partners")
    assert sites(shop, SiteQuery(order="links", descending=True)) == ["fair.example", "club.example", "mill.example"]
    assert sites(shop, SiteQuery(without_page=True)) == ["club.example", "mill.example"]
    assert sites(shop, SiteQuery(text="MILL")) == ["mill.example"]
    mill = shop.linking_sites.ids(SiteQuery(text="mill"))[0]
    shop.linking_sites.keep(mill, SiteFound.NOT_FOUND, 4)
    assert sites(shop, SiteQuery(SiteFound.NOT_FOUND)) == ["mill.example"]
    assert shop.linking_sites.rows([mill])[0].pages_read == 4


def test_a_forgotten_link_is_no_page_of_its_site(shop: Workspace) -> None:
    name(shop, SiteReport("fair.example"))
    add(shop, "https://fair.example/partners")
    shop.links.forget([shown(shop)[0].id])
    assert sites(shop, SiteQuery(without_page=True)) == ["fair.example"]


def test_forgetting_is_taken_back_exactly(shop: Workspace) -> None:
    name(shop, SiteReport("club.example"), SiteReport("fair.example"))
    club = shop.linking_sites.ids(SiteQuery(text="club"))
    shop.linking_sites.forget(club)
    assert sites(shop) == ["fair.example"]
    shop.linking_sites.restore(club)
    assert sites(shop) == ["club.example", "fair.example"]
