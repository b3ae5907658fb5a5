"""Does this apply to you? Each answer takes whole branches out of everything that follows."""

from __future__ import annotations

from typing import ClassVar

from PySide6.QtWidgets import QHBoxLayout, QWidget

from core.business.fields import all_fields
from core.business.profile import Fact, Profile
from core.business.trades import Trade, trade
from core.words import N_, _
from gui.business.interview.parts import WORK
from gui.business.interview.step import Step
from gui.business.reader import Reader
from gui.page import PageContext
from gui.theme import Role
from gui.widgets import Button, Kind, Label


class YesNoStep(Step):
    """Two buttons, each of which is the whole answer."""

    part = WORK
    fact: ClassVar[Fact]

    @classmethod
    def usual(cls, trade: Trade) -> bool:
        """Return which answer the keyboard stands on first, for a business of this trade."""
        return True

    def __init__(self, context: PageContext, reader: Reader) -> None:
        super().__init__(context, reader)
        self.yes = Button(_("Yes"), pressed=lambda: self._answer(True))
        self.no = Button(_("No"), pressed=lambda: self._answer(False))
        row = QHBoxLayout()
        for button in (self.yes, self.no):
            button.setMinimumWidth(button.fontMetrics().averageCharWidth() * 14)
            row.addWidget(button)
        row.addStretch(1)
        self.rows.addLayout(row)
        known = self.profiles.profile().value(self.fact)
        # Where it is answered already one may go on without answering again.
        self.next_word = N_("Next") if isinstance(known, bool) else ""
        if isinstance(known, bool):
            self.rows.addWidget(Label(_("You said yes.") if known else _("You said no."), Kind.SMALL, Role.MUTED))

    @classmethod
    def settled(cls, profile: Profile) -> bool:
        return profile.knows(cls.fact)

    def first(self) -> QWidget | None:
        known = self.profiles.profile().value(self.fact)
        if isinstance(known, bool):
            return self.yes if known else self.no
        trade = self._trade()
        return self.no if trade is not None and not self.usual(trade) else self.yes

    def _trade(self) -> Trade | None:
        """Return the trade as the owner said it, or as the website does, as far as it was read by now."""
        found = self.context.workspace.readings.found().get(Fact.TRADE)
        return trade(self.profiles.profile().trade or (str(found.value) if found is not None else ""))

    def _answer(self, yes: bool) -> None:
        (field,) = (field for field in all_fields().values() if field.fact is self.fact)
        self.context.workspace.editing.answer(field, yes)
        self.say_changed()
        self.gone_on.emit()


class ShopFrontStep(YesNoStep):
    name = "shop_front"
    fact = Fact.SHOP_FRONT
    title = N_("Do customers come to you?")
    why = N_("To a shop, a practice, a restaurant or an office. If not, your street stays out of listings, and nobody asks for hours.")


class HomeVisitsStep(YesNoStep):
    name = "home_visits"
    fact = Fact.HOME_VISITS
    title = N_("Do you go to your customers?")
    why = N_("To their homes or firms. Then the places you serve count as much as the place you are in.")

    @classmethod
    def usual(cls, trade: Trade) -> bool:
        return trade.visits


class SeveralTownsStep(YesNoStep):
    name = "several_towns"
    fact = Fact.SEVERAL_TOWNS
    title = N_("Do you serve more than one town?")
    why = N_("Then neighbours in each of them may link to you.")


class RegulatedStep(YesNoStep):
    name = "regulated"
    fact = Fact.REGULATED
    title = N_("Do laws or a chamber say how you may advertise?")
    why = N_("As for doctors, lawyers and some others. Then Linkstead reminds you of it where reviews and advertising are the matter.")

    @classmethod
    def usual(cls, trade: Trade) -> bool:
        return trade.regulated
