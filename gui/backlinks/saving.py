"""The list of links as a file of the person's own: with the words of the screen, or as JSON for other programs."""

from __future__ import annotations

import csv
import io
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtWidgets import QWidget

from core.backlinks.export import safe_cell, to_json
from core.backlinks.query import LinkQuery
from core.backlinks.records import Link
from core.backlinks.repository import LinkRepository
from core.clock import local_day
from core.words import _, ngettext
from gui import saving
from gui.backlinks.columns import columns_of, page_name
from gui.page import PageContext


def save_list(links: LinkRepository, query: LinkQuery, context: PageContext, parent: QWidget) -> str:
    """Ask where, and write the links the query shows; return what to tell the person, "" where they changed their mind."""

    def text_for(path: Path) -> tuple[str, str]:
        rows = links.rows(links.ids(query))
        text = to_json(rows) if path.suffix == ".json" else saving.BOM + as_table(rows, context)
        return text, ngettext("{n} link saved:", "{n} links saved:", len(rows))

    return saving.save_list(context, parent, "links.csv", _("Table (*.csv);;JSON (*.json)"), text_for)


def as_table(rows: Sequence[Link], context: PageContext) -> str:
    """Return the rows as CSV under the table's own headings, with the addresses behind them."""
    today = local_day(context.workspace.clock.now())
    columns = [column for column in columns_of(lambda: today) if column.key != "page"]
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\r\n")
    writer.writerow([_(column.title) for column in columns] + [_("Page"), _("Address of the page"), _("Leads to")])
    for link in rows:
        cells = [column.text(link) for column in columns] + [page_name(link), link.page_address, link.leads_to]
        writer.writerow([safe_cell(cell) for cell in cells])
    return text.getvalue()
