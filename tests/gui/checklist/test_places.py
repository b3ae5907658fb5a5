"""In a real window every step's button leads to where it says: no button is dead."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtWidgets import QDialog
from pytestqt.qtbot import QtBot

from core.checklist.library import read_steps
from core.checklist.step import Step
from core.clock import SetClock
from core.settings.machine import MachineSettings
from gui.backlinks.add_dialog import AddLinksDialog
from gui.backlinks.page import ADD, LOOK, BacklinksPage
from gui.checklist.page import ChecklistPage
from gui.main_window import MainWindow
from gui.page import PageContext, Place
from gui.pages import PAGES
from tests.gui.recorder import Recorder
from tests.street import open_street

INSIDE = [step for step in read_steps() if step.opens.page]


@pytest.fixture
def window(qtbot: QtBot, context: PageContext, machine: MachineSettings) -> Iterator[MainWindow]:
    assert isinstance(context.workspace.clock, SetClock)
    open_street(context.workspace, context.workspace.clock)
    window = MainWindow(PAGES, machine)
    qtbot.addWidget(window)
    window.start(replace(context, go=window.go, say=window.say))
    window.show()
    yield window
    for dialog in window.findChildren(QDialog):
        dialog.close()
    window.close()


@pytest.mark.parametrize("step", INSIDE, ids=lambda step: step.id)
def test_the_button_of_a_step_opens_its_place(window: MainWindow, step: Step, recorder: Recorder) -> None:
    start = window.page("checklist")
    assert isinstance(start, ChecklistPage)
    facts = start._checklist.overview().facts
    start.doing.open(step, facts)
    assert window.current() == step.opens.page
    if step.opens.page == "backlinks":
        links = window.page("backlinks")
        assert isinstance(links, BacklinksPage)
        if step.about:
            link = facts.newest_in(step.about)
            assert links.table.current_id() == (link.link_id if link is not None else None)
        assert (links.findChild(AddLinksDialog) is not None) == (step.opens.filter == ADD)
        assert bool(recorder.jobs or window.toasts.isVisible()) == (step.opens.filter == LOOK)


def test_the_window_opens_on_this_week(window: MainWindow) -> None:
    assert window.current() == "checklist"


def test_a_line_of_what_changed_and_the_path_lead_somewhere(window: MainWindow) -> None:
    window.go(Place("checklist", filter="waiting"))
    start = window.page("checklist")
    assert isinstance(start, ChecklistPage)
    assert start.path.isVisible()
    assert start.path.chips.held() == "waiting"
