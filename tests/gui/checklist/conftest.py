"""A checklist page on a real file, whose clock the test sets and whose ways out it watches."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from core.clock import SetClock
from core.workspace import Workspace
from gui.checklist.page import ChecklistPage
from gui.page import PageContext
from tests.gui.checklist.outside import Outside, outside


@pytest.fixture
def clock(workspace: Workspace) -> SetClock:
    assert isinstance(workspace.clock, SetClock)
    return workspace.clock


@pytest.fixture
def away(monkeypatch: pytest.MonkeyPatch) -> Outside:
    return outside(monkeypatch)


@pytest.fixture
def page(qtbot: QtBot, context: PageContext, away: Outside) -> Iterator[ChecklistPage]:
    page = ChecklistPage(context)
    qtbot.addWidget(page)
    page.resize(1300, 800)
    yield page
    page.close()
