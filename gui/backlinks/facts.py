"""What is known of a link, as names and values side by side."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout

from core.backlinks.records import Evidence, Link, LinkCheck
from core.clock import local_day
from core.links.by_hand import BY_HAND
from core.links.words import place_words, short_word
from core.web.addresses.address import shown
from core.words import _, day
from gui.backlinks.columns import how_it_counts
from gui.theme import Role
from gui.widgets import Kind, Label

BETWEEN = 6
"""Pixels more above a name that has its value under it, so that the two are seen to belong together."""


class FactGrid(QGridLayout):
    """Small words that wrap, names and values: in two columns, or with the values `under` their names."""

    def __init__(self, gap: int = 6, under: bool = False) -> None:
        super().__init__()
        self._under = under
        self.setColumnStretch(0 if under else 1, 1)
        self.setHorizontalSpacing(12)
        self.setVerticalSpacing(gap)

    def fill(self, rows: Sequence[tuple[str, str]]) -> None:
        """Put new rows in place of the old ones."""
        while (item := self.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        named, said = (Role.TEXT, Role.MUTED) if self._under else (Role.MUTED, Role.TEXT)
        for place, (name, value) in enumerate(rows):
            for column, label in enumerate((Label(name, Kind.SMALL, named).explained(), Label(value, Kind.SMALL, said).selectable())):
                row, beside = (2 * place + column, 0) if self._under else (place, column)
                if self._under and place and not column:
                    label.setContentsMargins(0, BETWEEN, 0, 0)
                self.addWidget(label, row, beside, Qt.AlignmentFlag.AlignTop)
                # A layout would show it a turn later, and until then the height of the whole would be wrong.
                label.show()


def facts_of(link: Link, evidence: Evidence | None, today: date) -> list[tuple[str, str]]:
    """Return what the looks found of a link, and when the next one is."""
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
        facts.append((_("The way to the page"), _way(evidence)))
    if link.last_seen_at is not None and link.last_seen_at != link.checked_at:
        facts.append((_("Last seen"), day(link.last_seen_at, today)))
    if link.due_at is not None and local_day(link.due_at) > today:
        facts.append((_("Next look"), _("from {day}").format(day=day(link.due_at, today))))
    return facts


def _way(evidence: Evidence) -> str:
    """Return every address on the way, each on a line, with the answer that sent on from it."""
    sent_on = [f"{shown(address)} ({status})" for address, status in evidence.hops]
    return "\n→ ".join([*sent_on, shown(evidence.final_address)])


def looks_of(looks: Sequence[LinkCheck], today: date) -> list[tuple[str, str]]:
    """Return a line for each look: its day and what came of it."""
    return [(_when(look, looks, today), _what(look)) for look in looks]


def _what(look: LinkCheck) -> str:
    words = short_word(look.state, look.reason)
    return _("{state} (you looked yourself)").format(state=words) if look.reason in BY_HAND else words


def _when(look: LinkCheck, looks: Sequence[LinkCheck], today: date) -> str:
    """Return the day of a look, with its hour where that day had another."""
    moment = look.checked_at
    alone = sum(local_day(other.checked_at) == local_day(moment) for other in looks) == 1
    return day(moment, today) if alone else f"{day(moment, today)}, {moment.astimezone():%H:%M}"
