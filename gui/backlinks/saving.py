"""The list of links as a file of the person's own: with the words of the screen, or as JSON for other programs."""

from __future__ import annotations

import csv
import io
from collections.abc import Sequence

from PySide6.QtCore import QSaveFile
from PySide6.QtWidgets import QWidget

from core.backlinks.export import safe_cell, to_json
from core.backlinks.query import LinkQuery
from core.backlinks.records import Link
from core.backlinks.repository import LinkRepository
from core.clock import local_day
from core.words import _, ngettext
from gui.backlinks.columns import columns_of, page_name
from gui.choosing import choose_new_file
from gui.page import PageContext


def save_list(links: LinkRepository, query: LinkQuery, context: PageContext, parent: QWidget) -> str:
    """Ask where, and write the links the query shows; return what to tell the person, "" where they changed their mind."""
    kinds = _("Table (*.csv);;JSON (*.json)")
    path = choose_new_file(parent, _("Save the list"), "links.csv", kinds, context.memory, "saved")
    if path is None:
        return ""
    if path.resolve() == context.workspace.path.resolve():
        return _("This is the file of your business itself. Choose another name.")
    rows = links.rows(links.ids(query))
    # A spreadsheet takes CSV for UTF-8 only where it begins with this mark.
    text = to_json(rows) if path.suffix == ".json" else "\ufeff" + as_table(rows, context)
    file = QSaveFile(str(path))
    if file.open(QSaveFile.OpenModeFlag.WriteOnly) and file.write(text.encode("utf-8", "replace")) >= 0 and file.commit():
        return f"{ngettext('{n} link saved:', '{n} links saved:', len(rows))} {path}"
    return _("The list could not be saved there: {reason}").format(reason=file.errorString())


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
