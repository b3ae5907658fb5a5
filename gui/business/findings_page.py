"""The first findings as a place of their own, with the way to read the sites again."""

from __future__ import annotations

from typing import ClassVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from core.business.reading.outside_repository import MOST
from core.events import Topic
from core.settings.permissions import said_never
from core.words import _, ngettext
from gui.business.findings import FindingsView
from gui.business.reader import Reader
from gui.page import MARGIN, Page, PageContext, Place
from gui.theme import Role
from gui.widgets import Button, ButtonKind, Kind, Label, Scroll, plain

WIDTH = 900


class FindingsPage(Page):
    topics: ClassVar[frozenset[Topic]] = frozenset({Topic.BUSINESS})

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self.reader = Reader(context, self)
        self.five = self.reader.five
        for reader in (self.reader, self.five, self.reader.outside):
            reader.ended.connect(self.refresh)
        self.title = Label(kind=Kind.TITLE)
        self.view = FindingsView(context)
        self.again = Button(_("Read everything again"), pressed=self._on_again)
        self.change = Button(_("Say who knows you"), ButtonKind.QUIET, lambda: context.go(Place("interview", filter="five")))
        self._scroll = Scroll(width=context.theme.px(WIDTH))
        context.theme.changed.connect(self._fit)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(MARGIN, 24, 0, 0)
        rows.addWidget(self._scroll)
        column = self._scroll.rows
        column.setContentsMargins(0, 0, MARGIN, MARGIN)
        column.addWidget(self.title)
        self.note = Label(kind=Kind.SMALL, role=Role.MUTED)
        column.addWidget(self.note)
        column.addWidget(self.view)
        ways = QHBoxLayout()
        ways.addWidget(self.again)
        ways.addWidget(self.change)
        ways.addStretch(1)
        column.addLayout(ways)
        column.addStretch(1)
        column.setAlignment(Qt.AlignmentFlag.AlignTop)

    def refresh(self) -> None:
        self.view.refresh()
        named = bool(self.five.addresses())
        self.title.setText(_("First findings.") if self.view.lines else _("Nothing was found yet."))
        self.note.setText(self._note(named))
        self.again.setVisible(named or bool(self._own_site()))
        self.again.setEnabled(not self.five.running and not self.reader.running)
        # The only thing to do must not look like an aside.
        alone = not named and not self.view.lines
        plain.dress(self.change, "kind", (ButtonKind.PRIMARY if alone else ButtonKind.QUIET).value)

    def shown(self) -> None:
        self.reader.outside.go_on()

    def _note(self, named: bool) -> str:
        """Return what stands under the title, and what is still to come; `named` is whether there are sites to read."""
        waiting = self.context.workspace.outside.waiting()
        if not waiting:
            return self._state(named)
        more = ngettext(
            "Of the links on your website to others {n} was not asked yet.",
            "Of the links on your website to others {n} were not asked yet.",
            waiting,
        )
        turns = _("At most {most} are asked at a time; the rest have their turn on another day.").format(most=MOST)
        return f"{self._state(named)} {more} {turns}"

    def _state(self, named: bool) -> str:
        if self.view.lines:
            return _("Read on your own pages and on those of the sites you named. What changed there since shows when they are read again.")
        if named and said_never("read_five", self.context.settings):
            return _("You said that Linkstead is never to ask the sites of those who know you. Settings has that answer.")
        if named:
            return _("The websites of those who know you were not read to the end yet.")
        return _("Say who knows you: a club, a guild, a supplier, a paper. Linkstead reads on their websites whether they name you.")

    def _fit(self) -> None:
        self._scroll.set_width(self.context.theme.px(WIDTH))

    def _own_site(self) -> str:
        return next(iter(self.context.workspace.business.business().sites), "")

    def _on_again(self) -> None:
        if site := self._own_site():
            self.reader.start(site)
        if self.five.addresses():
            self.five.start(again=True)
        self.refresh()
