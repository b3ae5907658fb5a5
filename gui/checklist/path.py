"""The whole path: every step that applies, by strategy, searchable, each opening where it stands."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from core.checklist.checklist import Overview
from core.checklist.facts import Facts
from core.checklist.standing import Standing, StepState
from core.checklist.step import Strategy
from core.checklist.wording import filled, progress, standing_sentence, strategy_word, why
from core.words import _
from gui.checklist.card import ICON_OF_STATE, StepCard, shown_of
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

    def __init__(self, standing: Standing, facts: Facts, doing: StepActions, theme: Theme) -> None:
        super().__init__()
        self._doing = doing
        self._theme = theme
        self.card: StepCard | None = None
        self.title = Label()
        self._said = Label(kind=Kind.SMALL, role=Role.MUTED)
        self._icon = IconLabel(theme, ICON_OF_STATE[standing.state])
        self.button = Button("", ButtonKind.QUIET, lambda: self.open(not self.is_open)).small()
        line = QHBoxLayout()
        line.setSpacing(12)
        line.addWidget(self._icon)
        line.addWidget(self.title, 3)
        line.addWidget(self._said, 2)
        line.addWidget(self.button)
        self._rows = QVBoxLayout(self)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setSpacing(4)
        self._rows.addLayout(line)
        self.show_standing(standing, facts)

    def show_standing(self, standing: Standing, facts: Facts) -> None:
        """Show how the step stands now; where it was open it stays so."""
        self.standing = standing
        self.shown = shown_of(standing, facts)
        self._facts = facts
        title, said = filled(standing.step.title, facts), standing_sentence(standing)
        self.words = " ".join([title, why(standing.step, facts), *(filled(line, facts) for line in standing.step.how)]).casefold()
        self.title.setText(title)
        self._said.setText(said)
        self._icon.set_spec(ICON_OF_STATE[standing.state])
        is_open = self.is_open
        if self.card is not None:
            focus = self.focusWidget()
            keyed = focus is not None and self.card.isAncestorOf(focus)
            self.card.hide()
            self.card.deleteLater()
            self.card = None
            if keyed:
                self.button.setFocus()
        self.open(is_open)

    @property
    def is_open(self) -> bool:
        return self.card is not None and not self.card.isHidden()

    def open(self, wanted: bool) -> None:
        """Show the step's card under its line, or only the line."""
        if self.card is None and wanted:
            self.card = StepCard(self.standing, self._facts, self._doing, self._theme)
            self._rows.addWidget(self.card)
        if self.card is not None:
            self.card.setVisible(wanted)
        plain.dress(self.title, "kind", (Kind.STRONG if wanted else Kind.BODY).value)
        self.button.set_text(_("Close") if wanted else _("Open"))
        named = _("Close: {title}. {standing}") if wanted else _("Open: {title}. {standing}")
        self.button.setAccessibleName(named.format(title=self.title.text(), standing=self._said.text()))


class PathView(QWidget):
    """`left` tells that the person wants to go back to this week."""

    left = Signal()

    def __init__(self, doing: StepActions, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._doing = doing
        self._theme = theme
        self.rows: list[PathRow] = []
        self._headings: dict[Strategy, Label] = {}
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
        if [row.standing.step.id for row in self.rows] != [standing.step.id for standing in overview.path]:
            self._build(overview)
        else:
            for row, standing in zip(self.rows, overview.path, strict=True):
                if row.shown != shown_of(standing, overview.facts):
                    row.show_standing(standing, overview.facts)
        for strategy, heading in self._headings.items():
            done, all_of_them = progress(overview.path, strategy)
            heading.setText(f"{strategy_word(strategy)}  ·  {_('{done} of {all}').format(done=done, all=all_of_them)}")
        self._narrow()

    def hold(self, name: str) -> None:
        """Show the steps of one state, or all."""
        self.search.escape()
        self.chips.hold(name)
        self._narrow()

    def show_step(self, step_id: str) -> None:
        """Show one step of all, open and in sight, with the keyboard on it; where it is not on the path, the path."""
        self.hold(ALL)
        row = next((row for row in self.rows if row.standing.step.id == step_id), None)
        if row is not None:
            row.open(True)
            row.button.setFocus()
            QTimer.singleShot(0, row, lambda: self._scroll.ensureWidgetVisible(row))

    def _build(self, overview: Overview) -> None:
        """Make every line anew; what was open stays so."""
        were_open = {row.standing.step.id for row in self.rows if row.is_open}
        while (item := self._scroll.rows.takeAt(0)) is not None:
            old = item.widget()
            if old is not None:
                old.hide()
                old.deleteLater()
        self.rows, self._headings = [], {}
        for standing in overview.path:
            strategy = standing.step.strategy
            if strategy not in self._headings:
                self._headings[strategy] = Label(kind=Kind.HEADING)
                self._headings[strategy].setContentsMargins(0, 16 if self.rows else 0, 0, 4)
                self._scroll.rows.addWidget(self._headings[strategy])
            row = PathRow(standing, overview.facts, self._doing, self._theme)
            row.open(standing.step.id in were_open)
            self.rows.append(row)
            self._scroll.rows.addWidget(row)
        self._scroll.rows.addStretch(1)

    def _narrow(self) -> None:
        text = self.search.text().strip().casefold()
        state = _FILTERS.get(self.chips.held())
        for row in self.rows:
            row.setVisible((state is None or row.standing.state is state) and text in row.words)
        for strategy, heading in self._headings.items():
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
