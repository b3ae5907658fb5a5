"""Links to you: every known link, whether it still stands, and what to do."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import ClassVar

from PySide6.QtCore import QCoreApplication, QEvent, QPoint, QRect, Qt, QTimer
from PySide6.QtGui import QGuiApplication, QHideEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QMenu, QVBoxLayout, QWidget

from core.backlinks.query import LinkQuery
from core.backlinks.records import Link
from core.backlinks.sites import LinkSites
from core.clock import local_day
from core.events import Changed, Topic
from core.words import _
from gui.backlinks.actions import LinkActions
from gui.backlinks.columns import columns_of
from gui.backlinks.narrowing import ALL, LINKS, SITES, Narrowing
from gui.backlinks.over_time.place import OverTimePlace
from gui.backlinks.sentences import headline, underline
from gui.backlinks.shapes import LinkShapes
from gui.backlinks.side import LinkSide
from gui.backlinks.site_table import SiteTable
from gui.page import GAP, MARGIN, Page, PageContext, Place
from gui.tables import TableView, WindowedModel
from gui.theme import Role
from gui.widgets import Beside, Button, ButtonKind, EmptyState, Kind, Label

ADD, LOOK, CHOOSE = "add", "look", "choose"
"""Places of this page where nothing is filtered: the dialog that adds links stands open; what is due is looked at; files are chosen."""

SITE = "site:"
"""How a place begins where the links of one site are shown; its name follows."""

CHIPS_MS = 1_000
"""While a job runs the figures are counted anew at most this often: with the first row that changes, then once in this time."""


class BacklinksPage(Page):
    topics: ClassVar[frozenset[Topic]] = frozenset({Topic.LINKS, Topic.BUSINESS})

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self._links = context.workspace.links
        self._query = LinkQuery()
        self.doing = LinkActions(context, self)
        self._headline = Label(kind=Kind.TITLE)
        self._underline = Label(role=Role.MUTED, kind=Kind.SMALL)
        self.add_button = Button(_("Add links"), pressed=self.doing.add_links)
        self.look_button = Button(_("Look again"), ButtonKind.PRIMARY, self.doing.look_again)
        self.past = OverTimePlace(context)
        self.sites_button = Button(_("Known sites"), pressed=lambda: context.go(Place("linking_sites")))
        self.past_button = Button(_("Over time"), pressed=self.past.open)
        self.narrowing = Narrowing(self._links, self._today)
        self.chips, self.search = self.narrowing.chips, self.narrowing.search
        self.model = WindowedModel(columns_of(self._today), self)
        self.table = TableView(_("Links to you"), self.model, context.theme)
        self.sites = SiteTable(LinkSites(context.workspace.store), self.narrowing.query, self._today, context.theme)
        self.side = LinkSide(context, self.doing, self.table.copy, self._today)
        self.detail = self.side.one
        self.empty = EmptyState(
            _("Which pages link to you?"),
            _(
                "Paste the addresses you know: clubs you support, suppliers, a newspaper. Or drop a list from Search Console here. "
                "Linkstead looks at each and says whether the link is there."
            ),
            _("Add links"),
            self.doing.add_links,
            (_("How to get a list"), self.doing.show_getting),
        )
        self._none_fit = EmptyState(_("No link fits."), _("Choose another group, or empty the search."))
        self._middle = LinkShapes(self.table, self.sites, self._none_fit)
        self.sides = Beside(self._middle, self.side, context.theme, context.memory, "links-detail")
        self._full = QWidget()
        self._counting = QTimer(self)
        self._counting.setSingleShot(True)
        self._counting.setInterval(CHIPS_MS)
        self._counting.timeout.connect(self._on_time_to_count)
        self._uncounted = False
        self._showing = QTimer(self)
        self._showing.setSingleShot(True)
        self._showing.timeout.connect(self._bring_detail_into_sight)
        self._lay_out()
        self._connect()
        self.model.order = "state"
        self.table.restore(context.memory.state("links"))
        self.sites.restore(context.memory.state("linking-sites"))

    # What the table reads.

    def ids(self, order: str, descending: bool) -> Sequence[int]:
        self._query = self.narrowing.query(order, descending)
        return self._links.ids(self._query)

    def rows(self, ids: Sequence[int]) -> Sequence[Link]:
        return self._links.rows(ids)

    # What the window asks.

    def refresh(self) -> None:
        self._show_counts()
        self._middle.reload()
        self._show_detail()
        self.past.refresh()

    def renew(self, changes: tuple[Changed, ...]) -> None:
        ids = {link_id for change in changes for link_id in change.ids}
        if any(not change.ids for change in changes):
            self.refresh()
            return
        self._middle.renew(ids)
        self.past.renew()
        if not ids.isdisjoint(self._middle.selected()):
            self._show_detail()
        if self._counting.isActive():
            self._uncounted = True
        else:
            self._count_and_wait()

    def shown(self) -> None:
        self._show_counts()

    def hideEvent(self, event: QHideEvent) -> None:  # noqa: N802 - Qt's name
        super().hideEvent(event)
        self._counting.stop()

    def show_place(self, place: Place) -> None:
        if place.filter or place.record is not None:
            self.past.leave()
        if place.filter == ADD:
            self.doing.add_links()
        elif place.filter == CHOOSE:
            self.doing.choose_files()
        elif place.filter == LOOK:
            self.doing.look_again()
        elif place.filter.startswith(SITE):
            self.narrowing.show_group(ALL)
            self.narrowing.hold_site(place.filter.removeprefix(SITE))
            self._turn(LINKS)
            self.refresh()
        elif place.filter:
            self.narrowing.show_group(place.filter)
            self._turn(LINKS)
            self.refresh()
        if place.record is not None:
            self._turn(LINKS)
            if not self.table.show_id(place.record):
                self.narrowing.clear()
                self.table.show_id(place.record)

    def find(self) -> bool:  # type: ignore[override]
        self.past.leave()
        self.search.find()
        return True

    def escape(self) -> bool:
        return self.past.leave() or self.narrowing.escape()

    # How it comes about.

    def _today(self) -> date:
        return local_day(self.context.workspace.clock.now())

    # How it is shown.

    def _count_and_wait(self) -> None:
        self._show_counts()
        self._counting.start()

    def _on_time_to_count(self) -> None:
        if self._uncounted:
            self._count_and_wait()

    def _show_counts(self) -> None:
        """Let the sentences and the chips say what one counting found."""
        self._uncounted = False
        counts = self._links.counts()
        self.empty.setVisible(not counts.all)
        self._full.setVisible(bool(counts.all) and not self.past.is_open)
        self.past.setVisible(bool(counts.all) and self.past.is_open)
        self.sites_button.setVisible(bool(self.context.workspace.linking_sites.counts()))
        self._headline.setText(headline(counts))
        self._underline.setText(underline(counts, self._today(), self.doing.in_vain))
        self.narrowing.show_counts(counts)

    def _turn(self, shape: str) -> None:
        """Show the links, or the sites they are on."""
        self.narrowing.shape.hold(shape)
        if self._middle.by_site != (shape == SITES):
            self._middle.by_site = shape == SITES
            self._narrow()

    def _open_site(self, site_id: int) -> None:
        site = self.sites.source.site(site_id)
        if site:
            self.narrowing.hold_site(site)
            self._turn(LINKS)
            self.table.setFocus()

    def _show_detail(self) -> None:
        self.sides.show_detail(self.side.show_ids(self._middle.selected()))

    def _on_chosen(self) -> None:
        another = bool(self._middle.selected()) and not self.side.shows(self._middle.selected())
        self._show_detail()
        if another and self.sides.stands_under():
            # Not from under a pressed mouse: the second half of a double click has to meet the same row.
            self._showing.start(QGuiApplication.styleHints().mouseDoubleClickInterval() if QGuiApplication.mouseButtons() else 0)

    def _bring_detail_into_sight(self) -> None:
        """Bring the detail into sight, with the row that was chosen above it."""
        if self.side.isHidden() or not self.sides.stands_under():
            return
        # What has just been filled takes several turns to find its height, one for each thing it stands in.
        QCoreApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest)
        top = self._middle.row_in(self).top()
        foot = self.side.mapTo(self, QPoint(0, self.side.height())).y()
        self.sight_asked.emit(QRect(0, top, self.width(), foot + GAP - top))

    def _connect(self) -> None:
        self.doing.looking.connect(lambda now: self.look_button.setEnabled(not now))
        self.doing.looked.connect(self.refresh)
        self.past.turned.connect(self._show_counts)
        self.narrowing.narrowed.connect(self._narrow)
        self.narrowing.turned.connect(self._turn)
        self.sites.opened.connect(self._open_site)
        self.sites.arranged.connect(lambda: self.context.memory.remember("linking-sites", self.sites.state()))
        self._middle.chosen.connect(self._on_chosen)
        self.side.marking.marked.connect(self._on_marked)
        self.sides.turned.connect(self.side.show_whole)
        self.table.opened.connect(self.doing.open_page)
        self.table.opened_aside.connect(self.doing.open_page)
        self.sides.placed.connect(lambda: self.table.scrollTo(self.table.currentIndex()))
        self.table.arranged.connect(lambda: self.context.memory.remember("links", self.table.state()))
        self.table.set_menu(self._fill_menu)
        for keys, act in (
            (QKeySequence(QKeySequence.StandardKey.Delete), lambda: self.doing.forget(self.table.selected_ids())),
            (QKeySequence(QKeySequence.StandardKey.Save), lambda: self.doing.save_list(self._query)),
        ):
            QShortcut(keys, self.table, act).setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        paste = QShortcut(QKeySequence(QKeySequence.StandardKey.Paste), self, self.doing.paste)
        paste.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)

    def _narrow(self) -> None:
        self._show_counts()
        self._middle.reload()
        self._middle.to_top()
        self._show_detail()

    def _on_marked(self) -> None:
        """Show tags and notes as they are now; what a tag lets through stays until it is asked for anew."""
        self._show_counts()
        self._show_detail()

    def _fill_menu(self, menu: QMenu, ids: tuple[int, ...]) -> None:
        if ids:
            menu.addAction(_("Look now")).triggered.connect(lambda: self.doing.look(ids))
            if len(ids) == 1:
                menu.addAction(_("Open the page")).triggered.connect(lambda: self.doing.open_page(ids[0]))
            menu.addAction(_("Copy the addresses")).triggered.connect(lambda: self.doing.copy_addresses(ids))
            menu.addAction(_("Save these…")).triggered.connect(lambda: self.doing.save_list(self._query, ids))
            menu.addAction(_("Forget")).triggered.connect(lambda: self.doing.forget(ids))
            menu.addSeparator()
        menu.addAction(_("Over time")).triggered.connect(self.past.open)
        menu.addAction(_("Save the list…")).triggered.connect(lambda: self.doing.save_list(self._query))

    def _lay_out(self) -> None:
        words = QVBoxLayout()
        words.setSpacing(6)
        words.addWidget(self._headline)
        words.addWidget(self._underline)
        head = QHBoxLayout()
        head.setSpacing(GAP)
        head.addLayout(words, 1)
        head.addWidget(self.sites_button)
        head.addWidget(self.past_button)
        head.addWidget(self.add_button)
        head.addWidget(self.look_button)
        rows = QVBoxLayout(self._full)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(GAP)
        rows.addLayout(head)
        rows.addWidget(self.narrowing)
        rows.addWidget(self.sides, 1)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(MARGIN, 24, MARGIN, 24)
        # Not stacked: a stack asks for the height its pages would like, and the window would have to scroll.
        outer.addWidget(self.empty)
        outer.addWidget(self._full)
        outer.addWidget(self.past)
