"""How did you find us? One click a customer, with a way back."""

from __future__ import annotations

from functools import partial

from PySide6.QtWidgets import QWidget

from core.events import Changed, Topic
from core.signs.records import Route
from core.signs.wording import ROUTES
from core.words import _, figure, ngettext
from gui.page import PageContext
from gui.theme import Role
from gui.widgets import Button, Card, FlowLayout, Kind, Label


class TallyCard(Card):
    """`buttons` are those of the answers."""

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__(_("How did you find us?"), parent)
        self._context = context
        self._signs = context.workspace.signs
        self.rows.addWidget(Label(_("Ask a customer now and then, and click what they say. No name is kept.")))
        self.buttons: dict[Route, Button] = {}
        answers = QWidget()
        flow = FlowLayout(answers)
        for way in Route:
            self.buttons[way] = Button("", pressed=partial(self.count, way))
            flow.addWidget(self.buttons[way])
        self.rows.addWidget(answers)
        self.today = Label(kind=Kind.SMALL, role=Role.MUTED)
        self.rows.addWidget(self.today)

    def count(self, way: Route) -> None:
        """Count one customer."""
        asked = self._signs.ask(way)
        self._changed()

        def back() -> None:
            self._signs.take_back(asked)
            self._changed()

        self._context.say(_("One customer: {way}.").format(way=_(ROUTES[way])), back)

    def refresh(self) -> None:
        """Show the counts of today."""
        asked = self._signs.asked_today()
        for way, button in self.buttons.items():
            words = _(ROUTES[way])
            button.set_text(f"{words}  {figure(asked[way])}" if asked.get(way) else words)
        total = sum(asked.values())
        self.today.setText(ngettext("{n} customer today.", "{n} customers today.", total) if total else _("Nobody was asked today."))

    def _changed(self) -> None:
        self._context.events.say([Changed(Topic.SIGNS)])
