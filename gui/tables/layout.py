"""Which columns show, in what order and how wide; the person's hand comes before any reckoning."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QWidget

from core.words import _
from gui.tables.column import Column
from gui.tables.delegate import CellDelegate
from gui.tables.header import TableHeader
from gui.tables.widths import Share, share_out
from gui.theme import Theme

LEAST_CHARS = 10


class ColumnLayout(QObject):
    """`arranged` tells that the person moved, sized, showed or hid a column."""

    arranged = Signal()

    def __init__(
        self, columns: Sequence[Column], header: TableHeader, delegate: CellDelegate, theme: Theme, viewport: Callable[[], QWidget]
    ) -> None:
        super().__init__(header)
        self.all = tuple(columns)
        self._header = header
        self._delegate = delegate
        self._theme = theme
        self._viewport = viewport
        self._by_hand: dict[str, float] = {}
        self._at_work = False
        for section, column in enumerate(self.all):
            header.setSectionHidden(section, column.hidden)
        header.sectionResized.connect(self._on_resized)
        header.sectionMoved.connect(self._on_moved)
        header.sectionHandleDoubleClicked.connect(self._on_handle_double_clicked)

    def visible(self) -> list[Column]:
        """Return the columns that show, as they stand from left to right."""
        return [self.all[section] for section in self._sections() if not self._header.isSectionHidden(section)]

    def shows(self, column: Column) -> bool:
        return not self._header.isSectionHidden(self.all.index(column))

    def show(self, column: Column, wanted: bool) -> None:
        """Show or hide a column; the last one that shows stays."""
        if not wanted and self.visible() == [column]:
            return
        self._header.setSectionHidden(self.all.index(column), not wanted)
        self.fit()
        self.arranged.emit()

    def as_at_first(self) -> None:
        """Give every column its first place, width and visibility."""
        self._by_hand.clear()
        self._arrange([column.key for column in self.all], {column.key for column in self.all if column.hidden})
        self.fit()
        self.arranged.emit()

    def state(self) -> dict[str, Any]:
        """Return order, hidden ones and widths set by hand (pixels at 100 %) as plain values."""
        return {
            "columns": [self.all[section].key for section in self._sections()],
            "hidden": [column.key for column in self.all if not self.shows(column)],
            "widths": dict(self._by_hand),
        }

    def restore(self, state: Mapping[str, Any]) -> None:
        """Take on what `state` returned; columns it does not know stay as at first."""
        known = {column.key: column for column in self.all}
        order = [key for key in _texts(state.get("columns")) if key in known]
        if not order:
            return
        hidden = {key for key in _texts(state.get("hidden")) if key in known}
        hidden |= {key for key, column in known.items() if key not in order and column.hidden}
        order += [key for key in known if key not in order]
        widths = state.get("widths")
        if isinstance(widths, Mapping):
            self._by_hand = {key: float(width) for key, width in widths.items() if key in known and isinstance(width, (int, float))}
        self._arrange(order, hidden if len(hidden) < len(known) else set())
        self.fit()

    def fit(self) -> None:
        """Share the present width out."""
        sections = [section for section in self._sections() if not self._header.isSectionHidden(section)]
        widths = share_out([self._share(self.all[section]) for section in sections], self._viewport().width())
        self._at_work = True
        for section, width in zip(sections, widths, strict=True):
            self._header.resizeSection(section, width)
        self._at_work = False

    def _sections(self) -> list[int]:
        return [self._header.logicalIndex(place) for place in range(len(self.all))]

    def _share(self, column: Column) -> Share:
        if column.key in self._by_hand:
            width = self._theme.px(self._by_hand[column.key])
            return Share(width, width, by_hand=True)
        metrics = QFontMetrics(self._viewport().font())
        heading = self._header.width_of(_(column.title))
        if column.words is not None:
            widest = max((metrics.horizontalAdvance(words) for words in column.words()), default=0)
            whole = max(heading, self._delegate.width_of("", column, widest))
            return Share(whole, whole, column.stretch)
        letters = metrics.averageCharWidth()
        wanted = max(heading, self._delegate.width_of("", column, letters * column.chars))
        # What stretches may be squeezed to its heading; a short text such as a date is never cut at all.
        least = max(heading, self._delegate.width_of("", column, letters * max(column.least, LEAST_CHARS))) if column.stretch else wanted
        return Share(wanted, min(least, wanted), column.stretch)

    def _arrange(self, order: Sequence[str], hidden: set[str]) -> None:
        keys = [column.key for column in self.all]
        self._at_work = True
        for place, key in enumerate(order):
            self._header.moveSection(self._header.visualIndex(keys.index(key)), place)
        for section, key in enumerate(keys):
            self._header.setSectionHidden(section, key in hidden)
        self._at_work = False

    def _on_resized(self, section: int, old: int, new: int) -> None:
        if not self._at_work and old and new:
            self._by_hand[self.all[section].key] = round(new / self._theme.look.factor, 1)
            self.arranged.emit()

    def _on_moved(self) -> None:
        if not self._at_work:
            self.arranged.emit()

    def _on_handle_double_clicked(self, section: int) -> None:
        self._by_hand.pop(self.all[section].key, None)
        self.fit()
        self.arranged.emit()


def _texts(value: object) -> list[str]:
    return [each for each in value if isinstance(each, str)] if isinstance(value, list) else []
