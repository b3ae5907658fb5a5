"""The link that is selected: its state and why, the words on the page, what can be done, who reported it, every look so far."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from core.backlinks.records import Evidence, Link, LinkCheck
from core.backlinks.reported import Reported
from core.links.by_hand import may_ask
from core.links.state import FOUND
from core.links.words import reason_sentence, state_words
from core.web.addresses.address import shown
from core.words import _, long_day
from gui.backlinks.asking import SeenQuestion
from gui.backlinks.columns import page_name
from gui.backlinks.facts import FactGrid, facts_of, looks_of
from gui.backlinks.note import NoteField
from gui.backlinks.reported import reported_lines
from gui.backlinks.snippet import Snippet
from gui.backlinks.tags import TagRow
from gui.theme import Role, Theme
from gui.widgets import Button, ButtonKind, Card, FlowLayout, Kind, Label, Scroll, StateWord

LOOKS_SHOWN = 12


@dataclass(frozen=True, slots=True)
class LinkKnown:
    """All that is known of one link."""

    link: Link
    evidence: Evidence | None = None
    looks: Sequence[LinkCheck] = ()
    reports: Sequence[Reported] = ()
    note: str = ""


class LinkDetail(QWidget):
    """The buttons tell what is asked for; the page does it.

    `answered` tells a link's id and whether the owner saw it, after `open_asked` for a page that no program can look at.
    """

    look_asked = Signal(int)
    open_asked = Signal(int)
    target_asked = Signal(int)
    forget_asked = Signal(int)
    answered = Signal(int, bool)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._link_id = 0
        self._asking: set[int] = set()
        self._may_ask = False
        self.setAccessibleName(_("The selected link"))
        self._title = Label(kind=Kind.HEADING)
        self._address = Label(kind=Kind.SMALL, role=Role.MUTED).selectable()
        self._state = StateWord(theme)
        self._reason = Label().selectable().explained()
        self._then = Label(kind=Kind.SMALL, role=Role.MUTED)
        self._snippet = Snippet(theme)
        self._facts = FactGrid()
        self.question = SeenQuestion()
        self._look = Button(_("Look now"), ButtonKind.NORMAL, lambda: self.look_asked.emit(self._link_id))
        self._open = Button(_("Open the page"), ButtonKind.NORMAL, self._on_open)
        self._target = Button(_("Open my page"), ButtonKind.NORMAL, lambda: self.target_asked.emit(self._link_id))
        self._forget = Button(_("Forget this link"), ButtonKind.QUIET, lambda: self.forget_asked.emit(self._link_id))
        self.note = NoteField()
        self.tags = TagRow()
        self._reports_title = Label(_("Who reported it"), Kind.HEADING)
        self._reports = FactGrid(gap=2, under=True)
        self._history_title = Label(_("Every look so far"), Kind.HEADING)
        self._history = FactGrid(gap=4)
        self._scroll = Scroll()
        self.question.answered.connect(self._on_answered)
        self.question.later.connect(self._on_later)
        self._lay_out()

    def _lay_out(self) -> None:
        card = Card()
        card.rows.addWidget(self._scroll)
        rows = self._scroll.rows
        rows.setSpacing(10)
        for widget in (self._title, self._address, self._state, self._reason, self.question, self._then, self._snippet):
            rows.addWidget(widget)
        rows.addLayout(self._facts)
        buttons = QWidget()
        flow = FlowLayout(buttons)
        for button in (self._look, self._open, self._target):
            flow.addWidget(button)
        rows.addWidget(buttons)
        rows.addWidget(self.note)
        rows.addWidget(self.tags)
        rows.addWidget(self._reports_title)
        rows.addLayout(self._reports)
        rows.addWidget(self._history_title)
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

    def show_link(self, known: LinkKnown, today: date) -> None:
        """Show a link as it now stands."""
        link, evidence = known.link, known.evidence
        self._link_id = link.id
        self._title.setText(page_name(link))
        self._address.setText(shown(link.page_address))
        self._state.show_state(link.group, state_words(link.state, link.reason))
        self._reason.setText(reason_sentence(link.reason, link.params) if link.reason else _("This page was not looked at yet."))
        shows = evidence is not None and bool(evidence.snippet)
        self._snippet.setVisible(shows)
        self._then.setVisible(shows and (link.state not in FOUND or link.last_seen_at != link.checked_at))
        if link.last_seen_at is not None:
            self._then.setText(_("On {day} it read:").format(day=long_day(link.last_seen_at)))
        if evidence is not None:
            self._snippet.show_snippet(evidence.snippet, evidence.words_at)
        self._facts.fill(facts_of(link, evidence, today))
        self._reports.fill(reported_lines(known.reports, today))
        self._reports_title.setVisible(bool(known.reports))
        self._history.fill(looks_of(known.looks, today)[:LOOKS_SHOWN])
        self._history_title.setVisible(bool(known.looks))
        self.note.show_note(link.id, known.note)
        self._target.setVisible(bool(link.leads_to or link.target_address))
        self._may_ask = may_ask(link.state, link.reason)
        self._open.set_text(_("See for yourself") if self._may_ask else _("Open the page"))
        self.question.setVisible(self._may_ask and link.id in self._asking)

    def _on_open(self) -> None:
        self.open_asked.emit(self._link_id)
        if self._may_ask:
            self._asking.add(self._link_id)
            self.question.ask()

    def _on_answered(self, saw: bool) -> None:
        self._on_later()
        self.answered.emit(self._link_id, saw)

    def _on_later(self) -> None:
        self._asking.discard(self._link_id)
        if self.question.isAncestorOf(self.focusWidget() or self):
            self._open.setFocus(Qt.FocusReason.OtherFocusReason)
        self.question.hide()
