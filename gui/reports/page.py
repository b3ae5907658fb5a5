"""Earned so far: each site that recommends the business, with its sentence and since when; what was done; and a page to print."""

from __future__ import annotations

from typing import ClassVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from core.events import Changed, Topic
from core.reports.records import Earned, EarnedLink, EarnedStep
from core.reports.wording import done_words, other_sentences, since_words, sum_sentence
from core.words import _, ngettext
from gui.choosing import choose_new_file
from gui.page import GAP, MARGIN, Page, PageContext, Place
from gui.reports.saving import html_of, save_earned
from gui.seldom import Seldom
from gui.theme import Role
from gui.widgets import Button, ButtonKind, Card, EmptyState, Kind, Label, Scroll

WIDTH = 900
MOST = 60
"""Sites and steps on the screen; the page to print names more."""


class EarnedPage(Page):
    topics: ClassVar[frozenset[Topic]] = frozenset({Topic.LINKS, Topic.CHECKLIST, Topic.BUSINESS})

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self._shown: Earned | None = None
        self.buttons: list[Button] = []
        self.title = Label(kind=Kind.TITLE)
        self.note = Label(kind=Kind.SMALL, role=Role.MUTED)
        self.save = Button(_("Save a page to print…"), pressed=self._on_save)
        self.empty = EmptyState(
            _("Nothing stands here yet."),
            _("Every link that is seen on its page stands here, with the sentence around it. Add the pages you know of, and look at them."),
            _("Go to your links"),
            lambda: context.go(Place("backlinks")),
        )
        self.print = Button(_("Print…"), pressed=self._on_print)
        self._cards = QVBoxLayout()
        self._cards.setSpacing(GAP)
        self._soon_again = Seldom(self.refresh, self)
        self._lay_out()

    def renew(self, changes: tuple[Changed, ...]) -> None:
        if any(change.topic is not Topic.LINKS for change in changes):
            self.refresh()
        else:
            self._soon_again.ask()

    def shown(self) -> None:
        if self._soon_again.asked:
            self.refresh()

    def refresh(self) -> None:
        self._soon_again.done()
        workspace = self.context.workspace
        earned = workspace.earnings.all(workspace.checklist.overview().path)
        if earned == self._shown:
            return
        self._shown = earned
        others = other_sentences(earned.total)
        nothing = not earned.links and not earned.steps and not others
        self.empty.setVisible(nothing)
        self._scroll.setVisible(not nothing)
        self.title.setText(sum_sentence(earned) if earned.links else _("Earned so far"))
        self.note.setText(" ".join(part for part in (others, _more(earned)) if part))
        self.note.setVisible(bool(self.note.text()))
        while (item := self._cards.takeAt(0)) is not None:
            old = item.widget()
            if old is not None:
                old.hide()
                old.deleteLater()
        self.buttons = []
        if earned.links:
            self._cards.addWidget(self._card(_("Who recommends you"), [self._link(link) for link in earned.links[:MOST]]))
        if earned.steps:
            self._cards.addWidget(self._card(_("What was done"), [_step(step) for step in earned.steps[:MOST]]))

    def _card(self, heading: str, rows: list[QWidget]) -> Card:
        card = Card(heading)
        card.rows.setSpacing(14)
        for row in rows:
            card.rows.addWidget(row)
        return card

    def _link(self, link: EarnedLink) -> QWidget:
        button = Button(_("See the link"), ButtonKind.QUIET, lambda: self.context.go(Place("backlinks", link.id))).small()
        button.setAccessibleName(_("See the link on {site}").format(site=link.site))
        self.buttons.append(button)
        row = QWidget()
        across = QHBoxLayout(row)
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(16)
        told = QVBoxLayout()
        told.setSpacing(3)
        told.addWidget(Label(link.site, Kind.STRONG))
        if link.words:
            told.addWidget(Label(f"“{link.words}”"))
        told.addWidget(Label(since_words(link), Kind.SMALL, Role.MUTED))
        across.addLayout(told, 1)
        across.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
        return row

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(GAP)
        head.addWidget(self.title, 1)
        for button in (self.print, self.save):
            head.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
        self._scroll = Scroll(width=self.context.theme.px(WIDTH))
        self.context.theme.changed.connect(lambda: self._scroll.set_width(self.context.theme.px(WIDTH)))
        column = self._scroll.rows
        column.setContentsMargins(0, 0, MARGIN, MARGIN)
        column.addLayout(head)
        column.addWidget(self.note)
        column.addLayout(self._cards)
        column.addStretch(1)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(MARGIN, 24, 0, 0)
        rows.addWidget(self._scroll)
        rows.addWidget(self.empty, 1)

    def _on_print(self) -> None:
        from gui.reports.printing import ask_printer  # Qt's printing is loaded when somebody prints

        assert self._shown is not None
        self.dialog = ask_printer(self, html_of(self.context, self._shown))

    def _on_save(self) -> None:
        assert self._shown is not None
        kinds = f"{_('Pages')} (*.html)"
        target = choose_new_file(self, _("Save a page to print"), _("Earned so far.html"), kinds, self.context.memory, "saved")
        if target is not None:
            self.context.say(save_earned(self.context, self._shown, target))


def _step(step: EarnedStep) -> QWidget:
    row = QWidget()
    told = QVBoxLayout(row)
    told.setContentsMargins(0, 0, 0, 0)
    told.setSpacing(3)
    told.addWidget(Label(_(step.title)))
    told.addWidget(Label(done_words(step), Kind.SMALL, Role.MUTED))
    return row


def _more(earned: Earned) -> str:
    """Say how many sites are not named on the screen, "" for none."""
    left = earned.sites - min(MOST, len(earned.links))
    return ngettext("{n} more site stands on the page to print.", "{n} more sites stand on the page to print.", left) if left > 0 else ""
