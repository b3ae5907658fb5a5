"""The first start: a bakery with a website, a plumber without one, both by keyboard; a window killed at every question."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit
from pytestqt.qtbot import QtBot

from core.business.fields import all_fields
from core.business.profile import Fact, Way
from core.business.summary import summary
from core.clock import SetClock
from core.links.state import LinkState
from core.sample.town import read_town
from core.sample.web import SampleWeb
from core.workspace import Workspace
from gui.application import Given, Program
from gui.backlinks.add_dialog import AddLinksDialog
from gui.backlinks.page import BacklinksPage
from gui.business.interview.steps import STEPS
from gui.business.page import BusinessPage
from gui.page import Place
from tests.gui.business.interview.owner import PATIENCE
from tests.journeys.owner import owner_of
from tests.miniweb import MiniWeb
from tests.source import ROOT


@pytest.fixture
def town(given: Given) -> SampleWeb:  # type: ignore[misc]
    """The sample's town in place of the small web."""
    with SampleWeb(read_town()) as town:
        assert given.manners is not None
        hosts = given.manners.host_map
        assert isinstance(hosts, dict)
        hosts.clear()
        hosts.update(town.manners().host_map)
        yield town


def test_a_bakery_types_its_website_and_confirms(qtbot: QtBot, given: Given, town: SampleWeb, program: Program) -> None:
    owner = owner_of(qtbot, program)
    owner.next()
    owner.type("ferrylanebakery.example")
    owner.press(Qt.Key.Key_Return)
    for answer in ("Yes", "No", "No", "No", "I can"):
        owner.choose(answer)
    assert owner.at == "found"
    qtbot.waitUntil(lambda: owner.page.title.text() == "This is what your website says. Is it right?", timeout=PATIENCE)
    owner.next()
    assert owner.at == "five"
    owner.next()
    assert owner.at == "offers"
    owner.type("sourdough\nrolls\ncakes")
    owner.next()
    assert owner.at == "last"

    profile = program.workspace.profiles.profile()
    assert profile.name == "Ferry Lane Bakery"
    assert summary(Fact.ADDRESS, profile) == "4 Ferry Lane, Brindlemere, BM2 7FL, United Kingdom"
    assert summary(Fact.HOURS, profile) == "Monday closed; Tuesday to Saturday 07:00–14:00; Sunday 08:00–12:00"
    assert profile.sources[Fact.ADDRESS].way is Way.JSON_LD
    assert profile.sources[Fact.OFFERS].way is Way.TYPED
    assert [request.path for request in town.asked][:4] == ["/robots.txt", "/", "/contact", "/about"]
    assert len(owner.seen) <= 12
    assert owner.pressed <= 25
    assert owner.typed <= 80
    assert program.window.header.name.accessibleName() == "Your business: Ferry Lane Bakery"

    owner.choose("Add links now")
    qtbot.waitUntil(lambda: program.window.findChild(AddLinksDialog) is not None)
    assert program.window.current() == "backlinks"


def test_a_plumber_without_a_website_comes_to_the_end_by_hand(qtbot: QtBot, program: Program) -> None:
    owner = owner_of(qtbot, program)
    owner.next()
    owner.choose("I have no website yet")
    for answer in ("No", "Yes", "Yes", "Yes"):
        owner.choose(answer)
    owner.type("Pipe & Son")
    owner.press(Qt.Key.Key_Tab)
    owner.type("plumber")
    owner.next()
    owner.press(Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    owner.type("GB")
    owner.press(Qt.Key.Key_Tab)
    owner.type("Brindlemere")
    owner.press(Qt.Key.Key_Return)
    assert owner.at == "five"
    owner.next()
    owner.type("01632 960499")
    owner.next()
    owner.type("drains\nbathrooms\nboilers")
    owner.next()
    owner.type("Brindlemere, Holloway")
    owner.press(Qt.Key.Key_Return)
    assert owner.at == "last"
    profile = program.workspace.profiles.profile()
    assert (profile.name, profile.trade, profile.places) == ("Pipe & Son", "plumber", ("Brindlemere", "Holloway"))
    assert summary(Fact.PHONES, profile) == "01632 960499"
    assert program.window.header.name.accessibleName() == "Your business: Pipe & Son"


def test_a_site_that_is_not_there_is_no_dead_end(qtbot: QtBot, program: Program) -> None:
    owner = owner_of(qtbot, program)
    owner.next()
    owner.type("shop.refused.example")
    owner.press(Qt.Key.Key_Return)
    for answer in ("Yes", "No", "No", "No", "I can"):
        owner.choose(answer)
    qtbot.waitUntil(lambda: owner.page.title.text() == "Your website could not be reached.", timeout=PATIENCE)
    owner.choose("Go on")
    assert owner.at == "name"
    owner.skip_to("last")


def test_a_dentist_names_three_old_domains_and_links_to_them_count(qtbot: QtBot, program: Program, web: MiniWeb) -> None:
    program.workspace.business.set_sites(["dentist.example"])
    qtbot.waitUntil(lambda: program.window.header.name.menu() is not None)
    program.window.header.name.menu().actions()[0].trigger()
    page = program.window.page("business")
    assert isinstance(page, BusinessPage)
    program.window.activateWindow()
    qtbot.waitUntil(program.window.isActiveWindow)
    box = page.forms["reach"].rows["old_sites"].findChild(QPlainTextEdit)
    assert isinstance(box, QPlainTextEdit)
    box.setFocus()
    for number, old in enumerate(("old-dentist.example", "www.bakery.example", "teeth.example")):
        if number:
            qtbot.keyClick(box, Qt.Key.Key_Return)
        qtbot.keyClicks(box, old)
    qtbot.keyClick(box, Qt.Key.Key_Tab)
    assert program.workspace.business.business().sites == ("dentist.example", "old-dentist.example", "bakery.example", "teeth.example")

    links = program.window.page("backlinks")
    assert isinstance(links, BacklinksPage)
    (truth,) = [truth for truth in web.links(60) if truth.first is LinkState.LIVE][:1]
    with qtbot.waitSignal(links.doing.looked, timeout=PATIENCE):
        links.doing.add_text(truth.pasted)
    assert program.workspace.links.counts().by_state == {LinkState.LIVE: 1}


def test_the_questions_can_be_left_and_gone_on_with(qtbot: QtBot, program: Program) -> None:
    owner = owner_of(qtbot, program)
    owner.next()
    owner.type("www.bak")
    program.window.go(Place("backlinks"))
    next(action for action in program.window.header.name.menu().actions() if action.text() == "Go on with the questions").trigger()
    assert program.window.current() == "interview"
    qtbot.waitUntil(lambda: isinstance(QApplication.focusWidget(), QLineEdit))
    assert owner.at == "website"
    assert owner.focus().property("text") == "www.bak"


def test_the_second_start_opens_on_this_week(qtbot: QtBot, program: Program, given: Given) -> None:
    owner_of(qtbot, program).skip_to("last")
    program.window.close()
    again = Program(program._app, replace(given))
    qtbot.addWidget(again.window)
    again.window.show()
    qtbot.waitUntil(lambda: again.window.current() == "checklist")
    again.close()


TYPED = {
    "website": "site",
    "web_person": "web_person",
    "name": "name",
    "place": "street",
    "five": "supports",
    "reach": "email",
    "offers": "offers",
    "area": "places",
    "hours": "sunday",
}
"""At each question with fields, one of them."""


@pytest.mark.parametrize("step", [kind.name for kind in STEPS])
def test_kill_9_loses_neither_the_question_nor_a_letter(tmp_path: Path, step: str) -> None:
    file = tmp_path / "Bakery.linkstead"
    workspace = Workspace.open(file, SetClock())
    workspace.profiles.set(Fact.HOME_VISITS, True)
    if step == "found":
        workspace.business.set_sites(["nobody.refused.example"])
    workspace.interview.at(step)
    workspace.close()
    around = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    command = [sys.executable, "-m", "tests.journeys.typing_window", str(tmp_path), str(file), TYPED.get(step, "")]
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True, env=around) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == f"at {step}\n"
        os.kill(process.pid, signal.SIGKILL)
    workspace = Workspace.open(file, SetClock())
    try:
        assert workspace.interview.step() == step
        drafts = workspace.profiles.drafts()
        assert drafts == ({TYPED[step]: "half a wor"} if step in TYPED else {})
        assert set(drafts) <= set(all_fields())
    finally:
        workspace.close()
