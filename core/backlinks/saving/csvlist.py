"""Links as CSV: rows for any spreadsheet, in which no cell can be taken for a formula."""

from __future__ import annotations

import csv
from collections.abc import Sequence
from typing import TextIO

from core.backlinks.export import safe_cell
from core.backlinks.saving.columns import COLUMNS, headings, row_of
from core.backlinks.saving.whole import WholeLink
from core.backlinks.saving.wording import Wording

BOM = "\ufeff"
"""A spreadsheet takes CSV for UTF-8 only where it begins with this mark."""


class CsvList:
    def __init__(self, out: TextIO, wording: Wording) -> None:
        self._writer = csv.writer(out, lineterminator="\r\n")
        self._wording = wording
        self._writer.writerow(headings(COLUMNS, wording))

    def add(self, links: Sequence[WholeLink]) -> None:
        self._writer.writerows([safe_cell(cell) for cell in row_of(link, self._wording)] for link in links)

    def end(self) -> None:
        """Nothing stands below the rows."""
