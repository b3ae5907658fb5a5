"""The first painted window beside a bare QtWidgets window, both in fresh processes."""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Iterator

from core.clock import monotonic
from tests.bench.figure import Figure
from tests.source import ROOT

_WATCH = """
from PySide6.QtCore import QEvent, QObject, QTimer
class Watch(QObject):
    def eventFilter(self, watched, event):
        if event.type() == QEvent.Type.Paint:
            print("painted", flush=True)
            QTimer.singleShot(0, window.close)
        return False
"""

_BARE = f"""
from PySide6.QtWidgets import QApplication, QWidget
app = QApplication([])
{_WATCH}
window = QWidget(); window.resize(1280, 800)
watch = Watch(); window.installEventFilter(watch)
window.show(); app.exec()
"""

# The whole start, as `main.py` does it, on the person's own file; only who waits for the first paint is ours.
_OURS = f"""
import sys
sys.path.insert(0, {str(ROOT)!r})
import gc
gc.disable()
from gui import application, starting
{_WATCH}
class Watched(application.MainWindow):
    def start(self, *given, **options):
        global window, watch
        super().start(*given, **options)
        window, watch = self, Watch()
        self.centralWidget().installEventFilter(watch)
application.MainWindow = Watched
starting.run([])
"""


def measure(quick: bool) -> Iterator[Figure]:
    """Milliseconds from starting the process to the first paint."""
    times = 5 if quick else 15
    with tempfile.TemporaryDirectory() as folder:
        own = _environment(folder)
        bare: list[float] = []
        ours: list[float] = []
        for _ in range(times + 1):
            bare.append(_until_painted(_BARE, own))
            ours.append(_until_painted(_OURS, own))
    # The first of each warms the disk, and leaves the modules compiled.
    bare_ms, ours_ms = (1000 * statistics.median(values[1:]) for values in (bare, ours))
    yield Figure("a bare window, first paint", bare_ms, "ms")
    yield Figure("Linkstead's window, first paint", ours_ms, "ms")
    yield Figure("Linkstead's beside the bare one", ours_ms / bare_ms, "times", most=1.7)


def _environment(folder: str) -> dict[str, str]:
    """Return an environment whose home is `folder`, and in which Python keeps what it compiled, as it does where people start it."""
    places = dict.fromkeys(("HOME", "USERPROFILE", "LOCALAPPDATA", "APPDATA", "PYTHONPYCACHEPREFIX"), folder)
    xdg = {f"XDG_{name}_HOME": folder for name in ("CONFIG", "DATA", "STATE", "CACHE")}
    return {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"} | places | xdg


def _until_painted(code: str, environment: dict[str, str]) -> float:
    began = monotonic()
    with subprocess.Popen([sys.executable, "-c", code], stdout=subprocess.PIPE, env=environment) as process:
        assert process.stdout is not None
        assert process.stdout.readline().strip() == b"painted"
        return monotonic() - began
