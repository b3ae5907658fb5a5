"""New and lost over time: bars that can be read, and under them the same as a table."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from core.backlinks.over_time import Figures
from core.backlinks.periods import Period, Range, periods
from core.clock import local_day
from core.words import N_, _
from gui.backlinks.over_time.columns import WHEN, columns_of
from gui.backlinks.over_time.counting import Counting
from gui.backlinks.over_time.place import REMEMBERED_AS
from gui.backlinks.over_time.sentences import Show, sentence_of
from gui.backlinks.over_time.series import SERIES, LegendEntry, bar_of
from gui.copying import copy_lines, copy_table
from gui.page import GAP, PageContext
from gui.seldom import Seldom
from gui.tables import TableView, WindowedModel
from gui.theme import Role
from gui.widgets import Button, ButtonKind, Card, Chip, ChipBar, FlowLayout, Kind, Label
from gui.widgets.bars import Bars

BARS_HEIGHT = 220
AGAIN_MS = 5_000
"""While links are looked at, a list of a hundred thousand is not counted more often than this."""

RANGES: Mapping[Range, str] = {Range.QUARTER: N_("3 months"), Range.YEAR: N_("12 months"), Range.ALL: N_("All")}
SHOWS: Mapping[Show, str] = {
    Show.SEEN: N_("What Linkstead saw"),
    Show.REPORTED: N_("Known and reported"),
    Show.STOOD: N_("How they stood"),
}
MEANINGS: Mapping[Show, str] = {
    Show.SEEN: N_("Lost: it was seen, and then gone at two looks on different days. What could not be checked is never lost."),
    Show.REPORTED: N_(
        "Known since: the earliest day on which you put the link in or a tool says it first saw it, not the day it was made. "
        "Reported lost: a tool says so in its newest list; what Linkstead saw stands apart."
    ),
    Show.STOOD: N_("As the last look up to then left each link. Links you forgot are left out."),
}


class OverTimeView(QWidget):
    """`left` tells that the person wants to go back to the list."""

    left = Signal()

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._figures = Figures()
        self._periods: dict[int, Period] = {}
        self.counting = Counting(context.workspace.store, self)
        self.counting.counted.connect(self._on_counted)
        self._soon_again = Seldom(self.refresh, self)
        self._soon_again.wait(AGAIN_MS)
        self.back = Button(_("Back to the list"), pressed=self.left.emit)
        self.ranges = ChipBar(_("How far back"), [Chip(name, _(title)) for name, title in RANGES.items()])
        self.shows = ChipBar(_("What the bars show"), [Chip(name, _(title)) for name, title in SHOWS.items()])
        self.bars = Bars(context.theme, BARS_HEIGHT)
        self.said = Label(role=Role.TEXT)
        self.meaning = Label(kind=Kind.SMALL, role=Role.MUTED)
        self.nothing = Label(_("Nothing was seen yet. Look once, and from then on what comes and goes stands here."), role=Role.MUTED)
        self._legend = QWidget()
        self._entries = FlowLayout(self._legend)
        self.model = WindowedModel(columns_of(), self)
        self.table = TableView(_("The same as a table"), self.model, context.theme)
        self.table.restore({"sort": WHEN, "descending": True})
        self.copy_text = Button(_("Copy as text"), ButtonKind.QUIET, self._on_copy_text)
        self.copy_table = Button(_("Copy as a table"), ButtonKind.QUIET, self._on_copy_table)
        kept = context.memory.state(REMEMBERED_AS)
        self.ranges.hold(str(kept.get("range", Range.YEAR)))
        self.shows.hold(str(kept.get("show", Show.SEEN)))
        self.ranges.chosen.connect(lambda _name: self._on_chosen())
        self.shows.chosen.connect(lambda _name: self._on_chosen())
        self.bars.told.connect(lambda _sentence: self._show_sentence())
        self._lay_out()

    # What the table reads.

    def ids(self, order: str, descending: bool) -> Sequence[int]:
        return sorted(self._periods, reverse=descending or not order)

    def rows(self, ids: Sequence[int]) -> Sequence[Period]:
        return [self._periods[each] for each in ids if each in self._periods]

    # What the page asks.

    def refresh(self) -> None:
        """Count anew; what was counted before stands until then."""
        self._soon_again.done()
        self.counting.start()
        if self.counting.under_way and not self._periods:
            self.said.setText(_("Counting…"))

    def renew(self) -> None:
        """Count anew in a while."""
        self._soon_again.ask()

    def rest(self) -> None:
        """Nobody looks any more."""
        self._soon_again.done()
        self.counting.stop()

    # How it comes about.

    def _today(self) -> date:
        return local_day(self._context.workspace.clock.now())

    def _show(self) -> Show:
        return Show(self.shows.held())

    def _on_counted(self, figures: Figures) -> None:
        self._figures = figures
        self._draw()

    def _on_chosen(self) -> None:
        kept = {**self._context.memory.state(REMEMBERED_AS), "range": self.ranges.held(), "show": self.shows.held()}
        self._context.memory.remember(REMEMBERED_AS, kept)
        self._draw()

    def _draw(self) -> None:
        show, today = self._show(), self._today()
        found = periods(self._figures, Range(self.ranges.held()), today)
        self._periods = {period.id: period for period in found}
        seen_any = show is not Show.SEEN or bool(self._figures.seen)
        for part in (self.bars, self._legend, self.said, self.meaning, self.table, self.copy_text, self.copy_table):
            part.setVisible(seen_any)
        self.nothing.setVisible(not seen_any)
        self.bars.show_bars(
            _("{what}, {range}").format(what=_(SHOWS[show]), range=_(RANGES[Range(self.ranges.held())])),
            [bar_of(period, show, today) for period in found],
        )
        self._show_legend(found)
        self._show_columns(show)
        self.meaning.setText(_(MEANINGS[show]))
        self._show_sentence()
        self.model.reload()

    def _show_legend(self, found: Sequence[Period]) -> None:
        while (item := self._entries.takeAt(0)) is not None:
            old = item.widget()
            if old is not None:
                old.hide()
                old.deleteLater()
        for series in SERIES[self._show()]:
            if self._show() is not Show.STOOD or any(series.value(period) for period in found):
                self._entries.addWidget(LegendEntry(series, self._context.theme))

    def _show_columns(self, show: Show) -> None:
        """Let the table say what the bars say."""
        wanted = {WHEN, *(str(series.of) for series in SERIES[show])}
        for column in self.model.columns:
            if self.table.columns.shows(column) != (column.key in wanted):
                self.table.columns.show(column, column.key in wanted)

    def _show_sentence(self) -> None:
        """Say what the bar says that is pointed at, or the keyboard is at; else what the last one says."""
        last = self._periods[max(self._periods)] if self._periods else None
        self.said.setText(self.bars.sentence() or (sentence_of(last, self._show(), self._today()) if last is not None else ""))

    def _on_copy_text(self) -> None:
        copy_lines([sentence_of(self._periods[each], self._show(), self._today()) for each in self.ids("", True)])

    def _on_copy_table(self) -> None:
        columns = self.table.columns.visible()
        copy_table([_(column.title) for column in columns], self.model.texts(self.ids("", True), columns))

    def _lay_out(self) -> None:
        words = QVBoxLayout()
        words.setSpacing(6)
        words.addWidget(Label(_("New and lost over time"), Kind.TITLE))
        told = _("Point at a bar, or walk with the arrow keys; under the bars the same stands as a table.")
        words.addWidget(Label(told, Kind.SMALL, Role.MUTED))
        head = QHBoxLayout()
        head.setSpacing(GAP)
        head.addLayout(words, 1)
        head.addWidget(self.back)
        card = Card()
        card.rows.addWidget(self._legend)
        card.rows.addWidget(self.bars)
        card.rows.addWidget(self.nothing)
        card.rows.addWidget(self.said)
        card.rows.addWidget(self.meaning)
        foot = QHBoxLayout()
        foot.addWidget(self.copy_text)
        foot.addWidget(self.copy_table)
        foot.addStretch(1)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(GAP)
        rows.addLayout(head)
        choosing = QHBoxLayout()
        choosing.setSpacing(GAP)
        choosing.addWidget(self.shows, 3)
        choosing.addWidget(self.ranges, 2)
        rows.addLayout(choosing)
        rows.addWidget(card)
        rows.addWidget(self.table, 1)
        rows.addLayout(foot)
        # Where there is no table yet the card does not stretch over the window.
        rows.addStretch(0)
