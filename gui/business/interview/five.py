"""Five who know you, and what was found on their sites and on one's own."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from core.business.profile import FIVE, Profile
from core.five.naming import wanted_of
from core.words import N_, _
from gui.business.findings import FindingsView
from gui.business.interview.asking import AskingStep
from gui.business.interview.parts import KNOWN
from gui.business.interview.step import Step
from gui.business.reader import Reader
from gui.page import PageContext
from gui.theme import Role
from gui.widgets import Button, Kind, Label


class FiveStep(AskingStep):
    name = "five"
    part = KNOWN
    title = N_("Who knows you?")
    why = N_("Their websites are the likeliest to name you. One is enough; leave out what you have not got.")
    next_word = N_("Look at their sites")
    asks = FIVE

    def __init__(self, context: PageContext, reader: Reader) -> None:
        super().__init__(context, reader)
        polite = _("Of each site one page is opened after the other, with a pause between them.")
        self.rows.addWidget(Label(polite, Kind.SMALL, Role.MUTED))

    @classmethod
    def concerns(cls, profile: Profile) -> bool:
        return wanted_of(profile).findable

    def keep(self) -> bool:
        if not super().keep():
            return False
        if self.reader.five.unread() and not self.reader.five.running:
            self.reader.five.start()
        return True


class FindingsStep(Step):
    """Fills itself while sites are read."""

    name = "findings"
    title = N_("This was found so far.")
    why = N_("Each line says on which page it rests. You find them again under This week.")
    next_word = N_("Go on")
    can_skip = False
    is_question = False

    def __init__(self, context: PageContext, reader: Reader) -> None:
        super().__init__(context, reader)
        self.view = FindingsView(context)
        self.rest = Button(_("Look at their sites"), pressed=self._on_rest)
        self.rows.addWidget(self.view)
        self.rows.addWidget(self.rest, 0, Qt.AlignmentFlag.AlignLeft)
        reader.five.ended.connect(self._on_ended)
        reader.ended.connect(self._on_ended)
        self._show()

    @classmethod
    def belongs(cls, profile: Profile, reader: Reader) -> bool:
        return bool(any(profile.five) or reader.has_findings())

    def words(self) -> tuple[str, str]:
        if self.reader.five.running:
            return N_("Their sites are being read."), N_("It takes a pause between two pages, out of politeness. You need not wait.")
        return (self.title, self.why) if self.view.lines else (N_("Nothing was found yet."), "")

    def first(self) -> QWidget | None:
        return None

    def _show(self) -> None:
        self.view.refresh()
        self.rest.setVisible(not self.reader.five.running and bool(self.reader.five.unread()))

    def _on_rest(self) -> None:
        self.reader.five.start()
        self._show()
        self.renewed.emit()

    def _on_ended(self) -> None:
        self._show()
        self.renewed.emit()
