"""Files and pasted tables on their way in: each is looked into and shown, and added once the owner says so."""

from __future__ import annotations

from collections import deque
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QWidget

from core.backlinks.column_answers import ColumnAnswers
from core.backlinks.preview import read
from core.backlinks.preview_words import together
from core.errors import sentence
from core.events import Changed, Topic
from core.jobs import Ending, JobRequest, Outcome
from core.words import _
from gui.backlinks.adding import Adding
from gui.backlinks.bring_dialog import BringDialog
from gui.backlinks.brought import BroughtFile
from gui.page import PageContext


class Bringing(QObject):
    """One dialog at a time shows all files that are on their way."""

    def __init__(self, context: PageContext, page: QWidget) -> None:
        super().__init__(page)
        self._context = context
        self._page = page
        self._answers = ColumnAnswers(context.workspace.store)
        self.adding = Adding(context, self)
        self._files: list[BroughtFile] = []
        self._waiting: deque[BroughtFile] = deque()
        self._looking = False
        self.dialog: BringDialog | None = None

    # Looking into files.

    def take_files(self, paths: Sequence[Path]) -> None:
        """Look into files, then show what is in them; while others are shown, beside those."""
        # One that could not be read may be whole by now.
        self._files = [file for file in self._files if not (file.problem and file.path in paths)]
        here = {file.path for file in self._files}
        for path in dict.fromkeys(paths):
            if path not in here:
                self._take(BroughtFile(path, path.name, problem=_folder_problem(path)))
        self._go_on()

    def take_table(self, text: str) -> None:
        """Look into a pasted table as into a file."""
        self._take(BroughtFile(self.adding.keep_for_the_engine(text), ""))
        self._go_on()

    def _take(self, file: BroughtFile) -> None:
        self._files.append(file)
        if not file.problem:
            self._waiting.append(file)

    def _go_on(self) -> None:
        if self._looking:
            return
        if not self._waiting:
            self._show()
            return
        file = self._waiting.popleft()
        self._looking = True
        if self.dialog is not None:
            self.dialog.show_files(self._files, busy=True)
        self._context.run(JobRequest("preview_links", file.params()), lambda outcome: self._on_looked(file, outcome))

    def _on_looked(self, file: BroughtFile, outcome: Outcome) -> None:
        self._looking = False
        if file not in self._files:
            # Cancelled meanwhile.
            self._go_on()
            return
        if outcome.ending is Ending.STOPPED:
            self._on_stopped()
            return
        if outcome.ending is Ending.FAILED:
            file.problem, file.preview = sentence(outcome.code, outcome.params), None
        else:
            file.preview = together(read(str(outcome.params["preview"])))
            self._remember_question(file)
        self._go_on()

    def _remember_question(self, file: BroughtFile) -> None:
        """Keep what is asked of a table, and answer it as last time where it was asked before."""
        if file.preview is None or file.preview.asked is None:
            return
        first = file.asked is None
        file.asked = file.preview.asked
        said = self._answers.answer(file.asked.names)
        if first and said:
            file.columns = said
            self._waiting.appendleft(file)

    def _on_stopped(self) -> None:
        """Show what was looked into before, or nothing where the dialog did not stand yet."""
        self._waiting.clear()
        self._files = [file for file in self._files if file.preview is not None or file.problem]
        if self.dialog is None or not self._files:
            self.cancel()
            self._context.say(_("Stopped. Nothing was kept."))
        else:
            self._show()

    # Showing what is in them.

    def _show(self) -> None:
        if not self._files:
            return
        if self.dialog is None:
            dialog = BringDialog(self._context.theme, self._page)
            dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            dialog.add_asked.connect(self._add)
            dialog.look_asked.connect(lambda file: self._look_anew([file]))
            dialog.mine_asked.connect(self._add_site)
            dialog.dropped.connect(self.take_files)
            dialog.rejected.connect(self.cancel)
            self.dialog = dialog
        self.dialog.show_files(self._files)
        # Not in the window's way: its foot has Stop.
        self.dialog.show()

    def _look_anew(self, files: Sequence[BroughtFile]) -> None:
        self._waiting.extend(file for file in files if file not in self._waiting)
        self._go_on()

    def _add_site(self, host: str) -> None:
        """Have a website count as the owner's too, and look again with that."""
        business = self._context.workspace.business
        before = business.business().sites
        business.set_sites([*before, host])
        added = set(business.business().sites) - set(before)
        self._say_business()

        def back() -> None:
            business.set_sites([site for site in business.business().sites if site not in added])
            self._say_business()
            self._look_anew([file for file in self._files if not file.problem])

        self._context.say(_("{host} counts as your website now.").format(host=host), back)
        self._look_anew([file for file in self._files if not file.problem])

    def cancel(self) -> None:
        """Let go of every file; nothing was kept of any."""
        for file in self._files:
            file.done_with()
        self._files = []
        self._waiting.clear()
        dialog, self.dialog = self.dialog, None
        if dialog is not None:
            dialog.close()

    def _add(self) -> None:
        files, self._files = self._files, []
        dialog, self.dialog = self.dialog, None
        if dialog is not None:
            dialog.accept()
        for file in files:
            if not file.comes_in:
                file.done_with()
            elif file.columns and file.asked is not None:
                self._answers.keep(file.asked.names, file.columns)
        self.adding.add_files([file for file in files if file.comes_in])

    def _say_business(self) -> None:
        self._context.events.say([Changed(Topic.BUSINESS)])


def _folder_problem(path: Path) -> str:
    return _("This is a folder. Add the files in it.") if path.is_dir() else ""
