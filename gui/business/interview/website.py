"""Which website is yours; with the owner's leave it is read while other questions are answered."""

from __future__ import annotations

from functools import partial

from PySide6.QtWidgets import QHBoxLayout

from core.business.profile import Fact, Profile
from core.words import N_, _
from gui.business.interview.asking import AskingStep
from gui.business.interview.parts import WEBSITE
from gui.business.reader import Reader
from gui.forms.field import Value
from gui.page import PageContext, Place
from gui.theme import Role
from gui.widgets import Button, ButtonKind, Kind, Label


class WebsiteStep(AskingStep):
    name = "website"
    part = WEBSITE
    title = N_("Which website is yours?")
    why = N_("Linkstead reads there what it would otherwise have to ask you, and recognises links that lead to you.")
    asks = ("site",)

    def __init__(self, context: PageContext, reader: Reader) -> None:
        super().__init__(context, reader)
        self._may_read = True
        self._none = self.profiles.profile().has_website is False
        if self._none:
            self.rows.addWidget(Label(_("You said: no website yet."), Kind.SMALL, Role.MUTED))
        self._name_next()
        polite = _("Your pages are opened one after the other, with a pause between them.")
        self.rows.addWidget(Label(polite, Kind.SMALL, Role.MUTED))
        self.none_yet = Button(_("I have no website yet"), ButtonKind.QUIET, self._on_none_yet)
        self.unread = Button(_("Do not read it"), ButtonKind.QUIET, self._on_unread)
        row = QHBoxLayout()
        row.addWidget(self.none_yet)
        row.addWidget(self.unread)
        row.addStretch(1)
        self.rows.addLayout(row)

    @classmethod
    def settled(cls, profile: Profile) -> bool:
        return bool(profile.sites) or profile.has_website is False

    def keep(self) -> bool:
        typed = self.texts()["site"].strip()
        if not typed and self._none:
            return True
        if not typed:
            self.form.rows["site"].say_wrong(_("Type its address, or say that you have none yet."))
            return False
        if not super().keep():
            return False
        self.profiles.set(Fact.HAS_WEBSITE, True)
        if self._may_read and self.reader.needed(typed):
            self.reader.start(typed)
        return True

    def _on_typed(self, name: str, value: Value) -> None:
        super()._on_typed(name, value)
        self._name_next()
        self.renewed.emit()

    def _name_next(self) -> None:
        """Where it is answered already one may go on without answering again; nothing is read unless the button says so."""
        self.next_word = N_("Next") if self._none and not self.texts()["site"].strip() else N_("Read my website")

    def _on_none_yet(self) -> None:
        typed, before = self.texts()["site"], self.profiles.profile()
        self.profiles.drop_drafts(["site"])
        self.profiles.set(Fact.HAS_WEBSITE, False)
        self.say_changed()
        if typed.strip():
            self.context.say(_("No website yet: what you typed was put aside."), partial(self._take_back, typed, before))
        self.gone_on.emit()

    def _take_back(self, typed: str, before: Profile) -> None:
        self.profiles.put_back(Fact.HAS_WEBSITE, before)
        self.profiles.draft("site", typed)
        self.say_changed()
        self.context.go(Place("interview", filter=self.name))

    def _on_unread(self) -> None:
        self._may_read = False
        if self.keep():
            self.gone_on.emit()
        self._may_read = True
