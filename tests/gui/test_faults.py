"""Our own faults: caught everywhere, logged whole, told once, without anything of the person's."""

from __future__ import annotations

import logging
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import qWarning
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QPlainTextEdit
from pytestqt.qtbot import QtBot

from core.errors import WorldError
from gui.fault_dialog import FaultDialog
from gui.faults import LOG_NAME, Fault, Faults, describe
from gui.theme import Theme

pytestmark = pytest.mark.faults


@pytest.fixture
def faults(qapp: QApplication, tmp_path: Path) -> Iterator[Faults]:
    faults = Faults(tmp_path / "logs")
    yield faults
    faults.close()


@pytest.fixture
def told(faults: Faults) -> list[Fault]:
    told: list[Fault] = []
    faults.found.connect(told.append)
    return told


def fail(secret: str) -> None:
    try:
        int(secret)
    except ValueError as error:
        raise RuntimeError(f"cannot read {secret}") from error


def caught(secret: str = "/home/anna/Anna’s bakery https://anna.example") -> RuntimeError:
    with pytest.raises(RuntimeError) as info:
        fail(secret)
    return info.value


def log_of(tmp_path: Path) -> str:
    return (tmp_path / "logs" / LOG_NAME).read_text("utf-8")


def test_a_fault_is_told_once_however_often_it_happens(faults: Faults, told: list[Fault]) -> None:
    error = caught()
    sys.excepthook(type(error), error, error.__traceback__)
    sys.excepthook(type(error), error, error.__traceback__)
    assert [fault.kinds for fault in told] == [("RuntimeError", "ValueError")]


def test_a_fault_in_a_thread_is_told_in_the_windows_own_thread(qtbot: QtBot, faults: Faults) -> None:
    heard_in: list[int] = []
    faults.found.connect(lambda _fault: heard_in.append(threading.get_ident()))
    thread = threading.Thread(target=fail, args=("x",))
    thread.start()
    thread.join()
    qtbot.waitUntil(lambda: heard_in == [threading.get_ident()])


def test_what_is_shown_and_copied_holds_nothing_of_the_persons() -> None:
    details = describe(caught()).details()
    for secret in ("anna", "Anna", "cannot read", "://", "/home", str(Path.home()), str(Path(__file__).parent)):
        assert secret not in details
    assert "tests/gui/test_faults.py" in details
    assert "RuntimeError <- ValueError" in details
    assert "Linkstead" in details


def test_a_file_outside_the_program_is_named_without_its_folders() -> None:
    scope: dict[str, object] = {}
    exec(compile("def boom(): 1 / 0", "/home/anna/secret project/notes.py", "exec"), scope)
    with pytest.raises(ZeroDivisionError) as info:
        scope["boom"]()  # type: ignore[operator]
    details = describe(info.value).details()
    assert "notes.py:1 boom" in details
    assert "secret project" not in details


def test_a_file_of_a_bundle_is_named_as_in_a_checkout() -> None:
    with pytest.raises(ZeroDivisionError) as raised:
        exec(compile("1 / 0", "gui/backlinks/page.py", "exec"))
    assert "gui/backlinks/page.py:1 <module>" in describe(raised.value).frames


def test_the_log_keeps_the_whole_of_it_on_this_computer(faults: Faults, tmp_path: Path) -> None:
    faults.catch(caught())
    assert "cannot read" in log_of(tmp_path)
    assert "Traceback" in log_of(tmp_path)


def test_what_qt_says_goes_to_the_log(faults: Faults, tmp_path: Path) -> None:
    qWarning("a quirk")
    assert "qt: a quirk" in log_of(tmp_path)


def test_a_letter_that_no_mail_program_took_is_not_in_the_log(faults: Faults, tmp_path: Path) -> None:
    """What Qt says where there is none, with the whole address decoded."""
    qWarning("Unable to detect a launcher for 'mailto:web@maker.example?subject=A small change&body=Hello%2C%0D%0Adear Anna'")
    written = log_of(tmp_path)
    assert "Unable to detect a launcher for 'mailto:…" in written
    assert not any(word in written for word in ("maker", "small", "Hello", "Anna"))


def test_trouble_in_the_persons_world_is_a_sentence_and_not_our_fault(qtbot: QtBot, faults: Faults, told: list[Fault]) -> None:
    with qtbot.waitSignal(faults.refused) as refused:
        faults.catch(WorldError("disk_full"))
    assert refused.args == ["The disk is full. Nothing that was saved is lost; make some room and try again."]
    assert told == []


def test_stopping_the_program_is_no_fault(faults: Faults, told: list[Fault]) -> None:
    faults.catch(KeyboardInterrupt())
    faults.catch(None)
    assert told == []


def test_every_hook_goes_back_to_who_had_it(qapp: QApplication, tmp_path: Path) -> None:
    before = (sys.excepthook, threading.excepthook, sys.unraisablehook)
    faults = Faults(tmp_path)
    assert sys.excepthook is not before[0]
    faults.close()
    assert (sys.excepthook, threading.excepthook, sys.unraisablehook) == before


def test_a_folder_that_cannot_be_written_stops_nothing(qapp: QApplication, tmp_path: Path) -> None:
    (tmp_path / "a file").write_text("")
    Faults(tmp_path / "a file" / "logs").close()


def test_the_dialog_copies_exactly_what_it_shows(qtbot: QtBot, theme: Theme) -> None:
    fault = describe(caught())
    dialog = FaultDialog(fault)
    qtbot.addWidget(dialog)
    dialog.copy.click()
    shown = dialog.findChild(QPlainTextEdit)
    assert shown is not None
    assert QGuiApplication.clipboard().text() == fault.details() == shown.toPlainText()


def test_what_the_engine_says_of_itself_is_in_the_log(faults: Faults, tmp_path: Path) -> None:
    logging.getLogger("engine").info("%s", "ERROR core.jobs.runner: A job went wrong")
    assert "A job went wrong" in log_of(tmp_path)
