"""The files that were open last are offered again, where they still are."""

from __future__ import annotations

from pathlib import Path

import pytest

from core.settings.machine import MachineSettings
from core.settings.recent import KEPT, RecentFile, RecentFiles


@pytest.fixture
def machine(tmp_path: Path) -> MachineSettings:
    return MachineSettings(tmp_path / "settings.json")


def made(path: Path) -> Path:
    path.write_bytes(b"")
    return path


def test_the_newest_is_first_and_none_is_there_twice(machine: MachineSettings, tmp_path: Path) -> None:
    bakery, plumber = made(tmp_path / "bakery"), made(tmp_path / "plumber")
    recent = RecentFiles(machine)
    recent.note(bakery, "")
    recent.note(plumber, "Pipes & Co")
    recent.note(bakery, "Miller’s")
    again = RecentFiles(MachineSettings(tmp_path / "settings.json"))
    assert again.there() == [RecentFile(bakery, "Miller’s"), RecentFile(plumber, "Pipes & Co")]


def test_a_file_that_is_gone_is_left_out_until_it_is_back(machine: MachineSettings, tmp_path: Path) -> None:
    recent = RecentFiles(machine)
    bakery = tmp_path / "bakery"
    recent.note(bakery, "Miller’s")
    assert recent.there() == []
    made(bakery)
    assert [each.path for each in recent.there()] == [bakery]


def test_only_so_many_are_remembered(machine: MachineSettings, tmp_path: Path) -> None:
    recent = RecentFiles(machine)
    for number in range(KEPT + 3):
        recent.note(tmp_path / str(number), "")
    assert [each.path.name for each in recent.all()] == [str(number) for number in range(KEPT + 2, 2, -1)]


@pytest.mark.parametrize("kept", [None, 7, "x", [7], [["a"]], [[1, 2]], [["relative", "name"]], [["/a\0b", ""]]])
def test_whatever_stands_in_the_settings_nothing_is_offered_that_is_not_there(machine: MachineSettings, kept: object) -> None:
    machine.remember("recent_files", {"files": kept})
    assert RecentFiles(machine).there() == []


def test_two_windows_do_not_forget_each_others_files(machine: MachineSettings, tmp_path: Path) -> None:
    other = MachineSettings(tmp_path / "settings.json")
    RecentFiles(machine).note(made(tmp_path / "bakery"), "")
    RecentFiles(other).note(made(tmp_path / "plumber"), "")
    machine.remember("window", {"page": "links"})
    assert [each.path.name for each in RecentFiles(MachineSettings(tmp_path / "settings.json")).all()] == ["plumber", "bakery"]
