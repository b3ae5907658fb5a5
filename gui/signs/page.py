"""Did it work? The signs of each month beside what was done in it, and the three ways in which they are told."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import ClassVar

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QMenu, QVBoxLayout, QWidget

from core.events import Changed, Topic
from core.signs.records import Month
from core.signs.wording import month_words
from core.words import N_, _, figure, short_month
from gui.page import GAP, MARGIN, Page, PageContext
from gui.seldom import Seldom
from gui.signs.columns import COLUMNS, WHEN, Row, id_of
from gui.signs.saving import save_months
from gui.signs.searches import SearchesCard
from gui.signs.tally import TallyCard
from gui.signs.typing import TypingCard
from gui.tables import TableView, WindowedModel
from gui.theme import Role
from gui.widgets import Button, Card, Chip, ChipBar, Kind, Label, Scroll
from gui.widgets.bars import Bar, Bars, Part

OFFERED = 13
"""Months that can be chosen: this one and a year back."""
SHOWN = 12
SIDE_BY_SIDE = 960
ROW, HEAD = 40, 38
"""Pixels at 100 % of a row of the table, and of its heading line."""
EDGES = 26
"""Its borders, and the bar below it where it is wider than the page."""

PLOTS: Mapping[str, tuple[str, Callable[[Month], float | None]]] = {
    "shown": (N_("Searches shown"), lambda month: month.searches.shown if month.searches is not None else None),
    "clicked": (N_("Searches clicked"), lambda month: month.searches.clicked if month.searches is not None else None),
    "calls": (N_("Calls"), lambda month: month.profile.calls if month.profile is not None else None),
    "directions": (N_("Directions"), lambda month: month.profile.directions if month.profile is not None else None),
    "clicks": (N_("Website clicks"), lambda month: month.profile.clicks if month.profile is not None else None),
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
        self.searches = SearchesCard(context)
        self.searches.refused.connect(self._show_refusal)
        self.typing = TypingCard(context)
        self.save = Button(_("Save the table…"), pressed=self._on_save)
        self.plots = ChipBar(_("What the bars show"), [Chip(name, _(title)) for name, (title, _of) in PLOTS.items()])
        self.plots.hold("clicked")
        self.plots.chosen.connect(lambda _name: self._show_bars())
        self.bars = Bars(context.theme)
        self.model = WindowedModel(COLUMNS, self)
        self.table = TableView(_("Month by month"), self.model, context.theme)
        self.table.restore({"sort": WHEN, "descending": True})
        self.table.set_menu(self._fill_menu)
        self.nothing = Label(_("Nothing is known of any month yet. Begin with whichever of the three is at hand."))
        told = _(
            "A dash means: not known, which is not nought. A link stands in the month in which it was first seen, a step in the one in "
            "which it was last done."
        )
        self.legend = Label(told, Kind.SMALL, Role.MUTED)
        self._scroll = Scroll()
        self._ways = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._soon_again = Seldom(self.refresh, self)
        context.theme.changed.connect(self._fit_table)
        save = QShortcut(QKeySequence(QKeySequence.StandardKey.Save), self, self._on_save)
        save.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        self._lay_out()

    # What the table reads.

    def ids(self, order: str, descending: bool) -> Sequence[int]:
        return sorted(self._months, reverse=descending or not order)

    def rows(self, ids: Sequence[int]) -> Sequence[Row]:
        return [self._months[each] for each in ids if each in self._months]

    # What the window asks.

    def refresh(self) -> None:
        self._soon_again.done()
        self._months = {id_of(month.month): Row(month) for month in self._signs.months()}
        self.model.reload()
        self.tally.refresh()
        # The last whole month is the one of which figures are told.
        this, last, *earlier = self._signs.recent[:OFFERED]
        for card in (self.searches, self.typing):
            card.show_months([last, this, *earlier])
        known = bool(self._months)
        self.nothing.setVisible(not known)
        for part in (self.plots, self.bars, self.table, self.legend, self.save):
            part.setVisible(known)
        self._fit_table()
        self._show_bars()

    def renew(self, changes: tuple[Changed, ...]) -> None:
        if any(change.topic is not Topic.LINKS for change in changes):
            self.refresh()
        else:
            self._soon_again.ask()

    def shown(self) -> None:
        if self._soon_again.asked:
            self.refresh()
        # It may be another day since.
        self.tally.refresh()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        super().resizeEvent(event)
        wide = self.width() >= self.context.theme.px(SIDE_BY_SIDE)
        self._ways.setDirection(QBoxLayout.Direction.LeftToRight if wide else QBoxLayout.Direction.TopToBottom)

    def _show_refusal(self) -> None:
        # Below the button that was pressed there may be no more of the page in sight; it has its place once it is laid out.
        problem = self.searches.problem
        QTimer.singleShot(0, problem, lambda: self._scroll.ensureWidgetVisible(problem))

    def _fill_menu(self, menu: QMenu, ids: tuple[int, ...]) -> None:
        chosen = self.rows(ids)
        if len(chosen) == 1 and chosen[0].month.searches is not None:
            month = chosen[0].month.month
            menu.addAction(_("Take its searches out")).triggered.connect(lambda: self.searches.take_out(month))
        menu.addAction(_("Save the table…")).triggered.connect(self._on_save)
        menu.addSeparator()

    def _fit_table(self) -> None:
        """Show a year's rows at once: the page scrolls, not the table in it."""
        rows = min(max(len(self._months), 1), SHOWN)
        self.table.setFixedHeight(self.context.theme.px(HEAD + ROW * rows) + EDGES)

    def _show_bars(self) -> None:
        title, of = PLOTS[self.plots.held()]
        title = _(title)
        months = [row.month for _id, row in sorted(self._months.items())][-SHOWN:]
        named = [(month, short_month(month.month), of(month)) for month in months]
        told = ", ".join(f"{short}: {figure(value)}" for _month, short, value in named if value is not None)
        self.bars.show_bars(f"{title}. {told}", [_bar(title, month, short, value) for month, short, value in named])

    def _on_save(self) -> None:
        told = save_months([self._months[each] for each in self.ids("", True)], self.context, self)
        if told:
            self.context.say(told)

    def _lay_out(self) -> None:
        scroll = self._scroll
        scroll.rows.setContentsMargins(MARGIN, 24, MARGIN, 24)
        scroll.rows.addWidget(Label(_("Did it work?"), Kind.TITLE))
        told = _("Three signs, month by month, beside what you did. They stand beside it; none of them proves what caused it.")
        scroll.rows.addWidget(Label(told, Kind.SMALL, Role.MUTED))
        scroll.rows.addWidget(self.tally)
        self._ways.setSpacing(GAP)
        for card in (self.searches, self.typing):
            self._ways.addWidget(card, 1)
        scroll.rows.addLayout(self._ways)
        months = Card(_("Month by month"))
        for part in (self.nothing, self.plots, self.bars, self.table, self.legend):
            months.rows.addWidget(part)
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
    return Bar(short, sentence, () if value is None else (Part(value, Role.ACCENT),), known=value is not None)
