"""The link that is selected: its state and why, the words on the page, what can be done, every look so far."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from core.backlinks.records import Evidence, Link, LinkCheck
from core.clock import local_day
from core.links.state import COULD_NOT_CHECK, FOUND
from core.links.words import place_words, reason_sentence, short_word, state_words
from core.web.address import shown
from core.words import _, day, long_day
from gui.backlinks.columns import how_it_counts, page_name
from gui.backlinks.snippet import Snippet
from gui.theme import Role, Theme
from gui.widgets import Button, ButtonKind, Card, FlowLayout, Kind, Label, Scroll, StateWord

LOOKS_SHOWN = 12


class LinkDetail(QWidget):
    """The buttons tell what is asked for; the page does it."""

    look_asked = Signal(int)
    open_asked = Signal(int)
    forget_asked = Signal(int)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._link_id = 0
        self.setAccessibleName(_("The selected link"))
        self._title = Label(kind=Kind.HEADING)
        self._address = Label(kind=Kind.SMALL, role=Role.MUTED).selectable()
        self._state = StateWord(theme)
        self._reason = Label().selectable().explained()
        self._then = Label(kind=Kind.SMALL, role=Role.MUTED)
        self._snippet = Snippet(theme)
        self._facts = QGridLayout()
        self._look = Button(_("Look now"), ButtonKind.NORMAL, lambda: self.look_asked.emit(self._link_id))
        self._open = Button(_("Open the page"), ButtonKind.NORMAL, lambda: self.open_asked.emit(self._link_id))
        self._forget = Button(_("Forget this link"), ButtonKind.QUIET, lambda: self.forget_asked.emit(self._link_id))
        self._history = QGridLayout()
        self._scroll = Scroll()
        self._lay_out()

    def _lay_out(self) -> None:
        card = Card()
        card.rows.addWidget(self._scroll)
        rows = self._scroll.rows
        rows.setSpacing(10)
        for widget in (self._title, self._address, self._state, self._reason, self._then, self._snippet):
            rows.addWidget(widget)
        self._facts.setColumnStretch(1, 1)
        self._facts.setHorizontalSpacing(12)
        self._facts.setVerticalSpacing(6)
        rows.addLayout(self._facts)
        buttons = QWidget()
        flow = FlowLayout(buttons)
        for button in (self._look, self._open):
            flow.addWidget(button)
        rows.addWidget(buttons)
        rows.addWidget(Label(_("Every look so far"), Kind.HEADING))
        self._history.setColumnStretch(1, 1)
        self._history.setHorizontalSpacing(12)
        self._history.setVerticalSpacing(4)
        rows.addLayout(self._history)
        rows.addWidget(self._forget, 0, Qt.AlignmentFlag.AlignLeft)
        rows.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(card)

    @property
    def link_id(self) -> int:
        """The link that was shown last; 0 where none ever was."""
        return self._link_id

    def show_whole(self, whole: bool) -> None:
        """Be as tall as the content, for a page that scrolls; or scroll within the height that is given."""
        self._scroll.show_whole(whole)

    def show_link(self, link: Link, evidence: Evidence | None, looks: Sequence[LinkCheck], today: date) -> None:
        """Show a link as it now stands."""
        self._link_id = link.id
        self._title.setText(page_name(link))
        self._address.setText(shown(link.page_address))
        self._state.show_state(link.group, state_words(link.state, link.reason))
        self._reason.setText(reason_sentence(link.reason, link.params) if link.reason else _("This page was not looked at yet."))
        shows = evidence is not None and bool(evidence.snippet)
        self._snippet.setVisible(shows)
        self._then.setVisible(shows and link.state not in FOUND)
        if link.last_seen_at is not None:
            self._then.setText(_("On {day} it read:").format(day=long_day(link.last_seen_at)))
        if evidence is not None:
            self._snippet.show_snippet(evidence.snippet, evidence.words_at)
        _fill(self._facts, _facts_of(link, evidence, today))
        _fill(self._history, [(_when(look, looks, today), short_word(look.state, look.reason)) for look in looks[:LOOKS_SHOWN]])
        unreadable = link.state in COULD_NOT_CHECK
        self._open.set_text(_("See for yourself") if unreadable else _("Open the page"))


def _when(look: LinkCheck, looks: Sequence[LinkCheck], today: date) -> str:
    """Return the day of a look, with its hour where that day had another."""
    moment = look.checked_at
    alone = sum(local_day(other.checked_at) == local_day(moment) for other in looks) == 1
    return day(moment, today) if alone else f"{day(moment, today)}, {moment.astimezone():%H:%M}"


def _facts_of(link: Link, evidence: Evidence | None, today: date) -> list[tuple[str, str]]:
    facts: list[tuple[str, str]] = []
    if link.leads_to:
        facts.append((_("Leads to"), shown(link.leads_to)))
    if link.target_address and link.target_address != link.leads_to:
        facts.append((_("Should lead to"), shown(link.target_address)))
    if how_it_counts(link):
        facts.append((_("How it counts"), how_it_counts(link)))
    if link.place:
        facts.append((_("Where it stands"), place_words(link.place)))
    if link.times > 1:
        facts.append((_("How often"), str(link.times)))
    if evidence is not None and evidence.hops:
        facts.append((_("The page moved to"), shown(evidence.final_address)))
    if link.last_seen_at is not None and link.last_seen_at != link.checked_at:
        facts.append((_("Last seen"), day(link.last_seen_at, today)))
    if link.due_at is not None and local_day(link.due_at) > today:
        facts.append((_("Next look"), _("from {day}").format(day=day(link.due_at, today))))
    return facts


def _fill(grid: QGridLayout, rows: Sequence[tuple[str, str]]) -> None:
    """Put new rows into a grid in place of the old ones."""
    while (item := grid.takeAt(0)) is not None:
        widget = item.widget()
        if widget is not None:
            widget.hide()
            widget.deleteLater()
    for place, (name, value) in enumerate(rows):
        for column, label in enumerate((Label(name, Kind.SMALL, Role.MUTED).explained(), Label(value, Kind.SMALL).selectable())):
            grid.addWidget(label, place, column, Qt.AlignmentFlag.AlignTop)
            # A layout would show it a turn later, and until then the height of the whole would be wrong.
            label.show()
