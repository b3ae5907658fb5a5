"""What was asked: every request over the network, when, to whom, why and with what outcome."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import ClassVar

from PySide6.QtCore import Qt
from PySide6.QtGui import QHideEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QMenu, QStackedWidget, QVBoxLayout, QWidget

from core.clock import local_day
from core.events import Changed, Topic
from core.settings.options import LEAVING
from core.web.asked import Request
from core.web.kept.requests import RequestQuery
from core.words import _
from gui.asked.columns import columns_of
from gui.asked.words import headline, kept_words
from gui.page import GAP, MARGIN, Page, PageContext, Place
from gui.seldom import Seldom
from gui.tables import TableView, WindowedModel
from gui.theme import Role
from gui.widgets import Button, ButtonKind, EmptyState, FlowLayout, Kind, Label, SearchField


class AskedPage(Page):
    # Whatever asks over the network changes one of these; Settings says whether it is noted.
    topics: ClassVar[frozenset[Topic]] = frozenset({Topic.LINKS, Topic.BUSINESS, Topic.SETTINGS})

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self._requests = context.workspace.requests
        self._query = RequestQuery()
        self._sum = self._requests.sum()
        self._headline = Label(kind=Kind.TITLE)
        self._underline = Label(role=Role.MUTED, kind=Kind.SMALL)
        self.save = Button(_("Save the list…"), pressed=self._on_save)
        self.empty_it = Button(_("Empty the list…"), pressed=self._on_empty)
        self.settings = Button(_("Settings"), ButtonKind.QUIET, lambda: context.go(Place("settings", filter=LEAVING)))
        self.search = SearchField(_("Find in addresses"))
        self.model = WindowedModel(columns_of(self._today), self)
        self.table = TableView(_("What was asked"), self.model, context.theme)
        self.empty = EmptyState(
            _("Nothing was asked yet."),
            _("Each time Linkstead asks a site for a page, it stands here: when, which site, why, and what came back."),
            _("To your links"),
            lambda: context.go(Place("backlinks")),
        )
        self.unnoted = EmptyState(
            _("Requests are not noted."),
            _("You turned that off. From the moment you turn it on again, each one stands here."),
            _("To the settings"),
            lambda: context.go(Place("settings", filter=LEAVING)),
        )
        self._none_fit = EmptyState(_("No request fits."), _("Look for another part of the address, or empty the search."))
        self._middle = QStackedWidget()
        self._full = QWidget()
        self._soon_again = Seldom(self.refresh, self)
        self._lay_out()
        self._connect()
        self.model.order, self.model.descending = self._query.order, self._query.descending
        self.table.restore(context.memory.state("asked"))

    # What the table reads.

    def ids(self, order: str, descending: bool) -> Sequence[int]:
        self._query = RequestQuery(self.search.text(), order or "at", descending)
        return self._requests.ids(self._query)

    def rows(self, ids: Sequence[int]) -> Sequence[Request]:
        return self._requests.rows(ids)

    # What the window asks.

    def refresh(self) -> None:
        self._sum = self._requests.sum()
        noting = bool(self.context.settings.value("request_log"))
        self._full.setVisible(bool(self._sum.requests))
        self.empty.setVisible(not self._sum.requests and noting)
        self.unnoted.setVisible(not self._sum.requests and not noting)
        self._headline.setText(headline(self._sum))
        self._underline.setText(self._kept(noting))
        self.model.reload()
        self._show_middle()

    def renew(self, changes: tuple[Changed, ...]) -> None:
        if any(change.topic is Topic.SETTINGS for change in changes):
            self.refresh()
        else:
            self._soon_again.ask()

    def shown(self) -> None:
        if self._requests.sum() != self._sum:
            self.refresh()

    def hideEvent(self, event: QHideEvent) -> None:  # noqa: N802 - Qt's name
        super().hideEvent(event)
        self._soon_again.done()

    def find(self) -> bool:  # type: ignore[override]
        self.search.find()
        return True

    def escape(self) -> bool:
        return self.search.escape()

    # How it comes about.

    def _today(self) -> date:
        return local_day(self.context.workspace.clock.now())

    def _kept(self, noting: bool) -> str:
        """Return how long requests are kept, and where."""
        stays = _("The list stays in your file, on this computer.") if noting else _("Nothing more is noted: you turned that off.")
        return f"{kept_words()} {stays}"

    def _show_middle(self) -> None:
        self._middle.setCurrentIndex(0 if self.model.rowCount() else 1)

    def _narrow(self) -> None:
        self.model.reload()
        self.table.scrollToTop()
        self._show_middle()

    def _on_save(self) -> None:
        from gui.asked.saving import save_list

        told = save_list(self._requests, self._query, self.context, self)
        if told:
            self.context.say(told)

    def _on_empty(self) -> None:
        from gui.asked.emptying import EmptyDialog

        dialog = EmptyDialog(self._sum.requests, self)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.accepted.connect(self._empty)
        dialog.open()

    def _empty(self) -> None:
        self._requests.empty()
        self.refresh()
        self.context.say(_("The list of requests is empty."))

    def _fill_menu(self, menu: QMenu, ids: tuple[int, ...]) -> None:
        menu.addAction(_("Save the list…")).triggered.connect(self._on_save)

    def _connect(self) -> None:
        self.search.asked.connect(lambda _text: self._narrow())
        self.table.arranged.connect(lambda: self.context.memory.remember("asked", self.table.state()))
        self.table.set_menu(self._fill_menu)
        save = QShortcut(QKeySequence(QKeySequence.StandardKey.Save), self, self._on_save)
        save.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)

    def _lay_out(self) -> None:
        words = QVBoxLayout()
        words.setSpacing(6)
        words.addWidget(self._headline)
        words.addWidget(self._underline)
        buttons = QWidget()
        flow = FlowLayout(buttons)
        for button in (self.save, self.empty_it, self.settings):
            flow.addWidget(button)
        narrowing = QHBoxLayout()
        narrowing.setSpacing(GAP)
        narrowing.addWidget(buttons, 1)
        narrowing.addWidget(self.search)
        self._middle.addWidget(self.table)
        self._middle.addWidget(self._none_fit)
        rows = QVBoxLayout(self._full)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(GAP)
        rows.addLayout(words)
        rows.addLayout(narrowing)
        rows.addWidget(self._middle, 1)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(MARGIN, 24, MARGIN, 24)
        for part in (self.empty, self.unnoted, self._full):
            outer.addWidget(part)
