"""Choosing columns and order from a menu."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QMenu

from core.words import _
from gui.tables.column import Column
from gui.tables.layout import ColumnLayout
from gui.tables.model import WindowedModel
from gui.widgets import plain


def fill_columns_menu(menu: QMenu, layout: ColumnLayout) -> None:
    """One entry a column, ticked where it shows, and the way back to the first arrangement."""

    def entry(column: Column) -> None:
        action = menu.addAction(plain.caption(_(column.title)))
        action.setCheckable(True)
        action.setChecked(layout.shows(column))
        action.setEnabled(layout.visible() != [column])
        action.toggled.connect(lambda on: layout.show(column, on))

    for column in layout.all:
        entry(column)
    menu.addSeparator()
    menu.addAction(_("Put the columns back")).triggered.connect(layout.as_at_first)


def fill_order_menu(menu: QMenu, model: WindowedModel, order_by: Callable[[str, bool], None]) -> None:
    """One entry a column that orders, ticked at the present one; choosing that one turns the direction."""

    def entry(column: Column) -> None:
        present = column.order == model.order
        action = menu.addAction(plain.caption(_(column.title)))
        action.setCheckable(True)
        action.setChecked(present)
        action.triggered.connect(lambda: order_by(column.order, present and not model.descending))

    for column in model.columns:
        if column.order:
            entry(column)
