"""Recently deleted: everything that was deleted in the last 30 days, to be had back or let go for good."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import ClassVar

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QMenu, QStackedWidget, QVBoxLayout, QWidget

from core.clock import local_day
from core.events import Changed, Topic
from core.store.keeping import TRASH_DAYS
from core.trash.records import Deleted
from core.words import _, ngettext
from gui.page import GAP, MARGIN, Page, PageContext, Place
from gui.tables import TableView, WindowedModel
from gui.theme import Role
from gui.trash.asking import NAMED, PurgeDialog
from gui.trash.columns import WHEN, columns_of
from gui.widgets import Button, ButtonKind, EmptyState, Kind, Label, SearchField


class TrashPage(Page):
    topics: ClassVar[frozenset[Topic]] = frozenset({Topic.LINKS, Topic.BUSINESS})

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self._trash = context.workspace.trash
        self.search = SearchField(_("Find in what was deleted"))
        self.model = WindowedModel(columns_of(self._today), self)
        self.table = TableView(_("Recently deleted"), self.model, context.theme)
        self.table.restore({"sort": WHEN, "descending": True})
        self.back = Button(_("Bring back"), ButtonKind.PRIMARY, self.bring_back)
        self.purge = Button(_("Delete for good now…"), pressed=self.ask_to_purge)
        self.empty = EmptyState(
            _("Nothing was deleted lately."),
            _("A link you forget, a person or a product you take out of your profile: it stands here for 30 days and can be had back."),
            _("Go to your links"),
            lambda: context.go(Place("backlinks")),
        )
        self.none_fit = EmptyState(_("Nothing fits."), _("Try another word, or empty the search."))
        self._middle = QStackedWidget()
        self._full = QWidget()
        self._headline = Label(kind=Kind.TITLE)
        self._lay_out()
        self.search.asked.connect(lambda _text: self.refresh())
        self.table.set_menu(self._fill_menu)
        self.table.opened.connect(lambda _id: self.bring_back())
        self.table.selectionModel().selectionChanged.connect(lambda _now, _before: self._say_what_can_be_done())
        remove = QShortcut(QKeySequence(QKeySequence.StandardKey.Delete), self.table, self.ask_to_purge)
        remove.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)

    # What the table reads.

    def ids(self, order: str, descending: bool) -> Sequence[int]:
        return self._trash.ids(self.search.text(), oldest_first=not descending)

    def rows(self, ids: Sequence[int]) -> Sequence[Deleted]:
        return self._trash.rows(ids)

    # What the window asks.

    def refresh(self) -> None:
        self.model.reload()
        count = self.model.rowCount()
        searching = bool(self.search.text().strip())
        self.empty.setVisible(not count and not searching)
        self._full.setVisible(bool(count) or searching)
        self._middle.setCurrentIndex(0 if count else 1)
        self._headline.setText(ngettext("{n} thing can be had back.", "{n} things can be had back.", count))
        if count and not self.table.selectionModel().hasSelection():
            self.table.selectRow(0)
        self._say_what_can_be_done()

    def find(self) -> bool:  # type: ignore[override]
        self.search.find()
        return True

    def escape(self) -> bool:
        return self.search.escape()

    # What can be done.

    def bring_back(self) -> None:
        """Make what is selected what it was, with a way back."""
        ids = self.table.selected_ids()
        if not ids:
            return
        way = self._trash.bring_back(ids)
        self._say_changed()

        def undo() -> None:
            way()
            self._say_changed()
            self.context.say(ngettext("{n} thing is deleted again.", "{n} things are deleted again.", len(ids)))

        self.context.say(ngettext("{n} thing is back.", "{n} things are back.", len(ids)), undo)

    def ask_to_purge(self) -> None:
        """Ask whether what is selected is to go for good."""
        ids = self.table.selected_ids()
        if not ids:
            return
        titles = [row.title for row in self._trash.rows(ids[:NAMED])]
        dialog = PurgeDialog(titles, len(ids), self)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.confirmed.connect(lambda: self._purge(ids))
        dialog.open()

    def _purge(self, ids: Sequence[int]) -> None:
        self._trash.purge(ids)
        self._say_changed()
        self.context.say(ngettext("{n} thing is gone for good.", "{n} things are gone for good.", len(ids)))

    def _say_changed(self) -> None:
        self.context.events.say([Changed(topic) for topic in sorted(self._trash.topics)])

    def _say_what_can_be_done(self) -> None:
        selected = self.table.selectionModel().hasSelection()
        for button in (self.back, self.purge):
            button.setEnabled(selected)

    def _fill_menu(self, menu: QMenu, ids: tuple[int, ...]) -> None:
        if ids:
            menu.addAction(_("Bring back")).triggered.connect(self.bring_back)
            menu.addAction(_("Delete for good now…")).triggered.connect(self.ask_to_purge)
            menu.addSeparator()

    def _today(self) -> date:
        return local_day(self.context.workspace.clock.now())

    def _lay_out(self) -> None:
        words = QVBoxLayout()
        words.setSpacing(6)
        words.addWidget(self._headline)
        kept = ngettext("Kept for {n} day after it was deleted.", "Kept for {n} days after it was deleted.", TRASH_DAYS)
        words.addWidget(Label(kept, Kind.SMALL, Role.MUTED))
        head = QHBoxLayout()
        head.setSpacing(GAP)
        head.addLayout(words, 1)
        head.addWidget(self.purge)
        head.addWidget(self.back)
        narrowing = QHBoxLayout()
        narrowing.addWidget(self.search)
        narrowing.addStretch(1)
        self._middle.addWidget(self.table)
        self._middle.addWidget(self.none_fit)
        rows = QVBoxLayout(self._full)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(GAP)
        rows.addLayout(head)
        rows.addLayout(narrowing)
        rows.addWidget(self._middle, 1)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(MARGIN, 24, MARGIN, 24)
        outer.addWidget(self.empty)
        outer.addWidget(self._full)
