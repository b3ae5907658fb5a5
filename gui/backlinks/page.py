"""Links to you: every known link, whether it still stands, and what to do."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import ClassVar

from PySide6.QtCore import QCoreApplication, QEvent, QPoint, QRect, Qt, QTimer
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication, QHideEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QMenu, QStackedWidget, QVBoxLayout, QWidget

from core.backlinks.query import LinkQuery
from core.backlinks.records import Link, LinkCounts
from core.clock import local_day
from core.events import Changed, Topic
from core.links.state import StateGroup
from core.links.words import group_word
from core.words import _
from gui.backlinks.actions import LinkActions
from gui.backlinks.columns import columns_of
from gui.backlinks.detail import LinkDetail
from gui.backlinks.files import files_in
from gui.backlinks.over_time.place import OverTimePlace
from gui.backlinks.sentences import headline, underline
from gui.page import GAP, MARGIN, Page, PageContext, Place
from gui.tables import TableView, WindowedModel
from gui.theme import Role
from gui.widgets import Beside, Button, ButtonKind, Chip, ChipBar, EmptyState, Kind, Label, SearchField

ALL = "all"
ADD, LOOK = "add", "look"
"""Places of this page where nothing is filtered: the dialog that adds links stands open; what is due is looked at."""

CHIPS = (StateGroup.THERE, StateGroup.CHANGED, StateGroup.GONE, StateGroup.MISSING, StateGroup.UNKNOWN, StateGroup.UNCHECKED)

CHIPS_MS = 1_000
"""While a job runs the figures are counted anew at most this often."""


class BacklinksPage(Page):
    topics: ClassVar[frozenset[Topic]] = frozenset({Topic.LINKS, Topic.BUSINESS})

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self._links = context.workspace.links
        self._query = LinkQuery()
        self.doing = LinkActions(context, self)
        self.setAcceptDrops(True)
        self._headline = Label(kind=Kind.TITLE)
        self._underline = Label(role=Role.MUTED, kind=Kind.SMALL)
        self.add_button = Button(_("Add links"), pressed=self.doing.add_links)
        self.look_button = Button(_("Look again"), ButtonKind.PRIMARY, self.doing.look_again)
        self.past = OverTimePlace(context)
        self.past_button = Button(_("Over time"), pressed=self.past.open)
        self.chips = ChipBar(_("Which links to show"))
        self.search = SearchField(_("Find in links"))
        self.model = WindowedModel(columns_of(self._today), self)
        self.table = TableView(_("Links to you"), self.model, context.theme)
        self.detail = LinkDetail(context.theme)
        self.empty = EmptyState(
            _("Which pages link to you?"),
            _(
                "Paste the addresses you know: clubs you support, suppliers, a newspaper. "
                "Linkstead looks at each and says whether the link is there."
            ),
            _("Add links"),
            self.doing.add_links,
        )
        self._none_fit = EmptyState(_("No link fits."), _("Choose another group, or empty the search."))
        self._middle = QStackedWidget()
        self.sides = Beside(self._middle, self.detail, context.theme, context.memory, "links-detail")
        self._full = QWidget()
        self._counting = QTimer(self)
        self._counting.setSingleShot(True)
        self._counting.setInterval(CHIPS_MS)
        self._counting.timeout.connect(self._show_counts)
        self._showing = QTimer(self)
        self._showing.setSingleShot(True)
        self._showing.timeout.connect(self._bring_detail_into_sight)
        self._lay_out()
        self._connect()
        self.model.order = "state"
        self.table.restore(context.memory.state("links"))

    # What the table reads.

    def ids(self, order: str, descending: bool) -> Sequence[int]:
        self._query = LinkQuery(self._group(), self.search.text(), order or "state", descending)
        return self._links.ids(self._query)

    def rows(self, ids: Sequence[int]) -> Sequence[Link]:
        return self._links.rows(ids)

    # What the window asks.

    def refresh(self) -> None:
        self._show_counts()
        self.model.reload()
        self._show_middle()
        self._show_detail()
        self.past.refresh()

    def renew(self, changes: tuple[Changed, ...]) -> None:
        ids = {link_id for change in changes for link_id in change.ids}
        if any(not change.ids for change in changes):
            self.refresh()
            return
        self.model.changed(ids)
        self.past.renew()
        if self.table.current_id() in ids:
            self._show_detail()
        if not self._counting.isActive():
            self._counting.start()

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
        elif place.filter == LOOK:
            self.doing.look_again()
        elif place.filter:
            self.search.escape()
            self.chips.hold(place.filter)
            self.refresh()
        if place.record is not None:
            self.table.show_id(place.record)

    def find(self) -> bool:  # type: ignore[override]
        self.past.leave()
        self.search.find()
        return True

    def escape(self) -> bool:
        return self.past.leave() or self.search.escape()

    # How it comes about.

    def _group(self) -> StateGroup | None:
        held = self.chips.held()
        return StateGroup(held) if held and held != ALL else None

    def _today(self) -> date:
        return local_day(self.context.workspace.clock.now())

    # How it is shown.

    def _show_counts(self) -> None:
        counts = self._links.counts()
        self.empty.setVisible(not counts.all)
        self._full.setVisible(bool(counts.all) and not self.past.is_open)
        self.past.setVisible(bool(counts.all) and self.past.is_open)
        self._headline.setText(headline(counts))
        self._underline.setText(underline(counts, self._today(), self.doing.in_vain))
        self.chips.show_chips(_chips_of(counts, self.chips.held()))

    def _show_middle(self) -> None:
        self._middle.setCurrentIndex(0 if self.model.rowCount() else 1)

    def _show_detail(self) -> None:
        link_id = self.table.current_id()
        link = self._links.link(link_id) if link_id is not None else None
        self.sides.show_detail(link is not None)
        if link is not None:
            self.detail.show_link(link, self._links.evidence(link.id), self._links.history(link.id), self._today())

    def _on_chosen(self, link_id: int | None) -> None:
        another = link_id is not None and (link_id != self.detail.link_id or self.detail.isHidden())
        self._show_detail()
        if another and self.sides.stands_under():
            # Not from under a pressed mouse: the second half of a double click has to meet the same row.
            self._showing.start(QGuiApplication.styleHints().mouseDoubleClickInterval() if QGuiApplication.mouseButtons() else 0)

    def _bring_detail_into_sight(self) -> None:
        """Bring the detail into sight, with the row that was chosen above it."""
        if self.detail.isHidden() or not self.sides.stands_under():
            return
        # What has just been filled takes several turns to find its height, one for each thing it stands in.
        QCoreApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest)
        row = self.table.visualRect(self.table.currentIndex())
        top = self.table.viewport().mapTo(self, row.topLeft()).y()
        foot = self.detail.mapTo(self, QPoint(0, self.detail.height())).y()
        self.sight_asked.emit(QRect(0, top, self.width(), foot + GAP - top))

    def _connect(self) -> None:
        self.doing.looking.connect(lambda now: self.look_button.setEnabled(not now))
        self.doing.looked.connect(self.refresh)
        self.past.turned.connect(self._show_counts)
        self.chips.chosen.connect(lambda _name: self._narrow())
        self.search.asked.connect(lambda _text: self._narrow())
        self.table.current_changed.connect(self._on_chosen)
        self.sides.turned.connect(self.detail.show_whole)
        self.table.opened.connect(self.doing.open_page)
        self.table.opened_aside.connect(self.doing.open_page)
        self.sides.placed.connect(lambda: self.table.scrollTo(self.table.currentIndex()))
        self.table.arranged.connect(lambda: self.context.memory.remember("links", self.table.state()))
        self.table.set_menu(self._fill_menu)
        self.detail.look_asked.connect(lambda link_id: self.doing.look([link_id]))
        self.detail.open_asked.connect(self.doing.open_page)
        self.detail.forget_asked.connect(lambda link_id: self.doing.forget([link_id]))
        for keys, act in (
            (QKeySequence(QKeySequence.StandardKey.Delete), lambda: self.doing.forget(self.table.selected_ids())),
            (QKeySequence(QKeySequence.StandardKey.Save), lambda: self.doing.save_list(self._query)),
        ):
            QShortcut(keys, self.table, act).setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        paste = QShortcut(QKeySequence(QKeySequence.StandardKey.Paste), self, self.doing.paste)
        paste.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)

    def _narrow(self) -> None:
        self.model.reload()
        self.table.scrollToTop()
        self._show_middle()
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
        head.addWidget(self.past_button)
        head.addWidget(self.add_button)
        head.addWidget(self.look_button)
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
        rows.addWidget(self.sides, 1)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(MARGIN, 24, MARGIN, 24)
        # Not stacked: a stack asks for the height its pages would like, and the window would have to scroll.
        outer.addWidget(self.empty)
        outer.addWidget(self._full)
        outer.addWidget(self.past)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:  # noqa: N802 - Qt's name
        if files_in(event.mimeData()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:  # noqa: N802 - Qt's name
        for path in files_in(event.mimeData()):
            self.doing.add_file(path)


def _chips_of(counts: LinkCounts, held: str) -> list[Chip]:
    """Return a chip for everything, and one for each group that has links or is the one shown now."""
    chips = [Chip(ALL, _("All"), counts.all)]
    return chips + [Chip(group, group_word(group), counts.of(group)) for group in CHIPS if counts.of(group) or group == held]
