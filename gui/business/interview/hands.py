"""Who can change the website: whoever it is, steps that change it are written for them."""

from __future__ import annotations

from functools import partial

from PySide6.QtWidgets import QHBoxLayout, QWidget

from core.business.fields import HANDS
from core.business.profile import Fact, Hands, Profile
from core.words import N_, _
from gui.business.interview.asking import AskingStep
from gui.business.interview.parts import WORK
from gui.business.interview.step import Step
from gui.business.reader import Reader
from gui.page import PageContext
from gui.theme import Role
from gui.widgets import Button, Kind, Label


class HandsStep(Step):
    """Three buttons, each of which is the whole answer."""

    name = "hands"
    part = WORK
    title = N_("Who can change your website?")
    why = N_("Some steps change a line on it. Linkstead writes them for whoever does it, or leaves them out where nobody can.")

    def __init__(self, context: PageContext, reader: Reader) -> None:
        super().__init__(context, reader)
        known = self.profiles.profile().hands
        self.buttons = {kept: Button(_(words), pressed=partial(self._answer, kept)) for kept, words in HANDS.choices}
        row = QHBoxLayout()
        for button in self.buttons.values():
            row.addWidget(button)
        row.addStretch(1)
        self.rows.addLayout(row)
        # Where it is answered already one may go on without answering again.
        self.next_word = N_("Next") if known else ""
        if known:
            self.rows.addWidget(Label(_("You said: {answer}.").format(answer=_(dict(HANDS.choices)[known])), Kind.SMALL, Role.MUTED))

    @classmethod
    def concerns(cls, profile: Profile) -> bool:
        return bool(profile.sites) or profile.has_website is not False

    @classmethod
    def settled(cls, profile: Profile) -> bool:
        return profile.knows(Fact.HANDS)

    def first(self) -> QWidget | None:
        return self.buttons[self.profiles.profile().hands or Hands.OWNER.value]

    def _answer(self, kept: str) -> None:
        self.context.workspace.editing.keep(HANDS, kept)
        self.say_changed()
        self.gone_on.emit()


class WebPersonStep(AskingStep):
    name = "web_person"
    part = WORK
    title = N_("What is your web person’s e-mail address?")
    why = N_("Mails about the website are addressed to them. You read each one and send it yourself.")
    asks = ("web_person",)

    @classmethod
    def concerns(cls, profile: Profile) -> bool:
        return HandsStep.concerns(profile) and profile.hands == Hands.SOMEBODY

    @classmethod
    def settled(cls, profile: Profile) -> bool:
        return profile.knows(Fact.WEB_PERSON)
