"""What was searched in a month: from an export of Search Console, looked at before it is kept."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from pathlib import Path

from PySide6.QtCore import Qt, QUrl, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QDesktopServices
from PySide6.QtWidgets import QWidget

from core.errors import WorldError
from core.events import Changed, Topic
from core.signs.naming import names_of
from core.signs.performance import Export, read_export
from core.signs.records import Searches
from core.signs.sheets import read_tables
from core.signs.wording import month_words
from core.words import N_, _
from gui.choosing import choose_file
from gui.page import PageContext, Place
from gui.signs.reading import ExportDialog
from gui.theme import Role
from gui.widgets import Button, ButtonKind, Card, FlowLayout, Kind, Label

SEARCH_CONSOLE = "https://search.google.com/search-console/performance/search-analytics"

HOW = (
    N_("Open Search Console, and there Performance."),
    N_("Under Date choose one month, from its first day to its last."),
    N_("Press Export, and read the file here, as it comes."),
)


class SearchesCard(Card):
    """`refused` tells that `problem` says now why a file cannot be read."""

    refused = Signal()

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__(_("From Search Console"), parent)
        self._context = context
        self._signs = context.workspace.signs
        self._months: Sequence[date] = ()
        self.rows.addWidget(Label(_("Once a month, three steps:")))
        for number, step in enumerate(HOW, 1):
            self.rows.addWidget(Label(f"{number}.  {_(step)}").explained())
        told = _("Counted are searches that name your town, your trade or what you sell, as your profile has them.")
        self.rows.addWidget(Label(told, Kind.SMALL, Role.MUTED))
        self.read = Button(_("Read an export…"), pressed=self._on_read)
        foot = QWidget()
        flow = FlowLayout(foot)
        flow.addWidget(self.read)
        flow.addWidget(Button(_("Your profile"), ButtonKind.QUIET, lambda: context.go(Place("business"))))
        flow.addWidget(Button(_("Open Search Console"), ButtonKind.QUIET, self._on_search_console))
        self.rows.addWidget(foot)
        self.problem = Label(role=Role.GONE)
        self.problem.hide()
        self.rows.addWidget(self.problem)
        self.rows.addStretch(1)

    def show_months(self, months: Sequence[date]) -> None:
        """Offer these months for an export, and the one it is for."""
        self._months = tuple(months)

    def read_file(self, path: Path) -> ExportDialog | None:
        """Show what an export holds and ask for which month it is to be kept; what is none is said."""
        self._say_problem("")
        names = names_of(self._context.workspace.profiles.profile())
        if not names:
            self._say_problem(_("Say first in which town you are, what your trade is or what you sell: only such searches are counted."))
            return None
        try:
            export = read_export(read_tables(path), names, path.name)
        except WorldError as error:
            self._say_problem(str(error))
            return None
        dialog = ExportDialog(export, self._offered(export), self)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.chosen.connect(lambda month: self._put(month, export.as_searches(month, path.name), _("Kept for {month}.")))
        dialog.open()
        return dialog

    def take_out(self, month: date) -> None:
        """Let what was read of a month's searches go."""
        self._put(month, None, _("The searches of {month} are taken out."))

    def _offered(self, export: Export) -> Sequence[date]:
        said = export.month
        if said is None or said in self._months or said not in self._signs.recent:
            return self._months
        return [*self._months, said]

    def _put(self, month: date, searches: Searches | None, said: str) -> None:
        before = self._signs.put_searches(month, searches)
        self._changed()

        def back() -> None:
            self._signs.put_searches(month, before)
            self._changed()

        self._context.say(said.format(month=month_words(month)), back)

    def _changed(self) -> None:
        self._context.events.say([Changed(Topic.SIGNS)])

    def _say_problem(self, problem: str) -> None:
        """Say why a file cannot be read, and leave it said until the next one; "" says nothing."""
        self.problem.setText(problem)
        self.problem.setVisible(bool(problem))
        if problem:
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self.problem, problem))
            self.refused.emit()

    def _on_read(self) -> None:
        kinds = f"{_('Exports')} (*.zip *.csv *.xlsx)"
        path = choose_file(self, _("Read an export of searches"), kinds, self._context.memory, "exports")
        if path is not None:
            self.read_file(path)

    def _on_search_console(self) -> None:
        QDesktopServices.openUrl(QUrl(SEARCH_CONSOLE))
