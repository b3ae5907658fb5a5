"""The first request of a kind waits for the owner's answer: OK, not now, never; no page is stuck by any of them."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from core.backlinks.pasted import read_lines
from core.clock import SetClock
from core.events import Changed, Topic
from core.jobs import Ending, JobRequest
from core.settings.folders import Folders
from core.settings.machine import MachineSettings
from core.settings.options import LEAVING
from core.settings.permissions import KINDS, Answer, kind_of
from core.workspace import Workspace
from gui.application import Given, Program
from gui.backlinks.page import BacklinksPage
from gui.business.interview.page import InterviewPage
from gui.page import PageContext, Place
from gui.permission import AskedFirst
from gui.permission_dialog import PermissionDialog
from gui.settings.page import SettingsPage
from tests.answered import answer
from tests.gui.business.interview.owner import Owner
from tests.gui.recorder import Recorder

LOOK = JobRequest("check_links", {"every": True})
READ = JobRequest("read_site", {"address": "bakery.example"})


@dataclass
class Desk:
    """A window with the gate before its runs, and all that came through."""

    gate: AskedFirst
    window: QWidget
    settings: MachineSettings
    started: list[str] = field(default_factory=list)
    running: set[str] = field(default_factory=set)
    ended: list[Ending] = field(default_factory=list)
    changed: list[Changed] = field(default_factory=list)

    def ask(self, request: JobRequest) -> None:
        self.gate.run(request, lambda outcome: self.ended.append(outcome.ending))

    @property
    def question(self) -> PermissionDialog:
        assert self.gate.dialog is not None
        return self.gate.dialog

    def said(self, job: str) -> str:
        kind = kind_of(job)
        assert kind is not None
        return str(self.settings.value(kind.option))


@pytest.fixture
def desk(qtbot: QtBot, context: PageContext, machine: MachineSettings, recorder: Recorder) -> Iterator[Desk]:
    for kind in KINDS:
        machine.set(kind.option, Answer.ASK.value)
    window = QWidget()
    qtbot.addWidget(window)
    window.show()
    started: list[str] = []
    running: set[str] = set()

    def start(request: JobRequest, _ended: object) -> None:
        started.append(request.name)
        running.add(request.name)

    def stop(names: Collection[str]) -> bool:
        stopped = running & set(names)
        running.difference_update(stopped)
        return bool(stopped)

    gate = AskedFirst(start, stop, context.settings, context.events, recorder.say, window)
    desk = Desk(gate, window, machine, started, running)
    context.events.listen(desk.changed.append)
    yield desk
    gate.close()


def press(qtbot: QtBot, button: QPushButton) -> None:
    qtbot.keyClick(button, Qt.Key.Key_Space)


def test_nothing_begins_before_the_answer_and_ok_is_remembered(qtbot: QtBot, desk: Desk) -> None:
    desk.ask(LOOK)
    assert (desk.started, desk.ended) == ([], [])
    press(qtbot, desk.question.yes)
    assert (desk.started, desk.ended) == (["check_links"], [])
    assert desk.said("check_links") == "yes"
    assert desk.changed == [Changed(Topic.SETTINGS)]
    desk.ask(LOOK)
    assert desk.gate.dialog is None
    assert desk.started == ["check_links"] * 2


def test_not_now_begins_nothing_and_asks_again_next_time(qtbot: QtBot, desk: Desk, recorder: Recorder) -> None:
    desk.ask(LOOK)
    press(qtbot, desk.question.not_now)
    assert (desk.started, desk.ended, desk.said("check_links")) == ([], [Ending.STOPPED], "ask")
    assert recorder.said == ["Nothing was asked. The next time you are asked again."]
    desk.ask(LOOK)
    press(qtbot, desk.question.yes)
    assert desk.started == ["check_links"]


def test_never_begins_nothing_says_where_to_change_it_and_asks_no_more(qtbot: QtBot, desk: Desk, recorder: Recorder) -> None:
    desk.ask(LOOK)
    press(qtbot, desk.question.never)
    assert (desk.started, desk.ended, desk.said("check_links")) == ([], [Ending.STOPPED], "never")
    desk.ask(LOOK)
    assert desk.gate.dialog is None
    assert (desk.started, desk.ended) == ([], [Ending.STOPPED] * 2)
    assert len(recorder.said) == 2
    assert all(said.startswith("Nothing was asked. ") and "Settings" in said and LEAVING in said for said in recorder.said)


def test_never_in_the_settings_ends_what_runs_of_that_kind_and_says_so(
    qtbot: QtBot, context: PageContext, desk: Desk, recorder: Recorder
) -> None:
    for job in (LOOK, READ):
        desk.ask(job)
        press(qtbot, desk.question.yes)
    desk.settings.set("may_read_own_site", Answer.NEVER.value)
    context.events.say([Changed(Topic.SETTINGS)])
    assert desk.running == {"check_links"}
    (said,) = recorder.said
    assert said.startswith("Stopped. What was seen so far is kept. “Your own website”: you said never.")
    context.events.say([Changed(Topic.SETTINGS)])
    assert recorder.said == [said]


def test_never_can_be_taken_back(qtbot: QtBot, desk: Desk, recorder: Recorder) -> None:
    desk.ask(LOOK)
    press(qtbot, desk.question.never)
    recorder.undos[0]()
    assert desk.said("check_links") == "ask"
    assert recorder.said[-1] == "“Pages that link to you”: the next time you are asked again."


def test_the_keyboard_answers_enter_says_ok_and_escape_not_now(qtbot: QtBot, desk: Desk) -> None:
    desk.ask(LOOK)
    qtbot.waitUntil(lambda: QApplication.focusWidget() is desk.question.yes)
    qtbot.keyClick(desk.question, Qt.Key.Key_Escape)
    assert (desk.started, desk.ended) == ([], [Ending.STOPPED])
    desk.ask(LOOK)
    qtbot.waitUntil(lambda: QApplication.focusWidget() is desk.question.yes)
    qtbot.keyClick(desk.question.yes, Qt.Key.Key_Return)
    assert desk.started == ["check_links"]


def test_tab_reaches_never(qtbot: QtBot, desk: Desk) -> None:
    desk.ask(LOOK)
    question = desk.question
    qtbot.waitUntil(lambda: QApplication.focusWidget() is question.yes)
    for button in (question.not_now, question.never):
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
        assert QApplication.focusWidget() is button
    qtbot.keyClick(question.never, Qt.Key.Key_Return)
    assert desk.said("check_links") == "never"


def test_each_kind_is_asked_for_by_itself_one_after_the_other(qtbot: QtBot, desk: Desk) -> None:
    desk.ask(LOOK)
    desk.ask(READ)
    desk.ask(LOOK)
    first = desk.question
    press(qtbot, first.yes)
    assert desk.started == ["check_links"] * 2
    assert desk.question is not first
    press(qtbot, desk.question.not_now)
    assert desk.ended == [Ending.STOPPED]
    assert (desk.said("check_links"), desk.said("read_site")) == ("yes", "ask")


def test_a_job_that_asks_nobody_begins_at_once(desk: Desk) -> None:
    desk.ask(JobRequest("add_links"))
    assert desk.started == ["add_links"]


def test_closing_the_window_tells_those_who_wait(desk: Desk) -> None:
    desk.ask(LOOK)
    desk.ask(READ)
    desk.gate.close()
    assert desk.ended == [Ending.STOPPED] * 2
    assert {desk.said("check_links"), desk.said("read_site")} == {"ask"}


@pytest.mark.parametrize("said", [Answer.ASK, Answer.NEVER])
def test_a_look_at_start_opens_no_question_and_begins_nothing(
    qtbot: QtBot, context: PageContext, workspace: Workspace, machine: MachineSettings, recorder: Recorder, tmp_path: Path, said: Answer
) -> None:
    answer(tmp_path / "settings.json", said)
    machine.renew()
    workspace.business.set_sites(["bakery.example"])
    number = workspace.additions.begin("")
    workspace.additions.add(number, read_lines(["https://club.example/"], frozenset({"bakery.example"})).links)
    workspace.additions.finish(number)
    context.settings.set("look_at_start", True)
    page = BacklinksPage(context)
    qtbot.addWidget(page)
    page.doing.look_at_start()
    assert (recorder.jobs, recorder.said) == ([], [])


@pytest.fixture
def program(qtbot: QtBot, qapp: QApplication, tmp_path: Path) -> Iterator[Program]:
    """A window of somebody who was never asked; an engine that is started would fail the test."""
    folders = Folders(tmp_path / "settings", tmp_path / "businesses", tmp_path / "logs")
    given = Given(folders, clock=SetClock(), language="en", shipped_font=True, engine=("nobody-may-start-this",))
    program = Program(qapp, given)
    qtbot.addWidget(program.window)
    program.window.show()
    yield program
    program.close()
    program.theme.deleteLater()


def test_the_first_questions_go_on_by_hand_where_the_website_is_not_to_be_read_now(qtbot: QtBot, program: Program) -> None:
    qtbot.waitUntil(lambda: program.window.current() == "interview")
    page = program.window.page("interview")
    assert isinstance(page, InterviewPage)
    owner = Owner(qtbot, page)
    owner.next()
    owner.type("bakery.example")
    qtbot.keyClick(owner.focus(), Qt.Key.Key_Return)
    question = program.asked_first.dialog
    assert question is not None
    qtbot.waitUntil(lambda: QApplication.focusWidget() is question.yes)
    qtbot.keyClick(question, Qt.Key.Key_Escape)
    owner.arrive()
    for said in ("Yes", "No", "No", "No", "I can"):
        owner.choose(said)
    assert owner.at == "name"
    assert not page.reader.running
    assert program.workspace.business.business().sites == ("bakery.example",)


@pytest.mark.parametrize("button", ["not_now", "never"])
def test_look_again_can_be_pressed_again_whatever_was_answered(qtbot: QtBot, program: Program, button: str) -> None:
    program.workspace.business.set_sites(["bakery.example"])
    number = program.workspace.additions.begin("")
    program.workspace.additions.add(number, read_lines(["https://club.example/"], frozenset({"bakery.example"})).links)
    program.workspace.additions.finish(number)
    program.window.go(Place("backlinks"))
    page = program.window.page("backlinks")
    assert isinstance(page, BacklinksPage)
    press(qtbot, page.look_button)
    assert not page.look_button.isEnabled()
    question = program.asked_first.dialog
    assert question is not None
    press(qtbot, getattr(question, button))
    assert page.look_button.isEnabled()
    assert program.window.strip.running() == ()


def test_the_answer_is_changed_in_the_settings(qtbot: QtBot, context: PageContext, desk: Desk) -> None:
    page = SettingsPage(context)
    qtbot.addWidget(page)
    page.show()
    desk.ask(LOOK)
    press(qtbot, desk.question.never)
    row = next(form.rows["may_read_links"] for form in page.forms if "may_read_links" in form.rows)
    qtbot.waitUntil(lambda: row.editor.bar.held() == "2")
    row.editor.bar.step(-1)
    assert desk.said("check_links") == "yes"
    desk.ask(LOOK)
    assert desk.started == ["check_links"]
