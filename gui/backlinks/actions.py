"""What a person can do with links; the page's buttons, its menu and its keys all come here."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Qt, QUrl, Signal
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QWidget

from core.backlinks.query import LinkQuery
from core.clock import local_day
from core.events import Changed, Topic
from core.jobs import Ending, JobRequest, Outcome
from core.links.words import put_off_sentence
from core.settings.permissions import may_by_itself
from core.words import _, ngettext
from gui.backlinks.bringing import Bringing
from gui.backlinks.files import files_in
from gui.backlinks.sentences import NO_LINE, InVain
from gui.page import PageContext, Place

SENT_AS_IDS = 500
"""Links that were just added and are sent to the engine one by one, which lets a short list overtake a long run."""


class LinkActions(QObject):
    """`looking` tells whether links are being looked at now; `looked` that the last look under way has ended, however it did."""

    looking = Signal(bool)
    looked = Signal()

    def __init__(self, context: PageContext, page: QWidget) -> None:
        super().__init__(page)
        self._context = context
        self._page = page
        self._links = context.workspace.links
        self._running = 0
        self._unfinished = ""
        """What stood in the field of a dialog that was closed without adding."""
        self.bringing = Bringing(context, page)
        self.bringing.adding.brought.connect(self._on_brought)
        self.bringing.adding.refused.connect(self.add_links)
        self.in_vain: InVain | None = None
        """The last look, where it ended for want of a line."""

    def add_links(self, text: str = "", problem: str = "", files: Sequence[Path] = ()) -> None:
        """Ask for links; `text` already stands in the field, `problem` says why it could not be added, `files` wait for the website."""
        from gui.backlinks.add_dialog import AddLinksDialog

        business = self._context.workspace.business
        dialog = AddLinksDialog(business.business().sites, self._set_site, self._context.memory, self._page)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.pasted.connect(self.add_text)
        dialog.files_chosen.connect(self.take_files)
        dialog.getting_asked.connect(self.show_getting)
        # What was typed and not added, because somebody looked something up or pressed Escape, is not to be typed again.
        dialog.text.setPlainText("\n".join(filter(None, (self._unfinished.rstrip("\n"), text))))
        self._unfinished = ""
        dialog.rejected.connect(lambda: self._keep_unfinished(dialog.text.toPlainText()))
        dialog.show_problem(problem)
        if files:
            dialog.keep_waiting(files)
        dialog.open()

    def _keep_unfinished(self, text: str) -> None:
        self._unfinished = text

    def paste(self) -> None:
        """Take files that were copied; show anything else on the clipboard as a list to add."""
        mime = QGuiApplication.clipboard().mimeData()
        files = files_in(mime) if mime is not None else []
        if files:
            self.take_files(files)
        else:
            self.add_links(QGuiApplication.clipboard().text())

    def add_text(self, text: str) -> None:
        """Bring in what a text holds, then look at it; a table is shown first, as a file is."""
        from core.backlinks.pasted_table import source_of_table

        if source_of_table(text, self._context.workspace.business.business().domains) is None:
            self.bringing.adding.add_text(text)
        else:
            self.bringing.take_table(text)

    def take_files(self, files: Sequence[Path]) -> None:
        """Look into files and show what would come in; without a website of one's own no link can be recognised, so that is asked first."""
        if not files:
            return
        if self._context.workspace.business.business().sites:
            self.bringing.take_files(files)
        else:
            self.add_links(files=files)

    def choose_files(self) -> None:
        """Let files be chosen, several at once."""
        from gui.backlinks.files import choose_exports

        self.take_files(choose_exports(self._page, self._context.memory))

    def show_getting(self) -> None:
        """Show how to get a list of links."""
        self._context.go(Place("getting"))

    def look_again(self) -> None:
        """Look at what is due; where nothing is, at everything, but not twice on one day: sites are to be left in peace."""
        looked_at = self._links.counts().looked_at
        due = bool(self._links.due())
        if not due and looked_at is not None and local_day(looked_at) == local_day(self._context.workspace.clock.now()):
            self._context.say(_("All were looked at today. To look at one again now, select it."))
            return
        self._run_look({"every": not due})

    def look_at_start(self) -> None:
        """Look at what is due, where the owner wished for that, agreed to it, and there is something to look for."""
        wished = bool(self._context.settings.value("look_at_start")) and may_by_itself("check_links", self._context.settings)
        if wished and self._context.workspace.business.business().sites and self._links.due():
            self._run_look({})

    def forget(self, ids: Sequence[int]) -> None:
        """Forget links, with a way back."""
        if not ids:
            return
        self._links.forget(ids)
        self._say_changed()

        def back() -> None:
            self._links.restore(ids)
            self._say_changed()
            self._context.say(ngettext("{n} link is back.", "{n} links are back.", len(ids)))

        self._context.say(ngettext("{n} link forgotten.", "{n} links forgotten.", len(ids)), back)

    def open_page(self, link_id: int) -> None:
        """Open the page that links, in the person's own browser."""
        link = self._links.link(link_id)
        if link is not None:
            _open(link.page_address)

    def open_target(self, link_id: int) -> None:
        """Open the page of mine that a link leads to, or should lead to."""
        link = self._links.link(link_id)
        if link is not None:
            _open(link.leads_to or link.target_address)

    def save_list(self, query: LinkQuery, ids: Sequence[int] = ()) -> None:
        """Write these links to a file; where none are given, what the query shows."""
        from gui.backlinks.saving import save_list

        save_list(ids or self._links.ids(query), self._context, self._page)

    def _on_brought(self, imports: Sequence[int]) -> None:
        """Look at what came in: few at once, a long import by itself."""
        by_import = {each: self._links.ids_of_import(each) for each in imports}
        if sum(map(len, by_import.values())) <= SENT_AS_IDS:
            self.look([link_id for ids in by_import.values() for link_id in ids])
            return
        for import_id, ids in by_import.items():
            if len(ids):
                self._run_look({"import": import_id})

    def look(self, ids: Sequence[int]) -> None:
        """Look at links now."""
        if ids:
            self._run_look({"ids": list(ids)})

    def copy_addresses(self, ids: Sequence[int]) -> None:
        """Put the addresses of the pages on the clipboard, one a line."""
        QGuiApplication.clipboard().setText("\n".join(link.page_address for link in self._links.rows(ids)))

    def _run_look(self, params: Mapping[str, Any]) -> None:
        self._running += 1
        self.looking.emit(True)
        self._context.run(JobRequest("check_links", params), self._on_looked)

    def _on_looked(self, outcome: Outcome) -> None:
        self._running -= 1
        if outcome.ending is Ending.FINISHED:
            self.in_vain = None
        elif outcome.code in NO_LINE:
            self.in_vain = InVain(self._context.workspace.clock.now(), outcome.code, outcome.progress.done)
        put_off = int(outcome.params.get("put_off", 0)) if outcome.ending is Ending.FINISHED else 0
        if put_off:
            self._context.say(put_off_sentence(put_off))
        if self._running == 0:
            self.looking.emit(False)
            self.looked.emit()

    def _set_site(self, text: str) -> None:
        self._context.workspace.business.set_sites([text])
        self._context.events.say([Changed(Topic.BUSINESS)])

    def _say_changed(self) -> None:
        self._context.events.say([Changed(Topic.LINKS)])


def _open(address: str) -> None:
    if address.startswith(("http://", "https://")):
        QDesktopServices.openUrl(QUrl(address))
