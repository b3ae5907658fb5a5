"""The tables in a workbook: each sheet that shows, its cells as text."""

from __future__ import annotations

import zipfile
from collections.abc import Iterator
from datetime import date, datetime
from itertools import count
from pathlib import Path
from typing import Any

from core.backlinks.exports.files import MOST_ROWS, Table
from core.backlinks.exports.rows import GoOn, Row
from core.errors import WorldError

_LAST_ROW = 1_048_576
"""A sheet has no more rows, whatever it says of itself."""
_MOST_COLUMNS = 256
_MOST_SHEETS = 30
_CELLS = "xl/worksheets/"
_TEXTS = "xl/sharedStrings.xml"
_MOST_TEXTS = 20_000_000
"""Bytes of the texts of all sheets, which are read at once and cannot be stopped: seven seconds; 100,000 links have half of that."""
_MOST_OF_A_PART = 1_000_000
"""Bytes of each part that is read beside them, such as the styles: the library takes three seconds for that."""
_NOT_READ = ("xl/drawings/", "xl/media/", "xl/charts/", "xl/externalLinks/", "xl/pivot", "xl/tables/", "xl/comments", "xl/embeddings/")


def sheets_of(path: Path, members: list[zipfile.ZipInfo], go_on: GoOn) -> Iterator[Table]:
    """Return the sheets of the workbook at `path`, which has these parts.

    Raises WorldError: file_broken, workbook_too_heavy, file_too_long; the last and the first also while rows are read.
    """
    for member in members:
        # What a part is called says nothing of how it is read; only sheets are read row by row, wherever they are called so.
        left_alone = member.filename.startswith((*_NOT_READ, _CELLS))
        most = _MOST_TEXTS if member.filename == _TEXTS else member.file_size if left_alone else _MOST_OF_A_PART
        if member.file_size > most:
            raise WorldError("workbook_too_heavy", name=path.name)
    book = _opened(path)
    rows_so_far = count(1)
    try:
        for sheet in [each for each in book.worksheets if each.sheet_state == "visible"][:_MOST_SHEETS]:
            yield Table(sheet.title, _rows(sheet, path.name, rows_so_far, go_on))
    finally:
        book.close()


def _opened(path: Path) -> Any:
    from openpyxl import load_workbook

    try:
        return load_workbook(path, read_only=True, data_only=True, keep_links=False)
    except Exception as error:
        # The library means to read whole workbooks: what comes of a broken one is any error there is.
        raise WorldError("file_broken", name=path.name) from error


def _rows(sheet: Any, name: str, rows_so_far: Iterator[int], go_on: GoOn) -> Iterator[Row]:
    """Return the rows of a sheet that hold anything, each as wide as the widest before it: a sheet leaves out what is empty."""
    width = 0
    try:
        cells_of_rows = sheet.iter_rows(min_row=1, max_row=_LAST_ROW, min_col=1, max_col=_MOST_COLUMNS, values_only=True)
        for line, cells in enumerate(cells_of_rows, 1):
            if not go_on():
                return
            if not cells or cells.count(None) == len(cells):
                continue
            if next(rows_so_far) > MOST_ROWS:
                raise WorldError("file_too_long", name=name, most=MOST_ROWS)
            texts = [_text(cell) for cell in cells]
            while texts and not texts[-1] and len(texts) > width:
                texts.pop()
            width = max(width, len(texts))
            if any(text.strip() for text in texts):
                yield Row(line, texts)
    except WorldError:
        raise
    except Exception as error:
        # As where it is opened: a sheet is read while its rows are asked for.
        raise WorldError("file_broken", name=name) from error


def _text(cell: object) -> str:
    if cell is None:
        return ""
    if isinstance(cell, datetime | date):
        return cell.isoformat()[:10]
    if isinstance(cell, float) and cell.is_integer():
        return str(int(cell))
    return str(cell).replace("\0", "")
