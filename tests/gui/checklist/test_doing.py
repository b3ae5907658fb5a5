"""A step's button leads to a place that is there, and every word of the person's can be taken back."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from urllib.parse import unquote

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from core.business.fields import all_fields
from core.checklist.checklist import Checklist
from core.checklist.facts import Facts
from core.checklist.library import read_steps
from core.checklist.standing import Standing, StepState
from core.checklist.step import Step
from core.checklist.webperson import mail_for
from core.clock import SetClock
from core.events import Topic
from core.links.state import LinkState, StateGroup
from core.settings.repository import OptionRepository
from core.words import long_day
from core.workspace import Workspace
from gui.backlinks.page import ADD, LOOK
from gui.business.interview.steps import STEPS as QUESTIONS
from gui.checklist.doing import StepActions, place_of
from gui.page import PageContext, Place
from gui.pages import PAGES
from tests.core.checklist.made_up import came, facts
from tests.gui.checklist.outside import Outside, outside
from tests.gui.recorder import Recorder

STEPS = {step.id: step for step in read_steps()}
KNOWN = facts(name="Miller’s & Co", sites=("millers.example",))


@pytest.fixture
def doing(qtbot: QtBot, context: PageContext) -> StepActions:
    page = QWidget()
    qtbot.addWidget(page)
    return StepActions(context, page)


@pytest.fixture
def away(monkeypatch: pytest.MonkeyPatch) -> Outside:
    return outside(monkeypatch)


def standing(workspace: Workspace, name: str) -> Standing:
    return next(standing for standing in workspace.checklist.overview().path if standing.step.id == name)


@pytest.mark.parametrize("step", [step for step in STEPS.values() if step.opens.page], ids=lambda step: step.id)
def test_a_place_a_step_opens_is_one_that_is_there(step: Step) -> None:
    place = place_of(step, facts())
    assert place.page in {spec.name for spec in PAGES}
    fields = set(all_fields()) if place.page == "business" else {kind.name for kind in QUESTIONS} if place.page == "interview" else set()
    assert place.filter in {"", ADD, LOOK, *StateGroup} | fields


def test_a_step_about_a_link_opens_the_one_it_came_to_last(doing: StepActions, recorder: Recorder) -> None:
    some: Facts = facts(
        newest={LinkState.DEAD_TARGET: came(7, 1), LinkState.WORDS_CHANGED: came(8, 2), LinkState.PAGE_GONE: came(9)},
    )
    for name in ("dead_target", "changed_link", "lost_link", "thank_someone", "first_links", "look_at_start"):
        doing.open(STEPS[name], some)
    assert recorder.places == [
        Place("backlinks", 7, "changed"),
        Place("backlinks", 8, "changed"),
        Place("backlinks", 9, "gone"),
        Place("backlinks", None, "there"),
        Place("backlinks", filter="add"),
        Place("settings"),
    ]


def test_an_address_opens_in_the_browser_and_words_are_searched_there(doing: StepActions, away: Outside, recorder: Recorder) -> None:
    for name in ("apple_place", "neighbours_block", "named_without_link"):
        doing.open(STEPS[name], KNOWN)
    assert away.opened[:2] == ["https://business.apple.com/", "http://millers.example/"]
    assert unquote(away.opened[2].partition("?q=")[2]) == '"Miller’s & Co" -site:millers.example'
    assert recorder.places == []


def test_words_to_copy_are_on_the_clipboard_with_the_business_in_them(doing: StepActions, recorder: Recorder) -> None:
    doing.open(STEPS["club_you_support"], KNOWN)
    assert "Miller’s & Co\nmillers.example" in QGuiApplication.clipboard().text()
    assert recorder.said == ["Copied. Paste it into a mail, a letter or a note."]


def test_the_web_persons_mail_opens_in_the_mail_program(doing: StepActions, away: Outside) -> None:
    doing.mail_web_person(STEPS["footer_address"], KNOWN)
    (address,) = away.opened
    assert address.startswith("mailto:?subject=")
    assert "Miller’s & Co\r\n[Street and number]" in unquote(address)


def test_the_mail_about_a_dead_page_names_it_and_who_links_to_it(doing: StepActions, away: Outside) -> None:
    some = facts(sites=("millers.example",), newest={LinkState.DEAD_TARGET: came(7, 1)})
    doing.mail_web_person(STEPS["dead_target"], some)
    letter = unquote(away.opened[0])
    assert "https://club.example/partners links to it):\r\nhttps://bakery.example/gone\r\n" in letter
    assert "New address: I do not know yet which page took its place. Please tell me" in letter


@pytest.mark.parametrize("name", ["footer_address", "local_data"])
def test_without_a_mail_program_the_mail_is_copied(doing: StepActions, away: Outside, recorder: Recorder, name: str) -> None:
    away.takes = False
    doing.mail_web_person(STEPS[name], KNOWN)
    assert QGuiApplication.clipboard().text().startswith("A small change for millers.example\n\nHello,")
    assert recorder.said == ["The mail was copied: paste it into a message to your web person."]
    doing.mail_web_person(STEPS[name], facts(sites=("millers.example",), web_person="web@maker.example"))
    assert recorder.said[-1] == "The mail was copied: paste it into a message to web@maker.example."


def test_a_mail_that_a_mail_program_took_is_copied_too_in_case_none_opened(doing: StepActions, away: Outside, recorder: Recorder) -> None:
    QGuiApplication.clipboard().clear()
    doing.mail_web_person(STEPS["footer_address"], KNOWN)
    assert QGuiApplication.clipboard().text().startswith("A small change for millers.example\n\nHello,")
    assert "copied too" in recorder.said[0]


@pytest.mark.parametrize("step", [step for step in STEPS.values() if step.web is not None], ids=lambda step: step.id)
def test_no_mail_to_the_web_person_asks_for_something_and_leaves_it_empty(step: Step) -> None:
    some = facts(name="Miller’s", sites=("millers.example",), newest={LinkState.DEAD_TARGET: came(7, 1)})
    paragraphs = mail_for(step, some).body.split("\n\n")
    assert [each for each in paragraphs[:-1] if each.rstrip().endswith(":") and each != "The text to paste:"] == []


SAYS: list[tuple[str, Callable[[StepActions, Step], None], str, StepState]] = [
    ("customer_questions", StepActions.part_done, "Done: Write down five questions customers ask again and again", StepState.PROVEN),
    (
        "google_profile",
        StepActions.part_done,
        "Noted. You are asked on Monday 30 November what came of it.",
        StepState.MY_PART_DONE,
    ),
    (
        "first_links",
        StepActions.part_done,
        "Noted. Linkstead watches for it, and asks again on Monday 23 November.",
        StepState.MY_PART_DONE,
    ),
    ("google_profile", StepActions.not_for_me, "Not shown again: Claim your Google Business Profile", StepState.SET_ASIDE),
    ("google_profile", StepActions.happened, "Done: Claim your Google Business Profile", StepState.PROVEN),
    ("google_profile", StepActions.not_yet, "You are asked again on Monday 30 November.", StepState.MY_PART_DONE),
]


@pytest.mark.parametrize(("name", "say", "told", "state"), SAYS)
def test_what_is_said_is_kept_told_and_taken_back(
    doing: StepActions,
    workspace: Workspace,
    context: PageContext,
    recorder: Recorder,
    name: str,
    say: Callable[[StepActions, Step], None],
    told: str,
    state: StepState,
) -> None:
    heard: list[Topic] = []
    context.events.listen(lambda change: heard.append(change.topic))
    say(doing, STEPS[name])
    assert recorder.said == [told]
    assert standing(workspace, name).state is state
    recorder.undos[0]()
    assert standing(workspace, name).state is StepState.TO_DO
    assert recorder.said[1:] == [f"“{STEPS[name].title}” stands as it did before."]
    assert heard == [Topic.CHECKLIST] * 2


def test_later_is_until_a_day_and_can_be_taken_back(doing: StepActions, workspace: Workspace, recorder: Recorder) -> None:
    day = workspace.checklist.today + timedelta(days=30)
    doing.later(STEPS["google_profile"], day)
    assert standing(workspace, "google_profile").until == day
    recorder.undos[0]()
    assert standing(workspace, "google_profile").state is StepState.TO_DO


def test_putting_back_is_itself_taken_back(doing: StepActions, workspace: Workspace, recorder: Recorder) -> None:
    doing.not_for_me(STEPS["google_profile"])
    doing.put_back(STEPS["google_profile"])
    assert standing(workspace, "google_profile").state is StepState.TO_DO
    recorder.undos[1]()
    assert standing(workspace, "google_profile").state is StepState.SET_ASIDE


def test_a_pause_and_its_end_can_be_taken_back(doing: StepActions, workspace: Workspace, recorder: Recorder) -> None:
    checklist: Checklist = workspace.checklist
    day = checklist.today + timedelta(days=30)
    doing.pause(day)
    doing.pause(None)
    assert checklist.overview().paused_until is None
    recorder.undos[1]()
    assert checklist.overview().paused_until == day
    assert recorder.said[-1] == f"Paused again, until {long_day(day)}."
    recorder.undos[0]()
    assert checklist.overview().paused_until is None
    assert recorder.said[-1] == "There is no pause."


def test_other_minutes_can_be_taken_back_and_the_same_again_are_nothing(
    doing: StepActions, workspace: Workspace, recorder: Recorder
) -> None:
    options: OptionRepository = workspace.options
    doing.take_time("25")
    assert recorder.said == []
    doing.take_time("10")
    assert options.value("rhythm") == "10"
    recorder.undos[0]()
    assert options.value("rhythm") == "25"
    assert recorder.said[-1] == "Your things are chosen for the time you had before."


def test_one_more_can_be_taken_back_and_says_so_when_nothing_is_left(doing: StepActions, workspace: Workspace, recorder: Recorder) -> None:
    before = [thing.step.id for thing in workspace.checklist.overview().things]
    doing.one_more()
    assert recorder.said[0].startswith("One more: ")
    assert len(workspace.checklist.overview().things) == len(before) + 1
    recorder.undos[0]()
    assert [thing.step.id for thing in workspace.checklist.overview().things] == before
    for step in STEPS.values():
        doing.not_for_me(step)
    doing.one_more()
    assert recorder.said[-1] == "Nothing is left on the path for now."


def test_the_clock_of_these_tests_stands_on_a_monday() -> None:
    assert SetClock().now().weekday() == 0
