"""The owner in front of the first questions of a whole program."""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from gui.application import Program
from gui.business.interview.page import InterviewPage
from tests.gui.business.interview.owner import Owner


def owner_of(qtbot: QtBot, program: Program) -> Owner:
    qtbot.waitUntil(lambda: program.window.current() == "interview")
    page = program.window.page("interview")
    assert isinstance(page, InterviewPage)
    return Owner(qtbot, page)
