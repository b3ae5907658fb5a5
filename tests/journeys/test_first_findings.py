"""Without any export: a website and two who know the business, and true findings at the end."""

from __future__ import annotations

import json

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from core.links.state import LinkState
from gui.application import Program
from gui.business.findings_page import FindingsPage
from gui.business.interview.five import FindingsStep
from gui.page import Place
from tests.gui.business.interview.owner import PATIENCE, Owner
from tests.journeys.owner import owner_of
from tests.miniweb import MiniWeb
from tests.miniweb.trap import Answer, Asked

SAYS = {
    "@context": "https://schema.org",
    "@type": "Bakery",
    "name": "Crumb & Co",
    "telephone": "+441632960412",
    "address": {"streetAddress": "3 Mill Lane", "addressLocality": "Brindlemere", "addressCountry": "GB"},
    "openingHours": "Tu-Sa 07:00-14:00",
}


WORDS = "<p>We are on the river below the weir every Sunday, whatever the weather may be.</p>" * 12


NEIGHBOURS = {
    "crumb.example": {"/": f'<script type="application/ld+json">{json.dumps(SAYS)}</script><p>Ring 01632 960412.</p>'},
    "club.example": {"/": '<a href="/sponsors">Our sponsors</a>', "/sponsors": "<h1>Sponsors</h1><p>Thanks to Crumb and Co.</p>"},
    "mill.example": {"/": '<a href="http://crumb.example/">Bread from our flour</a>'},
}


def neighbour(asked: Asked) -> Answer:
    """Answer for the hosts of `NEIGHBOURS`."""
    page = NEIGHBOURS[asked.host].get(asked.path)
    return Answer(f'<!doctype html><html lang="en-GB">{page or ""}{WORDS}', 404 if page is None else 200)


def agree(owner: Owner, program: Program) -> None:
    """Press OK in the question that comes before the first request of its kind."""
    dialog = program.asked_first.dialog
    assert dialog is not None
    owner.qtbot.keyClick(dialog.yes, Qt.Key.Key_Return)
    owner.pressed += 1


def test_without_any_export_the_owner_reaches_true_findings(qtbot: QtBot, program: Program, web: MiniWeb) -> None:
    for kind in ("may_read_own_site", "may_read_five"):
        program.machine.set(kind, "ask")
    for host in NEIGHBOURS:
        web.add(host, neighbour)
    owner = owner_of(qtbot, program)
    owner.next()
    owner.type("crumb.example")
    owner.press(Qt.Key.Key_Return)
    agree(owner, program)
    for answer in ("Yes", "No", "No", "No", "I can"):
        owner.choose(answer)
    assert owner.at == "found"
    qtbot.waitUntil(lambda: owner.page.title.text() == "This is what your website says. Is it right?", timeout=PATIENCE)
    owner.next()
    assert owner.at == "five"
    owner.type("club.example")
    for _ in range(2):
        owner.press(Qt.Key.Key_Tab)
    owner.type("mill.example")
    owner.next()
    agree(owner, program)
    owner.choose("Skip")
    assert owner.at == "findings"
    step = owner.page.step
    assert isinstance(step, FindingsStep)
    qtbot.waitUntil(lambda: not owner.page.reader.five.running, timeout=PATIENCE)
    named, phone, link = step.view.lines or []
    assert named.text.startswith("club.example names you without a link: “")
    assert "Thanks to Crumb and Co." in named.text
    assert named.page == "http://club.example/sponsors"
    assert phone.text == "Your website shows the number 01632 960412, but none of its pages that were read has one to tap."
    assert link.text == "mill.example links to you. The link stands among your links now."
    assert len(owner.seen) <= 12
    assert owner.pressed <= 25
    assert owner.typed <= 80
    assert web.asked("club.example") == ["/robots.txt", "/", "/sponsors"]

    qtbot.waitUntil(lambda: program.workspace.links.counts().by_state == {LinkState.LIVE: 1}, timeout=PATIENCE)
    step.view.buttons[1].click()
    assert program.window.current() == "checklist"
    program.window.go(Place("findings"))
    page = program.window.page("findings")
    assert isinstance(page, FindingsPage)
    assert page.view.lines == [named, phone, link]
    page.view.buttons[2].click()
    assert program.window.current() == "backlinks"
