"""The table as a person meets it: keys, selection, columns, order, copying."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QColor, QFontMetrics, QGuiApplication, QHelpEvent, QMouseEvent
from PySide6.QtWidgets import QAbstractItemView, QApplication, QMenu, QStyleOptionViewItem, QToolTip, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from core.links.state import StateGroup
from gui.tables import TableView, WindowedModel
from gui.theme import Role, Theme, ThemeChoice, read_look
from tests.gui.tables.shop import COLUMNS, Item, Shop

CTRL = Qt.KeyboardModifier.ControlModifier
Opens = Callable[[Shop], TableView]


@pytest.fixture
def open_table(qtbot: QtBot, theme: Theme) -> Opens:
    rooms: list[QWidget] = []

    def open_one(shop: Shop) -> TableView:
        model = WindowedModel(COLUMNS, shop)
        table = TableView("Things", model, theme)
        model.setParent(table)
        room = QWidget()
        rooms.append(room)
        qtbot.addWidget(room)
        rows = QVBoxLayout(room)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.addWidget(table, 1)
        rows.addStretch(0)
        room.resize(700, 400)
        room.show()
        model.reload()
        room.activateWindow()
        table.setFocus()
        qtbot.waitUntil(table.hasFocus)
        return table

    return open_one


@pytest.fixture
def shop() -> Shop:
    return Shop.of(1_000)


@pytest.fixture
def table(open_table: Opens, shop: Shop) -> TableView:
    return open_table(shop)


def keys_of(table: TableView) -> list[str]:
    return [column.key for column in table.columns.visible()]


def width_of(table: TableView, key: str) -> int:
    return table.columnWidth([column.key for column in COLUMNS].index(key))


def entries(menu: QMenu) -> dict[str, object]:
    return {action.text(): action for action in menu.actions()}


def test_the_keyboard_goes_through_all_rows(qtbot: QtBot, table: TableView) -> None:
    qtbot.keyClick(table, Qt.Key.Key_Home)
    assert table.selected_ids() == (1,)
    qtbot.keyClick(table, Qt.Key.Key_Down)
    assert table.selected_ids() == (2,)
    qtbot.keyClick(table, Qt.Key.Key_PageDown)
    assert 5 < table.selected_ids()[0] < 20
    qtbot.keyClick(table, Qt.Key.Key_End)
    assert table.selected_ids() == (1_000,)


def test_several_rows_are_selected_with_shift_and_all_with_ctrl_a(qtbot: QtBot, table: TableView) -> None:
    qtbot.keyClick(table, Qt.Key.Key_Home)
    qtbot.keyClick(table, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    assert table.selected_ids() == (1, 2)
    qtbot.keyClick(table, Qt.Key.Key_A, CTRL)
    assert len(table.selected_ids()) == 1_000


def test_enter_double_click_and_the_middle_button_open_a_row(qtbot: QtBot, table: TableView) -> None:
    opened: list[int] = []
    aside: list[int] = []
    table.opened.connect(opened.append)
    table.opened_aside.connect(aside.append)
    qtbot.keyClick(table, Qt.Key.Key_Home)
    qtbot.keyClick(table, Qt.Key.Key_Return)
    third = table.visualRect(table.model().index(2, 1)).center()
    qtbot.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=third)
    qtbot.mouseDClick(table.viewport(), Qt.MouseButton.LeftButton, pos=third)
    qtbot.mouseClick(table.viewport(), Qt.MouseButton.MiddleButton, pos=third)
    assert (opened, aside) == ([1, 3], [3])


def test_where_the_keyboard_is_is_told_by_id(qtbot: QtBot, table: TableView) -> None:
    told: list[int | None] = []
    table.current_changed.connect(told.append)
    qtbot.keyClick(table, Qt.Key.Key_End)
    assert told[-1] == 1_000
    assert table.current_id() == 1_000


def test_a_reload_keeps_what_was_selected_and_what_was_on_top(qtbot: QtBot, table: TableView, shop: Shop) -> None:
    assert table.show_id(500)
    table.verticalScrollBar().setValue(480 * table.rowHeight(0))
    for gone in range(100, 200):
        del shop.items[gone]
    del shop.items[501]
    table.rows.reload()
    assert table.selected_ids() == (500,)
    assert table.current_id() == 500
    assert table.rows.id_at(table.rowAt(0)) == 481


def test_a_reload_without_the_selected_row_tells_that_there_is_none(qtbot: QtBot, table: TableView, shop: Shop) -> None:
    table.show_id(5)
    told: list[int | None] = []
    table.current_changed.connect(told.append)
    del shop.items[5]
    table.rows.reload()
    assert told[-1] is None
    assert table.selected_ids() == ()


def test_everything_selected_stays_so(qtbot: QtBot, table: TableView, shop: Shop) -> None:
    table.selectAll()
    shop.items[2_000] = Item(2_000, "new", 5)
    table.rows.reload()
    assert len(table.selected_ids()) == 1_001


def test_a_click_on_a_heading_orders_and_a_second_turns_it(qtbot: QtBot, table: TableView) -> None:
    header = table.horizontalHeader()
    at = QPoint(header.sectionViewportPosition(2) + 10, header.height() // 2)
    qtbot.mouseClick(header.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert (table.rows.order, table.rows.descending) == ("price", False)
    assert table.rows.id_at(0) == 1_000
    qtbot.mouseClick(header.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert (table.rows.order, table.rows.descending) == ("price", True)
    assert (header.sortIndicatorSection(), header.sortIndicatorOrder()) == (2, Qt.SortOrder.DescendingOrder)


def test_a_heading_without_an_order_does_nothing(qtbot: QtBot, table: TableView) -> None:
    header = table.horizontalHeader()
    at = QPoint(header.sectionViewportPosition(0) + 10, header.height() // 2)
    qtbot.mouseClick(header.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert table.rows.order == ""


def test_columns_sizes_and_order_come_back_at_the_next_start(open_table: Opens, shop: Shop) -> None:
    first = open_table(shop)
    header = first.horizontalHeader()
    header.resizeSection(1, 333)
    header.moveSection(header.visualIndex(2), 0)
    first.columns.show(COLUMNS[3], True)
    first.columns.show(COLUMNS[0], False)
    first.order_by("price", True)
    second = open_table(shop)
    second.restore(first.state())
    second.rows.reload()
    assert keys_of(second) == ["price", "name", "note"]
    assert width_of(second, "name") == 333
    assert second.rows.id_at(0) == 1
    assert second.state() == first.state()


def test_a_width_set_by_hand_grows_with_the_text(table: TableView, theme: Theme) -> None:
    table.horizontalHeader().resizeSection(1, 200)
    theme.choose(ThemeChoice.LIGHT, 2.0)
    assert width_of(table, "name") == 400
    assert table.rowHeight(0) == 80


@pytest.mark.parametrize("state", [None, 5, {}, {"columns": 3}, {"columns": ["gone"], "sort": "nothing", "widths": {"name": "wide"}}])
def test_a_damaged_memory_leaves_the_table_as_at_first(table: TableView, state: object) -> None:
    before = table.state()
    table.restore(state)
    assert table.state() == before


def test_the_last_column_cannot_be_hidden(table: TableView) -> None:
    for column in COLUMNS:
        table.columns.show(column, False)
    assert len(keys_of(table)) == 1
    table.columns.as_at_first()
    assert keys_of(table) == ["group", "name", "price"]


def test_columns_fill_the_width_and_words_that_matter_are_whole(qtbot: QtBot, table: TableView) -> None:
    for width in (420, 700, 1400):
        table.window().resize(width, 400)
        qtbot.waitUntil(lambda width=width: table.width() == width)  # type: ignore[misc]
        metrics = QFontMetrics(table.viewport().font())
        widest = max(metrics.horizontalAdvance(group.value) for group in StateGroup)
        assert width_of(table, "group") >= widest + 20 + 24
        shown = sum(width_of(table, key) for key in keys_of(table))
        assert shown == table.viewport().width()


def test_a_table_with_few_rows_ends_with_its_last_one(qtbot: QtBot, open_table: Opens) -> None:
    shop = Shop.of(3)
    table = open_table(shop)
    qtbot.waitUntil(lambda: table.viewport().height() == 3 * 40)
    assert not table.verticalScrollBar().isVisible()
    shop.items |= Shop.of(50).items
    table.rows.reload()
    qtbot.waitUntil(lambda: table.height() == 400)


def test_ctrl_c_copies_the_visible_columns_of_the_selected_rows_as_plain_text(qtbot: QtBot, table: TableView, shop: Shop) -> None:
    shop.rename(2, "a <b>bold</b>\nname\twith a tab")
    table.selectRow(0)
    table.selectionModel().select(
        table.model().index(1, 0), table.selectionModel().SelectionFlag.Select | table.selectionModel().SelectionFlag.Rows
    )
    qtbot.keyClick(table, Qt.Key.Key_C, CTRL)
    headings, *rows = QGuiApplication.clipboard().text().splitlines()
    assert headings.split("\t") == [column.title for column in table.columns.visible()]
    assert rows == ["there\tthing 1\t999999", "there\ta <b>bold</b> name with a tab\t999998"]
    assert not QGuiApplication.clipboard().mimeData().hasHtml()


def test_the_menu_has_the_pages_entries_first_and_reaches_order_and_columns(table: TableView) -> None:
    asked: list[tuple[int, ...]] = []

    def build(menu: QMenu, ids: tuple[int, ...]) -> None:
        asked.append(ids)
        menu.addAction("Open the page")

    table.set_menu(build)
    table.selectRow(1)
    menu = table.context_menu()
    assert asked == [(2,)]
    assert [action.text() for action in menu.actions() if not action.isSeparator()] == [
        "Open the page",
        "Copy as text",
        "Copy as a table",
        "Order by",
        "Columns",
    ]
    order, columns = (action.menu() for action in menu.actions()[-2:])
    assert [action.text() for action in order.actions()] == ["Name", "Price"]
    order.actions()[1].trigger()
    assert table.rows.order == "price"
    columns.actions()[3].trigger()
    assert keys_of(table) == ["group", "name", "price", "note"]


def pixel_colours(table: TableView, place: int, column: int) -> set[str]:
    rect = table.visualRect(table.model().index(place, column))
    image = table.viewport().grab(rect).toImage()
    return {image.pixelColor(x, y).name() for x in range(image.width()) for y in range(image.height())}


def test_a_selected_row_keeps_the_colour_of_its_state(qtbot: QtBot, open_table: Opens) -> None:
    table = open_table(Shop({1: Item(1, "one", 1, StateGroup.GONE), 2: Item(2, "two", 2, StateGroup.THERE)}))
    look = read_look(False)
    gone, selection = look.colours[Role.GONE].lower(), look.colours[Role.SELECTION].lower()
    qtbot.waitUntil(lambda: table.viewport().height() == 2 * 40)
    assert gone in pixel_colours(table, 0, 0)
    assert selection not in pixel_colours(table, 0, 0)
    table.selectRow(0)
    assert {gone, selection} <= pixel_colours(table, 0, 0)
    assert QColor(look.colours[Role.THERE]).name() not in pixel_colours(table, 0, 0)


def test_a_text_that_is_cut_has_a_tooltip_letter_by_letter(qtbot: QtBot, table: TableView, shop: Shop) -> None:
    shop.rename(1, "<b>bold</b> " + "long " * 30)
    table.rows.changed([1])
    for place, wanted in ((1, False), (0, True)):
        index = table.model().index(place, 1)
        at = table.visualRect(index).center()
        option = QStyleOptionViewItem()
        option.rect = table.visualRect(index)  # type: ignore[attr-defined]
        event = QHelpEvent(QEvent.Type.ToolTip, at, table.viewport().mapToGlobal(at))
        delegate = table.itemDelegate()
        assert delegate.helpEvent(event, table, option, index)
        assert ("&lt;b&gt;bold" in QToolTip.text()) == wanted


def test_only_what_is_in_sight_is_read(qtbot: QtBot, open_table: Opens) -> None:
    shop = Shop.of(100_000)
    table = open_table(shop)
    table.viewport().grab()
    table.scrollToBottom()
    table.viewport().grab()
    assert sum(shop.asked) <= 3 * 256
    assert table.selectionMode() == QAbstractItemView.SelectionMode.ExtendedSelection


def test_what_moves_under_a_mouse_that_is_held_still_is_not_selected(qtbot: QtBot, table: TableView) -> None:
    third = table.visualRect(table.model().index(2, 1)).center()
    held = table.viewport().mapToGlobal(third)
    qtbot.mousePress(table.viewport(), Qt.MouseButton.LeftButton, pos=third)
    table.verticalScrollBar().setValue(table.verticalScrollBar().value() + 5 * table.rowHeight(0))
    for way, selected in ((QPoint(0, 0), (3,)), (QPoint(0, table.rowHeight(0)), (3, 4, 5, 6, 7, 8, 9))):
        at = table.viewport().mapFromGlobal(held + way)
        moved = QMouseEvent(
            QEvent.Type.MouseMove,
            QPointF(at),
            QPointF(held + way),
            Qt.MouseButton.NoButton,
            Qt.MouseButton.LeftButton,
            Qt.KeyboardModifier.NoModifier,
        )
        QApplication.sendEvent(table.viewport(), moved)
        assert table.selected_ids() == selected
    qtbot.mouseRelease(table.viewport(), Qt.MouseButton.LeftButton, pos=third)


def test_shift_f10_opens_the_menu_of_the_row(qtbot: QtBot, table: TableView) -> None:
    qtbot.keyClick(table, Qt.Key.Key_Home)
    qtbot.keyClick(table, Qt.Key.Key_F10, Qt.KeyboardModifier.ShiftModifier)
    menu = table.findChild(QMenu)
    assert menu is not None
    assert menu.isVisible()
    menu.close()
