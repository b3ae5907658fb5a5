"""A look, a workspace and a context for pages, fresh for every test."""

from __future__ import annotations

import os

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from core.clock import SetClock
from core.events import Events
from core.settings.everything import Settings
from core.settings.machine import MachineSettings
from core.workspace import Workspace
from gui.fonts import use_fonts
from gui.page import PageContext
from gui.theme import Theme, ThemeChoice
from tests.answered import answer
from tests.gui.recorder import Recorder


@pytest.fixture
def theme(qapp: QApplication) -> Iterator[Theme]:
    """The light theme at 100 %, in the shipped typeface."""
    use_fonts(qapp, shipped=True)
    theme = Theme(qapp, ThemeChoice.LIGHT)
    yield theme
    theme.deleteLater()


@pytest.fixture
def machine(tmp_path: Path) -> MachineSettings:
    """The settings of somebody who was asked before, and agreed."""
    return answer(tmp_path / "settings.json")


@pytest.fixture
def workspace(tmp_path: Path) -> Iterator[Workspace]:
    workspace = Workspace.open(tmp_path / "Bakery.linkstead", SetClock())
    yield workspace
    workspace.close()


@pytest.fixture
def recorder() -> Recorder:
    return Recorder()


@pytest.fixture
def context(workspace: Workspace, machine: MachineSettings, theme: Theme, recorder: Recorder) -> PageContext:
    """What a page may reach, with a recorder where the window would be."""
    return PageContext(
        workspace=workspace,
        events=Events(),
        settings=Settings(machine, workspace.options),
        theme=theme,
        memory=machine,
        run=recorder.run,
        go=recorder.places.append,
        say=recorder.say,
        leave=recorder.leave,
    )
