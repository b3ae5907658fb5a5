"""Three weeks with the checklist: steps close by themselves when what they ask for is seen, whoever did it."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QLineEdit
from pytestqt.qtbot import QtBot

from core.checklist.standing import StepState
from core.clock import SetClock
from gui.application import Program
from gui.backlinks.add_dialog import AddLinksDialog
from gui.backlinks.page import BacklinksPage
from gui.checklist.card import StepCard
from gui.checklist.page import ChecklistPage
from gui.page import Place
from tests.miniweb import MiniWeb
from tests.miniweb.paper import HOME, link, page
from tests.miniweb.trap import OWNER, Answer, Asked

PATIENCE = 60_000


def a_club(asked: Asked) -> Answer:
    """Thanks the bakery in the first week and in the third; in the second its page was rewritten without."""
    if asked.path == "/robots.txt":
        return Answer("", 404)
    return Answer(page(asked, "Thanks to all our members." if asked.day == 1 else f"Thanks to {link(HOME, 'the bakery')}."))


def start_page(program: Program) -> ChecklistPage:
    program.window.go(Place("checklist"))
    start = program.window.page("checklist")
    assert isinstance(start, ChecklistPage)
    return start


def links_page(program: Program) -> BacklinksPage:
    links = program.window.page("backlinks")
    assert isinstance(links, BacklinksPage)
    return links


def card(program: Program, name: str) -> StepCard:
    return next(card for card in start_page(program).week.cards if card.standing.step.id == name)


def press(qtbot: QtBot, program: Program, name: str) -> None:
    """Press the filled button of a card."""
    button = card(program, name).primary
    assert button is not None
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def state(program: Program, name: str) -> StepState:
    return next(s.state for s in program.workspace.checklist.overview().path if s.step.id == name)


def wait_for(qtbot: QtBot, program: Program, words: str) -> None:
    """Wait until the start page says these words."""
    week = start_page(program).week
    qtbot.waitUntil(lambda: any(words in label.text() for label in week.findChildren(QLabel) if label.isVisible()))


def a_week_later(clock: SetClock, web: MiniWeb) -> None:
    clock.forward(days=7)
    web.next_day()


def test_steps_close_when_they_are_seen_to_be_done(qtbot: QtBot, program: Program, web: MiniWeb, clock: SetClock) -> None:
    address = web.add("club.example", a_club)
    program.workspace.interview.finish()
    start_page(program)

    # The first week: the website is named, a link is added, and both cards close by themselves.
    press(qtbot, program, "website")
    assert program.window.current() == "business"
    field = program.window.focusWidget()
    assert isinstance(field, QLineEdit)
    qtbot.keyClicks(field, OWNER)
    qtbot.keyClick(field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: card(program, "website").primary is None)

    press(qtbot, program, "first_links")
    adding = program.window.findChild(AddLinksDialog)
    assert adding is not None
    adding.text.setPlainText(address)
    adding.judge()
    with qtbot.waitSignal(links_page(program).doing.looked, timeout=PATIENCE):
        qtbot.mouseClick(adding.add, Qt.MouseButton.LeftButton)
    assert card(program, "first_links").primary is None
    assert state(program, "first_look") is StepState.PROVEN
    (third,) = [each for each in start_page(program).week.cards if each.primary is not None]
    third.part_done.click()
    qtbot.waitUntil(lambda: start_page(program).week.title.text() == "That is it for this week.")
    wait_for(qtbot, program, "Waiting for others: 1")

    # The second week: a look on another day is one of the three; the club's page was rewritten.
    a_week_later(clock, web)
    start_page(program).refresh()
    with qtbot.waitSignal(links_page(program).doing.looked, timeout=PATIENCE):
        press(qtbot, program, "second_look")
    assert state(program, "second_look") is StepState.PROVEN
    start_page(program)
    wait_for(qtbot, program, "The link on club.example was not seen this time")
    qtbot.waitUntil(lambda: card(program, "second_look").primary is None)

    # The third week: the missing link is among the three, its button selects it, and once it is seen again the card closes.
    a_week_later(clock, web)
    start_page(program).refresh()
    wait_for(qtbot, program, "It is the link on club.example.")
    press(qtbot, program, "missing_link")
    links = links_page(program)
    assert program.window.current() == "backlinks"
    (link_id,) = [row[0] for row in program.workspace.store.rows("SELECT id FROM link")]
    assert links.table.current_id() == link_id
    with qtbot.waitSignal(links.doing.looked, timeout=PATIENCE):
        links.doing.look([link_id])
    assert state(program, "missing_link") is StepState.PROVEN
    start_page(program)
    qtbot.waitUntil(lambda: card(program, "missing_link").primary is None)
    wait_for(qtbot, program, "The link on club.example is as it should be again")

    # What was asked of others is asked about on its day, not before.
    asking = start_page(program).week.asking
    assert asking is not None
    assert asking.standing.step == third.standing.step
