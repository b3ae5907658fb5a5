"""The windowed model: any number of rows, only the looked-at ones read, exact ranges told."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot

from gui.tables import WindowedModel
from gui.tables.model import KEPT_PAGES, PAGE, ROW_ID
from tests.gui.tables.shop import COLUMNS, Shop

RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


@pytest.fixture
def shop() -> Shop:
    return Shop.of(100_000)


@pytest.fixture
def model(qtbot: QtBot, shop: Shop) -> WindowedModel:
    model = WindowedModel(COLUMNS, shop)
    model.reload()
    return model


def text(model: WindowedModel, place: int, column: int = 1) -> object:
    return model.data(model.index(place, column))


def spans(model: WindowedModel) -> list[tuple[int, int, int, int]]:
    told: list[tuple[int, int, int, int]] = []

    def note(first: QModelIndex, last: QModelIndex) -> None:
        told.append((first.row(), last.row(), first.column(), last.column()))

    model.dataChanged.connect(note)
    return told


def test_qt_finds_nothing_wrong_with_the_model(qtbot: QtBot) -> None:
    shop = Shop.of(600)
    model = WindowedModel(COLUMNS, shop)
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    model.reload()
    model.sort_by("price", True)
    shop.rename(3, "other")
    model.changed([3])
    del shop.items[4]
    model.reload()
    assert model.rowCount() == 599
    assert tester.model() is model


def test_counting_rows_reads_none(model: WindowedModel, shop: Shop) -> None:
    assert model.rowCount() == 100_000
    assert model.data(model.index(99_999, 0), ROW_ID) == 100_000
    assert shop.asked == []


def test_a_screen_of_rows_is_read_at_once_and_only_once(model: WindowedModel, shop: Shop) -> None:
    for place in range(50_000, 50_040):
        for column in range(len(COLUMNS)):
            assert text(model, place, column) is not None
    assert len(shop.asked) <= 2
    assert max(shop.asked) <= PAGE
    assert text(model, 50_000) == "thing 50001"


def test_rows_long_out_of_sight_are_let_go(model: WindowedModel, shop: Shop) -> None:
    for place in range(0, 100_000, PAGE):
        text(model, place)
    assert len(model._pages) == KEPT_PAGES
    assert len(model._places) <= KEPT_PAGES * PAGE


def test_a_change_is_told_for_exactly_its_rows(model: WindowedModel, shop: Shop) -> None:
    text(model, 0)
    told = spans(model)
    for id_ in (3, 4, 9):
        shop.rename(id_, f"renamed {id_}")
    shop.asked.clear()
    model.changed([9, 3, 4])
    assert told == [(2, 3, 0, 3), (8, 8, 0, 3)]
    assert shop.asked == [3]
    assert text(model, 3) == "renamed 4"


def test_a_change_of_a_row_nobody_looks_at_costs_nothing(model: WindowedModel, shop: Shop) -> None:
    text(model, 0)
    told = spans(model)
    shop.asked.clear()
    model.changed([70_000])
    model.changed([])
    assert (told, shop.asked) == ([], [])
    shop.rename(70_000, "later")
    assert text(model, 69_999) == "later"


def test_a_row_that_has_gone_meanwhile_is_an_empty_one(model: WindowedModel, shop: Shop) -> None:
    del shop.items[2]
    assert text(model, 1) == ""
    assert text(model, 2) == "thing 3"
    shop.items.pop(3)
    model.changed([3])
    assert text(model, 2) == ""


def test_sorting_is_asked_of_the_reader(model: WindowedModel, shop: Shop) -> None:
    model.sort(2, Qt.SortOrder.DescendingOrder)
    assert shop.orders[-1] == ("price", True)
    assert (model.order, model.descending) == ("price", True)
    model.sort(0)
    assert shop.orders[-1] == ("price", True)


def test_places_of_ids_are_known_after_a_reload(model: WindowedModel, shop: Shop) -> None:
    assert model.place_of(100_000) == 99_999
    model.sort_by("name", True)
    assert model.id_at(model.place_of(77)) == 77
    assert model.place_of(123_456_789) == -1


def test_headings_and_figures_stand_as_described(model: WindowedModel) -> None:
    assert model.headerData(1, Qt.Orientation.Horizontal) == "Name"
    assert model.headerData(0, Qt.Orientation.Vertical) is None
    assert model.data(model.index(0, 2), Qt.ItemDataRole.TextAlignmentRole) == RIGHT
    assert model.data(model.index(0, 1), Qt.ItemDataRole.AccessibleTextRole) == "thing 1"


def test_rows_for_the_clipboard_come_in_the_order_asked(model: WindowedModel, shop: Shop) -> None:
    del shop.items[8]
    assert model.texts([9, 8, 7], COLUMNS[1:3]) == [["thing 9", "999991"], ["thing 7", "999993"]]
