"""The list of links as a file of the person's own."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QSaveFile
from PySide6.QtWidgets import QFileDialog, QWidget

from core.backlinks.export import to_csv, to_json
from core.backlinks.query import LinkQuery
from core.backlinks.repository import LinkRepository
from core.words import _


def save_list(links: LinkRepository, query: LinkQuery, parent: QWidget) -> str:
    """Ask where, and write the links the query shows; return what to tell the person, "" where they changed their mind."""
    name, _filter = QFileDialog.getSaveFileName(parent, _("Save the list"), "links.csv", _("Table (*.csv);;JSON (*.json)"))
    if not name:
        return ""
    rows = links.rows(links.ids(query))
    # A spreadsheet takes CSV for UTF-8 only where it begins with this mark.
    text = to_json(rows) if name.endswith(".json") else "\ufeff" + to_csv(rows)
    file = QSaveFile(name)
    if file.open(QSaveFile.OpenModeFlag.WriteOnly) and file.write(text.encode("utf-8", "replace")) >= 0 and file.commit():
        return _("The list is in {name}.").format(name=Path(name).name)
    return _("The list could not be saved there: {reason}").format(reason=file.errorString())
