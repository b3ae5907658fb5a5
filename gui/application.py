"""The start of the window: fonts, theme, language, faults, the file, the frame, and the end in good order."""

from __future__ import annotations

import gc
import os
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QTranslator
from PySide6.QtWidgets import QApplication

from core import words
from core.clock import Clock, SystemClock
from core.errors import WorldError, sentence
from core.events import Changed, Events, Topic
from core.settings.everything import Settings
from core.settings.folders import Folders
from core.settings.machine import MachineSettings
from core.workspace import Workspace
from gui.faults import Fault, Faults
from gui.fonts import use_fonts
from gui.main_window import MainWindow
from gui.page import PageContext, Place
from gui.pages import PAGES, PageSpec
from gui.running import runs_for, window_command
from gui.theme import Theme, ThemeChoice

if TYPE_CHECKING:
    from core.web.manners import Manners
    from gui.front import FrontDoor


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

    def workspace_file(self) -> Path:
        return self.file if self.file is not None else self.folders.usual_file


class Program:
    """One open window and all that stands behind it; `close` ends it in order: jobs, file, hooks."""

    def __init__(self, app: QApplication, given: Given) -> None:
        """Open the file and the window. Raises WorldError where the file cannot be opened."""
        self._app = app
        self._closed = False
        self._door: FrontDoor | None = None
        self.events = Events()
        self.machine = MachineSettings(given.folders.settings_file)
        language = given.language or system_language()
        words.speak(language)
        self._translators = _translate_qt(app, language)
        use_fonts(app, given.shipped_font)
        self.theme = Theme(app, *self._look())
        self.workspace = Workspace.open(given.workspace_file(), given.clock)
        self.faults = Faults(given.folders.logs)
        self.window = MainWindow(given.pages, self.machine, given.notice)
        self.faults.found.connect(self._on_fault)
        self.faults.refused.connect(self.window.say)
        self.runs = runs_for(self.workspace, self.machine, self.events, self.window.strip, self.window.say, given.manners, given.engine)
        self.window.strip.stop_asked.connect(self.runs.stop)
        self.window.closing.connect(self.close)
        self.events.listen(self._on_changed)
        self.window.start(
            PageContext(
                workspace=self.workspace,
                events=self.events,
                settings=Settings(self.machine, self.workspace.options),
                theme=self.theme,
                memory=self.machine,
                run=self.runs.run,
                go=self.window.go,
                say=self.window.say,
            ),
            after_paint=True,
            first="interview" if self.workspace.interview.wanted() else "",
        )
        self._show_business()
        self.window.painted.connect(self._on_painted)

    def _on_painted(self) -> None:
        """See to what may wait until the window is there: nobody can knock before, and the network's part of Qt takes its time."""
        from PySide6.QtCore import QTimer

        from gui.front import FrontDoor
        from gui.icons import program_icon

        if not self._closed:
            self._app.setWindowIcon(program_icon())
            self._door = FrontDoor(self.workspace.path, self.window)
            QTimer.singleShot(SETTLED, self.window, self._look_at_start)

    def _look_at_start(self) -> None:
        if self._closed or not self.workspace.options.value("look_at_start"):
            return
        from gui.backlinks.page import BacklinksPage

        page = self.window.page("backlinks")
        assert isinstance(page, BacklinksPage)
        page.doing.look_at_start()

    def close(self) -> None:
        """End jobs first, then close the file; what the hooks held goes back last."""
        if self._closed:
            return
        self._closed = True
        # A window still on the screen would ask the closed file for its rows.
        self.window.hide()
        if self._door is not None:
            self._door.close()
        self.runs.close()
        self.workspace.close()
        self.faults.close()

    def _look(self) -> tuple[ThemeChoice, float]:
        return ThemeChoice(str(self.machine.value("theme"))), float(self.machine.value("text_size")) / 100

    def _on_changed(self, change: Changed) -> None:
        if change.topic is Topic.SETTINGS:
            self.theme.choose(*self._look())
        elif change.topic is Topic.BUSINESS:
            self._show_business()

    def _show_business(self) -> None:
        business = self.workspace.business.business()
        name = business.name or (business.sites[0] if business.sites else "")
        self.window.show_business(name or words._("Your business"), self._actions())

    def _actions(self) -> list[tuple[str, Callable[[], None]]]:
        """Return what the business's name offers."""
        actions: list[tuple[str, Callable[[], None]]] = [(words._("Edit…"), lambda: self.window.go(Place("business")))]
        if self.workspace.interview.wanted():
            actions.append((words._("Go on with the questions"), lambda: self.window.go(Place("interview"))))
        return actions

    def _on_fault(self, fault: Fault) -> None:
        from gui.fault_dialog import FaultDialog

        FaultDialog(fault, self.window).open()


def run(argv: Sequence[str]) -> int:
    """Open the window on the file named in `argv` (without the program's name), or on the person's own; return the exit code."""
    app = start_qt(argv)
    # What Qt itself understands is taken out by now.
    files = [Path(each) for each in app.arguments()[1:]]
    missing = next((file for file in files if not file.is_file()), None)
    if missing is not None:
        refuse(sentence("file_missing", {"name": str(missing)}))
        return 2
    if sys.platform != "darwin":
        return show(app, Given(file=files[0] if files else None))
    # There alone, since from then on every event of every widget passes through Python.
    from gui.opening import Opening

    opening = Opening(app)

    def begin(program: Program) -> None:
        opening.pass_on(lambda file: open_beside(program, file))

    code = show(app, Given(file=files[0] if files else opening.first()), begin)
    opening.close()
    return code


def start_qt(argv: Sequence[str]) -> QApplication:
    app = QApplication([sys.argv[0], *argv])
    app.setApplicationName("Linkstead")
    app.setDesktopFileName("linkstead")
    return app


def show(app: QApplication, given: Given, begin: Callable[[Program], None] = lambda _: None) -> int:
    """Show the window until it is closed and return the exit code; `begin` is called once it is there."""
    try:
        program = Program(app, given)
    except WorldError as error:
        if error.code == "file_busy" and _bring_forward(given.workspace_file()):
            return 0
        refuse(f"{error}\n\n{given.workspace_file()}", given.workspace_file())
        return 3
    program.window.painted.connect(_clear_up_later)
    program.window.painted.connect(lambda: _heed_ctrl_c(app, program))
    program.window.show()
    begin(program)
    code = app.exec()
    program.close()
    return code


def _clear_up_later() -> None:
    """Let Python look for what nobody needs any more, but never again among what the start made: that stays."""
    gc.freeze()
    gc.enable()


def _heed_ctrl_c(app: QApplication, program: Program) -> None:
    from gui.ctrl_c import CtrlC

    ctrl_c = CtrlC(app)
    ctrl_c.pressed.connect(program.window.close)
    app.aboutToQuit.connect(ctrl_c.close)


def open_beside(program: Program, file: Path) -> None:
    """Bring the window to the front where it has the file; another file gets a window of its own."""
    if file.resolve() == program.workspace.path.resolve():
        from gui.front import come_forward

        come_forward(program.window)
        return
    from PySide6.QtCore import QProcess

    command = window_command(file)
    QProcess.startDetached(command[0], command[1:])


def _bring_forward(file: Path) -> bool:
    from gui.front import knock

    return knock(file)


def refuse(text: str, file: Path | None = None) -> None:
    """Say why the window does not open: in the terminal it was asked for in, else in a box."""
    if sys.stderr is not None and sys.stderr.isatty():
        sys.stderr.write(f"{text}\n")
        return
    from PySide6.QtCore import QUrl
    from PySide6.QtGui import QDesktopServices
    from PySide6.QtWidgets import QMessageBox

    box = QMessageBox(QMessageBox.Icon.NoIcon, "Linkstead", "")
    box.setTextFormat(box.textFormat().PlainText)
    box.setText(text)
    folder = box.addButton(words._("Show the folder"), QMessageBox.ButtonRole.ActionRole) if file is not None else None
    box.addButton(words._("Close"), QMessageBox.ButtonRole.RejectRole)
    box.exec()
    if file is not None and folder is not None and box.clickedButton() is folder:
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(file.absolute().parent)))


def system_language() -> str:
    """Return the language of this person's system, as two letters."""
    if sys.platform not in {"win32", "darwin"}:
        # As Qt would, without its table of all languages and countries, which takes as long to load as the header to paint.
        said = (os.environ.get(name, "") for name in ("LC_ALL", "LC_MESSAGES", "LANG"))
        language = next(filter(None, said), "C").partition(".")[0].partition("_")[0]
        return "en" if language in {"C", "POSIX"} else language
    from PySide6.QtCore import QLocale

    return QLocale.system().name().partition("_")[0]


def _translate_qt(app: QApplication, language: str) -> list[QTranslator]:
    """Install Qt's own words for its dialogs and menus where they are shipped."""
    if language == "en":
        return []
    from PySide6.QtCore import QLibraryInfo

    translator = QTranslator(app)
    if language and translator.load(f"qtbase_{language}", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)):
        app.installTranslator(translator)
        return [translator]
    return []
