"""Typefaces: the system's own sans normally, the shipped one where pictures must look alike or the system has none."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtGui import QFont, QFontDatabase
from PySide6.QtWidgets import QApplication

FOLDER = Path(__file__).resolve().parent.parent / "resources" / "fonts"
SHIPPED = "Inter"


def use_fonts(app: QApplication, shipped: bool = False) -> str:
    """Set the program's typeface and return its family; `shipped` asks for the one that comes along.

    Its size is the theme's business.
    """
    system = QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont)
    wanted = SHIPPED if shipped or not QFontDatabase.families() else system.family()
    if wanted == SHIPPED:
        for file in sorted(FOLDER.glob("*.otf")):
            QFontDatabase.addApplicationFont(str(file))
    font = QFont(wanted)
    font.setStyleHint(QFont.StyleHint.SansSerif)
    app.setFont(font)
    return wanted
