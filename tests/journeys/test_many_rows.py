"""An owner with 100,000 links walks, orders and searches the list by keyboard while links are looked at."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from core.events import Changed, Topic
from core.links.state import LinkState, StateGroup
from gui.application import Program
from gui.tables import TableView
from tests.journeys.test_paste_and_look import PATIENCE, page_of
from tests.miniweb import MiniWeb
from tests.street import add_many

ROWS = 100_000


def order_by(table: TableView, title: str) -> None:
    """Choose an order as the menu key leads to it."""
    menu = table.context_menu()
    orders = next(each for each in menu.findChildren(QMenu) if each.title() == "Order by")
    next(action for action in orders.actions() if action.text() == title).trigger()
    menu.close()


def test_the_list_is_walked_ordered_and_searched_by_keyboard_while_links_are_looked_at(
    qtbot: QtBot, program: Program, web: MiniWeb
) -> None:
    truths = [truth for truth in web.links(200) if truth.first is LinkState.LIVE]
    slow = [truth for truth in web.truths if truth.trap.startswith("slow")]
    program.workspace.business.set_sites(["bakery.example"])
    add_many(program.workspace, ROWS)
    before = program.workspace.links.counts().by_state[LinkState.LIVE]
    program.events.say([Changed(Topic.BUSINESS), Changed(Topic.LINKS)])
    page = page_of(program)
    table, model = page.table, page.model
    page.doing.add_text("\n".join(truth.pasted for truth in [*truths, *slow]))
    qtbot.waitUntil(lambda: program.workspace.links.counts().by_state[LinkState.LIVE] > before, timeout=PATIENCE)

    # What is slow holds the look open until it is stopped, so that all of this is done while it runs.
    qtbot.waitUntil(lambda: model.rowCount() == ROWS + len(truths) + len(slow), timeout=PATIENCE)
    assert not page.look_button.isEnabled()
    table.setFocus()
    QTest.keyClick(table, Qt.Key.Key_End)
    assert table.currentIndex().row() == model.rowCount() - 1
    QTest.keyClick(table, Qt.Key.Key_PageUp)
    assert 0 < table.currentIndex().row() < model.rowCount() - 1
    QTest.keyClick(table, Qt.Key.Key_Home)
    assert table.currentIndex().row() == 0

    chosen = table.current_id()
    order_by(table, "Site")
    sites = [link.site for link in page.rows([model.id_at(row) for row in range(0, model.rowCount(), 997)])]
    assert sites == sorted(sites, key=str.casefold)
    assert table.current_id() == chosen

    QTest.keySequence(program.window, QKeySequence(QKeySequence.StandardKey.Find))
    QTest.keyClicks(page.search, "market1234.example")
    qtbot.waitUntil(lambda: model.rowCount() < 100, timeout=PATIENCE)
    found = page.rows([model.id_at(row) for row in range(model.rowCount())])
    assert found
    assert {link.site for link in found} == {"market1234.example"}
    QTest.keyClick(page.search, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: model.rowCount() == ROWS + len(truths) + len(slow), timeout=PATIENCE)
    assert not page.look_button.isEnabled()

    qtbot.waitUntil(lambda: program.workspace.links.counts().by_state[LinkState.LIVE] == before + len(truths), timeout=PATIENCE)
    with qtbot.waitSignal(page.doing.looked, timeout=PATIENCE):
        qtbot.keyClick(program.window.strip.stop, Qt.Key.Key_Space)
    counts = program.workspace.links.counts()
    assert f"{counts.of(StateGroup.THERE):,}" in page._headline.text()
