"""What the website says, on a card to confirm: each fact with where it stands, and a field to mend it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from core.business.fields import all_fields, fields_of
from core.business.profile import Fact, Profile
from core.business.reading.combining import Found
from core.business.reading.confirming import Proposal, confirm, leads_on_to, mend, propose
from core.business.reading.records import ReadingState
from core.business.summary import summary
from core.words import N_, _
from gui.business.fields import as_field
from gui.business.interview.parts import WHO
from gui.business.interview.step import Step
from gui.business.reader import Reader
from gui.business.sources import source_words
from gui.forms import Form
from gui.forms.field import Value
from gui.forms.form import FieldRow
from gui.page import PageContext
from gui.theme import Role
from gui.widgets import Button, ButtonKind, Card, Kind, Label

TITLES: Mapping[Fact, str] = {Fact.ADDRESS: N_("Address"), Fact.HOURS: N_("Opening hours")}
"""Of facts with several fields; the others have the title of theirs."""

SAID: Mapping[ReadingState, tuple[str, str]] = {
    ReadingState.BLOCKED: (
        N_("Your website does not let programs read it."),
        N_("That is its right, and nothing is lost: Linkstead asks you instead."),
    ),
    ReadingState.UNREACHABLE: (
        N_("Your website could not be reached."),
        N_("Perhaps this computer is offline, or the address has a slip in it. Go back and mend it, try again, or let Linkstead ask you."),
    ),
    ReadingState.UNREADABLE: (
        N_("Your website could not be read."),
        N_("It needs a browser, or has no page there. Nothing is lost: Linkstead asks you instead."),
    ),
    ReadingState.READ: (
        N_("Your website was read, but says little that programs can be sure of."),
        N_("So Linkstead asks you instead. Later it shows how to make the site say it."),
    ),
}
UNDER_WAY = (N_("Your website is being read."), N_("It takes a pause between two pages, out of politeness. You can also go on by hand."))
CUT_OFF = (N_("The reading was cut off."), N_("Try again, or go on: Linkstead asks you instead."))


class FoundStep(Step):
    name = "found"
    part = WHO
    is_question = False
    title = N_("This is what your website says. Is it right?")
    why = N_("Change what is not; empty a field to leave it out.")

    def __init__(self, context: PageContext, reader: Reader) -> None:
        super().__init__(context, reader)
        self.entries: dict[Fact, FoundEntry] = {}
        self.proposal: Proposal | None = None
        self._new_site = ""
        self.again = Button(_("Try again"), pressed=self._on_again)
        self._moved = Label("", Kind.SMALL, Role.MUTED)
        self._card = Card()
        self._card.rows.setSpacing(0)
        self.rows.addWidget(self._moved)
        self.rows.addWidget(self._card)
        self.rows.addWidget(self.again, 0, Qt.AlignmentFlag.AlignLeft)
        reader.ended.connect(self._on_ended)
        self._show()

    @classmethod
    def belongs(cls, profile: Profile, reader: Reader) -> bool:
        return bool(profile.sites) and (reader.running or reader.reading() is not None)

    def words(self) -> tuple[str, str]:
        if self.proposal is not None:
            return self.title, self.why
        if self.reader.running:
            return UNDER_WAY
        reading = self.reader.reading()
        return CUT_OFF if self.reader.failed or reading is None else SAID.get(reading.state, CUT_OFF)

    def keep(self) -> bool:
        if self.proposal is None:
            return True
        mended = mend(self.proposal, self._texts())
        for entry in self.entries.values():
            entry.say_wrong(mended.wrong)
        if mended.wrong:
            return False
        confirm(self.proposal, mended, self.profiles)
        if self._new_site:
            # First, as the present one; the name that was typed stays behind it.
            self.context.workspace.business.set_sites([self._new_site, *self.proposal.known.sites])
        self.profiles.drop_drafts([field.name for fact in self.entries for field in fields_of(fact)])
        self.say_changed()
        return True

    def wrong(self) -> FieldRow | None:
        return next((row for entry in self.entries.values() if (row := entry.form.first_wrong()) is not None), None)

    def _texts(self) -> dict[str, str]:
        return {name: text for name, text in self.profiles.drafts().items() if name in all_fields()}

    def _show(self) -> None:
        reading = self.reader.reading()
        over = not self.reader.running and reading is not None and reading.state is ReadingState.READ
        found = self.context.workspace.readings.found() if over else {}
        self.proposal = propose(found, self.profiles.profile()) if found else None
        self._new_site = leads_on_to(self.context.workspace.readings.findings(), self.proposal.known.sites) if self.proposal else ""
        self._moved.setText(_("Your website leads on to {site}. Links to it count as yours, too.").format(site=self._new_site))
        self._moved.setVisible(bool(self._new_site))
        self._card.setVisible(self.proposal is not None)
        self.again.setVisible(not over and not self.reader.running)
        self.next_word = N_("That is right") if self.proposal is not None else "" if self.reader.running else N_("Go on")
        self.can_skip = self.proposal is not None or self.reader.running
        drafts = self._texts()
        for fact, one in found.items():
            assert self.proposal is not None
            if self.entries:
                self._card.rows.addWidget(_line())
            entry = FoundEntry(fact, self.proposal, drafts, self._source(one))
            entry.form.typed.connect(self._on_typed)
            self.entries[fact] = entry
            self._card.rows.addWidget(entry)

    def _source(self, one: Found) -> str:
        """Say where what stands on the card comes from; where the owner said something else, what the website says."""
        assert self.proposal is not None
        known = self.proposal.known
        if not known.knows(one.fact) or known.value(one.fact) == one.value:
            return source_words(one.source)
        theirs = summary(one.fact, replace(known, **{one.fact.value: one.value}))  # type: ignore[arg-type]
        return _("Typed by you. Your website says: {value}").format(value=theirs)

    def _on_typed(self, name: str, value: Value) -> None:
        self.profiles.draft(name, str(value))

    def _on_ended(self) -> None:
        self._show()
        self.renewed.emit()

    def _on_again(self) -> None:
        reading = self.reader.reading()
        self.reader.start(reading.address if reading is not None else self.profiles.profile().sites[0])
        self._show()
        self.renewed.emit()


class FoundEntry(QWidget):
    """One fact: its title, what the website says, where; its fields come out when it is to be changed."""

    def __init__(self, fact: Fact, proposal: Proposal, drafts: Mapping[str, str], source: str) -> None:
        super().__init__()
        fields = fields_of(fact)
        title = _(TITLES.get(fact, fields[0].title))
        self.value = Label(summary(fact, proposal.profile))
        self.change = Button(_("Change"), ButtonKind.QUIET, self._on_change)
        self.change.setAccessibleName(_("Change: {what}").format(what=title))
        self.form = Form([as_field(field) for field in fields])
        self.form.show_values({field.name: drafts.get(field.name, proposal.text(field)) for field in fields})
        self.form.hide()
        self._texts = {field.name: proposal.text(field) for field in fields}
        words = QVBoxLayout()
        words.setSpacing(3)
        words.addWidget(Label(title, Kind.SMALL, Role.MUTED))
        words.addWidget(self.value)
        words.addWidget(Label(source, Kind.SMALL, Role.MUTED))
        across = QHBoxLayout()
        across.setSpacing(16)
        across.addLayout(words, 1)
        across.addWidget(self.change, 0, Qt.AlignmentFlag.AlignTop)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 10, 0, 10)
        rows.setSpacing(4)
        rows.addLayout(across)
        rows.addWidget(self.form)
        if any(drafts.get(field.name, text) != text for field, text in zip(fields, self._texts.values(), strict=True)):
            self._open()  # somebody was at it when the program ended

    def say_wrong(self, wrong: Mapping[str, str]) -> None:
        """Say at each field what is wrong with it, and show the fields where anything is."""
        for name, row in self.form.rows.items():
            row.say_wrong(wrong.get(name, ""))
        if wrong.keys() & self.form.rows.keys():
            self._open()

    def _on_change(self) -> None:
        self._open()
        first = next(iter(self.form.rows.values())).keyed()
        if first is not None:
            first.setFocus(Qt.FocusReason.TabFocusReason)

    def _open(self) -> None:
        self.form.show()
        self.value.hide()
        self.change.hide()


def _line() -> QFrame:
    line = QFrame()
    line.setObjectName("line")
    line.setFixedHeight(1)
    return line
