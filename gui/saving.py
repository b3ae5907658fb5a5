"""A list written to a file of the person's own."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QSaveFile
from PySide6.QtWidgets import QWidget

from core.words import _
from gui.choosing import choose_new_file
from gui.page import PageContext

BOM = "\ufeff"
"""A spreadsheet takes CSV for UTF-8 only where it begins with this mark."""


def save_list(context: PageContext, parent: QWidget, name: str, kinds: str, text_for: Callable[[Path], tuple[str, str]]) -> str:
    """Ask where, and write; return what to tell the person, "" where they changed their mind.

    `text_for` returns what goes into the file of that name, and what is told before the name once it is written.
    """
    path = choose_new_file(parent, _("Save the list"), name, kinds, context.memory, "saved")
    if path is None:
        return ""
    if path.resolve() == context.workspace.path.resolve():
        return _("This is the file of your business itself. Choose another name.")
    text, told = text_for(path)
    file = QSaveFile(str(path))
    if file.open(QSaveFile.OpenModeFlag.WriteOnly) and file.write(text.encode("utf-8", "replace")) >= 0 and file.commit():
        return f"{told} {path}"
    return _("The list could not be saved there: {reason}").format(reason=file.errorString())
