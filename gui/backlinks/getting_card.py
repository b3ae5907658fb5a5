"""One tool: what it is good for, how one knows whether one has it, the steps to its list, and the button that opens it."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices, QResizeEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from core.backlinks import getting
from core.backlinks.sources import source_name
from core.words import _, month_and_year
from gui.backlinks.drawing import Drawing
from gui.theme import Role, Theme
from gui.widgets import Button, ButtonKind, Card, FlowLayout, Kind, Label

STEP_WIDTH = 190
"""Pixels at 100 % that a step needs; as many stand side by side as there is room for."""
GAP = 20


class Steps(QWidget):
    """Numbered steps, each under its drawing, side by side while there is room."""

    def __init__(self, steps: Sequence[getting.Step], theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(GAP)
        self._grid.setVerticalSpacing(GAP)
        self._parts = [_step(number, step, theme) for number, step in enumerate(steps, 1)]
        self._side_by_side = 0
        self._place(1)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        super().resizeEvent(event)
        fit = max(1, (self.width() + GAP) // (self._theme.px(STEP_WIDTH) + GAP))
        # Never three in a row and one left over.
        self._place(len(self._parts) if fit >= len(self._parts) else 2 if fit >= 2 else 1)

    def _place(self, side_by_side: int) -> None:
        if side_by_side == self._side_by_side:
            return
        for part in self._parts:
            self._grid.removeWidget(part)
        for column in range(max(side_by_side, self._side_by_side)):
            self._grid.setColumnStretch(column, 1 if column < side_by_side else 0)
        self._side_by_side = side_by_side
        for number, part in enumerate(self._parts):
            self._grid.addWidget(part, number // side_by_side, number % side_by_side, Qt.AlignmentFlag.AlignTop)


class GettingCard(Card):
    """`without` is what “I do not have this” leads to."""

    def __init__(self, card: getting.Card, theme: Theme, without: Callable[[], None]) -> None:
        super().__init__(source_name(card.source))
        self.card = card
        self.rows.setSpacing(12)
        self.rows.addWidget(Label(_(card.why)))
        self.rows.addWidget(Label(_("Do I have it?"), Kind.STRONG))
        self.rows.addWidget(Label(_(card.have)))
        self.rows.addWidget(Label(_("How to get the list"), Kind.STRONG))
        self.steps = Steps(card.steps, theme)
        self.rows.addWidget(self.steps)
        if card.good_to_know:
            self.rows.addWidget(Label(_(card.good_to_know), Kind.SMALL, Role.MUTED))
        foot = QWidget()
        flow = FlowLayout(foot)
        self.open: Button | None = None
        if card.address:
            self.open = Button(_("Open {tool}").format(tool=source_name(card.source)), pressed=self._on_open)
            flow.addWidget(self.open)
        self.without = Button(_("I do not have this"), ButtonKind.QUIET, without)
        self.without.setAccessibleName(_("I do not have {tool}").format(tool=source_name(card.source)))
        flow.addWidget(self.without)
        self.rows.addWidget(foot)
        as_of = _("As of {month}. Buttons may have moved since.").format(month=month_and_year(card.as_of))
        self.rows.addWidget(Label(as_of, Kind.SMALL, Role.MUTED))

    def _on_open(self) -> None:
        QDesktopServices.openUrl(QUrl(self.card.address))


class FoldedCard(QWidget):
    """A tool's name on a line, its card under it when it is open."""

    def __init__(self, card: getting.Card, theme: Theme, without: Callable[[], None]) -> None:
        super().__init__()
        self._made: Callable[[], GettingCard] = lambda: GettingCard(card, theme, without)
        self.card: GettingCard | None = None
        self._name = source_name(card.source)
        self.button = Button("", ButtonKind.QUIET, lambda: self.open(not self.is_open)).small()
        line = QHBoxLayout()
        line.addWidget(Label(self._name, Kind.STRONG), 1)
        line.addWidget(Label(_(card.why), Kind.SMALL, Role.MUTED), 3)
        line.addWidget(self.button)
        self._rows = QVBoxLayout(self)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setSpacing(8)
        self._rows.addLayout(line)
        self._name_button()

    @property
    def is_open(self) -> bool:
        return self.card is not None and not self.card.isHidden()

    def open(self, wanted: bool) -> None:
        """Show the card under its line, or only the line."""
        if self.card is None and wanted:
            self.card = self._made()
            self._rows.addWidget(self.card)
        if self.card is not None:
            self.card.setVisible(wanted)
        self._name_button()

    def _name_button(self) -> None:
        self.button.set_text(_("Close") if self.is_open else _("Open"))
        named = _("Close: {title}") if self.is_open else _("Open: {title}")
        self.button.setAccessibleName(named.format(title=self._name))


def _step(number: int, step: getting.Step, theme: Theme) -> QWidget:
    part = QWidget()
    rows = QVBoxLayout(part)
    rows.setContentsMargins(0, 0, 0, 0)
    rows.setSpacing(8)
    if step.drawing:
        rows.addWidget(Drawing(theme, step.drawing))
    rows.addWidget(Label(f"{number}.  {_(step.text)}"))
    return part
