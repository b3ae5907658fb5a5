"""The options of this computer, kept in a small file that anybody may have edited."""

from __future__ import annotations

from pathlib import Path

import pytest

from core.settings.machine import MachineSettings
from core.settings.manners import manners_of


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "a new folder" / "settings.json"


def test_what_is_set_is_there_at_the_next_start(path: Path) -> None:
    settings = MachineSettings(path)
    settings.set("threads", 8)
    settings.remember("main", {"width": 900})
    again = MachineSettings(path)
    assert (again.value("threads"), again.state("main"), again.state("other")) == (8, {"width": 900}, {})
    assert [each.name for each in path.parent.iterdir()] == ["settings.json"]


def test_a_value_that_is_not_accepted_is_not_kept(path: Path) -> None:
    settings = MachineSettings(path)
    with pytest.raises(ValueError, match="threads"):
        settings.set("threads", 0)
    assert settings.value("threads") == 32
    assert not path.exists()


@pytest.mark.parametrize(
    "text",
    [
        "",
        "not json",
        "[]",
        "null",
        '{"options": 5, "windows": []}',
        '{"options": {"threads": "many", "theme": null, "pause": NaN}, "windows": {"main": 7}}',
        "[" * 100_000,
        '{"options": {"threads": 1' + "0" * 5000 + "}}",
    ],
)
def test_whatever_stands_in_the_file_the_program_starts_with_its_defaults(path: Path, text: str) -> None:
    path.parent.mkdir()
    path.write_text(text, "utf-8")
    settings = MachineSettings(path)
    assert (settings.value("threads"), settings.value("theme"), settings.value("pause"), settings.state("main")) == (32, "system", 2.0, {})
    settings.set("threads", 4)
    assert MachineSettings(path).value("threads") == 4


def test_bytes_that_are_no_text_are_no_settings(path: Path) -> None:
    path.parent.mkdir()
    path.write_bytes(b"\xff\xfe\x00\x80")
    assert MachineSettings(path).value("threads") == 32


def test_a_folder_that_takes_nothing_stops_nothing(tmp_path: Path) -> None:
    (tmp_path / "folder").write_text("a file in its place", "utf-8")
    settings = MachineSettings(tmp_path / "folder" / "settings.json")
    settings.set("threads", 8)
    assert settings.value("threads") == 8


def test_what_could_not_be_written_whole_leaves_the_old_file(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    settings = MachineSettings(path)
    settings.set("threads", 8)

    def full(self: Path, *_rest: object) -> int:
        self.touch()
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "write_text", full)
    settings.set("threads", 9)
    monkeypatch.undo()
    assert MachineSettings(path).value("threads") == 8
    assert [each.name for each in path.parent.iterdir()] == ["settings.json"]


def test_manners_are_as_the_settings_ask_and_honest(path: Path) -> None:
    settings = MachineSettings(path)
    settings.set("pause", 5)
    manners = manners_of(settings, "1.2", "bakery.example")
    assert (manners.agent, manners.pause, manners.threads) == ("Linkstead/1.2 (checks links to bakery.example)", 5.0, 32)
    assert (manners.local_allowed, manners.host_map, manners.extra_certificate) == (False, {}, "")
