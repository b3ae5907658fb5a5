"""The two shapes of the list, links or the sites they are on, and what stands there when none fits."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from PySide6.QtCore import QRect, Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from gui.backlinks.site_table import SiteTable
from gui.tables import TableView


class LinkShapes(QStackedWidget):
    """`chosen` tells that other links are selected."""

    chosen = Signal()

    def __init__(self, table: TableView, sites: SiteTable, none_fit: QWidget) -> None:
        super().__init__()
        self._table = table
        self._sites = sites
        self._none_fit = none_fit
        self.by_site = False
        """Whether sites are shown; `reload` takes it in."""
        for widget in (table, sites, none_fit):
            self.addWidget(widget)
        table.current_changed.connect(self._on_current_changed)
        table.selectionModel().selectionChanged.connect(lambda *_ranges: self.chosen.emit())

    def reload(self) -> None:
        """Read what is shown anew."""
        table = self._shown()
        table.rows.reload()
        self.setCurrentWidget(table if table.rows.rowCount() else self._none_fit)

    def renew(self, links: Collection[int]) -> None:
        """Read these links afresh, in their places."""
        if self.by_site:
            self._sites.renew(sorted(links))
        else:
            self._table.rows.changed(links)

    def to_top(self) -> None:
        self._shown().scrollToTop()

    def selected(self) -> Sequence[int]:
        """Return the links that are selected, or where none is the one the keyboard is at."""
        if self.by_site:
            return ()
        selected, current = self._table.selected_ids(), self._table.current_id()
        return selected or (() if current is None else (current,))

    def row_in(self, page: QWidget) -> QRect:
        """Return where the row the keyboard is at stands, in the pixels of `page`."""
        row = self._table.visualRect(self._table.currentIndex())
        return QRect(self._table.viewport().mapTo(page, row.topLeft()), row.size())

    def _shown(self) -> TableView:
        return self._sites if self.by_site else self._table

    def _on_current_changed(self, link_id: int | None) -> None:
        # Where rows are selected it is they that are shown; a change of them follows by itself.
        if link_id is None or not self._table.selectionModel().hasSelection():
            self.chosen.emit()
