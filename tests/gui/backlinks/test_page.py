"""The page of links shows what is known, filters it, and offers what can be done."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from core.backlinks.query import LinkQuery
from core.clock import SetClock
from core.events import Changed, Topic
from core.jobs import Ending, Outcome
from core.links.state import LinkState, StateGroup
from core.workspace import Workspace
from gui.backlinks.add_dialog import AddLinksDialog
from gui.backlinks.page import ADD, LOOK, BacklinksPage
from gui.page import PageContext, Place
from gui.room import PageRoom
from gui.widgets import Label
from tests.gui.recorder import Recorder
from tests.street import STREET, open_street


@pytest.fixture
def street(workspace: Workspace) -> Workspace:
    assert isinstance(workspace.clock, SetClock)
    open_street(workspace, workspace.clock)
    return workspace


@pytest.fixture
def page(qtbot: QtBot, street: Workspace, context: PageContext) -> Iterator[BacklinksPage]:
    page = shown(qtbot, context)
    yield page
    page.close()


def shown(qtbot: QtBot, context: PageContext) -> BacklinksPage:
    page = BacklinksPage(context)
    qtbot.addWidget(page)
    page.resize(1400, 760)
    page.show()
    return page


def id_of(workspace: Workspace, part: str) -> int:
    return int(workspace.store.one("SELECT id FROM link WHERE page_address LIKE ?", (f"%{part}%",)))


def texts(page: BacklinksPage, column: int) -> list[str]:
    return [str(page.model.data(page.model.index(row, column))) for row in range(page.model.rowCount())]


def test_an_empty_page_says_what_to_do_first(qtbot: QtBot, context: PageContext) -> None:
    page = shown(qtbot, context)
    assert page.empty.isVisible()
    assert page.empty.button is not None
    assert not page.table.isVisible()


def test_the_sentence_on_top_says_where_one_stands_and_what_is_not_known(page: BacklinksPage) -> None:
    assert page._headline.text() == "12 links to you. 4 are there."
    assert page._underline.text() == ("Looked on Monday 16 November: 3 changed, 1 gone, 3 could not be checked, 1 not looked at yet.")


def test_what_needs_the_owner_stands_first_and_what_was_not_looked_at_last(page: BacklinksPage) -> None:
    states = texts(page, 0)
    assert states[0] == "Gone"
    assert states[-1] == "Not looked at"


def test_a_chip_shows_its_group_alone(qtbot: QtBot, page: BacklinksPage, street: Workspace) -> None:
    page.chips.hold(StateGroup.CHANGED)
    page.chips.chosen.emit(StateGroup.CHANGED)
    assert page.model.rowCount() == 3 == street.links.counts().of(StateGroup.CHANGED)


def test_the_search_finds_by_address_title_and_words_and_says_when_nothing_fits(qtbot: QtBot, page: BacklinksPage) -> None:
    page.search.setText("sourdough")
    page.search.returnPressed.emit()
    assert page.model.rowCount() == 0
    assert page._none_fit.isVisible()
    for text in ("riversidefc", "our PARTNERS", "wedding cakes"):
        page.search.setText(text)
        page.search.returnPressed.emit()
        assert page.model.rowCount() == 1, text
    assert page.escape()
    assert page.model.rowCount() == len(STREET)


def test_a_place_with_a_group_is_shown_whole_whatever_was_searched_for(page: BacklinksPage, street: Workspace) -> None:
    page.search.setText("nothing is called this")
    page.search.returnPressed.emit()
    page.show_place(Place("backlinks", id_of(street, "stall-holders"), StateGroup.GONE))
    assert page.model.rowCount() == 1
    assert page.table.current_id() == id_of(street, "stall-holders")


def test_a_place_can_ask_for_links_to_be_added_or_looked_at(page: BacklinksPage, street: Workspace, recorder: Recorder) -> None:
    page.show_place(Place("backlinks", filter=ADD))
    dialog = page.findChild(AddLinksDialog)
    assert dialog is not None
    dialog.close()
    assert isinstance(street.clock, SetClock)
    street.clock.forward(days=40)
    page.show_place(Place("backlinks", filter=LOOK))
    assert [job.name for job in recorder.jobs] == ["check_links"]


def test_the_detail_says_the_state_the_reason_the_words_and_every_look(page: BacklinksPage, street: Workspace) -> None:
    page.show_place(Place("backlinks", id_of(street, "stall-holders")))
    detail = page.detail
    assert detail._state.text() == "The page is there, your link is not"
    assert "no link to you" in detail._reason.text()
    assert detail._snippet.marked_words() == "our baker"
    assert detail._then.text() == "On Monday 2 November it read:"
    assert detail._history.count() == 2 * 4


def test_markup_from_a_page_is_shown_letter_by_letter(page: BacklinksPage, street: Workspace) -> None:
    link_id = id_of(street, "harbourchronicle")
    with street.store.write() as db:
        db.execute("UPDATE link SET title = '<b>bold</b><img src=x>' WHERE id = ?", (link_id,))
    page.refresh()
    page.show_place(Place("backlinks", link_id))
    assert page.detail._title.text() == "<b>bold</b><img src=x>"
    assert page.detail._title.textFormat() is Qt.TextFormat.PlainText
    assert "<b>bold</b><img src=x>" in texts(page, 2)


def test_rows_that_change_while_a_job_runs_change_in_place(
    qtbot: QtBot, page: BacklinksPage, street: Workspace, context: PageContext
) -> None:
    link_id = id_of(street, "cafe.example")
    before = texts(page, 1)
    with street.store.write() as db:
        db.execute("UPDATE link SET state = 'live', state_order = 12 WHERE id = ?", (link_id,))
    with qtbot.waitSignal(page.model.dataChanged):
        context.events.say([Changed(Topic.LINKS, (link_id,))])
    assert texts(page, 1) == before
    assert texts(page, 0)[-1] == "There"


def test_the_sentence_and_the_chips_go_with_the_first_row_and_then_once_in_a_second(
    qtbot: QtBot, page: BacklinksPage, street: Workspace, context: PageContext
) -> None:
    others = [link.id for link in street.links.rows(street.links.ids(LinkQuery())) if link.group is not StateGroup.THERE]
    ids = others[:4]

    def seen(link_id: int) -> None:
        with street.store.write() as db:
            db.execute("UPDATE link SET state = 'live' WHERE id = ?", (link_id,))
        with qtbot.waitSignal(page.model.dataChanged):
            context.events.say([Changed(Topic.LINKS, (link_id,))])

    def told() -> tuple[int, int]:
        """How many are there, by the sentence and by the chip."""
        chip = page.chips._buttons[StateGroup.THERE].text()
        return int(page._headline.text().split(". ")[1].split()[0]), int(chip.split()[-1])

    before = told()[0]
    assert told() == (before, before)
    seen(ids[0])
    assert told() == (before + 1, before + 1), "with the row"
    seen(ids[1])
    seen(ids[2])
    assert told() == (before + 1, before + 1), "not at every row"
    page._counting.timeout.emit()
    assert told() == (before + 3, before + 3)
    seen(ids[3])
    page.doing.looked.emit()
    assert told() == (before + 4, before + 4), "at the end always"


def test_look_again_asks_for_what_is_due_and_for_everything_where_nothing_is(
    page: BacklinksPage, recorder: Recorder, street: Workspace
) -> None:
    page.doing.look_again()
    assert recorder.jobs[-1].name == "check_links"
    assert recorder.jobs[-1].params == {"every": False}
    with street.store.write() as db:
        db.execute("UPDATE link SET state = 'live', checked_at = '2026-11-15T07:00:00Z', due_at = '2026-12-15T00:00:00Z'")
    page.doing.look_again()
    assert recorder.jobs[-1].params == {"every": True}


def test_look_again_leaves_sites_in_peace_that_were_all_looked_at_today(page: BacklinksPage, recorder: Recorder, street: Workspace) -> None:
    with street.store.write() as db:
        db.execute("UPDATE link SET state = 'live', checked_at = '2026-11-16T07:00:00Z', due_at = '2026-12-15T00:00:00Z'")
    page.doing.look_again()
    assert recorder.jobs == []
    assert recorder.said == ["All were looked at today. To look at one again now, select it."]


def test_what_is_due_is_looked_at_when_the_program_opens_where_the_owner_wishes_so(
    page: BacklinksPage, recorder: Recorder, street: Workspace
) -> None:
    page.doing.look_at_start()
    assert recorder.jobs == []
    street.options.set("look_at_start", True)
    page.doing.look_at_start()
    assert [(job.name, dict(job.params)) for job in recorder.jobs] == [("check_links", {})]
    with street.store.write() as db:
        db.execute("UPDATE link SET due_at = '2026-12-15T00:00:00Z'")
    page.doing.look_at_start()
    assert len(recorder.jobs) == 1


def test_links_that_were_not_looked_at_for_their_sites_sake_are_told(page: BacklinksPage, recorder: Recorder) -> None:
    page.doing._on_looked(Outcome(Ending.FINISHED, params={"put_off": 2}))
    assert recorder.said == ["2 links wait: their sites were asked often enough today, or want to be left alone for now."]
    page.doing._on_looked(Outcome(Ending.FINISHED))
    assert len(recorder.said) == 1


def test_forgetting_can_be_taken_back(page: BacklinksPage, recorder: Recorder, street: Workspace) -> None:
    link_id = id_of(street, "chamber")
    page.doing.forget([link_id])
    assert street.links.counts().all == len(STREET) - 1
    recorder.undos[-1]()
    assert recorder.said[-1] == "1 link is back."
    assert street.links.counts().all == len(STREET)
    assert street.links.link(link_id) is not None


def test_only_web_addresses_are_opened(page: BacklinksPage, street: Workspace, monkeypatch: pytest.MonkeyPatch) -> None:
    opened: list[str] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: opened.append(url.toString()))
    link_id = id_of(street, "chamber")
    page.doing.open_page(link_id)
    assert opened == ["https://chamber.example/members/m"]
    with street.store.write() as db:
        db.execute("UPDATE link SET page_address = 'file:///etc/passwd' WHERE id = ?", (link_id,))
    page.doing.open_page(link_id)
    assert len(opened) == 1


def test_addresses_are_copied_one_a_line(page: BacklinksPage, street: Workspace) -> None:
    ids = street.links.ids(LinkQuery(StateGroup.CHANGED, order="site"))
    page.doing.copy_addresses(ids)
    assert QApplication.clipboard().text().splitlines() == [link.page_address for link in street.links.rows(ids)]


def test_the_order_chosen_is_remembered_for_the_next_start(qtbot: QtBot, page: BacklinksPage, context: PageContext) -> None:
    page.table.order_by("site", True)
    again = shown(qtbot, context)
    assert (again.model.order, again.model.descending) == ("site", True)
    assert texts(again, 1) == sorted(texts(again, 1), reverse=True)


def test_every_state_has_a_short_word_in_the_table(qtbot: QtBot, page: BacklinksPage, street: Workspace) -> None:
    ids = list(street.links.ids(LinkQuery()))
    for link_id, state in zip(ids, [state for state in LinkState if state is not LinkState.UNCHECKED], strict=False):
        with street.store.write() as db:
            db.execute("UPDATE link SET state = ? WHERE id = ?", (state.value, link_id))
    page.refresh()
    assert all(texts(page, 0))


def test_a_narrow_window_puts_the_detail_under_the_table(page: BacklinksPage, street: Workspace) -> None:
    page.show_place(Place("backlinks", id_of(street, "chamber")))
    assert page.sides.orientation() is Qt.Orientation.Horizontal
    page.resize(960, 600)
    assert page.sides.orientation() is Qt.Orientation.Vertical


def test_the_detail_says_when_the_link_is_looked_at_next(qtbot: QtBot, page: BacklinksPage, street: Workspace) -> None:
    page.table.show_id(id_of(street, "primaryschool.example"))
    assert "from 17 Nov" in [label.text() for label in page.detail.findChildren(Label)]


def in_a_low_room(qtbot: QtBot, context: PageContext) -> tuple[BacklinksPage, PageRoom]:
    """The page where the detail stands under the table, and the room that scrolls it."""
    page = BacklinksPage(context)
    room = PageRoom(page)
    qtbot.addWidget(room)
    room.resize(960, 420)
    room.show()
    assert page.sides.stands_under()
    return page, room


def test_a_detail_under_the_table_is_whole_and_comes_into_sight_with_its_row(qtbot: QtBot, street: Workspace, context: PageContext) -> None:
    page, room = in_a_low_room(qtbot, context)
    page.table.show_id(id_of(street, "stall-holders"))
    qtbot.waitUntil(lambda: room.verticalScrollBar().value() > 0)
    seen = room.viewport().rect()
    row = page.table.visualRect(page.table.currentIndex())
    assert seen.contains(page.table.viewport().mapTo(room.viewport(), row.center()))
    assert seen.contains(page.detail._state.mapTo(room.viewport(), page.detail._state.rect().center()))
    room.resize(960, 1_400)
    qtbot.waitUntil(lambda: room.verticalScrollBar().maximum() == 0)
    assert page.detail._scroll.verticalScrollBar().maximum() == 0
    assert page.detail._forget.visibleRegion().boundingRect() == page.detail._forget.rect()


def test_what_is_read_anew_leaves_the_page_where_the_person_scrolled_it(qtbot: QtBot, street: Workspace, context: PageContext) -> None:
    page, room = in_a_low_room(qtbot, context)
    page.table.show_id(id_of(street, "stall-holders"))
    qtbot.waitUntil(lambda: room.verticalScrollBar().value() > 0)
    room.verticalScrollBar().setValue(0)
    page.refresh()
    assert not page._showing.isActive()
    assert room.verticalScrollBar().value() == 0


def test_a_detail_beside_the_table_scrolls_by_itself(qtbot: QtBot, page: BacklinksPage, street: Workspace) -> None:
    page.resize(1400, 420)
    page.table.show_id(id_of(street, "stall-holders"))
    qtbot.waitUntil(lambda: page.detail._scroll.verticalScrollBar().maximum() > 0)
    assert not page._showing.isActive()
