"""A new business gets a file named after it, in any system's folder and beside any other."""

from __future__ import annotations

from pathlib import Path

import pytest

from core.settings.folders import ENDING, Folders


@pytest.mark.parametrize(
    ("name", "stem"),
    [
        ("Miller’s Bakery", "Miller’s Bakery"),
        ("Pipes / Taps: a\tfirm?", "Pipes Taps a firm"),
        ("..", "My business"),
        ("con", "My business"),
        ("Nul.shop", "My business"),
        ("A. & B. Co.", "A. & B. Co"),
        ("x" * 300, "x" * 80),
    ],
)
def test_a_file_is_named_after_its_business(tmp_path: Path, name: str, stem: str) -> None:
    assert Folders(tmp_path, tmp_path, tmp_path).new_file(name) == tmp_path / f"{stem}{ENDING}"


def test_a_name_that_is_taken_gets_a_number(tmp_path: Path) -> None:
    folders = Folders(tmp_path, tmp_path, tmp_path)
    for expected in ("Shop", "Shop 2", "Shop 3"):
        path = folders.new_file("Shop")
        assert path.stem == expected
        path.touch()
