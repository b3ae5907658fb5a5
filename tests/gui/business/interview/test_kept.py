"""What is typed is never lost: Skip keeps it, the first wrong field gets the keyboard, few products are no fault."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel

from core.business.profile import Fact
from core.workspace import Workspace
from gui.business.interview.asking import AskingStep, OffersStep
from gui.page import Place
from gui.widgets import Scroll
from tests.gui.business.interview.owner import Owner, line_of
from tests.gui.recorder import Recorder

Opens = Callable[[], Owner]


def test_skip_keeps_what_was_typed_and_back_shows_it(opened: Opens, workspace: Workspace) -> None:
    workspace.interview.at("name")
    owner = opened()
    owner.type("Crumb & C")
    owner.choose("Skip")
    assert owner.at == "place"
    assert workspace.profiles.drafts() == {"name": "Crumb & C"}
    assert not workspace.profiles.profile().knows(Fact.NAME)
    owner.choose("Back")
    assert line_of(owner).text() == "Crumb & C"


def test_no_website_yet_puts_aside_what_was_typed_and_undo_brings_it_back(opened: Opens, workspace: Workspace, recorder: Recorder) -> None:
    workspace.interview.at("website")
    owner = opened()
    owner.type("www.bak")
    owner.choose("I have no website yet")
    assert workspace.profiles.profile().has_website is False
    assert workspace.profiles.drafts() == {}
    recorder.undos[-1]()
    assert workspace.profiles.drafts() == {"site": "www.bak"}
    assert workspace.profiles.profile().has_website is None
    assert recorder.places == [Place("interview", filter="website")]


def test_no_website_yet_says_nothing_where_nothing_was_typed(opened: Opens, workspace: Workspace, recorder: Recorder) -> None:
    workspace.interview.at("website")
    opened().choose("I have no website yet")
    assert recorder.said == []


def test_two_products_are_taken_with_a_calm_word(opened: Opens, workspace: Workspace) -> None:
    workspace.interview.at("offers")
    owner = opened()
    step = owner.page.step
    assert isinstance(step, OffersStep)
    note = step.form.rows["offers"].note
    assert not note.isVisible()
    owner.type("bread\nrolls")
    assert note.isVisible()
    assert "will do" in note.text()
    owner.next()
    assert owner.at != "offers"
    assert [offer.word for offer in workspace.profiles.profile().offers] == ["bread", "rolls"]


def test_three_products_need_no_word(opened: Opens, workspace: Workspace) -> None:
    workspace.interview.at("offers")
    owner = opened()
    owner.type("bread\nrolls\ncakes")
    assert isinstance(owner.page.step, OffersStep)
    assert not owner.page.step.form.rows["offers"].note.isVisible()


def test_without_a_website_nobody_is_told_of_its_pages(opened: Opens, workspace: Workspace) -> None:
    workspace.profiles.set(Fact.HAS_WEBSITE, False)
    workspace.interview.at("offers")
    page = opened().page
    assert not any("website" in label.text() for label in page.findChildren(QLabel) if label.isVisible())


def test_the_keyboard_goes_to_the_first_field_that_is_wrong(opened: Opens, workspace: Workspace) -> None:
    workspace.interview.at("hours")
    owner = opened()
    owner.page.resize(1000, 500)
    owner.press(Qt.Key.Key_Tab)
    owner.type("in the morning")
    wrong = owner.focus()
    for _ in range(3):
        owner.press(Qt.Key.Key_Tab)
    owner.next()
    step = owner.page.step
    assert isinstance(step, AskingStep)
    assert owner.focus() is wrong
    problem = step.form.rows["tuesday"].problem
    assert problem.isVisible()
    assert problem.visibleRegion().boundingRect().height() == problem.height()


def test_the_calm_word_is_in_sight_in_a_low_window(opened: Opens, workspace: Workspace) -> None:
    workspace.interview.at("offers")
    owner = opened()
    owner.page.resize(700, 360)
    owner.type("bread")
    QApplication.processEvents()
    assert isinstance(owner.page.step, OffersStep)
    note = owner.page.step.form.rows["offers"].note
    assert note.visibleRegion().boundingRect().height() == note.height()


def test_back_at_no_website_yet_shows_the_answer_and_next_goes_on(opened: Opens, workspace: Workspace, recorder: Recorder) -> None:
    workspace.profiles.set(Fact.HAS_WEBSITE, False)
    workspace.interview.at("website")
    owner = opened()
    assert any(label.text() == "You said: no website yet." for label in owner.page.findChildren(QLabel))
    assert owner.page.next.text() == "Next"
    owner.type("bakery.example")
    assert owner.page.next.text() == "Read my website"
    owner.press(Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    owner.press(Qt.Key.Key_Delete)
    assert owner.page.next.text() == "Next"
    owner.next()
    assert owner.at == "shop_front"
    assert workspace.profiles.profile().has_website is False
    assert recorder.jobs == []


def test_the_page_keys_show_what_is_longer_than_the_window(opened: Opens) -> None:
    owner = opened()
    owner.page.resize(900, 300)
    bar = owner.page.findChild(Scroll).verticalScrollBar()  # type: ignore[union-attr]
    owner.qtbot.waitUntil(lambda: bar.maximum() > 0)
    owner.press(Qt.Key.Key_PageDown)
    assert bar.value() > 0
    owner.press(Qt.Key.Key_PageUp)
    assert bar.value() == 0


def test_the_field_stays_in_sight_when_the_window_becomes_low(opened: Opens, workspace: Workspace) -> None:
    workspace.interview.at("hours")
    owner = opened()
    for _ in range(5):
        owner.press(Qt.Key.Key_Tab)
    owner.page.resize(900, 330)
    field = owner.focus()
    owner.qtbot.waitUntil(lambda: field.visibleRegion().boundingRect().height() == field.height())
