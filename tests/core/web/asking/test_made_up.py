"""A page that looks like what its site shows for a made-up address is not there."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from core.clock import SetClock
from core.store import Store
from core.web.asking.made_up import NOTHING_KNOWN, MadeUpPage, looks_made_up, made_up_address, made_up_page
from core.web.kept.made_up_pages import KEPT_FOR, MadeUpRepository
from core.web.records import Fetched, FetchFault, PageFacts, PageKind, Visit
from tests.core.store.files import new_store

NOW = SetClock().now()
ORIGIN = "https://club.example:443"
NEWS = PageFacts(PageKind.CONTENT, "Our news", text_length=4000, outside_links=5, outside_sites=3)
SHOWN = MadeUpPage(200, "Our news", 4000, 5, 3)


def test_an_address_is_made_up_once_for_an_origin() -> None:
    assert made_up_address(ORIGIN) == made_up_address(ORIGIN)
    assert made_up_address(ORIGIN).startswith(f"{ORIGIN}/")
    assert made_up_address(ORIGIN) != made_up_address("http://club.example:80")


def test_the_same_page_is_known_by_its_title_its_links_and_about_its_length() -> None:
    assert looks_made_up(NEWS, SHOWN)
    assert looks_made_up(replace(NEWS, text_length=4050), SHOWN)
    assert not looks_made_up(replace(NEWS, text_length=4500), SHOWN)
    assert not looks_made_up(replace(NEWS, title="Thanks to our bakers"), SHOWN)
    assert not looks_made_up(replace(NEWS, outside_links=6), SHOWN)
    assert not looks_made_up(replace(NEWS, outside_sites=2), SHOWN)


def test_short_pages_may_differ_by_an_address() -> None:
    short = MadeUpPage(200, "Club", 90, 0, 0)
    assert looks_made_up(PageFacts(PageKind.CONTENT, "Club", text_length=105), short)
    assert not looks_made_up(PageFacts(PageKind.CONTENT, "Club", text_length=140), short)


def test_where_nothing_is_known_nothing_looks_made_up() -> None:
    assert not looks_made_up(PageFacts(PageKind.CONTENT), NOTHING_KNOWN)
    assert not looks_made_up(replace(NEWS, kind=PageKind.LOGIN), SHOWN)


def shown(status: int, to: str = f"{ORIGIN}/x", fault: FetchFault | None = None) -> MadeUpPage | None:
    return made_up_page(Visit(f"{ORIGIN}/x", NOW, fetched=Fetched(f"{ORIGIN}/x", to, NOW, status, fault=fault), facts=NEWS))


def test_a_site_that_says_no_shows_nothing_to_compare() -> None:
    for status in (404, 410, 403):
        assert shown(status) == NOTHING_KNOWN
    assert made_up_page(Visit(f"{ORIGIN}/x", NOW, allowed=False)) == NOTHING_KNOWN


def test_a_site_that_sends_unknown_addresses_to_its_home_page_shows_nothing_to_compare() -> None:
    """Else the home page, once its link was taken off, would pass for a made-up page."""
    assert shown(200, to=f"{ORIGIN}/") == NOTHING_KNOWN


def test_a_site_that_breaks_at_unknown_addresses_shows_nothing_to_compare() -> None:
    """Else a link on it would wait for ever."""
    for fault in (FetchFault.TIMEOUT, FetchFault.REDIRECT_LOOP, FetchFault.PRIVATE_ADDRESS):
        assert shown(0, fault=fault) == NOTHING_KNOWN
    assert shown(500) == shown(503) == NOTHING_KNOWN


def test_where_the_site_was_not_asked_it_is_to_be_asked_another_time() -> None:
    assert shown(429) is None
    assert made_up_page(Visit(f"{ORIGIN}/x", NOW, put_off=NOW)) is None


def test_a_page_for_a_made_up_address_is_kept_as_far_as_it_is_compared() -> None:
    fetched = Fetched(f"{ORIGIN}/x", f"{ORIGIN}/x", NOW, 200)
    assert made_up_page(Visit(f"{ORIGIN}/x", NOW, fetched=fetched, facts=NEWS)) == SHOWN


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    store = new_store(tmp_path / "a.linkstead")
    yield store
    store.close()


def test_what_a_site_showed_is_kept_for_a_month(store: Store) -> None:
    repository = MadeUpRepository(store)
    repository.keep({ORIGIN: NOTHING_KNOWN}, NOW - KEPT_FOR * 2)
    assert repository.of([ORIGIN], NOW) == {}
    repository.keep({ORIGIN: SHOWN}, NOW)
    assert repository.of([ORIGIN, "http://other.example:80"], NOW + timedelta(days=29)) == {ORIGIN: SHOWN}
    repository.tidy(NOW + KEPT_FOR)
    assert store.rows("SELECT * FROM made_up_page") == []


def test_what_another_version_wrote_is_asked_for_anew(store: Store) -> None:
    repository = MadeUpRepository(store)
    repository.keep({ORIGIN: SHOWN}, NOW)
    for odd in ('{"colour": "red"}', "[]", "not json", "[" * 5000):
        with store.write() as db:
            db.execute("UPDATE made_up_page SET answer = ?", (odd,))
        assert repository.of([ORIGIN], NOW) == {}
