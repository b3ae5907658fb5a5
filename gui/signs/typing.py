"""The Business Profile's figures of a month, typed by hand."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtGui import QValidator
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLineEdit, QWidget

from core.events import Changed, Topic
from core.signs.records import ProfileFigures
from core.signs.wording import month_words
from core.words import _
from gui.page import PageContext
from gui.theme import Role
from gui.widgets import Button, Card, ComboBox, Kind, Label

LONGEST = 7
"""Figures of a number: a million a month is more than a neighbourhood has."""


class FiguresAlone(QValidator):
    """Lets nothing but figures stand, in whichever way they are written: "1,234" is 1234, and ١٢ is 12."""

    def validate(self, text: str, place: int) -> tuple[QValidator.State, str, int]:
        figures = _figures_of(text)
        state = QValidator.State.Acceptable if len(figures) <= LONGEST else QValidator.State.Invalid
        return state, figures, len(_figures_of(text[:place]))


class TypingCard(Card):
    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__(_("From your Business Profile"), parent)
        self._context = context
        self._signs = context.workspace.signs
        self._months: Sequence[date] = ()
        self.rows.addWidget(Label(_("Once a month: open your Business Profile, then Performance, and type three figures.")).explained())
        self.month = ComboBox(_("Month"))
        self.calls, self.directions, self.clicks = self._box(_("Calls")), self._box(_("Directions")), self._box(_("Website clicks"))
        self.keep = Button(_("Keep"), pressed=self._on_keep)
        grid = QGridLayout()
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(8)
        grid.setColumnStretch(1, 1)
        for row, (title, box) in enumerate(
            ((_("Month"), self.month), (_("Calls"), self.calls), (_("Directions"), self.directions), (_("Website clicks"), self.clicks))
        ):
            name = Label(title)
            name.setWordWrap(False)
            grid.addWidget(name, row, 0)
            grid.addWidget(box, row, 1)
        self.rows.addLayout(grid)
        foot = QHBoxLayout()
        foot.addWidget(self.keep)
        foot.addStretch(1)
        self.rows.addLayout(foot)
        self.rows.addWidget(Label(_("What you do not know stays empty."), Kind.SMALL, Role.MUTED))
        self.month.currentIndexChanged.connect(lambda _index: self._show(anew=True))

    def show_months(self, months: Sequence[date]) -> None:
        """Offer these months; the one chosen stays chosen."""
        if list(months) == list(self._months):
            self._show()
            return
        self._months = tuple(months)
        self.month.clear()
        self.month.addItems([month_words(month) for month in months])

    def _show(self, anew: bool = False) -> None:
        """Show what is kept; what was typed and not kept yet stays, unless all is shown `anew`."""
        if not 0 <= self.month.currentIndex() < len(self._months):
            return
        kept = self._signs.profile(self._chosen)
        for box, value in ((self.calls, kept.calls), (self.directions, kept.directions), (self.clicks, kept.clicks)):
            if anew or not box.isModified():
                box.setText("" if value is None else str(value))

    @property
    def _chosen(self) -> date:
        return self._months[self.month.currentIndex()]

    def _on_keep(self) -> None:
        boxes = (self.calls, self.directions, self.clicks)
        typed = [int(box.text()) if box.text() else None for box in boxes]
        before = self._signs.put_profile(ProfileFigures(self._chosen, *typed))
        for box in boxes:
            box.setModified(False)
        self._changed()

        def back() -> None:
            self._signs.put_profile(before)
            self._changed()

        self._context.say(_("Kept for {month}.").format(month=month_words(before.month)), back)

    def _changed(self) -> None:
        self._context.events.say([Changed(Topic.SIGNS)])

    def _box(self, name: str) -> QLineEdit:
        box = QLineEdit()
        box.setAccessibleName(name)
        box.setValidator(FiguresAlone(box))
        # Where the validator writes it otherwise, Qt forgets that somebody typed.
        box.textEdited.connect(lambda _text: box.setModified(True))
        box.returnPressed.connect(self._on_keep)
        return box


def _figures_of(text: str) -> str:
    return "".join(str(int(letter)) for letter in text if letter.isdecimal())
