"""`demo` in the window: the sample business, opened as it was four weeks ago and looked at again before one's eyes."""

from __future__ import annotations

import contextlib
import shutil
from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, QTimer, QUrl, Slot
from PySide6.QtGui import QDesktopServices

from core import words
from core.clock import Clock, SystemClock
from core.errors import WorldError
from core.sample.stage import Stage, set_stage
from core.settings.folders import Folders
from core.settings.machine import MachineSettings
from core.settings.permissions import KINDS, Answer
from core.words import _
from gui.application import Given, Program
from gui.backlinks.page import BacklinksPage
from gui.language import system_language
from gui.page import Place
from gui.starting import refuse, show, start_qt

FIRST_GLANCE = 1_500
"""Milliseconds in which one sees how things stood, before they change."""

INTERRUPTED = 130

_SCHEMES = ("http", "https")


def run(argv: Sequence[str]) -> int:
    """Show the sample until the window is closed; return the exit code."""
    app = start_qt(argv[1:])
    words.speak(system_language())
    clock = SystemClock()
    try:
        with set_stage(clock.now()) as stage:
            return show(app, given_for(stage, Folders.of_this_person(), clock), lambda program: begin(program, stage, FIRST_GLANCE))
    except WorldError as error:
        refuse(str(error))
        return 3
    except KeyboardInterrupt:
        return INTERRUPTED


def given_for(stage: Stage, folders: Folders, clock: Clock) -> Given:
    """Return the start of a window on the sample: it looks as the person's own does, and leaves nothing of theirs changed."""
    own = Folders(settings=stage.folder, businesses=stage.folder, logs=folders.logs)
    with contextlib.suppress(OSError):
        shutil.copyfile(folders.settings_file, own.settings_file)
    settings = MachineSettings(own.settings_file)
    for kind in KINDS:
        # Nothing is asked of anybody outside this computer.
        settings.set(kind.option, Answer.YES.value)
    return Given(folders=own, file=stage.file, clock=clock, manners=stage.web.manners(), notice=notice(), alone=True)


def notice() -> str:
    """Return what the window says of itself all the time."""
    return _(
        "This is a sample. The bakery and its neighbours are made up, and their pages come from this computer: "
        "nothing leaves it. When you close the window, the sample is cleared away."
    )


def begin(program: Program, stage: Stage, glance: int) -> None:
    """Look at every link after a first glance of `glance` milliseconds, and open the town's pages where a browser can see them."""
    Browser(stage.web.for_browser, lambda: program.window.say(_("This page is not part of the sample.")), program.window)
    program.window.go(Place("backlinks"))
    page = program.window.page("backlinks")
    assert isinstance(page, BacklinksPage)
    QTimer.singleShot(glance, page, page.doing.look_again)


class Browser(QObject):
    """Stands between the program and the person's browser, which knows none of the town's hosts."""

    def __init__(self, here: Callable[[str], str], unknown: Callable[[], None], parent: QObject) -> None:
        """`here` returns where the browser sees an address, "" for one outside the town; then `unknown` is called instead."""
        super().__init__(parent)
        self._here = here
        self._unknown = unknown
        self._step_between()
        self.destroyed.connect(_step_aside)

    @Slot(QUrl)
    def open(self, url: QUrl) -> None:
        address = self._here(url.toString())
        if not address:
            self._unknown()
            return
        _step_aside()
        QDesktopServices.openUrl(QUrl(address))
        self._step_between()

    def _step_between(self) -> None:
        for scheme in _SCHEMES:
            QDesktopServices.setUrlHandler(scheme, self, "open")  # type: ignore[arg-type] # it takes text; the stubs say bytes


def _step_aside() -> None:
    for scheme in _SCHEMES:
        QDesktopServices.unsetUrlHandler(scheme)
