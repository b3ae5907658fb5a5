"""A start of the program that shows one window after another, each handed to the next deed of a test."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from core.clock import SetClock
from core.settings.folders import Folders
from gui import starting
from gui.application import Given, Program
from gui.pages import PAGES
from tests.answered import answer

Deed = Callable[[Program], None]
Shows = Callable[..., int]


@pytest.fixture
def given(tmp_path: Path) -> Given:
    folders = Folders(tmp_path / "settings", tmp_path / "businesses", tmp_path / "logs")
    answer(folders.settings_file)
    pages = [spec for spec in PAGES if not spec.is_tab]
    return Given(folders, clock=SetClock(), language="en", shipped_font=True, pages=pages)


@pytest.fixture
def show(qapp: QApplication, given: Given, monkeypatch: pytest.MonkeyPatch) -> Iterator[Shows]:
    """Show windows as a start does: the first deed is done in the first window, the next in the one after it."""
    monkeypatch.setattr(starting, "_clear_up_later", lambda: None)
    shown: list[Program] = []

    def show_all(*deeds: Deed, **changed: object) -> int:
        left = list(deeds)

        def begin(program: Program) -> None:
            shown.append(program)
            program.window.painted.connect(lambda: QTimer.singleShot(0, program.window, lambda: left.pop(0)(program)))

        code = starting.show(qapp, replace(given, **changed), begin)  # type: ignore[arg-type]
        assert left == []
        return code

    yield show_all
    for program in shown:
        program.close()
    if shown:
        shown[-1].theme.deleteLater()
