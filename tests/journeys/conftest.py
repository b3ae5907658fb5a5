"""A whole program in a window, on a file of its own, with a small web of its own."""

from __future__ import annotations

import os

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from core.clock import SetClock
from core.settings.folders import Folders
from gui.application import Given, Program
from tests.answered import answer
from tests.miniweb import MiniWeb


@pytest.fixture
def web() -> Iterator[MiniWeb]:
    with MiniWeb() as web:
        yield web


@pytest.fixture
def clock() -> SetClock:
    return SetClock()


@pytest.fixture
def given(tmp_path: Path, web: MiniWeb, clock: SetClock) -> Given:
    folders = Folders(tmp_path / "settings", tmp_path / "businesses", tmp_path / "logs")
    answer(folders.settings_file)
    return Given(folders, clock=clock, language="en", shipped_font=True, manners=web.manners())


@pytest.fixture
def program(qtbot: QtBot, qapp: QApplication, given: Given) -> Iterator[Program]:
    program = Program(qapp, given)
    qtbot.addWidget(program.window)
    program.window.show()
    yield program
    program.close()
    program.theme.deleteLater()
