"""The options that move with a business file, and both kinds behind one door."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from core.settings.everything import Settings
from core.settings.folders import Folders
from core.settings.machine import MachineSettings
from core.settings.repository import OptionRepository
from core.store import Store
from tests.core.store.files import new_store


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    store = new_store(tmp_path / "a.linkstead")
    yield store
    store.close()


def test_an_option_is_its_default_until_it_is_set(store: Store) -> None:
    options = OptionRepository(store)
    assert options.value("due_after_days") == 30
    options.set("due_after_days", 14)
    options.set("due_after_days", 21)
    assert OptionRepository(store).value("due_after_days") == 21
    with pytest.raises(ValueError, match="due_after_days"):
        options.set("due_after_days", 0)


@pytest.mark.parametrize("kept", ["", "not json", "null", '"seven"', "NaN", "1e400", "[" * 5000, "1000"])
def test_a_value_in_the_file_that_cannot_be_is_the_default(store: Store, kept: str) -> None:
    with store.write() as db:
        db.execute("INSERT INTO option (name, value) VALUES ('due_after_days', ?)", (kept,))
    assert OptionRepository(store).value("due_after_days") == 30


def test_each_option_is_kept_where_its_scope_says(store: Store, tmp_path: Path) -> None:
    machine = MachineSettings(tmp_path / "settings.json")
    settings = Settings(machine, OptionRepository(store))
    settings.set("theme", "dark")
    settings.set("due_after_days", 3)
    assert (settings.value("theme"), settings.value("due_after_days")) == ("dark", 3)
    assert store.rows("SELECT name FROM option") == [("due_after_days",)]
    assert MachineSettings(tmp_path / "settings.json").value("theme") == "dark"
    assert MachineSettings(tmp_path / "settings.json").value("due_after_days") == 30


def test_the_persons_folders_are_named_and_not_made() -> None:
    folders = Folders.of_this_person()
    assert all("Linkstead" in str(folder) for folder in (folders.settings, folders.businesses, folders.logs))
