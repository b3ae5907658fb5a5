"""The quiet choices on the page of links: each narrows, all of them together, and each is taken away in one step."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from core.backlinks.query import Facet
from core.clock import SetClock
from core.events import Changed, Topic
from core.links.state import StateGroup
from core.workspace import Workspace
from gui.backlinks.narrowing import LINKS, SITES
from gui.backlinks.page import BacklinksPage
from gui.page import PageContext, Place
from tests.gui.backlinks.test_page import id_of, shown, texts
from tests.reported import LATER, open_reported_street


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


def choose(page: BacklinksPage, facet: Facet, words: str) -> None:
    menu = page.narrowing.menus[facet].open()
    next(action for action in menu.actions() if action.text().startswith(words)).trigger()
    menu.close()


def chips(page: BacklinksPage) -> list[str]:
    return [button.text() for button in page.chips._buttons.values()]


def test_every_choice_narrows_to_as_many_links_as_its_figure_says(page: BacklinksPage) -> None:
    for facet, menu in page.narrowing.menus.items():
        for action in menu.open().actions():
            n = int(action.text().rpartition("\t")[2])
            action.trigger()
            assert page.model.rowCount() == n, (facet, action.text())
            menu.take_away()
    assert page.model.rowCount() == 13


def test_choices_combine_with_states_and_the_search_and_the_chips_count_what_is_left(page: BacklinksPage) -> None:
    choose(page, Facet.SOURCE, "Google")
    choose(page, Facet.COUNTS, "Plain")
    assert chips(page)[0] == "All  7"
    page.chips._choose(StateGroup.CHANGED)
    assert page.model.rowCount() == 3
    page.search.setText("wedding")
    page.search.returnPressed.emit()
    assert page.model.rowCount() == 1


def test_what_is_new_since_the_last_import_is_one_click(qtbot: QtBot, page: BacklinksPage) -> None:
    assert page.narrowing.new.text() == "New since 16 Nov  1"
    qtbot.mouseClick(page.narrowing.new, Qt.MouseButton.LeftButton)
    assert [row.page_address for row in page.rows(page.ids("", False))] == [LATER]
    qtbot.mouseClick(page.narrowing.new, Qt.MouseButton.LeftButton)
    assert page.model.rowCount() == 13


def test_escape_takes_the_search_away_first_and_then_every_choice(page: BacklinksPage) -> None:
    choose(page, Facet.TAG, "Clubs")
    page.search.setText("partners")
    page.search.returnPressed.emit()
    assert page.model.rowCount() == 1
    assert page.escape()
    assert page.model.rowCount() == 2
    assert page.escape()
    assert page.model.rowCount() == 13
    assert not page.escape()


def test_a_place_with_a_record_shows_it_whatever_is_chosen(page: BacklinksPage, street: Workspace) -> None:
    choose(page, Facet.TAG, "Clubs")
    page.narrowing.shape._choose(SITES)
    page.show_place(Place("backlinks", id_of(street, "stall-holders")))
    assert page.table.isVisible()
    assert page.table.current_id() == id_of(street, "stall-holders")


def test_by_site_shows_a_row_a_site_and_opening_one_its_links(page: BacklinksPage) -> None:
    page.narrowing.shape._choose(SITES)
    assert page.sites.isVisible()
    assert not page.table.isVisible()
    assert page.sites.rows.rowCount() == 13
    page.sites.order_by("site", False)
    page.sites.opened.emit(page.sites.rows.id_at(2))
    assert page.narrowing.shape.held() == LINKS
    assert texts(page, 1) == ["chamber.example"]
    assert page.narrowing.site.text() == "chamber.example"
    page.narrowing.site.take_away()
    assert page.model.rowCount() == 13
    assert not page.narrowing.site.isVisible()


def test_by_site_is_narrowed_by_the_same_choices(page: BacklinksPage) -> None:
    page.narrowing.shape._choose(SITES)
    page.chips._choose(StateGroup.GONE)
    assert page.sites.rows.rowCount() == 1
    page.search.setText("nothing is called this")
    page.search.returnPressed.emit()
    assert page._none_fit.isVisible()


def test_a_site_changes_in_place_while_a_job_runs(qtbot: QtBot, page: BacklinksPage, street: Workspace, context: PageContext) -> None:
    page.narrowing.shape._choose(SITES)
    page.sites.order_by("site", False)
    gone = [column.key for column in page.sites.rows.columns].index("gone")
    page.sites.rows.row(0)
    link_id = id_of(street, "app.example")
    with street.store.write() as db:
        db.execute("UPDATE link SET state = 'gone' WHERE id = ?", (link_id,))
    with qtbot.waitSignal(page.sites.rows.dataChanged):
        context.events.say([Changed(Topic.LINKS, (link_id,))])
    assert page.sites.rows.data(page.sites.rows.index(0, gone)) == "1"


def test_the_choices_are_reached_and_used_by_keyboard_alone(qtbot: QtBot, page: BacklinksPage) -> None:
    menu = page.narrowing.menus[Facet.PLACE]
    assert menu.focusPolicy() & Qt.FocusPolicy.TabFocus
    menu.setFocus()
    qtbot.keyClick(menu, Qt.Key.Key_Return)
    (opened,) = [child for child in menu.findChildren(type(menu.open())) if child.isVisible()][-1:]
    qtbot.keyClick(opened, Qt.Key.Key_Down)
    qtbot.keyClick(opened, Qt.Key.Key_Return)
    assert menu.held() is not None
