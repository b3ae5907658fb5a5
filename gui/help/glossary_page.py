"""The glossary: every word with what it means, found by typing, or opened at the words that were named somewhere."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from core.glossary.naming import find
from core.glossary.word import Word
from core.words import _
from gui.help.lookup import LookupPage
from gui.page import PageContext, Place
from gui.theme import Role
from gui.widgets import Card, Kind, Label


class WordCard(Card):
    """The owner's word, the expert's beside it, and what it means."""

    def __init__(self, word: Word, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.setAccessibleName(word.title())
        self.rows.setSpacing(6)
        title = Label(word.title(), Kind.HEADING)
        line = QHBoxLayout()
        line.setSpacing(12)
        line.addWidget(title, 1)
        if word.expert():
            expert = Label(_("experts say: {word}").format(word=word.expert()), Kind.SMALL, Role.MUTED)
            expert.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
            line.addWidget(expert, 1)
        self.rows.addLayout(line)
        self.rows.addWidget(Label(_(word.meaning)).selectable())


class GlossaryPage(LookupPage):
    """A place's filter names words by their ids, with spaces between; they stand alone then, and everything is one click away."""

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        quieter = _("Anywhere in Linkstead: rest the mouse on a text, or press F1 where such a word stands.")
        super().__init__(context, _("What the words mean."), quieter, _("Find a word"), parent)
        self.cards = {word.id: WordCard(word) for word in find("")}
        self.entries = list(self.cards.values())

    def fit(self, text: str) -> Sequence[QWidget]:
        return [self.cards[word.id] for word in find(text)]

    def show_place(self, place: Place) -> None:
        named = [self.cards[word] for word in place.filter.split() if word in self.cards]
        if named:
            self.search.escape()
            self.show_entries(named)
