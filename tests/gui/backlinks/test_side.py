"""The side of the page of links: one link with all that is known and said of it, or several with what they share."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from core.backlinks.query import LinkQuery
from core.clock import SetClock
from core.events import Changed, Topic
from core.links.state import LinkState
from core.workspace import Workspace
from gui.backlinks.page import BacklinksPage
from gui.page import PageContext, Place
from gui.widgets import Label
from tests.gui.backlinks.test_page import id_of, shown
from tests.gui.recorder import Recorder
from tests.reported import open_reported_street


@pytest.fixture
def street(workspace: Workspace) -> Workspace:
    assert isinstance(workspace.clock, SetClock)
    open_reported_street(workspace, workspace.clock)
    return workspace


@pytest.fixture
def page(qtbot: QtBot, street: Workspace, context: PageContext) -> Iterator[BacklinksPage]:
    page = shown(qtbot, context)
    yield page
    page.close()


@pytest.fixture
def opened(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    opened: list[str] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: opened.append(url.toString()))
    return opened


def select(page: BacklinksPage, street: Workspace, part: str) -> int:
    link_id = id_of(street, part)
    page.show_place(Place("backlinks", link_id))
    return link_id


def said(page: BacklinksPage) -> list[str]:
    return [label.text() for label in page.detail.findChildren(Label) if not label.isHidden()]


def test_who_reported_it_stands_with_their_dates_and_figures(page: BacklinksPage, street: Workspace) -> None:
    select(page, street, "chamber")
    lines = said(page)
    assert lines[lines.index("Ahrefs") + 1] == "in the file of 16 Nov\nDomain rating 34\nTraffic 1200"
    google = lines[lines.index("Google Search Console") + 1]
    assert google == "first on 3 May, last in the file of 26 Oct\nseen by it last on 2 Oct"
    select(page, street, "harbourchronicle")
    lines = said(page)
    google = lines[lines.index("Google Search Console") + 1]
    assert google == "first on 3 May, last in the file of 16 Nov\nseen by it last on 12 Nov"
    assert lines[lines.index("You") + 1] == "added on 26 Oct"


def test_the_way_to_the_page_shows_every_redirect(page: BacklinksPage, street: Workspace) -> None:
    link_id = id_of(street, "chamber")
    evidence = street.links.evidence(link_id)
    assert evidence is not None
    with street.store.write() as db:
        hops = '[["http://chamber.example/m", 301], ["https://chamber.example/m", 302]]'
        db.execute(
            "UPDATE link_evidence SET facts = json_set(facts, '$.hops', json(?), '$.final_address', 'https://chamber.example/members/m') "
            "WHERE id = (SELECT evidence_id FROM link WHERE id = ?)",
            (hops, link_id),
        )
    select(page, street, "chamber")
    way = "http://chamber.example/m (301)\n→ https://chamber.example/m (302)\n→ https://chamber.example/members/m"
    assert way in said(page)


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


def test_tab_goes_through_the_side_as_it_is_read_and_everything_has_a_name(qtbot: QtBot, page: BacklinksPage, street: Workspace) -> None:
    link_id = select(page, street, "chamber")
    street.marks.add_tag([link_id], "Clubs")
    page.refresh()
    assert walked(qtbot, page, page.detail._look) == [
        "Look now",
        "Open the page",
        "Open my page",
        "Note to this link",
        "Take away the tag Clubs",
        "Take away the tag Neighbours",
        "Add a tag",
        "Forget this link",
    ]
    page.table.selectAll()
    assert walked(qtbot, page, page.side.several.look) == [
        "Look now",
        "Copy as text",
        "Copy as a table",
        "Add a tag",
        "Forget these 13 links",
    ]


def walked(qtbot: QtBot, page: BacklinksPage, first: QWidget) -> list[str]:
    """The names of what Tab reaches in the side, from `first` on; texts that one may only read are left out."""
    names: list[str] = []
    first.setFocus()
    while (now := QApplication.focusWidget()) is not None and page.side.isAncestorOf(now):
        if not isinstance(now, Label):
            names.append(now.accessibleName() or getattr(now, "text", str)())
        qtbot.keyClick(now, Qt.Key.Key_Tab)
    return names


def test_a_link_that_was_never_looked_at_has_no_empty_heading(page: BacklinksPage, street: Workspace) -> None:
    select(page, street, "parishnotes")
    assert "Every look so far" not in said(page)
    assert "Who reported it" in said(page)
    select(page, street, "chamber")
    assert "Every look so far" in said(page)


def test_my_own_page_is_opened_as_well(page: BacklinksPage, street: Workspace, opened: list[str]) -> None:
    select(page, street, "weddings")
    page.detail._target.click()
    page.detail._open.click()
    assert opened == ["https://millersbakery.example/wedding-cakes", "https://weddings.example/suppliers/cakes"]
    assert not page.detail.question.isVisible()
    select(page, street, "yellowbook")
    assert not page.detail._target.isVisible()


def test_what_no_program_can_see_is_opened_and_then_asked_in_place(
    page: BacklinksPage, street: Workspace, opened: list[str], recorder: Recorder
) -> None:
    link_id = select(page, street, "yellowbook")
    assert page.detail._open.text() == "See for yourself"
    page.detail._open.click()
    assert opened == ["https://yellowbook.example/bakeries?page=2"]
    assert page.detail.question.isVisible()
    select(page, street, "chamber")
    assert not page.detail.question.isVisible()
    select(page, street, "yellowbook")
    page.detail.question.yes.click()
    link = street.links.link(link_id)
    assert link is not None
    assert link.state is LinkState.LIVE
    page.renew((Changed(Topic.LINKS, (link_id,)),))
    assert page.detail._reason.text() == "You looked on 16 November 2026 and saw the link."
    assert "There (you looked yourself)" in said(page)
    recorder.undos[-1]()
    link = street.links.link(link_id)
    assert link is not None
    assert link.state is LinkState.BLOCKED


def test_not_seeing_it_once_is_not_gone_and_may_be_asked_again(page: BacklinksPage, street: Workspace, opened: list[str]) -> None:
    link_id = select(page, street, "yellowbook")
    page.detail._open.click()
    page.detail.question.no.click()
    page.renew((Changed(Topic.LINKS, (link_id,)),))
    assert page.detail._state.text().startswith("Not seen this time")
    assert not page.detail.question.isVisible()
    assert page.detail._open.text() == "See for yourself"


def test_later_asks_nothing_more_and_keeps_nothing(page: BacklinksPage, street: Workspace, opened: list[str], recorder: Recorder) -> None:
    link_id = select(page, street, "yellowbook")
    looks = street.links.history(link_id)
    page.detail._open.click()
    page.detail.question.not_now.click()
    assert not page.detail.question.isVisible()
    assert street.links.history(link_id) == looks
    assert recorder.said == []


def test_several_links_show_how_they_stand_and_what_they_share(page: BacklinksPage, street: Workspace) -> None:
    page.table.order_by("site", False)
    page.table.selectAll()
    several = page.side.several
    assert several.isVisible()
    assert not page.detail.isVisible()
    words = [label.text() for label in several.findChildren(Label) if label.isVisible()]
    assert "13 links selected" in words
    assert "4  There" in words
    assert "What they have in common" not in words
    assert words.index("4  There") < words.index("3  Could not check") < words.index("2  Not looked at yet"), "in the order of the chips"
    select(page, street, "chamber")
    assert page.detail.isVisible()
    assert not several.isVisible()


def test_several_links_are_tagged_looked_at_copied_and_forgotten_together(
    qtbot: QtBot, page: BacklinksPage, street: Workspace, recorder: Recorder
) -> None:
    page.table.selectAll()
    several, ids = page.side.several, page.table.selected_ids()
    several.tags.field.setText("Neighbours")
    qtbot.keyClick(several.tags.field, Qt.Key.Key_Return)
    assert street.marks.tags(ids) == ["Neighbours"] == list(several.tags.tags)
    recorder.undos[-1]()
    assert street.marks.tags(ids) == []
    assert street.marks.tags([id_of(street, "chamber")]) == ["Neighbours"], "what had it before keeps it"
    several.look.click()
    assert recorder.jobs[-1].params == {"ids": list(ids)}
    several.copy.click()
    assert len(QApplication.clipboard().text().splitlines()) == 14
    several.forget.click()
    page.renew((Changed(Topic.LINKS),))
    assert street.links.counts().all == 0
    recorder.undos[-1]()
    assert street.links.counts().all == 13


def test_more_links_than_can_be_compared_are_counted(page: BacklinksPage, monkeypatch: pytest.MonkeyPatch, street: Workspace) -> None:
    monkeypatch.setattr("gui.backlinks.side.MOST_COMPARED", 5)
    page.table.selectAll()
    words = [label.text() for label in page.side.several.findChildren(Label) if label.isVisible()]
    assert words == ["13 links selected"]


def test_links_of_one_site_and_place_share_both(street: Workspace) -> None:
    ids = [id_of(street, "chamber"), id_of(street, "riversidefc")]
    with street.store.write() as db:
        db.execute("UPDATE link SET site = 'chamber.example', place = 'footer' WHERE id = ?", (ids[1],))
    common = street.links.in_common(ids)
    assert (common.site, common.place, common.followed, common.target_address) == ("chamber.example", "footer", False, "")
    everything = street.links.in_common(street.links.ids(LinkQuery()))
    assert (everything.site, everything.followed) == ("", None)
    assert sum(everything.by_state.values()) == 13


def test_selected_rows_are_copied_as_a_table_without_formulas_or_markup(qtbot: QtBot, page: BacklinksPage, street: Workspace) -> None:
    link_id = id_of(street, "chamber")
    with street.store.write() as db:
        db.execute("UPDATE link SET words = '=1+1 <b>' WHERE id = ?", (link_id,))
    page.refresh()
    select(page, street, "chamber")
    qtbot.keyClick(page.table, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
    kept = QApplication.clipboard().mimeData()
    assert kept.text().splitlines()[0].startswith("State\tSite")
    assert "'=1+1 <b>" in kept.text()
    assert "<th>State</th>" in kept.html()
    assert "=1+1 &lt;b&gt;" in kept.html()
    assert "<b>" not in kept.html()
