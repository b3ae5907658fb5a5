"""Draws the screens of the tour: a real window on a real file, offscreen, in the shipped typeface."""

from __future__ import annotations

import sys
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog

from core.clock import SetClock
from core.settings.folders import Folders
from core.words import PSEUDO
from gui.application import Given, Program
from tests.tour.screens import SCREENS, Screen


@dataclass(frozen=True, slots=True)
class Manner:
    """One way to show everything."""

    name: str
    theme: str = "light"
    text_size: int = 100
    language: str = "en"


MANNERS = (Manner("light"), Manner("dark", theme="dark"), Manner("large", text_size=200), Manner("long", language=PSEUDO))


def draw(folder: str, wanted: Sequence[str]) -> int:
    """Draw every screen in every manner into `folder`; `wanted` names screens to draw alone."""
    out = Path(folder)
    out.mkdir(parents=True, exist_ok=True)
    app = QApplication.instance() or QApplication([])
    assert isinstance(app, QApplication)
    for screen in SCREENS:
        if wanted and screen.name not in wanted:
            continue
        for manner in MANNERS:
            _picture(app, screen, manner, out / f"{screen.name}-{manner.name}.png")
    sys.stdout.write(f"{len(list(out.glob('*.png')))} pictures in {out}\n")
    return 0


def _picture(app: QApplication, screen: Screen, manner: Manner, path: Path) -> None:
    clock = SetClock()
    with tempfile.TemporaryDirectory() as place:
        folders = Folders(Path(place) / "settings", Path(place) / "files", Path(place) / "logs")
        program = Program(app, Given(folders, clock=clock, language=manner.language, shipped_font=True))
        try:
            program.machine.set("theme", manner.theme)
            program.machine.set("text_size", manner.text_size)
            program.theme.choose(*program._look())
            screen.fill(program, clock)
            program.window.resize(screen.size)
            program.window.show()
            shown = screen.show(program)
            _settle(app)
            shown.grab().save(str(path))
        finally:
            for dialog in program.window.findChildren(QDialog):
                dialog.close()
            program.window.close()
            program.window.deleteLater()
            app.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def _settle(app: QApplication) -> None:
    QTest.qWait(60)
    app.processEvents()
