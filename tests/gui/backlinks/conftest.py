"""The page with a street that tools reported, and what is opened from it."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtGui import QDesktopServices
from pytestqt.qtbot import QtBot

from core.clock import SetClock
from core.workspace import Workspace
from gui.backlinks.page import BacklinksPage
from gui.page import PageContext
from tests.gui.backlinks.test_page import shown
from tests.reported import open_reported_street


@pytest.fixture
def street(workspace: Workspace) -> Workspace:
    assert isinstance(workspace.clock, SetClock)
    open_reported_street(workspace, workspace.clock)
    return workspace


@pytest.fixture
def page(qtbot: QtBot, street: Workspace, context: PageContext) -> Iterator[BacklinksPage]:
    page = shown(qtbot, context)
    yield page
    page.close()


@pytest.fixture
def opened(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    opened: list[str] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: opened.append(url.toString()))
    return opened
