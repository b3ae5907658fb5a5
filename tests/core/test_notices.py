"""Who made the parts is read from the packages in a checkout, and from the maker's file in a bundle."""

from __future__ import annotations

import re
from importlib.metadata import Distribution, PathDistribution
from pathlib import Path

import pytest

from core import notices
from core.notices import Notice, as_text, of_package, of_packages, third_party
from tests.source import ROOT


def package(folder: Path, metadata: str, **files: str) -> Distribution:
    """Lay an installed package out on the disk."""
    info = folder / "part-1.0.dist-info"
    info.mkdir()
    (info / "METADATA").write_text(f"Metadata-Version: 2.1\nName: part\nVersion: 1.0\n{metadata}\n", "utf-8")
    for name, text in files.items():
        (info / name).write_text(text, "utf-8")
    (info / "RECORD").write_text("".join(f"{info.name}/{name},,\n" for name in files), "utf-8")
    return PathDistribution(info)


@pytest.mark.parametrize(
    ("metadata", "named"),
    [
        ("License-Expression: MIT", "MIT"),
        ("License: BSD-3-Clause", "BSD-3-Clause"),
        ("License: The whole text of a licence\n        goes on here", "The whole text of a licence"),
        ("Classifier: License :: OSI Approved :: Apache Software License", "Apache Software License"),
        ("Summary: says nothing", "see its own text"),
    ],
)
def test_a_licence_is_named_as_the_package_names_it(tmp_path: Path, metadata: str, named: str) -> None:
    assert of_package(package(tmp_path, metadata)) == Notice("part", "1.0", named)


def test_the_texts_beside_a_package_come_along_and_nothing_else(tmp_path: Path) -> None:
    found = of_package(package(tmp_path, "License: MIT", LICENSE="You may.", NOTICE="By us.", top_level="part"))
    assert found.texts == ("You may.", "By us.")


def test_every_package_of_the_lock_that_is_here_is_named() -> None:
    here = {notice.name.lower() for notice in of_packages(ROOT / "requirements.txt")}
    assert {"pyside6_essentials", "requests", "lxml", "babel"} <= here
    assert len(here) > 15


def test_a_package_for_another_system_is_passed_over(tmp_path: Path) -> None:
    lock = tmp_path / "requirements.txt"
    lock.write_text("nowhere-to-be-found==1.0 \\\n    --hash=sha256:0\nrequests==2.0 \\\n    --hash=sha256:0\n", "utf-8")
    assert [notice.name for notice in of_packages(lock)] == ["requests"]


def test_every_part_has_a_text_or_is_explained() -> None:
    said = third_party()
    assert said.count("=" * 78) == 2 * len(re.findall(r"^Licence: .+$", said, re.MULTILINE)) + 4
    for text in ("GNU LESSER GENERAL PUBLIC LICENSE", "GNU GENERAL PUBLIC LICENSE", "You may replace them", "Mozilla Public License"):
        assert text in said
    silent = {notice.name for notice in of_packages(ROOT / "requirements.txt") if not notice.texts}
    assert silent <= {"PySide6_Essentials", "shiboken6"}


def test_parts_are_in_order_whatever_they_are_written_like() -> None:
    said = as_text([Notice("zebra", "2", "MIT"), Notice("Apple", "1", "MIT", ("Text.",))])
    assert said.index("\nApple 1\n") < said.index("Text.") < said.index("\nzebra 2\n")


def test_a_bundle_shows_what_its_maker_wrote_down(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(notices, "FOLDER", tmp_path)
    (tmp_path / notices.WRITTEN).write_text("All of it, ü.\n", "utf-8")
    assert third_party() == "All of it, ü.\n"
