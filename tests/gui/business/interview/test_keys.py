"""Tab goes from the answer to the ways on, and only then out of the questions."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from gui.business.interview.page import InterviewPage
from gui.business.interview.steps import STEPS
from gui.page import PageContext, Place
from gui.theme import Theme, ThemeChoice


@pytest.mark.parametrize("name", [kind.name for kind in STEPS])
def test_tab_reaches_the_way_on_before_it_leaves_the_questions(qtbot: QtBot, context: PageContext, name: str) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    rows = QVBoxLayout(window)
    rows.addWidget(QPushButton("Help"))
    page = InterviewPage(context)
    rows.addWidget(page)
    rows.addWidget(QPushButton("Settings"))
    window.show()
    page.show_place(Place("interview", filter=name))
    assert page.step is not None
    ways = [button for button in (page.next, page.skip) if not button.isHidden()]
    (page.step.first() or ways[0] if ways else window).setFocus()
    passed: list[QWidget | None] = [window.focusWidget()]
    while len(passed) < 60 and not any(way in passed for way in ways) and ways:
        window.focusNextChild()
        passed.append(window.focusWidget())
        assert passed[-1] is not None
        assert page.isAncestorOf(passed[-1]), f"the keyboard left the question for {passed[-1]}"
    assert not ways or any(way in passed for way in ways)


@pytest.mark.parametrize("name", [kind.name for kind in STEPS])
def test_the_ways_on_are_in_sight_at_the_largest_text_in_the_smallest_window(
    qtbot: QtBot, context: PageContext, theme: Theme, name: str
) -> None:
    theme.choose(ThemeChoice.LIGHT, 2.0)
    page = InterviewPage(context)
    qtbot.addWidget(page)
    page.resize(1024, 550)
    page.show()
    page.show_place(Place("interview", filter=name))
    QApplication.processEvents()
    ways = [button for button in (page.next, page.skip, page.back) if not button.isHidden()]
    assert [button.visibleRegion().boundingRect().height() for button in ways] == [button.height() for button in ways]


def test_the_ways_on_follow_a_short_question_closely(qtbot: QtBot, context: PageContext) -> None:
    page = InterviewPage(context)
    qtbot.addWidget(page)
    page.resize(1024, 900)
    page.show()
    page.show_place(Place("interview", filter="shop_front"))
    QApplication.processEvents()
    assert page.skip.y() < 300
