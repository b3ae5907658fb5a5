"""The program opens its file in a window, follows its settings, and ends in order."""

from __future__ import annotations

import subprocess
import sys
import sysconfig
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from core.clock import SetClock
from core.errors import WorldError
from core.events import Changed, Topic
from core.settings.folders import Folders
from core.workspace import Workspace
from gui import application, starting
from gui.application import Given, Program
from gui.fault_dialog import FaultDialog
from gui.pages import PAGES
from tests.answered import answer
from tests.source import ROOT

Opens = Callable[[], Program]


@pytest.fixture
def given(tmp_path: Path) -> Given:
    folders = Folders(tmp_path / "settings", tmp_path / "businesses", tmp_path / "logs")
    answer(folders.settings_file)
    return Given(folders, clock=SetClock(), language="en", shipped_font=True, pages=[spec for spec in PAGES if not spec.is_tab])


@pytest.fixture
def open_program(qtbot: QtBot, qapp: QApplication, given: Given) -> Iterator[Opens]:
    opened: list[Program] = []

    def open_one() -> Program:
        program = Program(qapp, given)
        opened.append(program)
        qtbot.addWidget(program.window)
        program.window.show()
        return program

    yield open_one
    for program in opened:
        program.close()
        program.theme.deleteLater()


def test_a_first_start_makes_the_file_in_the_persons_own_folder(open_program: Opens, given: Given) -> None:
    program = open_program()
    assert given.workspace_file().exists()
    assert program.window.isVisible()
    assert program.window.header.name.accessibleName() == "Your business: Your business"


def test_a_setting_changes_the_look_at_once(open_program: Opens) -> None:
    program = open_program()
    program.machine.set("theme", "dark")
    program.machine.set("text_size", 150)
    program.events.say([Changed(Topic.SETTINGS)])
    assert (program.theme.look.dark, program.theme.look.factor) == (True, 1.5)


def test_the_look_is_there_from_the_first_moment(open_program: Opens) -> None:
    first = open_program()
    first.machine.set("theme", "dark")
    first.window.close()
    assert open_program().theme.look.dark


def test_a_second_copy_on_the_same_file_is_refused(open_program: Opens) -> None:
    open_program()
    with pytest.raises(WorldError, match="already open"):
        open_program()


def test_the_name_at_the_top_follows_the_business(open_program: Opens) -> None:
    program = open_program()
    program.workspace.business.rename("Miller’s Bakery")
    program.events.say([Changed(Topic.BUSINESS)])
    assert program.window.windowTitle() == "Miller’s Bakery – Linkstead"
    program.window.header.name.menu().actions()[0].trigger()
    assert program.window.findChild(FaultDialog) is None
    assert program.window.current() == "business"


def test_closing_the_window_lets_the_file_go(open_program: Opens, given: Given) -> None:
    open_program().window.close()
    Workspace.open(given.workspace_file(), given.clock).close()


@pytest.mark.faults
def test_our_own_fault_is_said_calmly_and_the_window_stays(qtbot: QtBot, open_program: Opens) -> None:
    program = open_program()
    program.faults.catch(RuntimeError("secret"))
    dialog = program.window.findChild(FaultDialog)
    assert dialog is not None
    assert dialog.isVisible()
    assert program.window.isVisible()
    dialog.accept()


@pytest.mark.faults
def test_trouble_in_the_persons_world_is_said_in_a_toast(open_program: Opens) -> None:
    program = open_program()
    program.faults.catch(WorldError("disk_full"))
    assert program.window.toasts.text.text().startswith("The disk is full.")


def test_a_double_click_on_the_open_file_brings_its_window_to_the_front(open_program: Opens, given: Given) -> None:
    program = open_program()
    program.window.showMinimized()
    starting.open_beside(program, given.workspace_file())
    assert not program.window.isMinimized()


def test_a_double_click_on_another_file_opens_a_window_of_its_own(
    qtbot: QtBot, open_program: Opens, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Seen by what the other process leaves behind."""
    program = open_program()
    code = "import sys; from pathlib import Path; Path(sys.argv[1] + '.seen').touch()"
    monkeypatch.setattr(starting, "window_command", lambda file: [sys.executable, "-c", code, str(file)])
    starting.open_beside(program, tmp_path / "other.linkstead")
    qtbot.waitUntil((tmp_path / "other.linkstead.seen").exists, timeout=30_000)
    assert program.window.isVisible()


def test_the_first_window_does_without_what_it_does_not_need(tmp_path: Path) -> None:
    code = f"""
import sys
sys.path[:0] = [{str(ROOT)!r}]
from pathlib import Path
from PySide6.QtWidgets import QApplication
from core.settings.folders import Folders
from gui import application, starting
from gui.application import Given, Program
from gui.pages import PAGES
app = QApplication([])
base = Path({str(tmp_path)!r})
program = Program(app, Given(Folders(base / "s", base / "b", base / "l"), pages=[spec for spec in PAGES if not spec.is_tab]))
program.window.show()
app.processEvents()
program.close()
print(sorted(set(sys.modules) & {{"requests", "urllib3", "bs4", "lxml", "selectolax", "tldextract", "truststore", "protego"}}))
"""
    environment = {"QT_QPA_PLATFORM": "offscreen", "PATH": sysconfig.get_path("scripts"), "HOME": str(tmp_path)}
    ended = subprocess.run([sys.executable, "-c", code], check=False, capture_output=True, text=True, env=environment)
    assert ended.stdout.strip() == "[]", ended.stderr


def test_the_links_that_are_due_are_looked_at_once_the_window_stands(
    qtbot: QtBot, open_program: Opens, monkeypatch: pytest.MonkeyPatch
) -> None:
    looks: list[Program] = []
    monkeypatch.setattr(application, "SETTLED", 0)

    def note(program: Program) -> None:
        looks.append(program)

    monkeypatch.setattr(Program, "_look_at_start", note)
    program = open_program()
    qtbot.waitUntil(lambda: looks == [program])
