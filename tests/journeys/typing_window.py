"""A window in a process of its own, to be killed: types into one field of the question that is open, says where it is, and waits."""

from __future__ import annotations

import sys
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit

from core.settings.folders import Folders
from core.web.asking.manners import Manners
from gui.application import Given, Program
from tests.answered import answer


def main(folder: Path, file: Path, field: str) -> None:
    app = QApplication([])
    folders = Folders(folder / "settings", folder, folder / "logs")
    answer(folders.settings_file)
    given = Given(folders, file, manners=Manners("test", host_map={"*": "127.0.0.1:9"}), language="en")
    program = Program(app, given)
    program.window.show()

    def type_and_tell() -> None:
        page = program.window.page("interview")
        step = page.step  # type: ignore[attr-defined]
        if field:
            editor = step.form.rows[field].editor
            into = editor.findChild(QLineEdit) or editor.findChild(QPlainTextEdit)
            QTest.keyClicks(into, "half a wor")
        print(f"at {step.name}", flush=True)  # noqa: T201 - heard by the test

    program.window.painted.connect(lambda: QTimer.singleShot(50, program.window, type_and_tell))
    app.exec()


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]), sys.argv[3])
