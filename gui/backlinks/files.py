"""Files that are dragged, pasted or chosen to bring links in."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QMimeData
from PySide6.QtWidgets import QWidget

from core.words import _
from gui.choosing import choose_files
from gui.page import Memory

ENDINGS = "*.csv *.zip *.xlsx *.txt *.tsv *.html *.htm"


def files_in(mime: QMimeData) -> list[Path]:
    """Return the files of this computer that are dragged or pasted."""
    return [Path(url.toLocalFile()) for url in mime.urls() if url.isLocalFile()]


def choose_exports(parent: QWidget, memory: Memory) -> list[Path]:
    """Ask for lists and exports that are there, several at once; none where the person changed their mind."""
    kinds = f"{_('Lists and exports')} ({ENDINGS});;{_('All files')} (*)"
    return choose_files(parent, _("Lists of links"), kinds, memory, "links")
