"""A window in a process of its own, to be killed: `python -m tests.journeys.window FOLDER HELLO` looks at what its file holds."""

from __future__ import annotations

import sys
from pathlib import Path

from PySide6.QtWidgets import QApplication

from core.engine.protocol import Hello, read_line
from core.settings.folders import Folders
from gui.application import Given, Program
from tests.answered import answer


def main(folder: Path, hello: Hello) -> None:
    """Open the window and look at every link; says "looking" once the engine has begun."""
    app = QApplication([])
    folders = Folders(folder / "settings", folder, folder / "logs")
    answer(folders.settings_file)
    given = Given(folders, Path(hello.file), manners=hello.manners, language="en")
    program = Program(app, given)
    program.window.show()
    page = program.window.page("backlinks")
    page.doing.look_again()  # type: ignore[attr-defined]
    program.events.listen(lambda change: print("looking", flush=True))  # noqa: T201 - heard by the test
    app.exec()


if __name__ == "__main__":
    line = read_line(sys.argv[2].encode())
    assert isinstance(line, Hello)
    main(Path(sys.argv[1]), line)
