"""What the business file holds: each table and column in plain words, for the curious and for whoever opens it with another program."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from core.store.described import DescribedTable, described_tables
from core.words import _
from gui.help.lookup import LookupPage
from gui.page import PageContext
from gui.theme import Role
from gui.widgets import Card, Kind, Label


class TableCard(Card):
    """One table: what it is about, its name in the file, and its columns."""

    def __init__(self, table: DescribedTable, parent: QWidget | None = None) -> None:
        super().__init__(_(table.title), parent)
        self.rows.setSpacing(8)
        self.rows.addWidget(Label(_(table.what)))
        self.rows.addWidget(Label(_("In the file: {name}").format(name=table.name), Kind.SMALL, Role.MUTED).selectable())
        grid = QGridLayout()
        grid.setHorizontalSpacing(20)
        grid.setVerticalSpacing(6)
        grid.setColumnStretch(1, 1)
        for row, column in enumerate(table.columns):
            name = Label(column.name, Kind.SMALL, Role.MUTED)
            name.setWordWrap(False)
            grid.addWidget(name, row, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(Label(_(column.what), Kind.SMALL), row, 1)
        self.rows.addLayout(grid)
        told = [table.name, _(table.title), _(table.what)]
        self.words = " ".join([*told, *(f"{column.name} {_(column.what)}" for column in table.columns)]).casefold()


class SchemaPage(LookupPage):
    """Made from the schema itself, so that it is never out of step with the file."""

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        quieter = _(
            "One file in the form of SQLite, which many programs read. Open a copy of it, never the file itself, and change nothing in it."
        )
        super().__init__(context, _("What your file holds."), quieter, _("Find a table or a column"), parent)
        self.cards = [TableCard(table) for table in described_tables()]
        self.entries = list(self.cards)

    def fit(self, text: str) -> Sequence[QWidget]:
        wanted = text.strip().casefold()
        return [card for card in self.cards if wanted in card.words]
