"""Known sites: who is said to link to you, and on which page; looked through one by one for the page itself."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import ClassVar

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices, QHideEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QMenu, QStackedWidget, QVBoxLayout, QWidget

from core.backlinks.linking_sites import LinkingSite, SiteFound, SiteQuery
from core.clock import local_day
from core.events import Changed, Topic
from core.jobs import Ending, JobRequest, Outcome
from core.words import _, figure, ngettext
from gui.backlinks.linking_sites.columns import columns_of
from gui.backlinks.linking_sites.wording import FOUND, came_to, headline
from gui.backlinks.page import SITE
from gui.page import GAP, MARGIN, Page, PageContext, Place
from gui.seldom import Seldom
from gui.tables import TableView, WindowedModel
from gui.theme import Role
from gui.widgets import Button, ButtonKind, Chip, ChipBar, EmptyState, Kind, Label, SearchField

ALL, NOT_LOOKED = "all", "not_looked"
MOST_AT_ONCE = 50
"""Sites looked through at one press: ten pages of each are asked for, with a pause after every one."""


class LinkingSitesPage(Page):
    topics: ClassVar[frozenset[Topic]] = frozenset({Topic.LINKS})

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self._sites = context.workspace.linking_sites
        self._running = 0
        self._headline = Label(kind=Kind.TITLE)
        told = _("A file named these sites without the page. Looking through one asks for at most ten of its pages.")
        self._underline = Label(told, Kind.SMALL, Role.MUTED)
        self.back = Button(_("To your links"), pressed=lambda: context.go(Place("backlinks")))
        self.look = Button(_("Look for the page"), ButtonKind.PRIMARY, self._on_look)
        self.chips = ChipBar(_("Which sites to show"))
        self.search = SearchField(_("Find in sites"))
        self.model = WindowedModel(columns_of(self._today), self)
        self.table = TableView(_("Known sites"), self.model, context.theme)
        self.empty = EmptyState(
            _("No site is known without its page."),
            _("Some lists name only sites. Bring one in, and Linkstead can look through them for the pages that link to you."),
            _("How to get a list"),
            lambda: context.go(Place("getting")),
        )
        self._none_fit = EmptyState(_("No site fits."), _("Choose another group, or empty the search."))
        self._middle = QStackedWidget()
        self._full = QWidget()
        self._soon_again = Seldom(self.refresh, self)
        self._lay_out()
        self._connect()
        self.model.order, self.model.descending = "links", True
        self.table.restore(context.memory.state("known-sites"))

    # What the table reads.

    def ids(self, order: str, descending: bool) -> Sequence[int]:
        found = next((each for each in SiteFound if _chip(each) == self.chips.held()), None)
        return self._sites.ids(SiteQuery(found, False, self.search.text(), order or "links", descending))

    def rows(self, ids: Sequence[int]) -> Sequence[LinkingSite]:
        return self._sites.rows(ids)

    # What the window asks.

    def refresh(self) -> None:
        self._soon_again.done()
        counts = self._sites.counts()
        self._full.setVisible(bool(counts))
        self.empty.setVisible(not counts)
        self._headline.setText(headline(counts))
        all_of_them = [Chip(ALL, _("All"), sum(counts.values()))]
        self.chips.show_chips(
            all_of_them + [Chip(_chip(found), _(FOUND[found]), counts[found]) for found in SiteFound if counts.get(found)]
        )
        self.model.reload()
        self._middle.setCurrentIndex(0 if self.model.rowCount() else 1)
        self._judge()

    def renew(self, changes: tuple[Changed, ...]) -> None:
        self._soon_again.ask()

    def shown(self) -> None:
        if self._soon_again.asked:
            self.refresh()

    def hideEvent(self, event: QHideEvent) -> None:  # noqa: N802 - Qt's name
        super().hideEvent(event)
        self._soon_again.done()

    def find(self) -> bool:  # type: ignore[override]
        self.search.find()
        return True

    def escape(self) -> bool:
        return self.search.escape()

    # What a person can do.

    def look_through(self, ids: Sequence[int]) -> None:
        """Look through sites for the page that links; the first of them where there are very many."""
        if ids:
            self._running += 1
            self._judge()
            if len(ids) > MOST_AT_ONCE:
                self.context.say(_("The first {n} are looked through. Press again for the others.").format(n=figure(MOST_AT_ONCE)))
            self.context.run(JobRequest("find_pages", {"ids": list(ids[:MOST_AT_ONCE])}), self._on_looked)

    def forget(self, ids: Sequence[int]) -> None:
        """Forget sites, with a way back."""
        if not ids:
            return
        self._sites.forget(ids)
        self.context.events.say([Changed(Topic.LINKS)])

        def back() -> None:
            self._sites.restore(ids)
            self.context.events.say([Changed(Topic.LINKS)])

        self.context.say(ngettext("{n} site forgotten.", "{n} sites forgotten.", len(ids)), back)

    def open_site(self, site_id: int) -> None:
        """Show the links of a site where there are any, else open it in the person's own browser."""
        for site in self._sites.rows([site_id]):
            if site.pages:
                self.context.go(Place("backlinks", filter=f"{SITE}{site.site}"))
            else:
                QDesktopServices.openUrl(QUrl(f"https://{site.site}/"))

    # How it comes about.

    def _today(self) -> date:
        return local_day(self.context.workspace.clock.now())

    def _on_look(self) -> None:
        chosen = self.table.selected_ids()
        self.look_through(chosen or self._sites.ids(SiteQuery(SiteFound.NOT_LOOKED, True, "", "links", True)))

    def _on_looked(self, outcome: Outcome) -> None:
        self._running -= 1
        self._judge()
        if outcome.ending is Ending.FINISHED:
            self.context.say(came_to(outcome.params))

    def _judge(self) -> None:
        counts = self._sites.counts()
        chosen = len(self.table.selected_ids())
        self.look.set_text(
            ngettext("Look for the page on {n} site", "Look for the page on {n} sites", chosen) if chosen else _("Look for the pages")
        )
        self.look.setEnabled(not self._running and bool(chosen or counts.get(SiteFound.NOT_LOOKED)))

    def _narrow(self) -> None:
        self.model.reload()
        self.table.scrollToTop()
        self._middle.setCurrentIndex(0 if self.model.rowCount() else 1)

    def _fill_menu(self, menu: QMenu, ids: tuple[int, ...]) -> None:
        if not ids:
            return
        menu.addAction(_("Look for the page")).triggered.connect(lambda: self.look_through(ids))
        if len(ids) == 1:
            menu.addAction(_("Open")).triggered.connect(lambda: self.open_site(ids[0]))
        menu.addAction(_("Forget")).triggered.connect(lambda: self.forget(ids))
        menu.addSeparator()

    def _connect(self) -> None:
        self.chips.chosen.connect(lambda _name: self._narrow())
        self.search.asked.connect(lambda _text: self._narrow())
        self.table.opened.connect(self.open_site)
        self.table.opened_aside.connect(self.open_site)
        self.table.selectionModel().selectionChanged.connect(lambda *_ranges: self._judge())
        self.table.arranged.connect(lambda: self.context.memory.remember("known-sites", self.table.state()))
        self.table.set_menu(self._fill_menu)
        delete = QShortcut(QKeySequence(QKeySequence.StandardKey.Delete), self.table, lambda: self.forget(self.table.selected_ids()))
        delete.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)

    def _lay_out(self) -> None:
        words = QVBoxLayout()
        words.setSpacing(6)
        words.addWidget(self._headline)
        words.addWidget(self._underline)
        head = QHBoxLayout()
        head.setSpacing(GAP)
        head.addLayout(words, 1)
        head.addWidget(self.back)
        head.addWidget(self.look)
        narrowing = QHBoxLayout()
        narrowing.setSpacing(GAP)
        narrowing.addWidget(self.chips, 1)
        narrowing.addWidget(self.search)
        self._middle.addWidget(self.table)
        self._middle.addWidget(self._none_fit)
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


def _chip(found: SiteFound) -> str:
    # What nobody looked through is stored as nothing, and to a chip nothing means none.
    return found.value or NOT_LOOKED
