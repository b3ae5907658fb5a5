"""The Business Profile's figures of a month, typed by hand."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QLocale
from PySide6.QtGui import QIntValidator
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLineEdit, QWidget

from core.events import Changed, Topic
from core.signs.records import ProfileFigures
from core.signs.wording import month_words
from core.words import _
from gui.page import PageContext
from gui.theme import Role
from gui.widgets import Button, Card, ComboBox, Kind, Label

MOST = 1_000_000
LETTERS = 9


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
        self.month.currentIndexChanged.connect(lambda _index: self._show())

    def show_months(self, months: Sequence[date]) -> None:
        """Offer these months; the one chosen stays chosen."""
        if list(months) == list(self._months):
            self._show()
            return
        self._months = tuple(months)
        self.month.clear()
        self.month.addItems([month_words(month) for month in months])

    def _show(self) -> None:
        if not 0 <= self.month.currentIndex() < len(self._months):
            return
        kept = self._signs.profile(self._chosen)
        for box, value in ((self.calls, kept.calls), (self.directions, kept.directions), (self.clicks, kept.clicks)):
            if not box.hasFocus():
                box.setText("" if value is None else str(value))

    @property
    def _chosen(self) -> date:
        return self._months[self.month.currentIndex()]

    def _on_keep(self) -> None:
        typed = [int(box.text()) if box.text().strip() else None for box in (self.calls, self.directions, self.clicks)]
        before = self._signs.put_profile(ProfileFigures(self._chosen, *typed))
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
        box.setValidator(_figures_alone(box))
        box.returnPressed.connect(self._on_keep)
        return box


def _figures_alone(box: QLineEdit) -> QIntValidator:
    """Return what lets nothing but figures be typed: what Qt takes for one in the person's own language, Python may not."""
    plain = QLocale.c()
    plain.setNumberOptions(QLocale.NumberOption.RejectGroupSeparator)
    validator = QIntValidator(0, MOST, box)
    validator.setLocale(plain)
    return validator
