"""What narrows the list: the states, the quiet choices under them, what is new, one site, the search; all of it together."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from core.backlinks.facets import Newest
from core.backlinks.query import Facet, LinkQuery
from core.backlinks.records import LinkCounts
from core.backlinks.repository import LinkRepository
from core.clock import local_day
from core.links.state import StateGroup
from core.links.words import group_word
from core.web.addresses.address import shown
from core.words import _, day, figure
from gui.backlinks.facets import TITLES, choices_of
from gui.page import GAP
from gui.widgets import Button, ButtonKind, Chip, ChipBar, ChipMenu, FlowLayout, SearchField

ALL = "all"

CHIPS = (StateGroup.THERE, StateGroup.CHANGED, StateGroup.GONE, StateGroup.MISSING, StateGroup.UNKNOWN, StateGroup.UNCHECKED)

LINKS, SITES = "links", "sites"


class Narrowing(QWidget):
    """`narrowed` tells that other links are to be shown, `turned` that links or sites are."""

    narrowed = Signal()
    turned = Signal(str)

    def __init__(self, links: LinkRepository, today: Callable[[], date], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._links = links
        self._today = today
        self._newest: Newest | None = None
        self._since: datetime | None = None
        self._site = ""
        self.chips = ChipBar(_("Which links to show"))
        self.search = SearchField(_("Find in links"))
        self.menus = {facet: self._menu(facet) for facet in Facet}
        self.new = Button("", ButtonKind.CHIP, self._on_new)
        self.new.setCheckable(True)
        self.site = ChipMenu(_("Site"), list)
        self.shape = ChipBar(_("Links, or the sites they are on"), (Chip(LINKS, _("Links")), Chip(SITES, _("By site"))))
        self.chips.chosen.connect(lambda _name: self.narrowed.emit())
        self.search.asked.connect(lambda _text: self.narrowed.emit())
        self.site.chosen.connect(lambda _site: self.hold_site(""))
        self.shape.chosen.connect(self.turned)
        self.site.hide()
        self._lay_out()

    def _menu(self, facet: Facet) -> ChipMenu:
        menu = ChipMenu(_(TITLES[facet]), lambda: choices_of(facet, lambda which: self._links.tally(which, self.query())))
        menu.chosen.connect(lambda _value: self.narrowed.emit())
        return menu

    def _lay_out(self) -> None:
        first = QHBoxLayout()
        first.setSpacing(GAP)
        first.addWidget(self.chips, 1)
        first.addWidget(self.search)
        quiet = QWidget()
        flow = FlowLayout(quiet)
        for widget in (self.site, self.new, *self.menus.values()):
            flow.addWidget(widget)
        second = QHBoxLayout()
        second.setSpacing(GAP)
        second.addWidget(quiet, 1)
        second.addWidget(self.shape)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(GAP // 2)
        rows.addLayout(first)
        rows.addLayout(second)

    # What is asked of it.

    def query(self, order: str = "state", descending: bool = False) -> LinkQuery:
        """Return what is asked for now."""
        held = self.chips.held()
        group = StateGroup(held) if held and held != ALL else None
        facets = {facet.value: menu.held() for facet, menu in self.menus.items()}
        return LinkQuery(group, self.search.text(), order or "state", descending, since=self._since, site=self._site, **facets)

    def show_counts(self, counts: LinkCounts) -> None:
        """Show how many links of each state what is asked for leaves; `counts` is of all there are."""
        within = self._links.counts(self.query()) if self._narrows() else counts
        self.chips.show_chips(_chips_of(counts, within, self.chips.held()))
        self._show_new(self._links.newest())
        has_tags = bool(self._links.tally(Facet.TAG, LinkQuery())) or self.menus[Facet.TAG].held() is not None
        self.menus[Facet.TAG].setVisible(has_tags)

    def show_group(self, name: str) -> None:
        """Show the links of a group of states, whatever else was asked for before."""
        self.chips.hold(name)
        self.clear()

    def hold_site(self, site: str) -> None:
        """Show the links of one site alone; "" for those of every site."""
        self._site = site
        self.site.hold(Chip(site, shown(f"https://{site}").removeprefix("https://").rstrip("/")) if site else None)
        self.site.setVisible(bool(site))
        self.narrowed.emit()

    def escape(self) -> bool:
        """Empty the search, or where it is empty take away the quiet choices; returns whether there was anything."""
        if self.search.escape():
            return True
        narrows = self._narrows()
        if narrows:
            self.clear()
        return narrows

    def clear(self) -> None:
        """Empty the search and take away the quiet choices; the state that is shown stays."""
        for menu in self.menus.values():
            menu.hold(None)
        self._since = None
        self.new.setChecked(False)
        self.search.escape()
        self.hold_site("")

    def _narrows(self) -> bool:
        return self.query() != LinkQuery(self.query().group)

    def _show_new(self, newest: Newest | None) -> None:
        self._newest = newest
        self.new.setVisible(newest is not None)
        if newest is not None:
            since = day(local_day(newest.since), self._today())
            self.new.set_text(f"{_('New since {day}').format(day=since)}  {figure(newest.count)}")

    def _on_new(self) -> None:
        self._since = self._newest.since if self._newest is not None and self.new.isChecked() else None
        self.narrowed.emit()


def _chips_of(counts: LinkCounts, within: LinkCounts, held: str) -> list[Chip]:
    """Return a chip for everything, and one for each group that has links or is the one shown now."""
    chips = [Chip(ALL, _("All"), within.all)]
    return chips + [Chip(group, group_word(group), within.of(group)) for group in CHIPS if counts.of(group) or group == held]
