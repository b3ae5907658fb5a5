"""Several links at once: how they stand, what they share, what is done with all of them."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from core.backlinks.query import LinkQuery
from core.events import Changed, Topic
from core.workspace import Workspace
from gui.backlinks.page import BacklinksPage
from gui.widgets import Label
from tests.gui.backlinks.side_of import select
from tests.gui.backlinks.test_page import id_of
from tests.gui.recorder import Recorder


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
