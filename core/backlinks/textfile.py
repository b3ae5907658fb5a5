"""The text of a file a person chose, whatever its encoding."""

from __future__ import annotations

import codecs
from pathlib import Path

from core.errors import WorldError

LARGEST = 200_000_000
"""Bytes; the longest export of a million links is about that."""

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)

_NO_TEXT = (b"%PDF", b"PK\x03\x04", b"\x89PNG", b"\xff\xd8\xff", b"GIF8")
"""How files begin that people drop by mistake: a document, a spreadsheet or archive, pictures."""


def read_text(path: Path) -> str:
    """Return the text in the file at `path`.

    Raises WorldError: file_missing, text_too_big, unreadable_text (it is no text at all, such as a picture or a ZIP).
    """
    try:
        if path.stat().st_size > LARGEST:
            raise WorldError("text_too_big", name=path.name, limit=LARGEST // 1_000_000)
        raw = path.read_bytes()
    except OSError as error:
        raise WorldError("file_missing", name=path.name) from error
    return decode(raw, path.name)


def decode(raw: bytes, name: str) -> str:
    """Return `raw` as text: by its byte-order mark, as UTF-16 without one, as UTF-8, else as Windows wrote it in the West.

    UTF-8 that is broken in places is UTF-8 still, and has U+FFFD there.

    Raises WorldError(unreadable_text) where it is no text.
    """
    for mark, encoding in _MARKS:
        if raw.startswith(mark):
            return raw.decode(encoding, "replace")
    head = raw[:4000]
    if raw.startswith(_NO_TEXT):
        raise WorldError("unreadable_text", name=name)
    if b"\0" in head:
        odd, even = head[1::2].count(0), head[::2].count(0)
        if max(odd, even) < len(head) // 3 or min(odd, even) > len(head) // 8:
            raise WorldError("unreadable_text", name=name)
        return raw.decode("utf-16-le" if odd > even else "utf-16-be", "replace")
    try:
        return raw.decode("utf-8")
    except UnicodeDecodeError:
        text = raw.decode("utf-8", "replace")
        # What Windows wrote has letters that look like broken UTF-8, and hardly ever a whole one.
        broken = text.count("\ufffd")
        whole = len(text) - len(text.encode("ascii", "ignore")) - broken
        return text if 0 < broken <= whole else raw.decode("cp1252", "replace")
