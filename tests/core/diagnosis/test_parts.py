"""What a helper gets says how things stand and nobody’s name."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from zipfile import ZipFile

import pytest

from core import __version__
from core.business.address import Address
from core.business.phones import Phone
from core.business.profile import Fact, Offer, Person
from core.clock import SetClock
from core.diagnosis.parts import Part, Surroundings, parts_of
from core.diagnosis.saving import save
from core.errors import WorldError
from core.settings.options import option
from core.store.migrations import VERSION
from core.workspace import Workspace
from tests.street import open_street

SECRETS = {
    Fact.NAME: "Tuppenny Loaf",
    Fact.OTHER_NAMES: ("Old Crust House",),
    Fact.ADDRESS: Address("17 Herringbone Row", "", "Brindlemere", "Westshire", "BM2 7FL", "GB"),
    Fact.PHONES: (Phone("+441632960412"),),
    Fact.EMAIL: "hello@tuppenny.example",
    Fact.WEB_PERSON: "quentin@webworks.example",
    Fact.PEOPLE: (Person("Wilhelmina Ostrander", "baker"),),
    Fact.OFFERS: (Offer("Plum plaits"), Offer("Rye wheels"), Offer("Custard moons")),
    Fact.LONG: "Wilhelmina Ostrander bakes for Herringbone Row.",
    Fact.SOCIAL: ("https://social.example/tuppenny",),
    Fact.FIVE: ("https://rowers.example/", "", "", "", ""),
}
HIDDEN = (
    "Tuppenny", "Crust House", "Herringbone", "Brindlemere", "Westshire", "BM2 7FL", "1632960412", "01632 960412", "960412", "@",
    "quentin", "webworks", "Wilhelmina", "Ostrander", "Plum plaits", "social.example", "rowers", "millersbakery", "riversidefc",
    "harbourchronicle", "://", ".example", "Farnsworth",
)  # fmt: skip


@pytest.fixture
def workspace(tmp_path: Path) -> Iterator[Workspace]:
    clock = SetClock()
    workspace = Workspace.open(tmp_path / "Tuppenny Loaf.linkstead", clock)
    open_street(workspace, clock)
    for fact, value in SECRETS.items():
        workspace.profiles.set(fact, value)
    workspace.business.set_sites(["tuppenny.example", "millersbakery.example"])
    workspace.profiles.draft("people", "Ludmila Farnsworth, apprentice")
    yield workspace
    workspace.close()


def parts(workspace: Workspace, logs: Path | None = None) -> dict[str, str]:
    found = parts_of(workspace.store, lambda name: option(name).default, Surroundings({"Qt": "6.0"}, logs, "linkstead.log"))
    return {part.name: part.text for part in found}


def test_it_says_which_program_this_is_and_how_much_the_file_holds(workspace: Workspace) -> None:
    found = parts(workspace)
    assert set(found) == {"about.txt", "settings.txt", "file.txt", "log.txt"}
    assert f"Linkstead: {__version__}" in found["about.txt"]
    assert "Qt: 6.0" in found["about.txt"]
    assert "threads: 32" in found["settings.txt"]
    assert f"schema: {VERSION} (program: {VERSION})" in found["file.txt"]
    links = workspace.store.one("SELECT count(*) FROM link")
    assert f"\nlink: {links}\n" in found["file.txt"]
    assert links > 5
    assert found["log.txt"] == "(empty)"


def test_nothing_that_the_owner_typed_and_no_address_is_in_any_file_of_it(workspace: Workspace, tmp_path: Path) -> None:
    logs = tmp_path / "logs"
    logs.mkdir()
    everything = [str(value) for value in SECRETS.values()] + [row[0] for row in workspace.store.rows("SELECT page_address FROM link")]
    told = "Ludmila Farnsworth and Farnsworth of Herringbone Row, BM2 7FL, hello@tuppenny.example, 01632 960412, www.rowers.example"
    lines = [f"2026-11-16 08:00:00,000 ERROR root: {text}" for text in (*everything, told, str(workspace.path))]
    (logs / "linkstead.log").write_text("\n".join([*lines, told, f'  File "{tmp_path}/Tuppenny/core/a.py", line 3, in b']), "utf-8")
    target = tmp_path / "helper.zip"
    found = parts(workspace, logs)
    save([Part(name, text) for name, text in found.items()], target)
    with ZipFile(target) as file:
        texts = {name: file.read(name).decode() for name in file.namelist()}
    assert set(texts) == set(found)
    leaks = [(name, secret) for name, text in texts.items() for secret in HIDDEN if secret.casefold() in text.casefold()]
    assert leaks == []
    assert "core/a.py:3 b" in texts["log.txt"]


def test_a_file_that_cannot_be_written_leaves_nothing_half_done(tmp_path: Path) -> None:
    with pytest.raises(WorldError):
        save([Part("a.txt", "a")], tmp_path / "no such folder" / "helper.zip")
    (tmp_path / "helper.zip").mkdir()
    with pytest.raises(WorldError):
        save([Part("a.txt", "a")], tmp_path / "helper.zip")
    assert [each.name for each in tmp_path.iterdir()] == ["helper.zip"]
