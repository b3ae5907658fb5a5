"""How to get a list of the pages that link to you: a card for each tool, and where its file goes."""

from __future__ import annotations

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from core.backlinks.getting import read_cards
from core.words import _
from gui.backlinks.drop_zone import DropZone
from gui.backlinks.getting_card import FoldedCard, GettingCard
from gui.page import MARGIN, Page, PageContext, Place
from gui.theme import Role
from gui.widgets import Button, ButtonKind, Card, Kind, Label, Scroll

WIDTH = 1000


class GettingPage(Page):
    """“I do not have this” leads to the next free tool, and after the last of them to those who know the owner."""

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self.cards: list[GettingCard] = []
        self.folded: list[FoldedCard] = []
        self.zone = DropZone(context.theme, lambda: context.go(Place("backlinks", filter="choose")))
        self.none = Button(_("Say who knows you"), pressed=self._to_five)
        self._scroll = Scroll(width=context.theme.px(WIDTH))
        self._lay_out()
        context.theme.changed.connect(self._fit)

    def find_next(self, at: int) -> QWidget:
        """Return what stands after a free tool's card: the next one, or who knows the owner."""
        return self.cards[at + 1] if at + 1 < len(self.cards) else self._without

    def _lay_out(self) -> None:
        rows = self._scroll.rows
        rows.setContentsMargins(0, 0, MARGIN, MARGIN)
        rows.addWidget(Label(_("How to get a list of the pages that link to you."), Kind.TITLE))
        told = _("These tools know many pages that link to you. Each writes its list into a file; Linkstead reads the file as it comes.")
        rows.addWidget(Label(told, Kind.SMALL, Role.MUTED))
        for card in read_cards():
            if not card.folded:
                at = len(self.cards)
                self.cards.append(GettingCard(card, self.context.theme, lambda at=at: self._go_on_after(at)))  # type: ignore[misc]
                rows.addWidget(self.cards[at])
        others = Card(_("Others, if you have one of them already"))
        others.rows.setSpacing(8)
        for card in read_cards():
            if card.folded:
                self.folded.append(FoldedCard(card, self.context.theme, self._show_without))
                others.rows.addWidget(self.folded[-1])
        rows.addWidget(others)
        self._without = Card(_("You have none of them?"))
        self._without.rows.addWidget(
            Label(
                _(
                    "That is no hindrance. Say which clubs, suppliers and papers know you: Linkstead reads their websites and finds out "
                    "who links to you and who only names you."
                )
            )
        )
        line = QHBoxLayout()
        line.addWidget(self.none)
        line.addWidget(Button(_("Paste what I know"), ButtonKind.QUIET, lambda: self.context.go(Place("backlinks", filter="add"))))
        line.addStretch(1)
        self._without.rows.addLayout(line)
        rows.addWidget(self._without)
        rows.addWidget(self.zone)
        rows.addStretch(1)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(MARGIN, 24, 0, 0)
        outer.addWidget(self._scroll)

    def _go_on_after(self, at: int) -> None:
        following = self.find_next(at)
        if isinstance(following, GettingCard):
            (following.open or following.without).setFocus()
            self._bring_into_sight(following)
        else:
            self._show_without()

    def _show_without(self) -> None:
        self.none.setFocus()
        self._bring_into_sight(self._without)

    def _bring_into_sight(self, part: QWidget) -> None:
        """Scroll a card's beginning to the top."""
        bar = self._scroll.verticalScrollBar()
        QTimer.singleShot(0, part, lambda: bar.setValue(min(bar.maximum(), part.y())))

    def _to_five(self) -> None:
        self.context.go(Place("interview", filter="five"))

    def _fit(self) -> None:
        self._scroll.set_width(self.context.theme.px(WIDTH))
