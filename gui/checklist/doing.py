"""What a person can do with a step: open where it is done, say how it stands, send it on; each word with a way back."""

from __future__ import annotations

from datetime import date, timedelta
from urllib.parse import quote

from PySide6.QtCore import QObject, QUrl
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QWidget

from core.checklist.checklist import Before
from core.checklist.facts import Facts
from core.checklist.standing import Said
from core.checklist.step import Step
from core.checklist.webperson import mail_for
from core.checklist.wording import filled
from core.events import Changed, Topic
from core.links.state import GROUP_OF, LinkState, StateGroup
from core.words import _, long_day
from gui.page import PageContext, Place

SEARCH = "https://www.google.com/search?q="
"""Where words are looked for, in the person's own browser; the program itself never reads the answer."""


class StepActions(QObject):
    def __init__(self, context: PageContext, page: QWidget) -> None:
        super().__init__(page)
        self._context = context
        self._checklist = context.workspace.checklist

    def open(self, step: Step, facts: Facts) -> None:
        """Go to where a step is done: a place in the program, a page in the browser, or a text on the clipboard."""
        opens = step.opens
        if opens.page:
            self._context.go(place_of(step, facts))
        elif opens.copy:
            QGuiApplication.clipboard().setText(filled(opens.copy, facts))
            self._context.say(_("Copied. Paste it into a mail, a letter or a note."))
        else:
            address = SEARCH + quote(filled(opens.search, facts)) if opens.search else filled(opens.address, facts)
            self.open_address(address)

    def open_address(self, address: str) -> None:
        """Open a page in the person's browser."""
        QDesktopServices.openUrl(QUrl(address))

    def mail_web_person(self, step: Step, facts: Facts) -> None:
        """Open a mail with everything the web person needs, and copy it: no system tells truly whether a mail program took it."""
        mail = mail_for(step, facts)
        QGuiApplication.clipboard().setText(mail.text)
        if mail.address and QDesktopServices.openUrl(QUrl.fromEncoded(mail.address.encode())):
            opened = _("The mail should stand in your mail program; it is copied too, to paste where none opened.")
            self._context.say(f"{opened} {_('When you have sent it, say that your part is done.')}")
            return
        whom = mail.to or _("your web person")
        self._context.say(_("The mail was copied: paste it into a message to {whom}.").format(whom=whom))

    def part_done(self, step: Step) -> None:
        """The person did what was theirs."""
        before, until = self._checklist.did_my_part(step)
        if until is None:
            self._tell(_("Done: {title}").format(title=_(step.title)), step, before)
        elif step.by_word:
            self._tell(_("Noted. You are asked on {day} what came of it.").format(day=long_day(until)), step, before)
        else:
            self._tell(_("Noted. Linkstead watches for it, and asks again on {day}.").format(day=long_day(until)), step, before)

    def later(self, step: Step, until: date) -> None:
        """Set a step aside until a day."""
        before = self._checklist.say(step.id, Said.LATER, until)
        self._tell(_("Set aside until {day}: {title}").format(day=long_day(until), title=_(step.title)), step, before)

    def not_for_me(self, step: Step) -> None:
        """Set a step aside for good; it stays on the path and can be put back."""
        before = self._checklist.say(step.id, Said.NOT_FOR_ME)
        self._tell(_("Not shown again: {title}").format(title=_(step.title)), step, before)

    def happened(self, step: Step) -> None:
        """What the person waited for came about."""
        before = self._checklist.say(step.id, Said.DONE)
        self._tell(_("Done: {title}").format(title=_(step.title)), step, before)

    def not_yet(self, step: Step) -> None:
        """It has not come about yet: ask again after the same time."""
        before, until = self._checklist.wait_on(step)
        self._tell(_("You are asked again on {day}.").format(day=long_day(until)), step, before)

    def took(self, step: Step, minutes: int) -> None:
        """Reckon with other minutes for a step from now on."""
        before = self._checklist.took(step.id, minutes)
        self._tell(_("From now on {n} minutes: {title}").format(n=minutes, title=_(step.title)), step, before)

    def minutes_to_choose(self, step: Step) -> list[tuple[str, int]]:
        """Return how long a person can say that a step takes, each with its words; the way back to what ships stands last."""
        shipped = self._checklist.shipped_minutes(step.id)
        others = [(_("{n} minutes").format(n=n), n) for n in MINUTES if n not in {step.minutes, shipped}]
        back = [(_("Back to {n} minutes, as it was at first").format(n=shipped), shipped)] if step.minutes != shipped else []
        return others + back

    def put_back(self, step: Step) -> None:
        """Put a step back among those to do."""
        before = self._checklist.put_back(step.id)
        self._tell(_("Back on the list: {title}").format(title=_(step.title)), step, before)

    def one_more(self) -> None:
        """Put one more thing on this week's list."""
        more = self._checklist.one_more()
        if more is None:
            self._context.say(_("Nothing is left on the path for now."))
            return
        step, before = more
        self._tell(_("One more: {title}").format(title=_(step.title)), step, before)

    def pause(self, until: date | None) -> None:
        """Ask for nothing until a day, or go on."""
        before = self._checklist.pause(until)

        def back() -> None:
            self._checklist.pause(before)
            self._changed()
            again = _("Paused again, until {day}.").format(day=long_day(before)) if before is not None else _("There is no pause.")
            self._context.say(again)

        self._changed()
        said = _("Paused until {day}.").format(day=long_day(until)) if until is not None else _("The pause is over.")
        self._context.say(said, back)

    def no_more_questions(self) -> None:
        """Offer the first questions no more."""
        interview = self._context.workspace.interview
        interview.finish()

        def back() -> None:
            interview.reopen()
            self._context.events.say([Changed(Topic.BUSINESS)])

        self._context.events.say([Changed(Topic.BUSINESS)])
        self._context.say(_("No more questions. Everything they ask stands behind your business’s name, too."), back)

    def take_time(self, rhythm: str) -> None:
        """Have the things chosen for other minutes."""
        before = self._context.settings.value("rhythm")
        if before == rhythm:
            return
        self._set_rhythm(rhythm)

        def back() -> None:
            self._set_rhythm(before)
            self._context.say(_("Your things are chosen for the time you had before."))

        self._context.say(_("Your things are chosen for the time you have."), back)

    def _set_rhythm(self, rhythm: str) -> None:
        self._context.settings.set("rhythm", rhythm)
        self._context.events.say([Changed(Topic.SETTINGS)])

    def _tell(self, text: str, step: Step, before: Before) -> None:
        def back() -> None:
            self._checklist.take_back(before)
            self._changed()
            self._context.say(_("“{title}” stands as it did before.").format(title=_(step.title)))

        self._changed()
        self._context.say(text, back)

    def _changed(self) -> None:
        self._context.events.say([Changed(Topic.CHECKLIST)])


def place_of(step: Step, facts: Facts) -> Place:
    """Return where in the program a step is done, with the link it is about selected."""
    opens = step.opens
    link = facts.newest_in(step.about) if step.about else None
    shown = opens.filter
    if step.about and shown not in set(StateGroup):
        shown = GROUP_OF[LinkState(shown)]
    return Place(opens.page, link.link_id if link is not None else None, shown)


MINUTES = (5, 10, 15, 20, 30, 45, 60)
"""How long a person can say that a step takes."""


def days_to_choose(today: date) -> list[tuple[str, date]]:
    """Return until when something can be put off, each with its words."""
    monday = today + timedelta(days=7 - today.weekday())
    return [
        (_("Until next week"), monday),
        (_("For a month"), today + timedelta(days=30)),
        (_("For three months"), today + timedelta(days=91)),
    ]
