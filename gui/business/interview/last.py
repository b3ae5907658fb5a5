"""The end of the questions: what is known now, and the ways on."""

from __future__ import annotations

from PySide6.QtCore import QProcess
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from core.business.fields import fields_of
from core.business.profile import Fact
from core.business.summary import summary
from core.words import N_, _
from gui.business.interview.found import TITLES
from gui.business.interview.step import Step
from gui.business.reader import Reader
from gui.page import PageContext, Place
from gui.running import demo_command
from gui.theme import Role
from gui.widgets import Button, ButtonKind, Card, Kind, Label

TOLD = (Fact.NAME, Fact.TRADE, Fact.ADDRESS, Fact.PHONES, Fact.HOURS, Fact.OFFERS, Fact.PLACES)


class LastStep(Step):
    name = "last"
    title = N_("That is all for now.")
    why = N_("Everything can be changed at any time: press your business’s name at the top right.")
    next_word = ""
    can_skip = False

    def __init__(self, context: PageContext, reader: Reader) -> None:
        super().__init__(context, reader)
        profile = self.profiles.profile()
        told = [(fact, text) for fact in TOLD if (text := summary(fact, profile))]
        card = Card(_("What Linkstead knows now"))
        for fact, text in told:
            row = QVBoxLayout()
            row.setSpacing(2)
            row.addWidget(Label(_(TITLES.get(fact, fields_of(fact)[0].title)), Kind.SMALL, Role.MUTED))
            row.addWidget(Label(text))
            card.rows.addLayout(row)
        card.setVisible(bool(told))
        self.rows.addWidget(
            Label(
                _("Add pages that link to you: clubs you support, suppliers, a newspaper. Or look first at a made-up bakery with 25 links.")
            )
        )
        self.add = Button(_("Add links now"), ButtonKind.PRIMARY, self._on_add)
        self.sample = Button(_("Look around a sample"), pressed=self._on_sample)
        across = QHBoxLayout()
        across.addWidget(self.add)
        across.addWidget(self.sample)
        across.addWidget(Button(_("See this week’s three things"), ButtonKind.QUIET, lambda: context.go(Place("checklist"))))
        across.addStretch(1)
        self.rows.addLayout(across)
        self.rows.addWidget(card)
        context.workspace.interview.finish()
        self.say_changed()

    def first(self) -> QWidget | None:
        return self.add

    def _on_add(self) -> None:
        self.context.go(Place("backlinks", filter="add"))

    def _on_sample(self) -> None:
        command = demo_command()
        QProcess.startDetached(command[0], command[1:])
        self.context.say(_("The sample opens in a window of its own. Nothing of it gets into your file."))
