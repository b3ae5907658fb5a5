"""The whole path: every step that applies, by strategy, searchable, each opening where it stands."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from core.checklist.checklist import Overview
from core.checklist.facts import Facts
from core.checklist.standing import Standing, StepState
from core.checklist.step import Strategy
from core.checklist.wording import filled, progress, standing_sentence, strategy_word
from core.words import _
from gui.checklist.card import ICON_OF_STATE, StepCard
from gui.checklist.doing import StepActions
from gui.page import GAP, MARGIN
from gui.theme import Role, Theme
from gui.widgets import Button, ButtonKind, Chip, ChipBar, EmptyState, IconLabel, Kind, Label, Scroll, SearchField, plain

ALL = "all"
WIDTH = 1000
_FILTERS: Mapping[str, StepState] = {
    "to_do": StepState.TO_DO,
    "waiting": StepState.MY_PART_DONE,
    "done": StepState.PROVEN,
    "set_aside": StepState.SET_ASIDE,
}


class PathRow(QWidget):
    """One step on a line, with its card under it when it is open."""

    def __init__(self, standing: Standing, facts: Facts, card: Callable[[], StepCard], theme: Theme) -> None:
        super().__init__()
        self.standing = standing
        self.words = " ".join(filled(text, facts) for text in (standing.step.title, standing.step.why, *standing.step.how)).casefold()
        self._make = card
        self.card: StepCard | None = None
        title = filled(standing.step.title, facts)
        self.title = Label(title)
        said = Label(standing_sentence(standing), Kind.SMALL, Role.MUTED)
        self.button = Button(_("Open"), ButtonKind.QUIET, lambda: self.open(not self.is_open)).small()
        self.button.setAccessibleName(_("Open: {title}. {standing}").format(title=title, standing=standing_sentence(standing)))
        line = QHBoxLayout()
        line.setSpacing(12)
        line.addWidget(IconLabel(theme, ICON_OF_STATE[standing.state]))
        line.addWidget(self.title, 3)
        line.addWidget(said, 2)
        line.addWidget(self.button)
        self._rows = QVBoxLayout(self)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setSpacing(4)
        self._rows.addLayout(line)

    def open(self, wanted: bool) -> None:
        """Show the step's card under its line, or only the line."""
        if self.card is None and wanted:
            self.card = self._make()
            self._rows.addWidget(self.card)
        if self.card is not None:
            self.card.setVisible(wanted)
        plain.dress(self.title, "kind", (Kind.STRONG if wanted else Kind.BODY).value)

    @property
    def is_open(self) -> bool:
        return self.card is not None and not self.card.isHidden()


class PathView(QWidget):
    """`left` tells that the person wants to go back to this week."""

    left = Signal()

    def __init__(self, doing: StepActions, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._doing = doing
        self._theme = theme
        self._path: tuple[Standing, ...] = ()
        self._open = ""
        self.rows: list[PathRow] = []
        self._headings: list[tuple[Strategy, QWidget]] = []
        self.back = Button(_("Back to this week"), pressed=self.left.emit)
        self.search = SearchField(_("Find a step"))
        self.search.asked.connect(lambda _text: self._narrow())
        self.chips = ChipBar(_("Which steps to show"))
        self.chips.chosen.connect(lambda _name: self._narrow())
        self.none_fit = EmptyState(_("No step fits."), _("Choose another group, or empty the search."))
        self._scroll = Scroll(width=theme.px(WIDTH))
        self._scroll.rows.setSpacing(4)
        self._scroll.rows.setContentsMargins(0, 0, MARGIN, MARGIN)
        self._lay_out()

    def show_overview(self, overview: Overview) -> None:
        """Show the path as it stands; the step that was open stays so."""
        self.chips.show_chips(_chips(overview.path))
        if overview.path == self._path and self.rows:
            return
        self._path = overview.path
        self._open = next((row.standing.step.id for row in self.rows if row.is_open), "")
        while (item := self._scroll.rows.takeAt(0)) is not None:
            old = item.widget()
            if old is not None:
                old.hide()
                old.deleteLater()
        self.rows, self._headings = [], []
        for strategy in Strategy:
            self._add(strategy, overview)
        self._scroll.rows.addStretch(1)
        self._narrow()

    def hold(self, name: str) -> None:
        """Show the steps of one state, or all."""
        self.search.escape()
        self.chips.hold(name)
        self._narrow()

    def _add(self, strategy: Strategy, overview: Overview) -> None:
        ours = [standing for standing in overview.path if standing.step.strategy is strategy]
        if not ours:
            return
        done, all_of_them = progress(overview.path, strategy)
        heading = Label(f"{strategy_word(strategy)}  ·  {_('{done} of {all}').format(done=done, all=all_of_them)}", Kind.HEADING)
        heading.setContentsMargins(0, 16 if self._headings else 0, 0, 4)
        self._headings.append((strategy, heading))
        self._scroll.rows.addWidget(heading)
        for standing in ours:
            row = PathRow(standing, overview.facts, partial(StepCard, standing, overview.facts, self._doing, self._theme), self._theme)
            self.rows.append(row)
            self._scroll.rows.addWidget(row)
            if standing.step.id == self._open:
                row.open(True)

    def _narrow(self) -> None:
        text = self.search.text().strip().casefold()
        state = _FILTERS.get(self.chips.held())
        for row in self.rows:
            row.setVisible((state is None or row.standing.state is state) and text in row.words)
        for strategy, heading in self._headings:
            heading.setVisible(any(not row.isHidden() for row in self.rows if row.standing.step.strategy is strategy))
        none = all(row.isHidden() for row in self.rows)
        self.none_fit.setVisible(none)
        self._scroll.setVisible(not none)

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(GAP)
        head.addWidget(Label(_("The whole path."), Kind.TITLE), 1)
        head.addWidget(self.back)
        narrowing = QHBoxLayout()
        narrowing.setSpacing(GAP)
        narrowing.addWidget(self.chips, 1)
        narrowing.addWidget(self.search)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(MARGIN, 24, 0, 0)
        rows.setSpacing(GAP)
        for layout in (head, narrowing):
            layout.setContentsMargins(0, 0, MARGIN, 0)
            rows.addLayout(layout)
        rows.addWidget(self._scroll, 1)
        rows.addWidget(self.none_fit, 1)


def _chips(path: tuple[Standing, ...]) -> list[Chip]:
    words = {"to_do": _("To do"), "waiting": _("Waiting"), "done": _("Done"), "set_aside": _("Set aside")}
    chips = [Chip(ALL, _("All"), len(path))]
    return chips + [Chip(name, words[name], sum(s.state is state for s in path)) for name, state in _FILTERS.items()]
