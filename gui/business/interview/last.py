"""The end of the questions: what is known now, and the ways on."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QProcess
from PySide6.QtWidgets import QVBoxLayout, QWidget

from core.business.fields import OLD_SITES, SITE, all_fields, fields_of
from core.business.profile import Fact, Profile
from core.business.summary import summary
from core.words import N_, _
from gui.business.interview.found import TITLES
from gui.business.interview.step import Step
from gui.business.reader import Reader
from gui.page import PageContext, Place
from gui.running import demo_command
from gui.theme import Role
from gui.widgets import Button, ButtonKind, Card, FlowLayout, Kind, Label

TOLD = (Fact.NAME, Fact.TRADE, Fact.ADDRESS, Fact.PHONES, Fact.EMAIL, Fact.HOURS, Fact.OFFERS, Fact.PLACES)
WITH_WEBSITE = N_("Add pages that link to you: clubs you support, suppliers, a newspaper. Or look first at a made-up bakery with 25 links.")
WITHOUT = N_("Much can be done without a website: it begins with maps and directories. Or look first at a made-up bakery with 25 links.")


class LastStep(Step):
    name = "last"
    title = N_("That is all for now.")
    why = N_("Everything can be changed at any time: press your business’s name at the top right.")
    next_word = ""
    can_skip = False
    is_question = False

    def __init__(self, context: PageContext, reader: Reader) -> None:
        super().__init__(context, reader)
        profile = self.profiles.profile()
        # Without a website there is nothing that a link could lead to yet.
        linked = profile.has_website is not False
        self.add = Button(_("Add links now"), ButtonKind.PRIMARY, self._on_add)
        self.week = Button(
            _("See this week’s three things"), ButtonKind.QUIET if linked else ButtonKind.PRIMARY, lambda: context.go(Place("checklist"))
        )
        self.sample = Button(_("Look around a sample"), pressed=self._on_sample)
        self._first = self.add if linked else self.week
        self.rows.addWidget(Label(_(WITH_WEBSITE if linked else WITHOUT)))
        ways = QWidget()
        across = FlowLayout(ways)
        for button in (self.add, self.sample, self.week) if linked else (self.week, self.sample):
            across.addWidget(button)
        self.rows.addWidget(ways)
        told = _told(profile)
        card = Card(_("What Linkstead knows now"))
        for title, text in told:
            row = QVBoxLayout()
            row.setSpacing(2)
            row.addWidget(Label(title, Kind.SMALL, Role.MUTED))
            row.addWidget(Label(text))
            card.rows.addLayout(row)
        card.setVisible(bool(told))
        self.rows.addWidget(card)
        if unfinished := _unfinished(self.profiles.drafts()):
            kept = _("Typed but not finished: {fields}. It is kept; press Back, or your business’s name at the top right.")
            self.rows.addWidget(Label(kept.format(fields=", ".join(unfinished)), Kind.SMALL, Role.MUTED))
        context.workspace.interview.finish()
        self.say_changed()

    def first(self) -> QWidget | None:
        return self._first

    def _on_add(self) -> None:
        self.context.go(Place("backlinks", filter="add"))

    def _on_sample(self) -> None:
        command = demo_command()
        QProcess.startDetached(command[0], command[1:])
        self.context.say(_("The sample opens in a window of its own. Nothing of it gets into your file."))


def _told(profile: Profile) -> list[tuple[str, str]]:
    """Return everything that is known, each with its title."""
    sites = [(_(SITE.title), profile.sites[:1]), (_(OLD_SITES.title), profile.sites[1:])]
    told = [(_(TITLES.get(fact, fields_of(fact)[0].title)), summary(fact, profile)) for fact in TOLD]
    told[1:1] = [(title, ", ".join(hosts)) for title, hosts in sites]
    return [(title, text) for title, text in told if text]


def _unfinished(drafts: Mapping[str, str]) -> list[str]:
    """Return the titles of the fields in which something was typed that is no answer yet."""
    return [_(field.title) for field in all_fields().values() if drafts.get(field.name, "").strip()]
