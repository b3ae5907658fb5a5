"""The tables in a ZIP: the texts in it, whatever folders they stand in; a workbook is one too."""

from __future__ import annotations

import re
import struct
import zipfile
import zlib
from collections.abc import Iterator
from pathlib import Path

from core.backlinks.exports.files import TEXTS, Table, text_of
from core.backlinks.exports.rows import GoOn, rows_of
from core.backlinks.textfile import LARGEST
from core.errors import WorldError

_UNPACKED = 300_000_000
"""Bytes of all parts together; a part unpacks to no more than the archive says of it."""
_MOST_PARTS = 500
_METHODS = frozenset({zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED})
_LOCKED = 0x1
_PACKED_AGAIN = (".zip", ".xlsx", ".xls", ".gz", ".ods", ".numbers")
_BROKEN = (zipfile.BadZipFile, zipfile.LargeZipFile, zlib.error, struct.error, NotImplementedError, RuntimeError, EOFError, OSError)


def packed_tables(path: Path, go_on: GoOn) -> Iterator[Table]:
    """Return the tables of what is packed at `path`.

    Raises WorldError as `core.backlinks.exports.files.tables_of` does.
    """
    try:
        with zipfile.ZipFile(path) as archive:
            members = archive.infolist()
            _refuse(members, path.name)
            names = {member.filename for member in members}
            if "xl/workbook.xml" in names:
                from core.backlinks.exports.workbook import sheets_of

                yield from sheets_of(path, members, go_on)
                return
            texts = [member for member in members if _own_name(member).lower().endswith(TEXTS) and not _is_hidden(member)]
            if not texts:
                raise _no_texts(names, path.name)
            for member in texts:
                name = _own_name(member)
                text = text_of(_unpacked(archive, member, path.name), name)
                yield Table(name, rows_of(text, go_on), text)
    except (*_BROKEN, ValueError, IndexError) as error:
        raise WorldError("file_broken", name=path.name) from error


def _refuse(members: list[zipfile.ZipInfo], name: str) -> None:
    if any(member.flag_bits & _LOCKED for member in members):
        raise WorldError("file_locked", name=name)
    if len(members) > _MOST_PARTS or sum(member.file_size for member in members) > _UNPACKED:
        raise WorldError("text_too_big", name=name, limit=_UNPACKED // 1_000_000)
    if any(member.compress_type not in _METHODS for member in members):
        raise WorldError("file_broken", name=name)


def _unpacked(archive: zipfile.ZipFile, member: zipfile.ZipInfo, name: str) -> bytes:
    if member.file_size > LARGEST:
        raise WorldError("text_too_big", name=name, limit=LARGEST // 1_000_000)
    with archive.open(member) as packed:
        return packed.read(LARGEST)


def _no_texts(names: set[str], name: str) -> WorldError:
    """Return why nothing in an archive can be read: what it is instead, or what it holds."""
    other_workbooks = any(each.endswith(".iwa") or each in {"content.xml", "xl/workbook.bin", "Index.zip"} for each in names)
    if other_workbooks:
        return WorldError("file_is_other_workbook", name=name)
    inner = next((each for each in sorted(names) if each.lower().endswith(_PACKED_AGAIN)), "")
    if inner:
        return WorldError("file_packed_twice", name=name, part=re.split(r"[/\\]", inner)[-1])
    return WorldError("file_without_table", name=name)


def _own_name(member: zipfile.ZipInfo) -> str:
    return re.split(r"[/\\]", member.filename)[-1]


def _is_hidden(member: zipfile.ZipInfo) -> bool:
    """Whether a part is what an operating system puts beside the files, and nobody's export."""
    return member.filename.startswith("__MACOSX") or _own_name(member).startswith(".")
