"""What changed since the last visit, and where one stands; both under this week's things."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QMenu, QProgressBar, QWidget

from core.checklist.checklist import Overview
from core.checklist.news import Line, lines
from core.checklist.step import Strategy
from core.checklist.wording import progress, strategy_word
from core.clock import local_day
from core.links.state import StateGroup
from core.reports import wording
from core.reports.records import EarnedSum
from core.words import _, long_day, ngettext
from gui.checklist.doing import StepActions, days_to_choose
from gui.page import Place
from gui.theme import Role
from gui.widgets import Button, ButtonKind, Card, FlowLayout, Kind, Label

Go = Callable[[Place], None]


class NewsPanel(Card):
    """At most five lines, each with the button that leads there; a quiet week says so."""

    def __init__(self, overview: Overview, go: Go, parent: QWidget | None = None) -> None:
        since = overview.last_visit
        heading = _("Since {day}").format(day=long_day(since)) if since is not None else _("What changed")
        super().__init__(heading, parent)
        self.buttons: list[Button] = []
        self.rows.setSpacing(6)
        told = lines(overview.turned, overview.proven_since, overview.completed)
        for line in told:
            self.rows.addLayout(self._line(line, go))
        if not told:
            self.rows.addWidget(Label(_quiet(overview)))
        self.rows.addStretch(1)

    def _line(self, line: Line, go: Go) -> QHBoxLayout:
        place = Place("checklist", filter="done") if line.group is None else Place("backlinks", line.link_id, line.group)
        button = Button(_("Look"), ButtonKind.QUIET, lambda: go(place)).small()
        button.setAccessibleName(_("Look: {line}").format(line=line.text))
        self.buttons.append(button)
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(Label(line.text), 1)
        row.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
        return row


def _quiet(overview: Overview) -> str:
    there = overview.facts.of(StateGroup.THERE)
    if overview.last_visit is None:
        return _("From your next visit on, this says what happened to your links: which are new, changed or gone.")
    if there:
        return f"{_('Nothing changed.')} {ngettext('{n} link to you is there.', '{n} links to you are there.', there)}"
    return _("Nothing changed.")


class StandPanel(Card):
    """Progress by strategy as facts, what is waited for, and the way to the whole path."""

    def __init__(self, overview: Overview, earned: EarnedSum, doing: StepActions, go: Go, parent: QWidget | None = None) -> None:
        super().__init__(_("Where you stand"), parent)
        self._doing = doing
        self._today = local_day(overview.facts.now)
        grid = QGridLayout()
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(8)
        grid.setColumnStretch(1, 1)
        row = 0
        for strategy in Strategy:
            done, all_of_them = progress(overview.path, strategy)
            if all_of_them:
                _add_row(grid, row, strategy_word(strategy), done, all_of_them)
                row += 1
        self.rows.addLayout(grid)
        if told := wording.line(earned):
            self.earned = self._line(told, _("See it"), lambda: go(Place("earned")))
        if waiting := len(overview.waiting):
            told = ngettext("Waiting for others: {n}", "Waiting for others: {n}", waiting)
            self.waiting = self._line(told, _("See them"), lambda: go(Place("checklist", filter="waiting")))
        self.rows.addStretch(1)
        self.rows.addWidget(self._ways(overview, go))

    def _line(self, told: str, words: str, act: Callable[[], None]) -> Button:
        """Add a quiet line with a button, and return the button."""
        button = Button(words, ButtonKind.QUIET, act).small()
        button.setAccessibleName(f"{words}: {told}")
        line = QHBoxLayout()
        line.addWidget(Label(told, Kind.SMALL, Role.MUTED), 1)
        line.addWidget(button)
        self.rows.addLayout(line)
        return button

    def _ways(self, overview: Overview, go: Go) -> QWidget:
        ways = QWidget()
        flow = FlowLayout(ways, gap=14)
        self.whole_path = Button(_("See the whole path"), ButtonKind.QUIET, lambda: go(Place("checklist", filter="all"))).small()
        flow.addWidget(self.whole_path)
        self.findings = Button(_("See the first findings"), ButtonKind.QUIET, lambda: go(Place("findings"))).small()
        flow.addWidget(self.findings)
        self.signs = Button(_("Did it work?"), ButtonKind.QUIET, lambda: go(Place("signs"))).small()
        flow.addWidget(self.signs)
        if overview.paused_until is None:
            self.pause = Button(_("Pause"), ButtonKind.QUIET, self._on_pause).small()
            flow.addWidget(self.pause)
        return ways

    def _on_pause(self) -> None:
        menu = QMenu(self)
        for words, day in days_to_choose(self._today):
            menu.addAction(words).triggered.connect(lambda _checked=False, day=day: self._doing.pause(day))
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self.pause.mapToGlobal(QPoint(0, self.pause.height())))


def _add_row(grid: QGridLayout, row: int, words: str, done: int, all_of_them: int) -> None:
    fact = _("{done} of {all}").format(done=done, all=all_of_them)
    bar = QProgressBar()
    bar.setTextVisible(False)
    bar.setRange(0, all_of_them)
    bar.setValue(done)
    bar.setAccessibleName(f"{words}: {fact}")
    name, figures = Label(words), Label(fact, Kind.SMALL, Role.MUTED)
    for label in (name, figures):
        label.setWordWrap(False)
    grid.addWidget(name, row, 0)
    grid.addWidget(bar, row, 1, Qt.AlignmentFlag.AlignVCenter)
    grid.addWidget(figures, row, 2, Qt.AlignmentFlag.AlignRight)
