"""Links as a workbook (XLSX): one sheet of links, one of looks; every text is text, and none is a formula."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

from openpyxl import Workbook
from openpyxl.cell import WriteOnlyCell

from core.backlinks.export import FORMULA_SIGNS
from core.backlinks.saving.columns import COLUMNS, LOOK_COLUMNS, Cell, headings, look_row, row_of
from core.backlinks.saving.whole import WholeLink
from core.backlinks.saving.wording import Wording

MOST_LOOKS = 100_000
"""Rows of the second sheet: more would take longer to write, and to open, than anybody waits."""

LONGEST = 32_767
"""Letters a cell can hold: https://support.microsoft.com/office/1672b34d-7043-467e-8e27-269d656771c3"""

_NOT_IN_XML = re.compile("[\x00-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff\u200e\u200f\u2028-\u202e\u2066-\u2069]")
"""What XML cannot hold, and what turns the direction of text."""


class LinkBook:
    """Rows go to disk as they come; `end` makes the file of them."""

    def __init__(self, path: Path, wording: Wording) -> None:
        self._path, self._wording = path, wording
        self._book = Workbook(write_only=True)
        self._links = self._book.create_sheet(self._title("links"))
        self._looks = self._book.create_sheet(self._title("looks"))
        self._written = 0
        self._left_out = False
        self._append(self._links, headings(COLUMNS, wording))
        self._append(self._looks, headings(LOOK_COLUMNS, wording))

    def add(self, links: Sequence[WholeLink]) -> None:
        for link in links:
            self._append(self._links, row_of(link, self._wording))
            looks = link.looks[: MOST_LOOKS - self._written]
            for look in looks:
                self._append(self._looks, look_row(link, look, self._wording))
            self._written += len(looks)
            self._left_out = self._left_out or len(looks) < len(link.looks)

    def end(self) -> None:
        """Make the file; where looks were left out their sheet says so.

        Raises OSError where there is no room.
        """
        if self._left_out:
            self._append(self._looks, [self._wording.of("said", "more_looks")])
        self._book.save(self._path)

    def drop(self) -> None:
        """Take away what stands on the disk so far."""
        for sheet in (self._links, self._looks):
            sheet.close()
            sheet._writer.cleanup()

    def _append(self, sheet: Any, cells: Iterable[Cell]) -> None:
        sheet.append([self._safe(sheet, cell) if isinstance(cell, str) else cell for cell in cells])

    def _safe(self, sheet: Any, text: str) -> Any:
        """Return a text as a cell: what begins like a formula or an error is marked as text, as an apostrophe typed before it does."""
        text = _NOT_IN_XML.sub(" ", text)[:LONGEST]
        if not text.startswith((*FORMULA_SIGNS, "#")):
            return text
        cell = WriteOnlyCell(sheet, text)
        cell.data_type = "s"
        cell.quotePrefix = True
        return cell

    def _title(self, code: str) -> str:
        """Return the name of a sheet, without the letters it may not have."""
        return re.sub(r"[\\*?:/\[\]]", " ", self._wording.of("sheet", code))[:31]
