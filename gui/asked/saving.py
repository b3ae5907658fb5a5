"""The list of requests as a table of the person's own."""

from __future__ import annotations

import csv
import io
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtWidgets import QWidget

from core.backlinks.export import safe_cell
from core.web.asked import Request
from core.web.kept.requests import RequestQuery, RequestRepository
from core.words import _, ngettext
from gui import saving
from gui.asked.columns import site_name
from gui.asked.words import outcome_words, why_words
from gui.page import PageContext


def save_list(requests: RequestRepository, query: RequestQuery, context: PageContext, parent: QWidget) -> str:
    """Ask where, and write the requests the query shows; return what to tell the person, "" where they changed their mind."""

    def text_for(path: Path) -> tuple[str, str]:
        rows = requests.rows(requests.ids(query))
        return saving.BOM + as_table(rows), ngettext("{n} request saved:", "{n} requests saved:", len(rows))

    return saving.save_list(context, parent, "what was asked.csv", _("Table (*.csv)"), text_for)


def as_table(rows: Sequence[Request]) -> str:
    """Return the rows as CSV; moments and sizes stand there as a spreadsheet reckons with them."""
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\r\n")
    writer.writerow([_("When"), _("Site"), _("Address"), _("Why"), _("What came"), _("Bytes")])
    for request in rows:
        when = f"{request.at.astimezone():%Y-%m-%d %H:%M:%S}"
        cells = (when, site_name(request), request.address, why_words(request), outcome_words(request), request.bytes)
        writer.writerow([safe_cell(cell) for cell in cells])
    return text.getvalue()
