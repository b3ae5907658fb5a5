"""The first painted window beside a bare QtWidgets window, both in fresh processes."""

from __future__ import annotations

import statistics
import subprocess
import sys
import tempfile
from collections.abc import Iterator

from core.clock import monotonic
from tests.bench.figure import Figure

_PAINTED = """
from PySide6.QtCore import QEvent, QObject, QTimer
class Watch(QObject):
    def eventFilter(self, watched, event):
        if event.type() == QEvent.Type.Paint:
            print("painted", flush=True)
            QTimer.singleShot(0, QApplication.instance().quit)
        return False
"""

_BARE = f"""
from PySide6.QtWidgets import QApplication, QWidget
app = QApplication([])
{_PAINTED}
window = QWidget(); window.resize(1280, 800)
watch = Watch(); window.installEventFilter(watch)
window.show(); app.exec()
"""

_OURS = f"""
import sys
from pathlib import Path
from PySide6.QtWidgets import QApplication
app = QApplication([])
from core.settings.folders import Folders
from gui.application import Given, Program
folder = Path(sys.argv[1])
program = Program(app, Given(Folders(folder / "s", folder / "f", folder / "l")))
{_PAINTED}
watch = Watch(); program.window.centralWidget().installEventFilter(watch)
program.window.show(); app.exec(); program.close()
"""


def measure(quick: bool) -> Iterator[Figure]:
    """Milliseconds from starting the process to the first paint."""
    times = 5 if quick else 15
    with tempfile.TemporaryDirectory() as folder:
        bare: list[float] = []
        ours: list[float] = []
        for _ in range(times + 1):
            bare.append(_until_painted(_BARE, folder))
            ours.append(_until_painted(_OURS, folder))
    # The first of each warms the disk.
    bare_ms, ours_ms = (1000 * statistics.median(values[1:]) for values in (bare, ours))
    yield Figure("a bare window, first paint", bare_ms, "ms")
    yield Figure("Linkstead's window, first paint", ours_ms, "ms")
    yield Figure("Linkstead's beside the bare one", ours_ms / bare_ms, "times", most=1.7)


def _until_painted(code: str, folder: str) -> float:
    began = monotonic()
    with subprocess.Popen([sys.executable, "-c", code, folder], stdout=subprocess.PIPE) as process:
        assert process.stdout is not None
        assert process.stdout.readline().strip() == b"painted"
        return monotonic() - began
