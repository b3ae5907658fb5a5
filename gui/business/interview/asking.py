"""Questions that are answered in fields, each asked where the website did not answer it already."""

from __future__ import annotations

from collections.abc import Mapping
from typing import ClassVar

from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QWidget

from core.business.address import country_name
from core.business.fields import ProfileField, all_fields
from core.business.profile import Fact, Profile
from core.business.written import DAYS, SPECIAL
from core.words import N_
from gui.business.fields import as_field
from gui.business.interview.step import Step
from gui.business.reader import Reader
from gui.forms import Form
from gui.forms.field import Value
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
        self.form = Form([as_field(field) for field in self.fields.values()])
        self.form.typed.connect(self._on_typed)
        card = Card()
        card.rows.addWidget(self.form)
        self.rows.addWidget(card)
        self.form.show_values(self.texts())

    @classmethod
    def asked(cls, profile: Profile) -> tuple[str, ...]:
        """Return the fields that concern this business."""
        return cls.asks

    def first(self) -> QWidget | None:
        for row in self.form.rows.values():
            return row.editor.findChild(QWidget)
        return None

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

    def skip(self) -> None:
        self.profiles.drop_drafts(list(self.fields))

    def _usual(self, field: ProfileField, profile: Profile) -> str:
        """Return what stands in a field before anybody types."""
        return self._editing.text(field, profile)

    def _on_typed(self, name: str, value: Value) -> None:
        self.profiles.draft(name, str(value))


class NameStep(AskingStep):
    name = "name"
    title = N_("What is your business called, and what is your trade?")
    why = N_("The name goes into letters and listings as you write it here; the trade decides which directories and ideas fit.")
    asks = ("name", "trade")

    @classmethod
    def settled(cls, profile: Profile) -> bool:
        return profile.knows(Fact.NAME) and profile.knows(Fact.TRADE)


class PlaceStep(AskingStep):
    name = "place"
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
    title = N_("How do people reach you?")
    why = N_("A number that differs from listing to listing loses customers; Linkstead compares them with this one.")
    asks = ("phones", "email")

    @classmethod
    def settled(cls, profile: Profile) -> bool:
        return profile.knows(Fact.PHONES)


class OffersStep(AskingStep):
    name = "offers"
    title = N_("What do people come to you for?")
    why = N_("In the words your customers use: these words belong into links, listings and articles.")
    asks = ("offers",)

    @classmethod
    def settled(cls, profile: Profile) -> bool:
        return profile.knows(Fact.OFFERS)


class AreaStep(AskingStep):
    name = "area"
    title = N_("Which towns and villages do you serve?")
    why = N_("Clubs, schools and papers there are neighbours too.")
    asks = ("places", "area")

    @classmethod
    def belongs(cls, profile: Profile, reader: Reader) -> bool:
        return bool(profile.home_visits or profile.several_towns)

    @classmethod
    def settled(cls, profile: Profile) -> bool:
        return profile.knows(Fact.PLACES)


class HoursStep(AskingStep):
    name = "hours"
    title = N_("When are you open?")
    why = N_("Wrong hours in a listing send people to a closed door.")
    asks = (*DAYS, SPECIAL)

    @classmethod
    def belongs(cls, profile: Profile, reader: Reader) -> bool:
        return profile.shop_front is not False

    @classmethod
    def settled(cls, profile: Profile) -> bool:
        return profile.knows(Fact.HOURS)
