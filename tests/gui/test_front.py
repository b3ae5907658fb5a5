"""A second start on the same file brings the first window to the front."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtNetwork import QLocalServer
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from gui import front
from gui.front import TOKEN, FrontDoor, come_forward, knock
from tests.source import ROOT

_KNOCK = """
import sys
from pathlib import Path
from PySide6.QtCore import QCoreApplication
app = QCoreApplication([])
from gui import front
front.ANSWER_MILLISECONDS = 20_000
print("knocking", flush=True)
sys.exit(0 if front.knock(Path(sys.argv[1])) else 1)
"""


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    window = QWidget()
    qtbot.addWidget(window)
    window.showMinimized()
    return window


def knocking(file: Path, **environment: str) -> subprocess.Popen[str]:
    """Start a second process that knocks."""
    command = [sys.executable, "-c", _KNOCK, str(file)]
    second = subprocess.Popen(command, cwd=ROOT, env={**os.environ, **environment}, stdout=subprocess.PIPE, text=True)
    assert second.stdout is not None
    assert second.stdout.readline() == "knocking\n"
    return second


def ended_well(qtbot: QtBot, second: subprocess.Popen[str]) -> bool:
    qtbot.waitUntil(lambda: second.poll() is not None, timeout=30_000)
    second.communicate()
    return second.returncode == 0


def test_a_knock_brings_a_minimised_window_back(qtbot: QtBot, tmp_path: Path, window: QWidget) -> None:
    door = FrontDoor(tmp_path / "Bakery.linkstead", window)
    assert ended_well(qtbot, knocking(tmp_path / "Bakery.linkstead"))
    assert not window.windowState() & Qt.WindowState.WindowMinimized
    door.close()


def test_who_knocks_while_the_window_is_still_opening_is_heard_too(qtbot: QtBot, tmp_path: Path, window: QWidget) -> None:
    second = knocking(tmp_path / "Bakery.linkstead")
    door = FrontDoor(tmp_path / "Bakery.linkstead", window)
    assert ended_well(qtbot, second)
    assert not window.windowState() & Qt.WindowState.WindowMinimized
    door.close()


def test_the_desktops_leave_to_come_forward_is_handed_over(
    qtbot: QtBot, tmp_path: Path, window: QWidget, monkeypatch: pytest.MonkeyPatch
) -> None:
    said: list[str] = []
    monkeypatch.setattr(front, "come_forward", lambda _window, token: said.append(token))
    door = FrontDoor(tmp_path / "Bakery.linkstead", window)
    assert ended_well(qtbot, knocking(tmp_path / "Bakery.linkstead", **{TOKEN: "leave-7"}))
    assert said == ["leave-7"]
    door.close()


def test_qt_finds_the_leave_where_it_looks_for_it_and_nobody_after(window: QWidget, monkeypatch: pytest.MonkeyPatch) -> None:
    found: list[str | None] = []
    monkeypatch.delenv(TOKEN, raising=False)
    monkeypatch.setattr(QGuiApplication, "platformName", lambda: "wayland")
    monkeypatch.setattr(window, "activateWindow", lambda: found.append(os.environ.get(TOKEN)))
    come_forward(window, "leave-7")
    come_forward(window)
    assert found == ["leave-7", None]
    assert TOKEN not in os.environ


def test_nobody_answers_for_a_file_that_is_not_open(qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(front, "ANSWER_MILLISECONDS", 100)
    assert not knock(tmp_path / "Other.linkstead")


def test_a_window_that_hangs_is_no_answer(qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The system takes the knock for it; nobody comes forward."""
    monkeypatch.setattr(front, "ANSWER_MILLISECONDS", 100)
    hanging = QLocalServer()
    assert hanging.listen(front._name_of(tmp_path / "Bakery.linkstead"))
    assert not knock(tmp_path / "Bakery.linkstead")
    hanging.close()
