"""A page hears what changed, and reads anew when someone looks."""

from __future__ import annotations

from typing import ClassVar

from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from core.events import Changed, Topic
from gui.page import Page, PageContext


class LinksPage(Page):
    topics: ClassVar[frozenset[Topic]] = frozenset({Topic.LINKS})

    def __init__(self, context: PageContext) -> None:
        super().__init__(context)
        self.read = 0
        self.renewed: list[tuple[Changed, ...]] = []

    def refresh(self) -> None:
        self.read += 1

    def renew(self, changes: tuple[Changed, ...]) -> None:
        self.renewed.append(changes)


def test_a_page_reads_when_it_is_first_shown_and_not_before(qtbot: QtBot, context: PageContext) -> None:
    page = LinksPage(context)
    qtbot.addWidget(page)
    context.events.say([Changed(Topic.LINKS)])
    assert (page.read, page.stale) == (0, True)
    page.show()
    assert (page.read, page.renewed, page.stale) == (1, [], False)


def test_several_changes_reach_a_page_in_sight_together(qtbot: QtBot, context: PageContext) -> None:
    page = LinksPage(context)
    qtbot.addWidget(page)
    page.show()
    changes = (Changed(Topic.LINKS, (1,)), Changed(Topic.LINKS, (2,)))
    context.events.say(changes)
    assert page.renewed == []
    qtbot.waitUntil(lambda: page.renewed == [changes])


def test_a_page_out_of_sight_waits_until_it_is_shown_again(qtbot: QtBot, context: PageContext) -> None:
    page = LinksPage(context)
    qtbot.addWidget(page)
    page.show()
    page.hide()
    context.events.say([Changed(Topic.LINKS, (3,))])
    assert page.stale
    assert page.renewed == []
    page.show()
    assert page.renewed == [(Changed(Topic.LINKS, (3,)),)]


def test_a_page_does_not_hear_of_other_topics(qtbot: QtBot, context: PageContext) -> None:
    page = LinksPage(context)
    qtbot.addWidget(page)
    page.show()
    context.events.say([Changed(Topic.BUSINESS)])
    assert not page.stale


def test_a_page_that_has_gone_is_told_nothing(qtbot: QtBot, context: PageContext) -> None:
    page = LinksPage(context)
    page.show()
    page.deleteLater()
    qtbot.waitUntil(lambda: not isValid(page))
    context.events.say([Changed(Topic.LINKS)])
    assert page.renewed == []
