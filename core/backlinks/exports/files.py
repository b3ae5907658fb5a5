"""The tables in a file that somebody chose: text in columns of any encoding, a ZIP of such, a workbook; bounded, whatever it is."""

from __future__ import annotations

import zipfile
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from typing import Any

from core.backlinks.exports.rows import GoOn, Row, rows_of
from core.backlinks.textfile import LARGEST, decode
from core.errors import WorldError

MOST_ROWS = 1_000_000
"""Rows of a file; Google and Ahrefs write a tenth of that, and more would not fit into memory while it waits."""

_UNPACKED = 300_000_000
_MOST_PARTS = 500
_OTHER_PARTS = 10_000_000
"""Bytes of each part of a workbook that holds no cells: the library takes seconds for a million of them."""
_CELLS = ("xl/worksheets/", "xl/sharedStrings.xml")
_TEXTS = (".csv", ".tsv", ".txt")
_ENDINGS = (*_TEXTS, ".zip", ".xlsx")
_PACKED = b"PK\x03\x04"
_OLD_WORKBOOK = b"\xd0\xcf\x11\xe0"
_BROKEN = (zipfile.BadZipFile, zipfile.LargeZipFile, zlib.error, NotImplementedError, RuntimeError, EOFError, OSError, ValueError)


@dataclass(frozen=True, slots=True)
class Table:
    """One table of a file; `name` is its own within a ZIP or a workbook, else "". Rows without any text are left out.

    `text` is all of a file that is text itself, and may be no table at all; "" for what was packed.
    """

    name: str
    rows: Iterator[Row]
    text: str = ""


def tables_of(path: Path, go_on: GoOn = lambda: True) -> Iterator[Table]:
    """Return every table of a file one after the other, each to be read before the next; cells are text.

    Raises WorldError: file_missing, text_too_big, unreadable_text, file_is_page, file_is_old_workbook, file_broken,
    file_half_written, and file_too_long while its rows are read.
    """
    raw = _read(path)
    if raw.startswith(_OLD_WORKBOOK):
        raise WorldError("file_is_old_workbook", name=path.name)
    if not raw.startswith(_PACKED):
        text = decode(raw, path.name).replace("\0", "")
        del raw
        if path.suffix.lower() in _ENDINGS and text[:2000].lstrip().lower().startswith(("<!doctype", "<html", "<?xml")):
            raise WorldError("file_is_page", name=path.name)
        yield Table("", _bounded(rows_of(text, go_on), path.name), text)
        return
    del raw
    try:
        with zipfile.ZipFile(path) as archive:
            members = archive.infolist()
            _refuse_heavy(members, path.name)
            if any(member.filename == "[Content_Types].xml" for member in members):
                yield from _workbook(path, go_on)
                return
            for member in members:
                if member.filename.lower().endswith(_TEXTS) and not Path(member.filename).name.startswith("."):
                    with archive.open(member) as packed:
                        text = decode(packed.read(LARGEST), member.filename)
                    yield Table(Path(member.filename).name, _bounded(rows_of(text.replace("\0", ""), go_on), path.name))
    except _BROKEN as error:
        raise WorldError("file_broken", name=path.name) from error


def _read(path: Path) -> bytes:
    try:
        before = path.stat()
        if before.st_size > LARGEST:
            raise WorldError("text_too_big", name=path.name, limit=LARGEST // 1_000_000)
        raw = path.read_bytes()
        after = path.stat()
    except OSError as error:
        raise WorldError("file_missing", name=path.name) from error
    if (before.st_size, before.st_mtime_ns) != (after.st_size, after.st_mtime_ns) or len(raw) != after.st_size:
        raise WorldError("file_half_written", name=path.name)
    return raw


def _refuse_heavy(members: list[zipfile.ZipInfo], name: str) -> None:
    """Raise for what would not fit once it is unpacked; a part unpacks to no more than the archive says of it."""
    parts = [member.file_size for member in members if not member.filename.startswith(_CELLS)]
    workbook = any(member.filename == "[Content_Types].xml" for member in members)
    if len(members) > _MOST_PARTS or sum(member.file_size for member in members) > _UNPACKED:
        raise WorldError("text_too_big", name=name, limit=_UNPACKED // 1_000_000)
    if workbook and max(parts, default=0) > _OTHER_PARTS:
        raise WorldError("text_too_big", name=name, limit=_OTHER_PARTS // 1_000_000)


def _workbook(path: Path, go_on: GoOn) -> Iterator[Table]:
    from openpyxl import load_workbook

    try:
        book = load_workbook(path, read_only=True, data_only=True, keep_links=False)
        try:
            for sheet in book.worksheets:
                yield Table(sheet.title, _bounded(_rows(sheet, go_on), path.name))
        finally:
            book.close()
    except (WorldError, GeneratorExit):
        raise
    except Exception as error:
        # The library means to read whole workbooks: what comes of a broken one is any error there is.
        raise WorldError("file_broken", name=path.name) from error


def _rows(sheet: Any, go_on: GoOn) -> Iterator[Row]:
    for line, cells in enumerate(sheet.iter_rows(values_only=True), 1):
        if not go_on():
            return
        if any(cell is not None for cell in cells):
            yield Row(line, [_text(cell) for cell in cells])


def _bounded(rows: Iterator[Row], name: str) -> Iterator[Row]:
    for number, row in enumerate(rows):
        if number >= MOST_ROWS:
            raise WorldError("file_too_long", name=name, most=MOST_ROWS)
        yield row


def _text(cell: object) -> str:
    if cell is None:
        return ""
    if isinstance(cell, datetime | date):
        return cell.isoformat()[:10]
    if isinstance(cell, float) and cell.is_integer():
        return str(int(cell))
    return str(cell)
