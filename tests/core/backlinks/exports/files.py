"""Files as tools write them, made up: texts in any encoding, ZIPs, workbooks; and what is told of them."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping, Sequence
from datetime import date
from pathlib import Path

import pytest
from openpyxl import Workbook

from core.backlinks.exports.reading import TableRead, read_file
from core.backlinks.exports.telling import Told, told_by
from core.errors import WorldError
from tests.core.backlinks.shop import MINE

TODAY = date(2026, 11, 16)


def written(folder: Path, content: str | bytes, name: str = "export.csv") -> Path:
    path = folder / name
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return path


def read(folder: Path, content: str | bytes, name: str = "export.csv") -> list[TableRead]:
    return read_file(written(folder, content, name), MINE)


def only(folder: Path, content: str | bytes, name: str = "export.csv") -> tuple[TableRead, Told]:
    """Return the one table of a file, and what is told of its rows."""
    (table,) = read(folder, content, name)
    assert table.layout is not None, table
    return table, told_by(table.rows, table.layout, MINE, TODAY)


def refused(folder: Path, content: str | bytes, name: str = "export.csv") -> WorldError:
    """Return why a file cannot be read."""
    with pytest.raises(WorldError) as problem:
        only(folder, content, name)
    assert str(problem.value)
    return problem.value


def as_zip(parts: Mapping[str, str | bytes]) -> bytes:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return packed.getvalue()


def as_workbook(sheets: Mapping[str, Sequence[Sequence[object]]], hidden: str = "") -> bytes:
    book = Workbook()
    book.remove(book.active)
    for name, rows in sheets.items():
        sheet = book.create_sheet(name)
        for row in rows:
            sheet.append(list(row))
        sheet.sheet_state = "hidden" if name == hidden else "visible"
    packed = io.BytesIO()
    book.save(packed)
    return packed.getvalue()


def with_part(workbook: bytes, part: str, content: bytes) -> bytes:
    """Return a workbook of which one part was made another."""
    whole = zipfile.ZipFile(io.BytesIO(workbook))
    return as_zip({name: whole.read(name) for name in whole.namelist()} | {part: content})
