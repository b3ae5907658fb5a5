"""The table of months as a file of the person's own."""

from __future__ import annotations

import csv
import io
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtWidgets import QWidget

from core.backlinks.export import safe_cell
from core.signs.wording import ROUTES
from core.words import _, ngettext
from gui import saving
from gui.page import PageContext
from gui.signs.columns import Row


def save_months(rows: Sequence[Row], context: PageContext, parent: QWidget) -> str:
    """Ask where, and write the months; return what to tell the person, "" where they changed their mind."""

    def text_for(path: Path) -> tuple[str, str]:
        return saving.BOM + as_table(rows), ngettext("{n} month saved:", "{n} months saved:", len(rows))

    return saving.save_list(context, parent, _("did it work.csv"), _("Table (*.csv)"), text_for)


def as_table(rows: Sequence[Row]) -> str:
    """Return the months as CSV, a figure a cell, as a spreadsheet reckons with them; what is not known is empty."""
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\r\n")
    head = [_("Month"), _("Links first seen"), _("Steps done"), _("Searches shown"), _("Searches clicked"), _("Average place")]
    writer.writerow([*head, _("Calls"), _("Directions"), _("Website clicks"), *(_(words) for words in ROUTES.values())])
    for row in rows:
        month, searches, profile = row.month, row.month.searches, row.profile
        searched = (searches.shown, searches.clicked, searches.place) if searches is not None else (None, None, None)
        asked = (month.asked.get(route, 0) if month.asked else None for route in ROUTES)
        cells = (f"{month.month:%Y-%m}", month.links, month.steps, *searched, profile.calls, profile.directions, profile.clicks, *asked)
        writer.writerow([safe_cell(cell) for cell in cells])
    return text.getvalue()
