"""The start of the window from outside: which file, who else has it, what stands in the way, and when it is over."""

from __future__ import annotations

import gc
import sys
from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path

from PySide6.QtWidgets import QApplication

from core import words
from core.errors import WorldError, sentence
from core.settings.machine import MachineSettings
from core.settings.recent import RecentFiles
from gui.application import Given, Program
from gui.running import window_command


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
        return show(app, usual(files))
    # There alone, since from then on every event of every widget passes through Python.
    from gui.opening import Opening

    opening = Opening(app)
    asked = files or list(filter(None, [opening.first()]))

    def begin(program: Program) -> None:
        opening.pass_on(lambda file: open_beside(program, file))

    code = show(app, usual(asked), begin)
    opening.close()
    return code


def start_qt(argv: Sequence[str]) -> QApplication:
    app = QApplication([sys.argv[0], *argv])
    app.setApplicationName("Linkstead")
    app.setDesktopFileName("linkstead")
    return app


def usual(files: Sequence[Path]) -> Given:
    """Return the start of a person's own window: on the first of `files`, else on what was open last, else on the usual file."""
    given = Given()
    if files:
        return replace(given, file=files[0])
    recent = RecentFiles(MachineSettings(given.folders.settings_file))
    last, there = recent.all()[:1], recent.there()
    missed = sentence("file_missing", {"name": last[0].path.name}) if last and last != there[:1] else ""
    return replace(given, file=there[0].path if there else None, said=missed)


def show(app: QApplication, given: Given, begin: Callable[[Program], None] = lambda _: None) -> int:
    """Show the window, and after it every one that a person opens in its place, until one is closed; return the exit code.

    `begin` is called for each once it is there.
    """
    cleared = False
    while True:
        try:
            program = Program(app, given)
        except WorldError as error:
            if error.code == "file_busy" and _bring_forward(given.workspace_file(), error):
                return 0
            another = _way_out(error, given)
            if another is None:
                return 3
            given = replace(given, file=another, opened=None, said="")
            continue
        if not cleared:
            program.window.painted.connect(_clear_up_later)
            cleared = True
        program.window.painted.connect(partial(_heed_ctrl_c, app, program))
        program.window.show()
        begin(program)
        code = app.exec()
        program.close()
        if program.following is None:
            return code
        given = _follow(given, program)


def _way_out(error: WorldError, given: Given) -> Path | None:
    """Say why the file does not open, and return what to open instead; in a terminal it is only said."""
    if sys.stderr is not None and sys.stderr.isatty():
        refuse(f"{error}\n\n{given.workspace_file()}")
        return None
    from gui.files.stuck import way_out

    return way_out(error, given.workspace_file(), given.clock, given.folders.businesses)


def _follow(given: Given, program: Program) -> Given:
    """Open what follows a window that is closed, or its own file again where that fails."""
    assert program.following is not None
    program.window.deleteLater()
    program.theme.deleteLater()
    try:
        opened = program.following.opens()
    except WorldError as error:
        return replace(given, file=program.workspace.path, opened=None, said=str(error))
    return replace(given, file=opened.path, opened=opened, said=program.following.said)


def _clear_up_later() -> None:
    """Let Python look for what nobody needs any more, but never again among what the start made: that stays."""
    gc.freeze()
    gc.enable()


def _heed_ctrl_c(app: QApplication, program: Program) -> None:
    from gui.ctrl_c import CtrlC

    ctrl_c = CtrlC(app)
    ctrl_c.pressed.connect(program.window.close)
    app.aboutToQuit.connect(ctrl_c.close)
    # Another window may follow, with an ear of its own.
    app.aboutToQuit.connect(ctrl_c.deleteLater)


def open_beside(program: Program, file: Path) -> None:
    """Bring the window to the front where it has the file; another file gets a window of its own."""
    if file.resolve() == program.workspace.path.resolve():
        from gui.front import come_forward

        come_forward(program.window)
        return
    from PySide6.QtCore import QProcess

    command = window_command(file)
    QProcess.startDetached(command[0], command[1:])


def _bring_forward(file: Path, error: WorldError) -> bool:
    from gui.front import knock

    return knock(file, int(error.params["process"]))


def refuse(text: str) -> None:
    """Say why the window does not open: in the terminal it was asked for in, else in a box."""
    if sys.stderr is not None and sys.stderr.isatty():
        sys.stderr.write(f"{text}\n")
        return
    from PySide6.QtWidgets import QMessageBox

    box = QMessageBox(QMessageBox.Icon.NoIcon, "Linkstead", "")
    box.setTextFormat(box.textFormat().PlainText)
    box.setText(text)
    box.addButton(words._("Close"), QMessageBox.ButtonRole.RejectRole)
    box.exec()
