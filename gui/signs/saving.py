"""The table of months as a file of the person's own."""

from __future__ import annotations

import csv
import io
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtWidgets import QWidget

from core.backlinks.export import safe_cell
from core.words import _, ngettext
from gui import saving
from gui.page import PageContext
from gui.signs.columns import COLUMNS, Row


def save_months(rows: Sequence[Row], context: PageContext, parent: QWidget) -> str:
    """Ask where, and write the months; return what to tell the person, "" where they changed their mind."""

    def text_for(path: Path) -> tuple[str, str]:
        return saving.BOM + as_table(rows), ngettext("{n} month saved:", "{n} months saved:", len(rows))

    return saving.save_list(context, parent, _("did it work.csv"), _("Table (*.csv)"), text_for)


def as_table(rows: Sequence[Row]) -> str:
    """Return the months as CSV; nothing in it can be taken for a formula."""
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\r\n")
    writer.writerow([_(column.title) for column in COLUMNS])
    for row in rows:
        writer.writerow([safe_cell(column.text(row)) for column in COLUMNS])
    return text.getvalue()
