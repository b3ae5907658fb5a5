"""The settings page, built from the list of options."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QVBoxLayout, QWidget

from core.events import Changed, Topic
from core.settings.options import CHECKING, LEAVING, OPTIONS, REMINDER, Option, Scope
from core.web.asking.proxies import system_proxies, word_on_proxies
from core.words import _
from gui.files.backups_card import BackupsCard
from gui.forms import Field, FieldKind, Form
from gui.page import MARGIN, Page, PageContext, Place
from gui.settings.reminder import ReminderButton
from gui.theme import Role
from gui.widgets import Button, Card, Kind, Label, Scroll

WIDTH = 820
BACKUPS = "backups"
"""Filter of the place where the backups are."""


def as_field(option: Option) -> Field:
    """Describe an option for a form, in the present language."""
    why = _(option.why)
    if option.scope is Scope.BUSINESS:
        why = _("{why} Goes with this business’s file.").format(why=why)
    return Field(
        option.name,
        _(option.title),
        FieldKind(option.kind.value),
        why,
        tuple((value, _(label)) for value, label in option.choices),
        option.minimum,
        option.maximum,
        option.step,
        _(option.unit) if option.unit else "",
    )


class SettingsPage(Page):
    """Every change holds at once, is kept at once, and can be taken back."""

    topics: ClassVar[frozenset[Topic]] = frozenset({Topic.SETTINGS})

    def __init__(self, context: PageContext, options: Sequence[Option] = OPTIONS, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self._options = {option.name: option for option in options}
        self.forms: list[Form] = []
        scroll = Scroll(width=WIDTH)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(MARGIN, 24, 0, 0)
        rows.addWidget(scroll)
        scroll.rows.setContentsMargins(0, 0, MARGIN, MARGIN)
        scroll.rows.addWidget(Label(_("As you like it."), Kind.TITLE))
        quieter = _("Every change holds at once; what concerns looking, from the next look on. Nothing here leaves this computer.")
        scroll.rows.addWidget(Label(quieter, Kind.SMALL, Role.MUTED))
        for group in dict.fromkeys(option.group for option in options):
            card = Card(_(group))
            card.rows.setSpacing(4)
            form = Form([as_field(option) for option in options if option.group == group])
            form.changed.connect(self._on_changed_by_hand)
            self.forms.append(form)
            card.rows.addWidget(form)
            if group == CHECKING and (word := word_on_proxies(system_proxies())):
                card.rows.addWidget(Label(word, Kind.SMALL, Role.MUTED))
            if group == REMINDER:
                self.reminder = ReminderButton(context)
                card.rows.addSpacing(8)
                card.rows.addWidget(self.reminder)
            if group == LEAVING:
                self.leaving = card
                self.asked = Button(_("What was asked"), pressed=lambda: context.go(Place("asked")))
                card.rows.addSpacing(8)
                card.rows.addWidget(self.asked, 0, Qt.AlignmentFlag.AlignLeft)
            scroll.rows.addWidget(card)
        self.backups = BackupsCard(context)
        scroll.rows.addWidget(self.backups)
        scroll.rows.addStretch(1)
        self._scroll = scroll

    def show_place(self, place: Place) -> None:
        """Bring the backups, or what leaves this computer, into sight where the place asks for it."""
        if place.filter == BACKUPS:
            self._bring_into_sight(self.backups, self.backups.now)
        elif place.filter == LEAVING:
            self._bring_into_sight(self.leaving, self.asked)

    def _bring_into_sight(self, card: Card, first: Button) -> None:
        first.setFocus()
        QTimer.singleShot(0, self, lambda: self._scroll.ensureWidgetVisible(card))

    def shown(self) -> None:
        self.backups.renew()

    def refresh(self) -> None:
        self.backups.renew()
        for form in self.forms:
            form.show_values({name: self.context.settings.value(name) for name in form.rows})

    def _on_changed_by_hand(self, name: str, value: object) -> None:
        before = self.context.settings.value(name)
        if before == value:
            return
        self._keep(name, value)
        title = _(self._options[name].title)

        def back() -> None:
            self._keep(name, before)
            self.context.say(_("“{option}” is as it was before.").format(option=title))

        self.context.say(_("{option}: changed.").format(option=title), back)

    def _keep(self, name: str, value: object) -> None:
        self.context.settings.set(name, value)
        self.context.events.say([Changed(Topic.SETTINGS)])
