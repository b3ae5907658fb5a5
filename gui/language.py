"""The language of this person's system, and Qt's own words in it."""

from __future__ import annotations

import os
import sys

from PySide6.QtCore import QTranslator
from PySide6.QtWidgets import QApplication


def system_language() -> str:
    """Return the language of this person's system, as two letters."""
    if sys.platform not in {"win32", "darwin"}:
        # As Qt would, without its table of all languages and countries, which takes as long to load as the header to paint.
        said = (os.environ.get(name, "") for name in ("LC_ALL", "LC_MESSAGES", "LANG"))
        language = next(filter(None, said), "C").partition(".")[0].partition("_")[0]
        return "en" if language in {"C", "POSIX"} else language
    from PySide6.QtCore import QLocale

    return QLocale.system().name().partition("_")[0]


def translate_qt(app: QApplication, language: str) -> list[QTranslator]:
    """Install Qt's own words for its dialogs and menus where they are shipped."""
    if language == "en":
        return []
    from PySide6.QtCore import QLibraryInfo

    translator = QTranslator(app)
    if language and translator.load(f"qtbase_{language}", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)):
        app.installTranslator(translator)
        return [translator]
    return []
