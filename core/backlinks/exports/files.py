"""The tables in a file that somebody chose: text in columns of any encoding, a ZIP of such, a workbook; bounded, whatever it is."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from core.backlinks.exports.rows import GoOn, Row, lines_of, rows_of
from core.backlinks.pasted import looks_like_page
from core.backlinks.textfile import LARGEST, decode
from core.errors import WorldError

MOST_ROWS = 1_000_000
"""Rows of a file; Google and Ahrefs write a tenth of that, and more would not fit into memory while it waits."""

FAULTS_OF_A_FILE = frozenset(
    {
        "file_broken",
        "file_empty",
        "file_half_written",
        "file_is_disavowed",
        "file_is_old_workbook",
        "file_is_other_workbook",
        "file_is_page",
        "file_line_too_long",
        "file_locked",
        "file_missing",
        "file_packed_twice",
        "file_rows_broken",
        "file_too_long",
        "file_without_links",
        "file_without_rows",
        "file_without_table",
        "text_too_big",
        "unreadable_text",
        "workbook_too_heavy",
    }
)
"""What can be wrong with a file that somebody chose; another file may be read all the same."""

LONGEST_LINE = 5_000_000
"""Characters; the source of a web page may stand on one line, a table or a list does not."""
TEXTS = (".csv", ".tsv", ".txt")
_TABLES = (".csv", ".tsv", ".zip", ".xlsx")
_UNFINISHED = (".crdownload", ".part", ".partial", ".download", ".opdownload")
"""How browsers call what they have not fetched to its end."""
_FILLED_UP = bytes(64)
"""Room on the disk that was set aside and not written yet."""
_PACKED = b"PK\x03\x04"
_OLD_WORKBOOK = b"\xd0\xcf\x11\xe0"
_LOCKED_WORKBOOK = "EncryptedPackage".encode("utf-16-le")
_XML_WORKBOOK = "urn:schemas-microsoft-com:office:spreadsheet"


@dataclass(frozen=True, slots=True)
class Table:
    """One table of a file; `name` is its own within a ZIP or a workbook, else "". Rows without any text are left out.

    `text` is all of what is text itself, and may be no table at all; "" for a workbook's.
    """

    name: str
    rows: Iterator[Row]
    text: str = ""


def tables_of(path: Path, go_on: GoOn = lambda: True) -> Iterator[Table]:
    """Return every table of a file one after the other, each to be read before the next; cells are text.

    Raises WorldError: one of `FAULTS_OF_A_FILE`; some of them only while rows are read.
    """
    raw = _read(path)
    if raw.startswith(_OLD_WORKBOOK):
        raise WorldError("file_locked" if _LOCKED_WORKBOOK in raw else "file_is_old_workbook", name=path.name)
    if raw.startswith(_PACKED):
        from core.backlinks.exports.packed import packed_tables

        del raw
        yield from packed_tables(path, go_on)
        return
    text = text_of(raw, path.name)
    del raw
    head = text[:2000].lstrip().lower()
    if path.name.lower().endswith(_TABLES):
        if not head:
            raise WorldError("file_empty", name=path.name)
        if head.startswith(("<!doctype", "<html", "<?xml")):
            raise WorldError("file_is_old_workbook" if _XML_WORKBOOK in head else "file_is_page", name=path.name)
    yield Table("", rows_of(text, go_on), text)


def text_of(raw: bytes, name: str) -> str:
    """Return the text of a file or of a part of one, with a sign that it is damaged where bytes are no letters.

    Raises WorldError: file_half_written, file_line_too_long, file_too_long, unreadable_text.
    """
    if raw.endswith(_FILLED_UP):
        raise WorldError("file_half_written", name=name)
    # Where several exports were put together, each brings the mark with which it begins.
    text = decode(raw, name).replace("\0", "\ufffd").replace("\ufeff", "")
    if looks_like_page(text):
        return text
    if text.count("\n") + text.count("\r") > 2 * MOST_ROWS:
        raise WorldError("file_too_long", name=name, most=MOST_ROWS)
    if len(text) > LONGEST_LINE:
        too_long = (number for number, line in enumerate(lines_of(text), 1) if len(line) > LONGEST_LINE)
        if (number := next(too_long, 0)) > 0:
            raise WorldError("file_line_too_long", name=name, line=number)
    return text


def _read(path: Path) -> bytes:
    try:
        before = path.stat()
        if before.st_size > LARGEST:
            raise WorldError("text_too_big", name=path.name, limit=LARGEST // 1_000_000)
        raw = path.read_bytes()
        after = path.stat()
    except OSError as error:
        raise WorldError("file_missing", name=path.name) from error
    changed = (before.st_size, before.st_mtime_ns) != (after.st_size, after.st_mtime_ns) or len(raw) != after.st_size
    if changed or path.name.lower().endswith(_UNFINISHED):
        raise WorldError("file_half_written", name=path.name)
    return raw
