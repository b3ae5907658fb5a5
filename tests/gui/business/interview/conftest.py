"""The questions, opened."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from pytestqt.qtbot import QtBot

from gui.business.interview.page import InterviewPage
from gui.page import PageContext
from tests.gui.business.interview.owner import Owner

Opens = Callable[[], Owner]


@pytest.fixture
def opened(qtbot: QtBot, context: PageContext) -> Opens:
    def open_one() -> Owner:
        page = InterviewPage(context)
        qtbot.addWidget(page)
        page.resize(1200, 800)
        page.show()
        return Owner(qtbot, page)

    return open_one
