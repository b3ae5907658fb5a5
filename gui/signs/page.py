"""Did it work? The signs of each month beside what was done in it, and the three ways in which they are told."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import date, timedelta
from pathlib import Path
from typing import ClassVar

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from core.errors import WorldError
from core.events import Changed, Topic
from core.signs.naming import names_of
from core.signs.performance import Export, read_export
from core.signs.records import Month
from core.signs.sheets import read_tables
from core.signs.wording import month_words
from core.words import N_, _, figure
from gui.choosing import choose_file
from gui.page import GAP, MARGIN, Page, PageContext
from gui.signs.columns import COLUMNS, WHEN, Row, id_of
from gui.signs.reading import ExportDialog
from gui.signs.saving import save_months
from gui.signs.tally import TallyCard
from gui.signs.typing import TypingCard
from gui.tables import TableView, WindowedModel
from gui.theme import Role
from gui.widgets import Button, ButtonKind, Card, Chip, ChipBar, FlowLayout, Kind, Label, Scroll
from gui.widgets.bars import Bar, Bars, Part

OFFERED = 13
"""Months that can be chosen: this one and a year back."""
SHOWN = 12
SIDE_BY_SIDE = 960
TABLE_HEIGHT = 300

SEARCH_CONSOLE = "https://search.google.com/search-console/performance/search-analytics"

HOW = (
    N_("Open Search Console, and there Performance."),
    N_("Under Date choose one month, from its first day to its last."),
    N_("Press Export, and read the file here, as it comes."),
)

PLOTS: Mapping[str, tuple[str, Callable[[Month], float | None]]] = {
    "clicked": (N_("Searches clicked"), lambda month: month.searches.clicked if month.searches is not None else None),
    "calls": (N_("Calls"), lambda month: month.profile.calls if month.profile is not None else None),
    "asked": (N_("Customers asked"), lambda month: sum(month.asked.values()) or None),
    "links": (N_("Links first seen"), lambda month: month.links),
}


class SignsPage(Page):
    topics: ClassVar[frozenset[Topic]] = frozenset({Topic.SIGNS, Topic.LINKS, Topic.CHECKLIST})

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self._signs = context.workspace.signs
        self._months: dict[int, Row] = {}
        self.tally = TallyCard(context)
        self.typing = TypingCard(context)
        self.read = Button(_("Read an export…"), pressed=self._on_read)
        self.save = Button(_("Save the table…"), pressed=self._on_save)
        self.plots = ChipBar(_("What the bars show"), [Chip(name, _(title)) for name, (title, _of) in PLOTS.items()])
        self.plots.chosen.connect(lambda _name: self._show_bars())
        self.bars = Bars(context.theme)
        self.model = WindowedModel(COLUMNS, self)
        self.table = TableView(_("Month by month"), self.model, context.theme)
        self.table.restore({"sort": WHEN, "descending": True})
        self.nothing = Label(_("Nothing is known of any month yet. Begin with whichever of the three is at hand."))
        self._ways = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._lay_out()

    # What the table reads.

    def ids(self, order: str, descending: bool) -> Sequence[int]:
        return sorted(self._months, reverse=descending or not order)

    def rows(self, ids: Sequence[int]) -> Sequence[Row]:
        return [self._months[each] for each in ids if each in self._months]

    # What the window asks.

    def refresh(self) -> None:
        self._months = {id_of(month.month): Row(month) for month in self._signs.months()}
        self.model.reload()
        self.tally.refresh()
        self.typing.show_months(self._offered())
        known = bool(self._months)
        self.nothing.setVisible(not known)
        for part in (self.plots, self.bars, self.table, self.save):
            part.setVisible(known)
        self._show_bars()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        super().resizeEvent(event)
        wide = self.width() >= self.context.theme.px(SIDE_BY_SIDE)
        self._ways.setDirection(QBoxLayout.Direction.LeftToRight if wide else QBoxLayout.Direction.TopToBottom)

    def read_file(self, path: Path) -> ExportDialog | None:
        """Show what an export holds and ask for which month it is to be kept; what is none is said."""
        try:
            export = read_export(read_tables(path), names_of(self.context.workspace.profiles.profile()), path.name)
        except WorldError as error:
            self.context.say(str(error))
            return None
        dialog = ExportDialog(export, self._offered(export.month), self)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.chosen.connect(lambda month: self._keep(export, month, path.name))
        dialog.open()
        return dialog

    def _keep(self, export: Export, month: date, file: str) -> None:
        before = self._signs.put_searches(month, export.as_searches(month, file))
        self._changed()

        def back() -> None:
            self._signs.put_searches(month, before)
            self._changed()

        self.context.say(_("Kept for {month}.").format(month=month_words(month)), back)

    def _changed(self) -> None:
        self.context.events.say([Changed(Topic.SIGNS)])

    def _offered(self, besides: date | None = None) -> list[date]:
        """Return the months that can be chosen, the last whole one first, and the one a file is for."""
        months, month = [], self._signs.this_month
        for _number in range(OFFERED):
            months.append(month)
            month = (month - timedelta(days=1)).replace(day=1)
        months = [*months[1:2], months[0], *months[2:]]
        return [*months, besides] if besides is not None and besides not in months else months

    def _show_bars(self) -> None:
        title, of = PLOTS[self.plots.held() or "clicked"]
        title = _(title)
        months = [row.month for _id, row in sorted(self._months.items())][-SHOWN:]
        named = [(month, month_words(month.month)[:3], of(month)) for month in months]
        told = ", ".join(f"{short}: {figure(value)}" for _month, short, value in named if value is not None)
        self.bars.show_bars(f"{title}. {told}", [_bar(title, month, short, value) for month, short, value in named])

    def _on_read(self) -> None:
        kinds = f"{_('Exports')} (*.zip *.csv *.xlsx)"
        path = choose_file(self, _("Read an export of searches"), kinds, self.context.memory, "exports")
        if path is not None:
            self.read_file(path)

    def _on_search_console(self) -> None:
        QDesktopServices.openUrl(QUrl(SEARCH_CONSOLE))

    def _on_save(self) -> None:
        told = save_months([self._months[each] for each in self.ids("", True)], self.context, self)
        if told:
            self.context.say(told)

    def _searches_card(self) -> Card:
        card = Card(_("From Search Console"))
        card.rows.addWidget(Label(_("Once a month, three steps:")))
        for number, step in enumerate(HOW, 1):
            card.rows.addWidget(Label(f"{number}.  {_(step)}").explained())
        told = _("Counted are searches that name your town, your trade or what you sell, as your profile has them.")
        card.rows.addWidget(Label(told, Kind.SMALL, Role.MUTED))
        foot = QWidget()
        flow = FlowLayout(foot)
        flow.addWidget(self.read)
        flow.addWidget(Button(_("Open Search Console"), ButtonKind.QUIET, self._on_search_console))
        card.rows.addWidget(foot)
        card.rows.addStretch(1)
        return card

    def _lay_out(self) -> None:
        scroll = Scroll()
        scroll.rows.setContentsMargins(MARGIN, 24, MARGIN, 24)
        scroll.rows.addWidget(Label(_("Did it work?"), Kind.TITLE))
        told = _("Three signs, month by month, beside what you did. They stand beside it; none of them proves what caused it.")
        scroll.rows.addWidget(Label(told, Kind.SMALL, Role.MUTED))
        scroll.rows.addWidget(self.tally)
        self._ways.setSpacing(GAP)
        for card in (self._searches_card(), self.typing):
            self._ways.addWidget(card, 1)
        scroll.rows.addLayout(self._ways)
        months = Card(_("Month by month"))
        months.rows.addWidget(self.nothing)
        months.rows.addWidget(self.plots)
        months.rows.addWidget(self.bars)
        self.table.setMinimumHeight(self.context.theme.px(TABLE_HEIGHT))
        months.rows.addWidget(self.table)
        foot = QHBoxLayout()
        foot.addWidget(self.save)
        foot.addStretch(1)
        months.rows.addLayout(foot)
        scroll.rows.addWidget(months)
        scroll.rows.addStretch(1)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.addWidget(scroll)


def _bar(title: str, month: Month, short: str, value: float | None) -> Bar:
    """Return a month as a bar; where nothing is known there is none, which is not a bar of nought."""
    said = _("not known") if value is None else figure(value)
    sentence = f"{month_words(month.month)}. {title}: {said}"
    return Bar(short, sentence, () if value is None else (Part(value, Role.ACCENT),))
