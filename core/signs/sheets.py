"""The tables in a file a person chose: CSV in any encoding, a ZIP of them, or a workbook; bounded, whatever the file is."""

from __future__ import annotations

import csv
import io
import zipfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

from core.backlinks.textfile import decode
from core.errors import WorldError

LARGEST = 10_000_000
"""Bytes of a file; Google's own have a thousand rows a table."""
_UNPACKED = 40_000_000
_MOST_TABLES = 20
_MOST_ROWS = 20_000
_MOST_CELLS = 30
_LOOKED_AT = 10
_SIGNS = ",;\t|"
_FEWEST = 4
"""Columns below which a line says nothing of how its columns are told apart."""


@dataclass(frozen=True, slots=True)
class Row:
    """The cells of a row, and on which line of its table it stands, so that a person finds it again."""

    line: int
    cells: list[str]


@dataclass(frozen=True, slots=True)
class Table:
    """One table of a file; `name` is its own within a ZIP or a workbook, else the file's. Rows without any text are left out."""

    name: str
    rows: list[Row]


def read_tables(path: Path) -> list[Table]:
    """Return every table of a file, its cells as text.

    Raises WorldError: file_missing, export_too_big, not_performance (it is no such file at all).
    """
    try:
        if path.stat().st_size > LARGEST:
            raise WorldError("export_too_big", name=path.name, limit=LARGEST // 1_000_000)
        raw = path.read_bytes()
    except OSError as error:
        raise WorldError("file_missing", name=path.name) from error
    if not raw.startswith(b"PK\x03\x04"):
        return [_table(path.name, _text_of(raw, path.name))]
    try:
        with zipfile.ZipFile(io.BytesIO(raw)) as archive:
            members = archive.infolist()
            if len(members) > 500 or sum(member.file_size for member in members) > _UNPACKED:
                raise WorldError("export_too_big", name=path.name, limit=_UNPACKED // 1_000_000)
            if any(member.filename == "[Content_Types].xml" for member in members):
                return _workbook(raw, path.name)
            texts = [member for member in members if member.filename.lower().endswith((".csv", ".tsv", ".txt"))]
            return [_table(member.filename, _text_of(_unpacked(archive, member), path.name)) for member in texts[:_MOST_TABLES]]
    except (zipfile.BadZipFile, zipfile.LargeZipFile, NotImplementedError, RuntimeError, EOFError, OSError, ValueError) as error:
        # A file that is still being written, or was cut off on the way; one with a password.
        raise WorldError("not_performance", name=path.name) from error


def _text_of(raw: bytes, name: str) -> str:
    try:
        return decode(raw, name)
    except WorldError as error:
        raise WorldError("not_performance", name=name) from error


def _unpacked(archive: zipfile.ZipFile, member: zipfile.ZipInfo) -> bytes:
    with archive.open(member) as packed:
        return packed.read(LARGEST)


def _table(name: str, text: str) -> Table:
    # A cell may hold line breaks of every kind: only the reader of CSV knows where a row ends.
    skipped = text.partition("\n")[0].strip().lower().startswith("sep=")
    body = text.partition("\n")[2] if skipped else text
    reader = csv.reader(io.StringIO(body, newline=""), delimiter=_sign_of(body))
    rows: list[Row] = []
    try:
        for row in islice(reader, _MOST_ROWS):
            cells = [cell.strip() for cell in row[:_MOST_CELLS]]
            if any(cells):
                rows.append(Row(reader.line_num + skipped, cells))
    except csv.Error:
        return Table(name, [])
    return Table(name, rows)


def _sign_of(text: str) -> str:
    """Return what stands between the columns: that which makes columns of most of the first lines."""
    head = [line for line in text[:20_000].splitlines() if line.strip()][:_LOOKED_AT]

    def rows_of(sign: str) -> int:
        try:
            return sum(len(row) >= _FEWEST for row in csv.reader(head, delimiter=sign))
        except csv.Error:
            return 0

    return max(_SIGNS, key=rows_of)


def _workbook(raw: bytes, name: str) -> list[Table]:
    from openpyxl import load_workbook
    from openpyxl.utils.exceptions import InvalidFileException

    try:
        book = load_workbook(io.BytesIO(raw), read_only=True, data_only=True, keep_links=False)
        try:
            return [Table(sheet.title, list(_rows(sheet))) for sheet in book.worksheets[:_MOST_TABLES]]
        finally:
            book.close()
    except (InvalidFileException, KeyError, TypeError, AttributeError, SyntaxError) as error:
        raise WorldError("not_performance", name=name) from error


def _rows(sheet: object) -> Iterator[Row]:
    # However large a sheet says it is, it is read no further.
    rows: Iterator[Sequence[object]] = sheet.iter_rows(max_row=_MOST_ROWS, max_col=_MOST_CELLS, values_only=True)  # type: ignore[attr-defined]
    for line, row in enumerate(rows, 1):
        cells = [_text(cell) for cell in row]
        if any(cells):
            yield Row(line, cells)


def _text(cell: object) -> str:
    if cell is None:
        return ""
    iso = getattr(cell, "isoformat", None)
    return str(iso())[:10] if iso is not None else str(cell).strip()
