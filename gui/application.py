"""One open window and all that stands behind it: fonts, theme, language, faults, the file, the frame, and the end in good order."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QApplication

from core import words
from core.clock import Clock, SystemClock
from core.errors import WorldError
from core.events import Changed, Events, Topic
from core.settings.everything import Settings
from core.settings.folders import Folders
from core.settings.machine import MachineSettings
from core.workspace import Workspace
from gui.faults import Fault, Faults
from gui.fonts import use_fonts
from gui.language import system_language, translate_qt
from gui.main_window import MainWindow
from gui.page import PageContext
from gui.pages import PAGES, PageSpec
from gui.running import runs_for
from gui.theme import Theme, ThemeChoice

if TYPE_CHECKING:
    from core.web.asking.manners import Manners
    from gui.files.businesses import Action, Businesses
    from gui.files.weekly import WeeklyBackup
    from gui.front import FrontDoor
    from gui.permission import AskedFirst


SETTLED = 500
"""Milliseconds after which the window stands and the person has seen how things are, so that a look may begin."""


@dataclass(frozen=True, slots=True)
class Given:
    """What a start is given; tests and pictures give other folders, another clock and the shipped typeface."""

    folders: Folders = field(default_factory=Folders.of_this_person)
    file: Path | None = None
    clock: Clock = field(default_factory=SystemClock)
    language: str = ""
    shipped_font: bool = False
    pages: Sequence[PageSpec] = PAGES
    manners: Manners | None = None
    """In place of those of the settings; for tests that bring a web of their own."""
    engine: Sequence[str] = ()
    """What starts an engine, in place of this program itself."""
    notice: str = ""
    """A sentence that stays in sight, for a window that is not about the person's own business."""
    alone: bool = False
    """No other file is offered, and this one is not remembered: it is not the person's own."""
    opened: Workspace | None = None
    """The file, where it is open already."""
    said: str = ""
    """Told once the window stands."""

    def workspace_file(self) -> Path:
        return self.file if self.file is not None else self.folders.usual_file


@dataclass(frozen=True, slots=True)
class Following:
    """What is opened once this file is closed, and what is told there."""

    opens: Callable[[], Workspace]
    said: str


class Program:
    """One open window and all that stands behind it; `close` ends it in order: jobs, file, hooks."""

    def __init__(self, app: QApplication, given: Given) -> None:
        """Open the file and the window. Raises WorldError where the file cannot be opened."""
        self._app = app
        self._closed = False
        self._door: FrontDoor | None = None
        self._weekly: WeeklyBackup | None = None
        self._given = given
        self.businesses: Businesses | None = None
        """The other files; there once the window stands, where any are offered."""
        self.following: Following | None = None
        self.events = Events()
        self.machine = MachineSettings(given.folders.settings_file)
        language = given.language or str(self.machine.value("language")) or system_language()
        words.speak(language)
        self._translators = translate_qt(app, language)
        use_fonts(app, given.shipped_font)
        self.theme = Theme(app, *self._look())
        self.workspace = given.opened or self._open(given)
        self.faults = Faults(given.folders.logs)
        self.window = MainWindow(given.pages, self.machine, given.notice)
        self.faults.found.connect(self._on_fault)
        self.faults.refused.connect(self.window.say)
        self.runs = runs_for(self.workspace, self.machine, self.events, self.window.strip, self.window.say, given.manners, given.engine)
        self.window.strip.stop_asked.connect(self.runs.stop)
        self.window.closing.connect(self.close)
        self.window.files_dropped.connect(self._bring_in)
        self.events.listen(self._on_changed)
        settings = Settings(self.machine, self.workspace.options)
        self.context = PageContext(
            workspace=self.workspace,
            events=self.events,
            settings=settings,
            theme=self.theme,
            memory=self.machine,
            run=lambda request, ended=None: self.asked_first.run(request, ended),
            go=self.window.go,
            say=self.window.say,
            leave=self.leave,
            logs=given.folders.logs,
        )
        self.window.start(self.context, after_paint=True, first="interview" if self.workspace.interview.wanted() else "")
        self.window.show_business(self._name(), [])
        self.window.painted.connect(self._on_painted)

    @cached_property
    def asked_first(self) -> AskedFirst:
        """What stands before the runs; made for the first of them: the first window need not wait for it."""
        from gui.permission import AskedFirst

        return AskedFirst(self.runs.run, self.runs.stop_jobs, self.context.settings, self.events, self.window.say, self.window)

    def _open(self, given: Given) -> Workspace:
        try:
            return Workspace.open(given.workspace_file(), given.clock)
        except WorldError:
            self.theme.deleteLater()
            raise

    def leave(self, following: Callable[[], Workspace], said: str = "") -> None:
        """Close the window in good order; whoever showed it opens what follows in its place."""
        from PySide6.QtCore import QTimer

        self.following = Following(following, said)
        # The dialog or menu this was chosen in ends first.
        QTimer.singleShot(0, self.window, self.window.close)

    def _on_painted(self) -> None:
        """See to what may wait until the window is there: nobody can knock or choose before."""
        from PySide6.QtCore import QTimer

        from core.settings.recent import RecentFiles
        from gui.files.businesses import Businesses
        from gui.front import FrontDoor
        from gui.icons import program_icon

        if not self._closed:
            self._app.setWindowIcon(program_icon())
            self._door = FrontDoor(self.workspace.path, self.window)
            QTimer.singleShot(SETTLED, self.window, self._look_at_start)
            QTimer.singleShot(SETTLED, self.window, self._back_up)
            if not self._given.alone:
                self.businesses = Businesses(self.context, RecentFiles(self.machine), self._given.folders, self.window)
                self.businesses.note()
            self._show_business()
            if self._given.said:
                self.window.say(self._given.said)

    def _back_up(self) -> None:
        from gui.files.weekly import WeeklyBackup

        if not self._closed and not self._given.alone:
            self._weekly = WeeklyBackup(self.workspace, self.window)
            self._weekly.failed.connect(self.window.say)
            self._weekly.begin()

    def _look_at_start(self) -> None:
        if self._closed or not self.workspace.options.value("look_at_start"):
            return
        from gui.backlinks.page import BacklinksPage

        page = self.window.page("backlinks")
        assert isinstance(page, BacklinksPage)
        page.doing.look_at_start()
        from gui.business.outside import OutsideReader

        OutsideReader(self.context, self.window).go_on()

    def _bring_in(self, files: list[Path]) -> None:
        """Show files that were dropped, whatever page they were dropped on, where links are brought in."""
        from gui.backlinks.page import BacklinksPage
        from gui.page import Place

        if self._closed or "backlinks" not in {spec.name for spec in self._given.pages}:
            return
        self.window.go(Place("backlinks"))
        page = self.window.page("backlinks")
        assert isinstance(page, BacklinksPage)
        page.doing.take_files(files)

    def close(self) -> None:
        """End jobs first, then close the file; what the hooks held goes back last."""
        if self._closed:
            return
        self._closed = True
        # A window still on the screen would ask the closed file for its rows.
        self.window.hide()
        if self._door is not None:
            self._door.close()
        if "asked_first" in self.__dict__:
            self.asked_first.close()
        self.runs.close()
        if self._weekly is not None:
            self._weekly.wait()
        self.workspace.close()
        self.faults.close()

    def _look(self) -> tuple[ThemeChoice, float]:
        return ThemeChoice(str(self.machine.value("theme"))), float(self.machine.value("text_size")) / 100

    def _on_changed(self, change: Changed) -> None:
        if change.topic is Topic.SETTINGS:
            self.theme.choose(*self._look())
        elif change.topic is Topic.BUSINESS:
            self._show_business()
            if self.businesses is not None:
                self.businesses.note()

    def _show_business(self) -> None:
        from gui.files.businesses import edit_actions

        others: list[Action] = self.businesses.actions() if self.businesses is not None else []
        self.window.show_business(self._name(), [*edit_actions(self.context), *others])

    def _name(self) -> str:
        business = self.workspace.business.business()
        return business.name or (business.sites[0] if business.sites else "") or words._("Your business")

    def _on_fault(self, fault: Fault) -> None:
        from gui.fault_dialog import FaultDialog

        FaultDialog(fault, self.window).open()
