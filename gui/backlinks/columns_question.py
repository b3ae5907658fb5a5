"""Of a table that nobody knows: which column is the page that links, asked with its first rows in sight."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import Qt
from PySide6.QtGui import QBrush
from PySide6.QtWidgets import QAbstractItemView, QGridLayout, QTableWidget, QTableWidgetItem, QVBoxLayout, QWidget

from core.backlinks.column_answers import ASKED
from core.backlinks.exports.recognise import Asked
from core.backlinks.exports.shape import Field
from core.words import N_, _
from gui.theme import Role, Theme
from gui.widgets import Button, ButtonKind, ComboBox, FlowLayout, Kind, Label

ROWS_SHOWN = 3
WIDEST = 260
SCROLLBAR = 12
QUESTIONS: Mapping[Field, str] = {
    Field.PAGE: N_("Which column is the page that links to you?"),
    Field.TARGET: N_("The page of yours it leads to"),
    Field.WORDS: N_("The words of the link"),
}


class ColumnsQuestion(QWidget):
    """`said` is called with the answer, `set_aside` where the file is to be left out."""

    def __init__(
        self,
        asked: Asked,
        answer: Mapping[Field, int],
        theme: Theme,
        said: Callable[[dict[Field, int]], None],
        set_aside: Callable[[], None],
    ) -> None:
        super().__init__()
        self._theme = theme
        names = [name.strip() or _("Column {n}").format(n=number) for number, name in enumerate(asked.names, 1)]
        self.choices: dict[Field, ComboBox] = {}
        self.rows = _first_rows(names, asked, theme)
        self.read = Button(_("Read it so"), ButtonKind.PRIMARY, lambda: said(self.answer()))
        self.leave = Button(_("Leave this file out"), ButtonKind.QUIET, set_aside)
        grid = QGridLayout()
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(8)
        grid.setColumnStretch(0, 1)
        grid.setColumnStretch(1, 1)
        for row, each in enumerate(ASKED):
            first = each is Field.PAGE
            choice = ComboBox(_(QUESTIONS[each]))
            choice.addItem(_("Choose a column") if first else _("Not in this table"), -1)
            for place, name in enumerate(names):
                choice.addItem(name, place)
            choice.setCurrentIndex(place + 1 if (place := answer.get(each, -1)) < len(names) else 0)
            choice.setMinimumContentsLength(12)
            choice.currentIndexChanged.connect(lambda _index: self._show())
            self.choices[each] = choice
            grid.addWidget(Label(_(QUESTIONS[each]), Kind.STRONG if first else Kind.BODY), row, 0)
            grid.addWidget(choice, row, 1)
        foot = QWidget()
        flow = FlowLayout(foot)
        flow.addWidget(self.read)
        flow.addWidget(self.leave)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(10)
        rows.addWidget(Label(_("Linkstead does not know this table. These are its first rows:")))
        rows.addWidget(self.rows)
        rows.addLayout(grid)
        rows.addWidget(foot)
        self._show()

    def answer(self) -> dict[Field, int]:
        """Return what is chosen now."""
        return {each: int(choice.currentData()) for each, choice in self.choices.items() if choice.currentData() >= 0}

    def _show(self) -> None:
        answer = self.answer()
        self.read.setEnabled(Field.PAGE in answer and len(set(answer.values())) == len(answer))
        chosen = QBrush(self._theme.colour(Role.ACCENT_SOFT))
        for row in range(self.rows.rowCount()):
            for place in range(self.rows.columnCount()):
                item = self.rows.item(row, place)
                if item is not None:
                    item.setBackground(chosen if place in answer.values() else QBrush())
        if Field.PAGE in answer:
            self.rows.scrollTo(self.rows.model().index(0, answer[Field.PAGE]))


def _first_rows(names: list[str], asked: Asked, theme: Theme) -> QTableWidget:
    samples = asked.samples[:ROWS_SHOWN]
    table = QTableWidget(len(samples), len(names))
    table.setAccessibleName(_("The first rows"))
    table.setHorizontalHeaderLabels(names)
    table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
    table.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
    table.setWordWrap(False)
    table.setTabKeyNavigation(False)
    table.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    table.verticalHeader().hide()
    table.horizontalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
    for row, cells in enumerate(samples):
        for place in range(len(names)):
            table.setItem(row, place, QTableWidgetItem(cells[place] if place < len(cells) else ""))
    # Room around the cells, as the big tables have it.
    high = table.fontMetrics().height() + theme.px(14)
    table.setShowGrid(False)
    table.horizontalHeader().setFixedHeight(high)
    table.resizeColumnsToContents()
    for place in range(len(names)):
        table.setColumnWidth(place, min(table.columnWidth(place) + theme.px(18), theme.px(WIDEST)))
    for row in range(len(samples)):
        table.setRowHeight(row, high)
    table.setFixedHeight(high * (len(samples) + 1) + SCROLLBAR + 2 * table.frameWidth() + 10)
    return table
