"""Notes and tags: kept at every letter, each with a way back."""

from __future__ import annotations

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from core.events import Changed, Topic
from core.workspace import Workspace
from gui.backlinks.page import BacklinksPage
from gui.page import PageContext
from tests.gui.backlinks.side_of import select
from tests.gui.recorder import Recorder


def test_every_letter_of_a_note_is_kept_and_leaving_it_offers_the_one_before(
    qtbot: QtBot, page: BacklinksPage, street: Workspace, recorder: Recorder
) -> None:
    link_id = select(page, street, "chamber")
    note = page.detail.note
    before = note.toPlainText()
    note.setFocus()
    for number, letter in enumerate("Hi!", 1):
        qtbot.keyClicks(note, letter)
        assert street.marks.note(link_id) == "Hi!"[:number] + before
    page.table.setFocus()
    assert recorder.said == ["Note kept."]
    recorder.undos[-1]()
    assert street.marks.note(link_id) == before == note.toPlainText()


def test_a_note_grows_with_its_lines_and_scrolls_only_when_it_is_long(qtbot: QtBot, page: BacklinksPage, street: Workspace) -> None:
    link_id = select(page, street, "chamber")
    note = page.detail.note
    heights = []
    for lines in (2, 5, 30):
        street.marks.set_note(link_id, "\n".join("abc" for _line in range(lines)))
        page.refresh()
        qtbot.waitUntil(lambda: note.height() == note.sizeHint().height())
        assert note.verticalScrollBar().maximum() > 0 if lines == 30 else note.verticalScrollBar().maximum() == 0
        heights.append(note.height())
    assert heights[0] < heights[1] < heights[2]


def test_a_note_being_typed_is_not_disturbed_by_what_a_job_finds(
    qtbot: QtBot, page: BacklinksPage, street: Workspace, context: PageContext
) -> None:
    link_id = select(page, street, "chamber")
    page.detail.note.setFocus()
    qtbot.keyClicks(page.detail.note, "ab")
    with qtbot.waitSignal(page.model.dataChanged):
        context.events.say([Changed(Topic.LINKS, (link_id,))])
    qtbot.keyClicks(page.detail.note, "c")
    assert street.marks.note(link_id).startswith("abc")


def test_a_note_goes_with_its_link_when_another_is_selected(qtbot: QtBot, page: BacklinksPage, street: Workspace) -> None:
    first = select(page, street, "chamber")
    page.detail.note.setFocus()
    qtbot.keyClicks(page.detail.note, "x")
    second = select(page, street, "riversidefc")
    assert page.detail.note.toPlainText() == "" == street.marks.note(second)
    assert street.marks.note(first).startswith("x")


def test_tags_are_added_completed_and_taken_away_each_with_a_way_back(
    qtbot: QtBot, page: BacklinksPage, street: Workspace, recorder: Recorder
) -> None:
    link_id = select(page, street, "chamber")
    tags = page.detail.tags
    assert tags.tags == ("Neighbours",)
    tags.field.setText("  clubs ")
    qtbot.keyClick(tags.field, Qt.Key.Key_Return)
    assert street.marks.tags([link_id]) == ["Clubs", "Neighbours"] == list(tags.tags)
    tags.buttons()[1].click()
    assert street.marks.tags([link_id]) == ["Clubs"] == list(tags.tags)
    recorder.undos[-1]()
    recorder.undos[-2]()
    assert street.marks.tags([link_id]) == ["Neighbours"] == list(tags.tags)


def test_a_tag_is_found_by_a_part_of_it_and_taken_from_the_list_by_keyboard(qtbot: QtBot, page: BacklinksPage, street: Workspace) -> None:
    link_id = select(page, street, "chamber")
    tags = page.detail.tags
    tags.field.setFocus()
    qtbot.keyClicks(tags.field, "lub")
    popup = tags.field.completer().popup()
    assert popup.isVisible()
    qtbot.keyClick(popup, Qt.Key.Key_Down)
    qtbot.keyClick(popup, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: tags.tags == ("Clubs", "Neighbours"))
    assert street.marks.tags([link_id]) == ["Clubs", "Neighbours"]
    assert tags.field.text() == "", "the field is ready for another"


def test_what_is_typed_is_the_tag_where_nothing_of_the_list_is_chosen(qtbot: QtBot, page: BacklinksPage, street: Workspace) -> None:
    link_id = select(page, street, "riversidefc")
    tags = page.detail.tags
    tags.field.setFocus()
    qtbot.keyClicks(tags.field, "Neigh")
    popup = tags.field.completer().popup()
    qtbot.keyClick(popup, Qt.Key.Key_Return)
    assert street.marks.tags([link_id]) == ["Clubs", "Neigh"]
    assert not popup.isVisible()
    assert tags.field.text() == ""
