"""The business, kept in its file: its name and the websites that are its own."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from core.business.records import Business
from core.business.repository import BusinessRepository, own_host
from core.clock import SetClock
from core.errors import WorldError
from core.store import Store
from tests.core.store.files import new_store


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    store = new_store(tmp_path / "a.linkstead")
    yield store
    store.close()


@pytest.fixture
def repository(store: Store) -> BusinessRepository:
    return BusinessRepository(store, SetClock())


def test_a_new_file_has_a_business_without_name_and_site(repository: BusinessRepository) -> None:
    assert repository.business() == Business()


def test_a_name_is_kept_as_people_write_it(repository: BusinessRepository) -> None:
    repository.rename("  Bäckerei\n  Krume & Söhne ")
    assert repository.business().name == "Bäckerei Krume & Söhne"


def test_sites_keep_their_order_the_present_one_first(repository: BusinessRepository) -> None:
    repository.set_sites(["https://www.Bakery.example/shop", "old-bakery.example", "bakery.example/again"])
    assert repository.business().sites == ("bakery.example", "old-bakery.example")
    repository.set_sites(["new.example", "bakery.example"])
    assert repository.business().sites == ("new.example", "bakery.example")
    assert repository.business().domains == {"new.example", "bakery.example"}


def test_a_site_keeps_the_day_it_was_added(store: Store) -> None:
    clock = SetClock()
    repository = BusinessRepository(store, clock)
    repository.set_sites(["bakery.example"])
    clock.forward(days=30)
    repository.set_sites(["new.example", "bakery.example"])
    assert store.rows("SELECT host, substr(added_at, 1, 10) FROM own_site ORDER BY id") == [
        ("new.example", "2026-12-16"),
        ("bakery.example", "2026-11-16"),
    ]


def test_one_address_that_is_none_changes_nothing(repository: BusinessRepository) -> None:
    repository.set_sites(["bakery.example"])
    with pytest.raises(WorldError) as problem:
        repository.set_sites(["new.example", "not an address"])
    assert problem.value.code == "not_an_address"
    assert repository.business().sites == ("bakery.example",)


@pytest.mark.parametrize("text", ["", "bakery", "anna@bakery.example", "ftp://bakery.example", "www.example", "http://"])
def test_what_is_no_website_is_said_so(text: str) -> None:
    with pytest.raises(WorldError) as problem:
        own_host(text)
    assert problem.value.code == "not_an_address"


def test_a_website_may_be_written_in_any_letters() -> None:
    assert own_host("https://www.bäckerei-müller.example/über-uns") == "xn--bckerei-mller-bfb28a.example"
