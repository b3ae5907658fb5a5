"""This week's view: a sentence, the things to do as cards, what changed, where one stands."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from core.checklist.checklist import Overview
from core.checklist.wording import headline
from core.clock import local_day
from core.reports.records import EarnedSum
from core.settings.options import CARE
from core.words import _, long_day
from gui.checklist.asking import Asking
from gui.checklist.card import StepCard, shown_of
from gui.checklist.doing import StepActions
from gui.checklist.panels import Go, NewsPanel, StandPanel
from gui.checklist.unfinished import UnfinishedQuestions
from gui.page import GAP, MARGIN
from gui.theme import Role, Theme
from gui.widgets import Button, Chip, ChipBar, Kind, Label, Scroll

SIDE_BY_SIDE = 900
"""Pixels at 100 % from which the cards stand beside one another."""
LONG_AWAY = 28


class WeekView(QWidget):
    def __init__(self, doing: StepActions, go: Go, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._doing = doing
        self._go = go
        self._theme = theme
        self._shown: Overview | None = None
        self._earned = EarnedSum()
        self.cards: list[StepCard] = []
        self.asking: Asking | None = None
        self.news: NewsPanel | None = None
        self.stand: StandPanel | None = None
        self.title = Label(kind=Kind.TITLE)
        self.quieter = Label(kind=Kind.SMALL, role=Role.MUTED)
        self.more = Button(_("Show me one more"), pressed=doing.one_more)
        self.go_on = Button(_("Go on now"), pressed=lambda: doing.pause(None))
        self.minutes = ChipBar(_("Minutes you have"))
        self.minutes.chosen.connect(doing.take_time)
        self.enough = Label(_("The first things are done: from here, 10 minutes a month can be enough."), Kind.SMALL, Role.MUTED)
        self._cards = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._panels = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._ask = QVBoxLayout()
        self.unfinished = UnfinishedQuestions(go, doing.no_more_questions)
        self._lay_out()

    def show_overview(self, overview: Overview, earned: EarnedSum) -> None:
        """Show how things stand; what looks the same stays as it is, with the keyboard where it was."""
        self._say(overview)
        self.minutes.show_chips(_chips(overview))
        self.minutes.hold(overview.rhythm)
        self.enough.setVisible(overview.may_care and not overview.care)
        before, before_earned = self._shown, self._earned
        self._shown, self._earned = overview, earned
        if [card.shown for card in self.cards] != [shown_of(standing, overview.facts) for standing in overview.things]:
            self._show_cards(overview)
        if before is None or before.asked != overview.asked:
            keyed = self._is_keyed(self.asking)
            self.asking = Asking(overview.asked, overview.facts, self._doing) if overview.asked is not None else None
            _replace(self._ask, [self.asking] if self.asking is not None else [])
            if keyed:
                self._go_to_first()
        if before is None or _panels_of(before) != _panels_of(overview) or before_earned != earned:
            self.news = NewsPanel(overview, self._go)
            self.stand = StandPanel(overview, earned, self._doing, self._go)
            _replace(self._panels, [self.news, self.stand], (3, 2))
        self._arrange()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        """Set cards beside one another where they fit, else one under the other."""
        room = self.width() - 2 * MARGIN
        for row in (self._cards, self._panels):
            inside = [item.widget() for item in (row.itemAt(index) for index in range(row.count())) if item is not None]
            least = sum(widget.minimumSizeHint().width() + GAP for widget in inside if widget is not None)
            fits = least <= room and self.width() >= self._theme.px(SIDE_BY_SIDE)
            row.setDirection(QBoxLayout.Direction.LeftToRight if fits else QBoxLayout.Direction.TopToBottom)

    def _show_cards(self, overview: Overview) -> None:
        keyed = self._is_keyed(*self.cards)
        known = {card.shown: card for card in self.cards}
        self.cards = [
            known.get(shown_of(standing, overview.facts)) or StepCard(standing, overview.facts, self._doing, self._theme)
            for standing in overview.things
        ]
        _replace(self._cards, self.cards, (1,) * len(self.cards))
        if keyed and not self._is_keyed(*self.cards):
            self._go_to_first()

    def _is_keyed(self, *parts: QWidget | None) -> bool:
        """Return whether the keyboard is in any of these parts."""
        focus = self.focusWidget()
        return focus is not None and any(part.isAncestorOf(focus) for part in parts if part is not None)

    def _go_to_first(self) -> None:
        """Give the keyboard to the first thing to do, so that it is not lost with what went."""
        first = next((card.primary for card in self.cards if card.primary is not None), None)
        (first or self.more).setFocus()

    def _say(self, overview: Overview) -> None:
        left, things = overview.left, overview.things
        self.more.setVisible(bool(things) and not left)
        self.go_on.setVisible(overview.paused_until is not None)
        if overview.paused_until is not None:
            self.title.setText(_("Paused until {day}.").format(day=long_day(overview.paused_until)))
            self.quieter.setText(_("Until then nothing is asked of you. What happens to your links is still told below."))
            return
        if left:
            self.title.setText(headline(left, overview.care))
        elif things:
            self.title.setText(_("That is it for this month.") if overview.care else _("That is it for this week."))
        else:
            self.title.setText(_("Nothing to do for now."))
        self.quieter.setText(_quieter(overview))

    def _lay_out(self) -> None:
        for row in (self._cards, self._panels):
            row.setSpacing(GAP)
        words = QVBoxLayout()
        words.setSpacing(6)
        words.addWidget(self.title)
        words.addWidget(self.quieter)
        head = QHBoxLayout()
        head.setSpacing(GAP)
        head.addLayout(words, 1)
        head.addWidget(self.more)
        head.addWidget(self.go_on)
        time = QVBoxLayout()
        time.setSpacing(8)
        time.addWidget(Label(_("How many minutes do you have?"), Kind.SMALL, Role.MUTED))
        time.addWidget(self.minutes)
        time.addWidget(self.enough)
        scroll = Scroll()
        scroll.rows.setContentsMargins(MARGIN, 24, MARGIN, 24)
        scroll.rows.addLayout(head)
        scroll.rows.addWidget(self.unfinished)
        for layout in (self._ask, self._cards, self._panels, time):
            scroll.rows.addLayout(layout)
        scroll.rows.addStretch(1)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.addWidget(scroll)


def _quieter(overview: Overview) -> str:
    today = local_day(overview.facts.now)
    away = (today - local_day(overview.last_visit)).days if overview.last_visit is not None else 0
    if not overview.things:
        return _("Nothing on the path is due. What comes round again shows here on its day.")
    if not overview.left:
        return _("New things come on {day}. You can close this and look after your shop.").format(day=long_day(_next(today, overview.care)))
    if away >= LONG_AWAY and overview.last_visit is not None:
        return _("You were last here on {day}. Nothing has piled up: these are all.").format(day=long_day(overview.last_visit))
    if overview.facts.has_website is False and not overview.facts.sites:
        return _("It begins with who you are, where people find you, and who knows you. Everything else builds on that.")
    if not overview.facts.sites:
        return _("It begins with which website is yours and who links to it. Everything else builds on that.")
    return _("New ones come on {day}.").format(day=long_day(_next(today, overview.care)))


def _next(today: date, care: bool) -> date:
    """Return the first day of the next week, or month."""
    return (today.replace(day=1) + timedelta(days=32)).replace(day=1) if care else today + timedelta(days=7 - today.weekday())


def _chips(overview: Overview) -> list[Chip]:
    chips = [Chip(n, _("{n} a week").format(n=n)) for n in ("10", "25", "60")]
    return [*chips, Chip(CARE, _("10 a month"))] if overview.may_care or overview.care else chips


def _panels_of(overview: Overview) -> tuple[object, ...]:
    told = (overview.path, overview.turned, overview.proven_since, overview.last_visit)
    return (*told, overview.paused_until, overview.care, overview.facts.by_state)


def _replace(layout: QBoxLayout, widgets: Sequence[QWidget], stretches: Sequence[int] = ()) -> None:
    """Put other widgets into a layout; those that stood there and are not among them go."""
    while (item := layout.takeAt(0)) is not None:
        old = item.widget()
        if old is not None and old not in widgets:
            old.hide()
            old.deleteLater()
    for index, widget in enumerate(widgets):
        layout.addWidget(widget, stretches[index] if index < len(stretches) else 0)
