"""Several links that are selected: how many stand how, what they have in common, and what can be done with all of them."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from core.backlinks.in_common import InCommon
from core.backlinks.query import Counting, Facet
from core.links.state import GROUP_OF
from core.links.words import group_word, place_words
from core.web.addresses.address import shown
from core.words import _, figure, ngettext
from gui.backlinks.facets import value_words
from gui.backlinks.facts import FactGrid
from gui.backlinks.narrowing import CHIPS
from gui.backlinks.tags import TagRow
from gui.theme import Role, Theme
from gui.widgets import Button, ButtonKind, Card, FlowLayout, Kind, Label, Scroll, StateWord


class SeveralDetail(QWidget):
    """The buttons tell what is asked for; whoever shows this knows for which links."""

    look_asked = Signal()
    copy_asked = Signal()
    copy_table_asked = Signal()
    forget_asked = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(_("The selected links"))
        self._title = Label(kind=Kind.HEADING)
        self._states = {group: StateWord(theme, group) for group in CHIPS}
        self._common = Label(_("What they have in common"), Kind.HEADING)
        self._facts = FactGrid()
        self._tag_words = Label(_("Tags that all of them have"), Kind.SMALL, Role.MUTED)
        self.tags = TagRow()
        self.look = Button(_("Look now"), pressed=self.look_asked.emit)
        self.copy = Button(_("Copy as text"), pressed=self.copy_asked.emit)
        self.copy_table = Button(_("Copy as a table"), pressed=self.copy_table_asked.emit)
        self.forget = Button("", ButtonKind.QUIET, self.forget_asked.emit)
        self._scroll = Scroll()
        self._lay_out()

    def _lay_out(self) -> None:
        card = Card()
        card.rows.addWidget(self._scroll)
        rows = self._scroll.rows
        rows.setSpacing(10)
        rows.addWidget(self._title)
        for word in self._states.values():
            rows.addWidget(word)
        buttons = QWidget()
        flow = FlowLayout(buttons)
        for button in (self.look, self.copy, self.copy_table):
            flow.addWidget(button)
        rows.addWidget(buttons)
        rows.addWidget(self._common)
        rows.addLayout(self._facts)
        rows.addWidget(self._tag_words)
        rows.addWidget(self.tags)
        rows.addWidget(self.forget, 0, Qt.AlignmentFlag.AlignLeft)
        rows.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(card)

    def show_whole(self, whole: bool) -> None:
        """Be as tall as the content, for a page that scrolls; or scroll within the height that is given."""
        self._scroll.show_whole(whole)

    def show_links(self, n: int, common: InCommon | None, tags: Sequence[str], known_tags: Sequence[str]) -> None:
        """Show `n` links; without `common` only how many they are."""
        self._title.setText(ngettext("{n} link selected", "{n} links selected", n))
        self.forget.set_text(ngettext("Forget this link", "Forget these {n} links", n))
        for group, word in self._states.items():
            count = sum(m for state, m in common.by_state.items() if GROUP_OF[state] is group) if common is not None else 0
            word.setVisible(bool(count))
            word.show_state(group, f"{figure(count)}  {group_word(group)}")
        facts = _facts_of(common) if common is not None else []
        self._facts.fill(facts)
        self._common.setVisible(bool(facts))
        self._tag_words.setVisible(bool(tags))
        self.tags.show_tags(tags, known_tags)


def _facts_of(common: InCommon) -> list[tuple[str, str]]:
    facts: list[tuple[str, str]] = []
    if common.site:
        facts.append((_("Site"), shown(f"https://{common.site}").removeprefix("https://").rstrip("/")))
    if common.target_address:
        facts.append((_("Should lead to"), shown(common.target_address)))
    if common.followed is not None:
        facts.append((_("How it counts"), value_words(Facet.COUNTS, Counting.PLAIN if common.followed else Counting.MARKED)))
    if place_words(common.place):
        facts.append((_("Where it stands"), place_words(common.place)))
    return facts
