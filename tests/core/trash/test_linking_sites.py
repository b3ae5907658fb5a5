"""Known sites that are forgotten can be had back for 30 days, like everything else."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from core.backlinks.linking_sites import SiteQuery
from core.backlinks.reports import SiteReport
from core.clock import SetClock
from core.store.keeping import TRASH_DAYS
from core.workspace import Workspace
from tests.core.backlinks.shop import open_shop


@pytest.fixture
def clock() -> SetClock:
    return SetClock()


@pytest.fixture
def shop(tmp_path: Path, clock: SetClock) -> Iterator[Workspace]:
    shop = open_shop(tmp_path, clock)
    import_id = shop.additions.begin("sites.csv", "google")
    shop.additions.keep_beside(import_id, [SiteReport(site, 3) for site in ("club.example", "fair.example", "mill.example")], ())
    shop.additions.finish(import_id)
    yield shop
    shop.close()


def sites(shop: Workspace) -> list[str]:
    return [row.site for row in shop.linking_sites.rows(shop.linking_sites.ids(SiteQuery()))]


def deleted(shop: Workspace, text: str = "") -> list[tuple[str, str]]:
    return [(row.kind, row.title) for row in shop.trash.rows(shop.trash.ids(text))]


def test_they_stand_among_what_was_deleted_come_back_and_that_is_taken_back_exactly(shop: Workspace, clock: SetClock) -> None:
    club, fair, _mill = shop.linking_sites.ids(SiteQuery())
    shop.linking_sites.forget([club])
    clock.forward(days=1)
    shop.linking_sites.forget([fair])
    assert deleted(shop) == [("Known site", "fair.example"), ("Known site", "club.example")]
    assert deleted(shop, "CLUB") == [("Known site", "club.example")]
    before = shop.store.rows("SELECT id, deleted_at FROM linking_site ORDER BY id")
    back = shop.trash.bring_back(shop.trash.ids())
    assert sites(shop) == ["club.example", "fair.example", "mill.example"]
    back()
    assert shop.store.rows("SELECT id, deleted_at FROM linking_site ORDER BY id") == before


def test_for_good_means_for_good_and_spares_what_came_back(shop: Workspace) -> None:
    club, fair, _mill = shop.linking_sites.ids(SiteQuery())
    shop.linking_sites.forget([club, fair])
    ids = shop.trash.ids()
    shop.linking_sites.restore([fair])
    shop.trash.purge(ids)
    assert (sites(shop), deleted(shop)) == (["fair.example", "mill.example"], [])
    assert shop.store.one("SELECT count(*) FROM linking_site") == 2


def test_after_thirty_days_they_are_gone_when_the_file_is_opened(shop: Workspace, clock: SetClock) -> None:
    club = shop.linking_sites.ids(SiteQuery())[0]
    shop.linking_sites.forget([club])
    path = shop.path
    shop.close()
    for days, left in ((TRASH_DAYS - 1, 3), (1, 2)):
        clock.forward(days=days)
        again = Workspace.open(path, clock)
        assert again.store.one("SELECT count(*) FROM linking_site") == left
        again.close()
