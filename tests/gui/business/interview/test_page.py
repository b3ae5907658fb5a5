"""One question a screen, by keyboard; back and skip; nothing typed is lost."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel

from core.business.profile import Fact, Way
from core.workspace import Workspace
from gui.business.interview.steps import STEPS
from gui.page import Place
from tests.gui.business.interview.owner import Owner, line_of
from tests.gui.recorder import Recorder

Opens = Callable[[], Owner]


def test_a_plumber_without_a_website_answers_by_hand(opened: Opens, workspace: Workspace, recorder: Recorder) -> None:
    owner = opened()
    owner.next()
    owner.choose("I have no website yet")
    for answer in ("No", "Yes", "Yes", "Yes"):
        owner.choose(answer)
    assert owner.at == "name"
    owner.type("Pipe & Son")
    owner.press(Qt.Key.Key_Tab)
    owner.type("plumbing")
    owner.press(Qt.Key.Key_Escape)
    owner.next()
    assert owner.at == "place"
    line_of(owner).selectAll()
    owner.type("United Kingdom")
    owner.press(Qt.Key.Key_Escape)
    owner.press(Qt.Key.Key_Tab)
    owner.type("Brindlemere")
    owner.press(Qt.Key.Key_Return)
    assert owner.at == "five"
    owner.next()
    owner.type("01632 960499")
    owner.next()
    owner.type("blocked drains\nnew bathrooms\nboilers")
    owner.next()
    owner.type("Brindlemere, Holloway")
    owner.press(Qt.Key.Key_Return)
    assert owner.at == "last"
    profile = workspace.profiles.profile()
    assert (profile.name, profile.trade, profile.address.place) == ("Pipe & Son", "plumber", "Brindlemere")
    assert [phone.number for phone in profile.phones] == ["+441632960499"]
    assert len(profile.offers) == 3
    assert profile.places == ("Brindlemere", "Holloway")
    assert (profile.shop_front, profile.home_visits, profile.has_website) == (False, True, False)
    assert {source.way for source in profile.sources.values()} == {Way.TYPED}
    assert workspace.profiles.drafts() == {}
    assert workspace.interview.done()
    assert "hours" not in owner.seen
    assert "found" not in owner.seen
    assert recorder.jobs == []


def test_every_question_may_be_skipped_and_nothing_is_said_then(opened: Opens, workspace: Workspace) -> None:
    owner = opened()
    owner.skip_to("last")
    assert [name for name in owner.seen if name not in {"found", "area"}] == owner.seen
    profile = workspace.profiles.profile()
    assert not any(profile.knows(fact) for fact in Fact)
    assert workspace.interview.done()


@pytest.mark.parametrize("name", [kind.name for kind in STEPS if kind.name != "found"])
def test_every_question_opens_again_where_it_was_left(opened: Opens, workspace: Workspace, name: str) -> None:
    workspace.interview.at(name)
    owner = opened()
    assert owner.at == name
    assert owner.page.title.text()
    assert owner.page.accessibleName() == "" or owner.page.step is not None


def test_what_was_half_typed_stands_there_at_the_next_start(opened: Opens, workspace: Workspace) -> None:
    owner = opened()
    owner.next()
    owner.type("www.bak")
    assert workspace.profiles.drafts() == {"site": "www.bak"}
    assert workspace.business.business().sites == ()
    again = opened()
    assert again.at == "website"
    assert line_of(again).text() == "www.bak"


def test_what_is_wrong_is_said_at_its_field_and_one_stays(opened: Opens, workspace: Workspace) -> None:
    owner = opened()
    owner.next()
    owner.next()
    step = owner.page.step
    assert step is not None
    assert step.form.rows["site"].problem.text() == "Type its address, or say that you have none yet."  # type: ignore[attr-defined]
    owner.type("bakery")
    owner.next()
    assert "not a web address" in step.form.rows["site"].problem.text()  # type: ignore[attr-defined]
    assert owner.at == "website"
    owner.type(".example")
    owner.press(Qt.Key.Key_Return)
    assert owner.at == "shop_front"
    assert workspace.business.business().sites == ("bakery.example",)


def test_the_website_is_read_only_with_the_owners_leave(opened: Opens, workspace: Workspace, recorder: Recorder) -> None:
    owner = opened()
    owner.next()
    owner.type("www.bakery.example")
    owner.choose("Do not read it")
    assert recorder.jobs == []
    assert workspace.business.business().sites == ("bakery.example",)
    owner.press(Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    assert owner.at == "website"
    owner.next()
    assert [job.name for job in recorder.jobs] == ["read_site"]
    assert recorder.jobs[0].params == {"address": "bakery.example"}


def test_back_shows_the_answer_and_another_may_be_given(opened: Opens, workspace: Workspace) -> None:
    workspace.interview.at("shop_front")
    owner = opened()
    owner.choose("Yes")
    assert owner.at == "home_visits"
    owner.choose("Back")
    assert owner.at == "shop_front"
    assert any(label.text() == "You said yes." for label in owner.page.findChildren(QLabel))
    owner.choose("No")
    assert workspace.profiles.profile().shop_front is False
    assert owner.at == "home_visits"


@pytest.mark.parametrize(
    ("trade", "step", "word"), [("bakery", "regulated", "No"), ("dentist", "regulated", "Yes"), ("plumber", "home_visits", "Yes")]
)
def test_the_keyboard_stands_on_the_answer_that_is_usual_for_the_trade(
    opened: Opens, workspace: Workspace, trade: str, step: str, word: str
) -> None:
    workspace.profiles.set(Fact.TRADE, trade)
    workspace.interview.at(step)
    owner = opened()
    assert owner.focus().accessibleName() == word


def test_going_on_passes_over_what_is_answered_already(opened: Opens, workspace: Workspace) -> None:
    workspace.profiles.set(Fact.HOME_VISITS, False)
    workspace.interview.at("shop_front")
    owner = opened()
    owner.choose("Yes")
    assert owner.at == "several_towns"


def test_a_place_in_the_questions_is_opened_from_elsewhere(opened: Opens, workspace: Workspace) -> None:
    owner = opened()
    owner.page.show_place(Place("interview", filter="website"))
    assert owner.at == "website"


def test_the_end_leads_to_links_to_the_week_and_to_the_sample(
    opened: Opens, workspace: Workspace, recorder: Recorder, monkeypatch: pytest.MonkeyPatch
) -> None:
    started: list[list[str]] = []
    monkeypatch.setattr("gui.business.interview.last.QProcess.startDetached", lambda program, words: started.append([program, *words]))
    workspace.interview.at("last")
    owner = opened()
    owner.choose("Add links now")
    owner.choose("See this week’s three things")
    assert recorder.places == [Place("backlinks", filter="add"), Place("checklist")]
    owner.choose("Look around a sample")
    assert started[0][-1] == "demo"
    assert "window of its own" in recorder.said[-1]


def test_escape_loses_nothing(opened: Opens) -> None:
    owner = opened()
    owner.next()
    assert owner.page.escape()
    assert owner.at == "website"


def test_no_text_of_the_questions_reads_markup(opened: Opens, workspace: Workspace) -> None:
    workspace.profiles.set(Fact.NAME, "<b>Crumb</b>")
    for kind in STEPS:
        workspace.interview.at(kind.name)
        page = opened().page
        assert {label.textFormat() for label in page.findChildren(QLabel)} == {Qt.TextFormat.PlainText}
        page.close()
    QApplication.processEvents()
