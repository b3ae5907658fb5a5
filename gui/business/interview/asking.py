"""Questions that are answered in fields, each asked where the website did not answer it already."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import ClassVar

from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QWidget

from core.business.address import country_name
from core.business.fields import ProfileField, all_fields
from core.business.profile import FEWEST_OFFERS, Fact, Profile
from core.business.written import DAYS, SPECIAL
from core.words import N_, _
from gui.business.fields import as_field
from gui.business.interview.parts import OFFERED, WHO
from gui.business.interview.step import Step
from gui.business.reader import Reader
from gui.forms import Form
from gui.forms.field import Value
from gui.forms.form import FieldRow
from gui.page import PageContext
from gui.widgets import Card


class AskingStep(Step):
    """Every letter is kept as a draft at once; going on makes facts of the drafts, or says what is wrong with them."""

    asks: ClassVar[tuple[str, ...]]
    """Names of the fields."""

    def __init__(self, context: PageContext, reader: Reader) -> None:
        super().__init__(context, reader)
        self._editing = context.workspace.editing
        self.fields: Mapping[str, ProfileField] = {name: all_fields()[name] for name in self.asked(self.profiles.profile())}
        profile = self.profiles.profile()
        self.form = Form([as_field(self.described(field, profile)) for field in self.fields.values()])
        self.form.typed.connect(self._on_typed)
        card = Card()
        card.rows.addWidget(self.form)
        self.rows.addWidget(card)
        self.form.show_values(self.texts())

    @classmethod
    def asked(cls, profile: Profile) -> tuple[str, ...]:
        """Return the fields that concern this business."""
        return cls.asks

    @classmethod
    def described(cls, field: ProfileField, profile: Profile) -> ProfileField:
        """Return a field in the words in which this business is asked for it."""
        return field

    def first(self) -> QWidget | None:
        return next((row.keyed() for row in self.form.rows.values()), None)

    def wrong(self) -> FieldRow | None:
        return self.form.first_wrong()

    def texts(self) -> dict[str, str]:
        """Return what stands in the fields, half typed or not."""
        profile, drafts = self.profiles.profile(), self.profiles.drafts()
        return {name: drafts.get(name, self._usual(field, profile)) for name, field in self.fields.items()}

    def keep(self) -> bool:
        texts = self.texts()
        fine = True
        for name, field in self.fields.items():
            wrong = self._editing.wrong(field, texts[name], self.profiles.profile())
            self.form.rows[name].say_wrong(wrong)
            fine = fine and not wrong
            if not wrong:
                self._editing.keep(field, texts[name])
        if fine:
            self.profiles.drop_drafts(list(self.fields))
        self.say_changed()
        return fine

    def _usual(self, field: ProfileField, profile: Profile) -> str:
        """Return what stands in a field before anybody types."""
        return self._editing.text(field, profile)

    def _on_typed(self, name: str, value: Value) -> None:
        self.profiles.draft(name, str(value))


class NameStep(AskingStep):
    name = "name"
    part = WHO
    title = N_("What is your business called, and what is your trade?")
    why = N_("The name goes into letters and listings as you write it here; the trade decides which directories and ideas fit.")
    asks = ("name", "trade")

    @classmethod
    def settled(cls, profile: Profile) -> bool:
        return profile.knows(Fact.NAME) and profile.knows(Fact.TRADE)


class PlaceStep(AskingStep):
    name = "place"
    part = WHO
    title = N_("Where are you?")
    why = N_("Links from your own town are worth most, and listings have to agree on the address.")
    asks = ("country", "street", "place", "region", "postcode")

    @classmethod
    def asked(cls, profile: Profile) -> tuple[str, ...]:
        return ("country", "place", "postcode") if profile.shop_front is False else cls.asks

    @classmethod
    def settled(cls, profile: Profile) -> bool:
        return profile.address.says_where and bool(profile.country)

    def _usual(self, field: ProfileField, profile: Profile) -> str:
        text = super()._usual(field, profile)
        here = QLocale.territoryToCode(QLocale.system().territory())
        return country_name(here) if field.part == "country" and not text and here else text


class ReachStep(AskingStep):
    name = "reach"
    part = OFFERED
    title = N_("How do people reach you?")
    why = N_("A number that differs from listing to listing loses customers; Linkstead compares them with this one.")
    asks = ("phones", "email")

    @classmethod
    def settled(cls, profile: Profile) -> bool:
        return profile.knows(Fact.PHONES)


class OffersStep(AskingStep):
    name = "offers"
    part = OFFERED
    title = N_("What do people come to you for?")
    why = N_("In the words your customers use: these words belong into links, listings and articles.")
    asks = ("offers",)

    def __init__(self, context: PageContext, reader: Reader) -> None:
        super().__init__(context, reader)
        self._say_note()

    @classmethod
    def described(cls, field: ProfileField, profile: Profile) -> ProfileField:
        return field if profile.sites else replace(field, why=N_("Three to ten are best, one a line, in your customers’ own words."))

    def _on_typed(self, name: str, value: Value) -> None:
        super()._on_typed(name, value)
        self._say_note()

    def _say_note(self) -> None:
        """Few are no fault: say so before anybody wonders."""
        lines = [line for line in self.texts()["offers"].splitlines() if line.strip()]
        few = 0 < len(lines) < FEWEST_OFFERS
        note = _("That will do. With three or more, letters and listings have more to choose from.")
        self.form.rows["offers"].say_note(note if few else "")

    @classmethod
    def settled(cls, profile: Profile) -> bool:
        return profile.knows(Fact.OFFERS)


class AreaStep(AskingStep):
    name = "area"
    part = OFFERED
    title = N_("Which towns and villages do you serve?")
    why = N_("Clubs, schools and papers there are neighbours too.")
    asks = ("places", "area")

    @classmethod
    def concerns(cls, profile: Profile) -> bool:
        return bool(profile.home_visits or profile.several_towns)

    @classmethod
    def settled(cls, profile: Profile) -> bool:
        return profile.knows(Fact.PLACES)


class HoursStep(AskingStep):
    name = "hours"
    part = OFFERED
    title = N_("When are you open?")
    why = N_("Wrong hours in a listing send people to a closed door.")
    asks = (*DAYS, SPECIAL)

    @classmethod
    def concerns(cls, profile: Profile) -> bool:
        return profile.shop_front is not False

    @classmethod
    def settled(cls, profile: Profile) -> bool:
        return profile.knows(Fact.HOURS)
