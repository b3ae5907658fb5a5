"""The tables in a file a person chose: CSV in any encoding, a ZIP of them, or a workbook; bounded, whatever the file is."""

from __future__ import annotations

import csv
import io
import zipfile
import zlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from core.backlinks.textfile import decode
from core.errors import WorldError

LARGEST = 3_000_000
"""Bytes of a file, and of all that is packed in it; whoever waits for it waits a second and a half at worst. Google's have one million."""
_OTHER_PARTS = 200_000
"""Bytes of each part of a workbook but its sheets and texts; the library takes three seconds for a million bytes of styles."""
_SHEETS = "xl/worksheets/"
_TEXTS = "xl/sharedStrings.xml"
_MOST_TABLES = 20
"""Google's have seven."""
MOST_ROWS = 5_000
"""Google cuts a table at a thousand."""
_MOST_CELLS = 30
KINDS = (".zip", ".csv", ".xlsx", ".tsv", ".txt")
"""How the names of such files end."""
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

    Raises WorldError: file_missing, export_too_big, export_too_long, export_letters_wrong, not_performance (it is no such file at all).
    """
    # Told by the name alone: to open and close a business's own file would take SQLite's locks on it away, as `gui.choosing` says.
    if not path.name.lower().endswith(KINDS):
        raise WorldError("not_performance", name=path.name)
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
            # A part unpacks to no more than the archive says of it.
            if len(members) > 500 or sum(member.file_size for member in members) > LARGEST:
                raise WorldError("export_too_big", name=path.name, limit=LARGEST // 1_000_000)
            if any(member.filename == "[Content_Types].xml" for member in members):
                _refuse_heavy(members, path.name)
                return _workbook(raw, path.name)
            texts = [member for member in members if member.filename.lower().endswith((".csv", ".tsv", ".txt"))]
            _refuse_many(len(texts), path.name)
            return [_table(member.filename, _text_of(archive.read(member), member.filename)) for member in texts]
    except (
        zipfile.BadZipFile,
        zipfile.LargeZipFile,
        zlib.error,
        NotImplementedError,
        RuntimeError,
        EOFError,
        OSError,
        ValueError,
    ) as error:
        # A file that is still being written, or was cut off on the way; one with a password.
        raise WorldError("not_performance", name=path.name) from error


def _refuse_heavy(members: Sequence[zipfile.ZipInfo], name: str) -> None:
    """Raise for a workbook of which the window would have to wait."""
    others = [member.file_size for member in members if not member.filename.startswith(_SHEETS) and member.filename != _TEXTS]
    if max(others, default=0) > _OTHER_PARTS:
        raise WorldError("export_too_big", name=name, limit=LARGEST // 1_000_000)


def _refuse_many(tables: int, name: str) -> None:
    """Raise for more tables than are looked at: which of them is the one, nobody would know."""
    if tables > _MOST_TABLES:
        raise WorldError("not_performance", name=name)


def _text_of(raw: bytes, name: str) -> str:
    _refuse_broken_letters(raw, name)
    try:
        return decode(raw, name)
    except WorldError as error:
        raise WorldError("not_performance", name=name) from error


def _refuse_broken_letters(raw: bytes, name: str) -> None:
    """Raise where UTF-8 is broken in one place: read as anything else, every letter with an accent would be a wrong one."""
    if raw.startswith((b"\xff\xfe", b"\xfe\xff")) or b"\0" in raw[:200]:
        return
    try:
        raw.decode("utf-8")
    except UnicodeDecodeError as error:
        if not raw.decode("utf-8", "ignore").isascii():
            raise WorldError("export_letters_wrong", name=name, line=raw.count(b"\n", 0, error.start) + 1) from error


def _table(name: str, text: str) -> Table:
    # A cell may hold line breaks of every kind: only the reader of CSV knows where a row ends.
    skipped = text.partition("\n")[0].strip().lower().startswith("sep=")
    body = text.partition("\n")[2] if skipped else text
    reader = csv.reader(io.StringIO(body, newline=""), delimiter=_sign_of(body))
    rows: list[Row] = []
    try:
        for row in reader:
            cells = [cell.strip() for cell in row[:_MOST_CELLS]]
            if any(cells):
                rows.append(Row(reader.line_num + skipped, cells))
            if len(rows) > MOST_ROWS:
                raise WorldError("export_too_long", name=name, most=MOST_ROWS)
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

    try:
        book = load_workbook(io.BytesIO(raw), read_only=True, data_only=True, keep_links=False)
        try:
            _refuse_many(len(book.worksheets), name)
            return [Table(sheet.title, list(_rows(sheet))) for sheet in book.worksheets]
        finally:
            book.close()
    except WorldError:
        raise
    except Exception as error:
        # The library means to read whole workbooks: what comes of a broken one is any error there is.
        raise WorldError("not_performance", name=name) from error


def _rows(sheet: object) -> Iterator[Row]:
    # However large a sheet says it is, it is read no further; what may stand below nobody knows, empty rows or figures.
    rows: Iterator[Sequence[object]] = sheet.iter_rows(max_row=MOST_ROWS + 1, max_col=_MOST_CELLS, values_only=True)  # type: ignore[attr-defined]
    for line, row in enumerate(rows, 1):
        if line > MOST_ROWS:
            raise WorldError("export_too_long", name=sheet.title, most=MOST_ROWS)  # type: ignore[attr-defined]
        cells = [_text(cell) for cell in row]
        if any(cells):
            yield Row(line, cells)


def _text(cell: object) -> str:
    if cell is None:
        return ""
    iso = getattr(cell, "isoformat", None)
    return str(iso())[:10] if iso is not None else str(cell).strip()
