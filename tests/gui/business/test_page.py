"""The profile on one page: shown with its sources, edited in place, taken back, never lost."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QLineEdit, QPlainTextEdit
from pytestqt.qtbot import QtBot

from core.business.fields import all_fields
from core.business.phones import Phone
from core.business.profile import Fact, Source, Way
from core.events import Changed, Topic
from core.workspace import Workspace
from gui.business.page import BusinessPage
from gui.forms.form import FieldRow
from gui.page import PageContext, Place
from gui.widgets import ChipBar
from tests.gui.recorder import Recorder
from tests.street import OWN, fill_profile


@pytest.fixture
def page(qtbot: QtBot, context: PageContext, workspace: Workspace) -> BusinessPage:
    workspace.business.set_sites([OWN, "old-millers.example"])
    fill_profile(workspace)
    return opened(qtbot, context)


def opened(qtbot: QtBot, context: PageContext) -> BusinessPage:
    page = BusinessPage(context)
    qtbot.addWidget(page)
    page.resize(1200, 800)
    page.show()
    page.activateWindow()
    qtbot.waitUntil(page.isActiveWindow)
    return page


def row(page: BusinessPage, name: str) -> FieldRow:
    return next(form.rows[name] for form in page.forms.values() if name in form.rows)


def line(page: BusinessPage, name: str) -> QLineEdit:
    found = row(page, name).findChild(QLineEdit)
    assert isinstance(found, QLineEdit)
    return found


def retype(qtbot: QtBot, page: BusinessPage, name: str, text: str, leave: bool = True) -> None:
    into = line(page, name)
    into.setFocus()
    into.selectAll()
    qtbot.keyClick(into, Qt.Key.Key_Delete)
    qtbot.keyClicks(into, text)
    if leave:
        qtbot.keyClick(into, Qt.Key.Key_Return)


def test_a_place_gives_the_keyboard_to_its_field(page: BusinessPage) -> None:
    page.show_place(Place("business", filter="site"))
    assert line(page, "site").hasFocus()
    page.show_place(Place("business", filter="name"))
    assert line(page, "name").hasFocus()


def test_every_field_is_there_with_what_is_known_of_it(page: BusinessPage) -> None:
    assert {name for form in page.forms.values() for name in form.rows} == set(all_fields())
    assert line(page, "name").text() == "Miller’s Bakery"
    assert line(page, "trade").text() == "Bakery"
    assert line(page, "country").text() == "United Kingdom"
    assert line(page, "tuesday").text() == "06:00–14:00"
    assert line(page, "site").text() == OWN
    box = row(page, "old_sites").findChild(QPlainTextEdit)
    assert isinstance(box, QPlainTextEdit)
    assert box.toPlainText() == "old-millers.example"
    bar = row(page, "home_visits").findChild(ChipBar)
    assert isinstance(bar, ChipBar)
    assert bar.held() == "2"


def test_every_field_says_where_it_comes_from(page: BusinessPage) -> None:
    assert row(page, "name").note.text() == f"Read on {OWN}, in its data for search engines."
    assert row(page, "phones").note.text() == f"Read on {OWN}/contact, in a link."
    assert row(page, "languages").note.text() == "Typed by you."
    assert not row(page, "area").note.isVisible()


def test_what_is_right_is_kept_when_the_field_is_left_and_can_be_taken_back(
    qtbot: QtBot, page: BusinessPage, workspace: Workspace, context: PageContext, recorder: Recorder
) -> None:
    told: list[Changed] = []
    context.events.listen(told.append)
    before = workspace.profiles.profile()
    retype(qtbot, page, "email", "nell@millersbakery.example")
    assert workspace.profiles.profile().email == "nell@millersbakery.example"
    assert workspace.profiles.profile().sources[Fact.EMAIL].way is Way.TYPED
    assert told == [Changed(Topic.BUSINESS)]
    assert recorder.said == ["E-mail: saved."]
    recorder.undos[-1]()
    assert recorder.said[1:] == ["“E-mail” is as it was before."]
    assert workspace.profiles.profile() == before
    qtbot.waitUntil(lambda: line(page, "email").text() == f"hello@{OWN}")


def test_an_answer_is_kept_at_once_and_can_be_taken_back(page: BusinessPage, workspace: Workspace, recorder: Recorder) -> None:
    bar = row(page, "home_visits").findChild(ChipBar)
    assert isinstance(bar, ChipBar)
    bar.step(-1)
    assert workspace.profiles.profile().home_visits is True
    recorder.undos[-1]()
    assert workspace.profiles.profile().home_visits is False


def test_what_is_wrong_says_why_at_its_field_and_stays_there_until_it_is_right(
    qtbot: QtBot, page: BusinessPage, workspace: Workspace, context: PageContext, recorder: Recorder
) -> None:
    retype(qtbot, page, "postcode", "HB")
    assert "no postcode of this country (United Kingdom)" in row(page, "postcode").problem.text()
    assert workspace.profiles.profile().address.postcode == "HB1 2QS"
    assert recorder.said == []
    again = opened(qtbot, context)
    assert line(again, "postcode").text() == "HB"
    assert row(again, "postcode").problem.isVisible()
    retype(qtbot, again, "postcode", "hb12qt")
    assert workspace.profiles.profile().address.postcode == "HB1 2QT"
    assert workspace.profiles.drafts() == {}


def test_what_was_typed_when_the_program_ended_is_taken_over_at_the_next_start(
    qtbot: QtBot, page: BusinessPage, workspace: Workspace, context: PageContext
) -> None:
    retype(qtbot, page, "area", "Harbour and ten miles aro", leave=False)
    assert workspace.profiles.profile().area == ""
    again = opened(qtbot, context)
    assert workspace.profiles.profile().area == "Harbour and ten miles aro"
    assert line(again, "area").text() == "Harbour and ten miles aro"


def test_nobody_is_told_that_half_a_word_is_wrong_while_the_page_is_made_anew(
    qtbot: QtBot, page: BusinessPage, context: PageContext
) -> None:
    retype(qtbot, page, "monday", "9", leave=False)
    context.events.say([Changed(Topic.BUSINESS)])
    page.refresh()
    assert not row(page, "monday").problem.isVisible()
    assert line(page, "monday").text() == "9"


def test_a_field_that_is_left_as_it_was_changes_nothing(qtbot: QtBot, page: BusinessPage, workspace: Workspace, recorder: Recorder) -> None:
    before = workspace.profiles.profile()
    retype(qtbot, page, "email", f"hello@{OWN}")
    assert workspace.profiles.profile() == before
    assert recorder.said == []


def test_a_trade_is_found_by_another_word(qtbot: QtBot, page: BusinessPage, workspace: Workspace) -> None:
    retype(qtbot, page, "trade", "bread shop")
    assert workspace.profiles.profile().trade == "bakery"


def test_a_new_website_is_taken_when_it_is_whole(qtbot: QtBot, page: BusinessPage, workspace: Workspace) -> None:
    retype(qtbot, page, "site", "www.new-millers.example", leave=False)
    assert workspace.business.business().sites == (OWN, "old-millers.example")
    qtbot.keyClick(line(page, "site"), Qt.Key.Key_Return)
    assert workspace.business.business().sites == ("new-millers.example", OWN, "old-millers.example")


def test_a_folder_is_chosen_in_a_dialog(qtbot: QtBot, page: BusinessPage, workspace: Workspace, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = workspace.path.parent
    monkeypatch.setattr("gui.business.page.choose_folder", lambda *_: folder)
    row(page, "photos").editor._on_choose()  # type: ignore[attr-defined]
    assert workspace.profiles.profile().photos == str(folder)


def test_the_page_hears_what_the_engine_found(qtbot: QtBot, page: BusinessPage, workspace: Workspace, context: PageContext) -> None:
    workspace.profiles.set(Fact.PHONES, (Phone("+442079460123"),), Source(Way.LINK, f"https://{OWN}/"))
    context.events.say([Changed(Topic.BUSINESS)])
    box = row(page, "phones").findChild(QPlainTextEdit)
    assert isinstance(box, QPlainTextEdit)
    qtbot.waitUntil(lambda: box.toPlainText() == "020 7946 0123")


def test_no_text_of_the_page_reads_markup(page: BusinessPage) -> None:
    assert {label.textFormat() for label in page.findChildren(QLabel)} == {Qt.TextFormat.PlainText}


def test_who_changes_the_website_is_chosen_and_taken_back(
    qtbot: QtBot, page: BusinessPage, workspace: Workspace, recorder: Recorder
) -> None:
    chips = row(page, "hands").findChild(ChipBar)
    assert isinstance(chips, ChipBar)
    chips.step(2)
    assert workspace.profiles.profile().hands == "somebody"
    assert workspace.profiles.drafts() == {}
    recorder.undos[-1]()
    assert workspace.profiles.profile().hands == ""
