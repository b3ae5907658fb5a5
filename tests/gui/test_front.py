"""A second start on the same file brings the first window to the front."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from gui.front import FrontDoor, knock
from tests.source import ROOT


def test_a_knock_brings_a_minimised_window_back(qtbot: QtBot, tmp_path: Path) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    window.showMinimized()
    door = FrontDoor(tmp_path / "Bakery.linkstead", window)
    code = f"""
import sys
from pathlib import Path
from PySide6.QtCore import QCoreApplication
app = QCoreApplication([])
from gui.front import knock
sys.exit(0 if knock(Path({str(tmp_path / "Bakery.linkstead")!r})) else 1)
"""
    with subprocess.Popen([sys.executable, "-c", code], cwd=ROOT) as second:
        qtbot.waitUntil(lambda: not window.windowState() & Qt.WindowState.WindowMinimized, timeout=20_000)
        assert second.wait() == 0
    door.close()


def test_nobody_answers_for_a_file_that_is_not_open(qtbot: QtBot, tmp_path: Path) -> None:
    assert not knock(tmp_path / "Other.linkstead")
