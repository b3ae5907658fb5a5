"""Putting links in: whole imports or nothing, known links left alone, forgotten ones back with their history."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from core.backlinks import additions
from core.backlinks.additions import MOST_AT_ONCE
from core.backlinks.pasted import read_lines
from core.clock import SetClock
from core.links.state import LinkState
from core.workspace import Workspace
from tests.core.backlinks.shop import MINE, add, look, only, open_shop, pages, shown


@pytest.fixture
def shop(tmp_path: Path) -> Iterator[Workspace]:
    shop = open_shop(tmp_path)
    yield shop
    shop.close()


def again(shop: Workspace) -> Workspace:
    """Close the file and open it once more, as after a crash or the next morning."""
    shop.close()
    return Workspace.open(shop.path, shop.clock)


def test_adding_the_same_list_twice_adds_nothing_and_changes_nothing(shop: Workspace) -> None:
    assert add(shop, "https://club.example/a", "https://choir.example/b https://bakery.example/cakes") == 2
    before = shown(shop)
    assert add(shop, "https://club.example/a", "https://choir.example/b https://bakery.example/cakes") == 0
    assert shown(shop) == before


def test_nothing_of_an_import_shows_before_it_is_whole(shop: Workspace) -> None:
    number = add(shop, "https://club.example/a", finish=False)
    assert (pages(shop), shop.links.counts().all, list(shop.links.due()), list(shop.links.ids_of_import(number))) == ([], 0, [], [])
    assert shop.additions.finish(number) == 1
    assert pages(shop) == ["https://club.example/a"]
    assert len(shop.links.ids_of_import(number)) == 1


def test_an_import_that_was_cut_off_is_removed_when_the_file_is_opened(shop: Workspace) -> None:
    add(shop, "https://club.example/a")
    add(shop, "https://choir.example/b", finish=False)
    reopened = again(shop)
    assert pages(reopened) == ["https://club.example/a"]
    assert reopened.store.one("SELECT count(*) FROM link") == 1
    assert reopened.store.one("SELECT count(*) FROM link_import") == 1
    assert pages(reopened, text="choir") == []
    reopened.close()


def test_what_a_cut_off_import_left_is_taken_over_by_the_next(shop: Workspace) -> None:
    """An engine that crashed starts its job again, with a new import over the same list."""
    add(shop, "https://club.example/a", "https://choir.example/b", finish=False)
    number = add(shop, "https://club.example/a", "https://c.example/", finish=False)
    assert shop.additions.finish(number) == 2
    assert sorted(pages(shop)) == ["https://c.example/", "https://club.example/a"]
    reopened = again(shop)
    assert sorted(pages(reopened)) == ["https://c.example/", "https://club.example/a"]
    reopened.close()


def test_two_imports_under_way_do_not_take_links_from_each_other(shop: Workspace) -> None:
    one = add(shop, "https://club.example/a", finish=False)
    add(shop, "https://club.example/a", finish=False)
    shop.additions.finish(one)
    assert pages(shop) == ["https://club.example/a"]
    reopened = again(shop)
    assert pages(reopened) == ["https://club.example/a"]
    reopened.close()


def test_a_forgotten_link_comes_back_with_its_history(shop: Workspace) -> None:
    clock = SetClock()
    add(shop, "https://club.example/a")
    link = only(shop)
    shop.looks.keep([look(link, LinkState.LIVE, clock)])
    shop.links.forget([link.id])
    assert add(shop, "https://club.example/a") == 1
    assert (only(shop).id, only(shop).state, len(shop.links.history(link.id))) == (link.id, LinkState.LIVE, 1)


def test_a_forgotten_link_stays_forgotten_and_whole_where_the_import_is_cut_off(shop: Workspace) -> None:
    add(shop, "https://club.example/a")
    link = only(shop)
    shop.looks.keep([look(link, LinkState.LIVE, SetClock())])
    shop.links.forget([link.id])
    add(shop, "https://club.example/a", finish=False)
    assert pages(shop) == []
    reopened = again(shop)
    assert pages(reopened) == []
    reopened.links.restore([link.id])
    assert (only(reopened).id, len(reopened.links.history(link.id))) == (link.id, 1)
    reopened.close()


def test_many_forgotten_links_come_back_in_small_transactions(shop: Workspace, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(additions, "RETURNS_AT_ONCE", 10)
    lines = [f"https://club-{i}.example/" for i in range(35)]
    add(shop, *lines)
    shop.links.forget([link.id for link in shown(shop)])
    assert add(shop, *lines) == 35
    assert len(shown(shop)) == 35
    assert shop.store.one("SELECT count(*) FROM link_return") == 0


def test_a_link_learns_its_target_later(shop: Workspace) -> None:
    add(shop, "https://club.example/a")
    link = only(shop)
    assert add(shop, "https://club.example/a https://bakery.example/cakes") == 0
    assert (only(shop).id, only(shop).target_address) == (link.id, "https://bakery.example/cakes")


def test_a_link_learns_nothing_from_an_import_that_is_not_whole(shop: Workspace) -> None:
    add(shop, "https://club.example/a")
    number = add(shop, "https://club.example/a https://bakery.example/cakes", finish=False)
    assert only(shop).target_address == ""
    shop.additions.finish(number)
    assert only(shop).target_address == "https://bakery.example/cakes"
    assert shop.store.one("SELECT count(*) FROM link_aim") == 0


def test_a_link_learns_nothing_from_an_import_that_was_cut_off(shop: Workspace) -> None:
    add(shop, "https://club.example/a")
    add(shop, "https://club.example/a https://bakery.example/cakes", finish=False)
    reopened = again(shop)
    assert only(reopened).target_address == ""
    assert reopened.store.one("SELECT count(*) FROM link_aim") == 0
    reopened.close()


def test_a_second_target_in_a_later_piece_of_the_list_is_a_second_link(shop: Workspace) -> None:
    add(shop, "https://club.example/a")
    number = shop.additions.begin("")
    for target in ("cakes", "bread", "cakes"):
        shop.additions.add(number, read_lines([f"https://club.example/a https://bakery.example/{target}"], MINE).links)
    assert shop.additions.finish(number) == 1
    assert sorted(link.target_address for link in shown(shop)) == ["https://bakery.example/bread", "https://bakery.example/cakes"]


def test_two_imports_that_aim_one_link_alike_leave_one(shop: Workspace) -> None:
    add(shop, "https://club.example/a")
    line = "https://club.example/a https://bakery.example/cakes"
    one, other = (add(shop, line, finish=False) for _ in range(2))
    shop.additions.finish(one)
    shop.additions.finish(other)
    assert only(shop).target_address == "https://bakery.example/cakes"


def test_a_link_learns_its_target_from_a_later_line_of_the_same_list(shop: Workspace) -> None:
    assert add(shop, "https://club.example/a", "https://club.example/a https://bakery.example/cakes") == 1
    assert only(shop).target_address == "https://bakery.example/cakes"


def test_a_forgotten_link_that_learns_its_target_comes_back(shop: Workspace) -> None:
    add(shop, "https://club.example/a")
    link = only(shop)
    shop.links.forget([link.id])
    assert add(shop, "https://club.example/a https://bakery.example/cakes") == 1
    assert (only(shop).id, only(shop).target_address) == (link.id, "https://bakery.example/cakes")


def test_a_page_without_a_target_is_known_by_any_of_its_links(shop: Workspace) -> None:
    add(shop, "https://club.example/a https://bakery.example/", "https://club.example/a https://bakery.example/cakes")
    assert add(shop, "https://club.example/a") == 0
    shop.links.forget([shown(shop)[0].id])
    assert add(shop, "https://club.example/a") == 0
    assert len(shown(shop)) == 1


def test_two_targets_of_one_page_are_two_links(shop: Workspace) -> None:
    assert add(shop, "https://club.example/a https://bakery.example/", "https://club.example/a https://bakery.example/cakes") == 2


def test_a_long_list_is_found_by_search_at_once(shop: Workspace) -> None:
    links = read_lines([f"https://club-{i}.example/partners" for i in range(MOST_AT_ONCE * 3)], MINE).links
    number = shop.additions.begin("")
    for start in range(0, len(links), MOST_AT_ONCE):
        shop.additions.add(number, links[start : start + MOST_AT_ONCE])
    shop.additions.finish(number)
    assert pages(shop, text="club-1234.") == ["https://club-1234.example/partners"]


def test_the_engine_adds_beside_the_window(shop: Workspace) -> None:
    with closing(Workspace.join(shop.path, shop.clock)) as engine:
        number = add(engine, "https://club.example/a", finish=False)
        assert pages(shop) == []
        engine.additions.finish(number)
    assert pages(shop) == ["https://club.example/a"]
