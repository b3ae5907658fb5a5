"""What imports brought in is taken back and put back, exactly."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from core.backlinks.reports import SiteReport
from core.backlinks.taking_back import TakingBack
from core.backlinks.tidying import tidy
from core.workspace import Workspace
from tests.core.backlinks.shop import add, open_shop, pages


@pytest.fixture
def shop(tmp_path: Path) -> Iterator[Workspace]:
    shop = open_shop(tmp_path)
    yield shop
    shop.close()


def sites(shop: Workspace) -> list[str]:
    return [site for (site,) in shop.store.rows("SELECT site FROM linking_site WHERE deleted_at IS NULL ORDER BY site")]


def name_sites(shop: Workspace, *names: str, whole: bool = True) -> int:
    import_id = shop.additions.begin("sites.csv", "google")
    shop.additions.keep_beside(import_id, [SiteReport(name) for name in names], ())
    if whole:
        shop.additions.finish(import_id)
    return import_id


def test_links_and_sites_go_and_come_back(shop: Workspace) -> None:
    name_sites(shop, "known.example")
    before = pages(shop)
    add(shop, "https://club.example/a")
    newest = int(shop.store.one("SELECT max(id) FROM link_import"))
    taking_back = TakingBack(shop.store, shop.links, shop.clock)
    came = taking_back.brought_by([newest, name_sites(shop, "new.example", "known.example")])
    assert (len(came.links), len(came.sites)) == (1, 1)
    taking_back.take_back(came)
    assert (pages(shop), sites(shop)) == (before, ["known.example"])
    taking_back.put_back(came)
    assert (len(pages(shop)), sites(shop)) == (len(before) + 1, ["known.example", "new.example"])


def test_a_site_that_is_named_again_comes_back(shop: Workspace) -> None:
    taking_back = TakingBack(shop.store, shop.links, shop.clock)
    taking_back.take_back(taking_back.brought_by([name_sites(shop, "new.example")]))
    assert sites(shop) == []
    name_sites(shop, "new.example")
    assert sites(shop) == ["new.example"]


def test_sites_of_an_import_that_was_cut_off_are_gone_at_the_next_opening(shop: Workspace) -> None:
    name_sites(shop, "known.example")
    name_sites(shop, "known.example", "half.example", whole=False)
    tidy(shop.store, shop.clock.now())
    assert sites(shop) == ["known.example"]
