"""A bundle knows that it is one, which of its programs it is, and leaves nothing of itself to programs it opens."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest

from core.setup import bundle


@pytest.fixture
def window(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Be the window of a bundle on Linux."""
    program = tmp_path / "linkstead"
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    monkeypatch.setattr(sys, "executable", str(program))
    monkeypatch.setattr(sys, "platform", "linux")
    return program


def test_a_checkout_is_no_bundle() -> None:
    assert not bundle.is_bundle()
    assert not bundle.is_console()
    assert bundle.in_a_terminal() == "python3 main.py"


def test_the_window_finds_the_console_program_beside_it(window: Path) -> None:
    assert bundle.is_bundle()
    assert not bundle.is_console()
    assert bundle.console() == str(window.with_name("linkstead-engine"))
    assert bundle.in_a_terminal() == "linkstead-engine"


@pytest.mark.parametrize(("name", "console"), [("linkstead-engine", True), ("linkstead-engine.exe", True), ("linkstead.exe", False)])
def test_the_console_program_knows_itself_by_its_name(window: Path, monkeypatch: pytest.MonkeyPatch, name: str, console: bool) -> None:
    monkeypatch.setattr(sys, "executable", str(window.with_name(name)))
    assert bundle.is_console() is console


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ({"LD_LIBRARY_PATH": "/bundle/parts", "LD_LIBRARY_PATH_ORIG": "/my/own"}, "/my/own"),
        ({"LD_LIBRARY_PATH": "/bundle/parts"}, None),
        ({}, None),
    ],
)
def test_a_browser_that_is_opened_gets_the_systems_libraries(
    window: Path, monkeypatch: pytest.MonkeyPatch, before: dict[str, str], after: str | None
) -> None:
    for name in ("LD_LIBRARY_PATH", "LD_LIBRARY_PATH_ORIG"):
        monkeypatch.delenv(name, raising=False)
    for name, value in before.items():
        monkeypatch.setenv(name, value)
    bundle.give_back_library_path()
    assert os.environ.get("LD_LIBRARY_PATH") == after
    assert "LD_LIBRARY_PATH_ORIG" not in os.environ


def test_a_checkout_leaves_the_library_path_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LD_LIBRARY_PATH", "/my/own")
    bundle.give_back_library_path()
    assert os.environ["LD_LIBRARY_PATH"] == "/my/own"
