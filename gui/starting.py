"""The start of the window from outside: which file, who else has it, what stands in the way, and when it is over."""

from __future__ import annotations

import gc
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtWidgets import QApplication

from core import words
from core.errors import WorldError, sentence
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
