"""A page's bytes as text: byte order mark, then what the server says, then what the page says, then a guess; never an error."""

from __future__ import annotations

import codecs
import re
from dataclasses import dataclass

_MARKS = ((b"\xef\xbb\xbf", "utf-8"), (b"\xff\xfe", "utf-16-le"), (b"\xfe\xff", "utf-16-be"))
_WIDE = {b"<\x00": "utf-16-le", b"\x00<": "utf-16-be"}
"""Two bytes a letter, and nobody said so; no page begins like that in any other writing."""
_LOOKED_AT = 4096
_LOOKED_AT_LATER = 200_000
"""Browsers find a name that stands late too: they begin anew with it."""
_IN_HEADER = re.compile(r"charset\s*=\s*[\"']?\s*([\w.:\-]+)", re.IGNORECASE)
_COMMENT = re.compile(rb"<!--.*?(?:-->|\Z)", re.DOTALL)
_IN_META = re.compile(rb"<meta[\s/][^>]{0,300}?charset\s*=\s*[\"']?\s*([\w.:\-]+)", re.IGNORECASE)
_IN_XML = re.compile(rb"\A\s*<\?xml[^>]{0,200}?encoding\s*=\s*[\"']([\w.:\-]+)", re.IGNORECASE)

# Browsers read more into a name than it says: pages named Latin-1 are Windows-1252.
# Source: the labels of the WHATWG Encoding standard.
_MEANT: dict[str, str] = {
    "ascii": "cp1252",
    "iso8859-1": "cp1252",
    "iso8859-9": "cp1254",
    "iso8859-11": "cp874",
    "tis-620": "cp874",
    "shift_jis": "cp932",
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "euc_kr": "cp949",
    "big5": "big5hkscs",
    "johab": "",
    "utf-16": "utf-16-le",
}
_UNKNOWN_TO_PYTHON = {
    label: name
    for name, labels in (
        ("utf-8", "unicode-1-1-utf-8 unicode11utf8 unicode20utf8 x-unicode20utf8"),
        ("utf-16-le", "csunicode iso-10646-ucs-2 ucs-2 unicode unicodefeff"),
        ("utf-16-be", "unicodefffe"),
        ("iso8859-6", "csiso88596e csiso88596i iso-8859-6-e iso-8859-6-i"),
        ("iso8859-7", "sun_eu_greek"),
        ("iso8859-8", "visual logical iso-8859-8-e iso-8859-8-i csiso88598e csiso88598i"),
        ("iso8859-15", "csisolatin9"),
        ("koi8-r", "koi koi8"),
        ("koi8-u", "koi8-ru"),
        ("mac-roman", "csmacintosh mac x-mac-roman"),
        ("mac-cyrillic", "x-mac-cyrillic x-mac-ukrainian"),
        ("cp874", "dos-874 windows-874"),
        ("cp932", "x-sjis windows-31j"),
        ("cp949", "cseuckr csksc56011987 iso-ir-149 ks_c_5601-1989 ksc_5601 windows-949"),
        ("cp1252", "x-user-defined"),
        ("gb18030", "csgb2312 gb_2312 gb_2312-80 x-gbk"),
        ("big5hkscs", "cn-big5 x-x-big5"),
        ("euc_jp", "cseucpkdfmtjapanese x-euc-jp"),
    )
    for label in labels.split()
}
_TOGETHER = re.compile(r"(?:x-)?(?:(iso)_?-?(8859)-?(\d{1,2})|(cp)(125\d))")
_KNOWN = re.compile(
    r"utf-8|utf-16(?:-[lb]e)?|cp(?:125\d|866|874|932|949)|iso8859-\d+|koi8-[ru]|mac-(?:roman|cyrillic)"
    r"|gb18030|big5hkscs|euc_jp|iso2022_jp"
)


@dataclass(frozen=True, slots=True)
class Text:
    """A page's text, as letters and as UTF-8 for a parser; the bytes are the page's own where they can be."""

    letters: str
    utf8: bytes


def read_text(body: bytes, content_type: str = "") -> Text:
    """Return a page's text; `content_type` is the header as sent. What cannot be read is replaced."""
    for mark, name in _MARKS:
        if body.startswith(mark):
            return _text(body[len(mark) :], name)
    if body[:2] in _WIDE:
        return _text(body, _WIDE[body[:2]])
    said = _IN_HEADER.search(content_type)
    name = _codec(said[1]) if said else ""
    if not name:
        name = _said_inside(body[:_LOOKED_AT])
    return _text(body, name) if name else _guessed(body)


def decode(body: bytes, content_type: str = "") -> str:
    """Return the letters of `read_text`."""
    return read_text(body, content_type).letters


def _text(body: bytes, name: str) -> Text:
    if name == "utf-8":
        try:
            return Text(body.decode(), body)
        except UnicodeDecodeError:
            pass
    letters = body.decode(name, errors="replace")
    return Text(letters, letters.encode())


def _said_inside(start: bytes) -> str:
    found = _IN_XML.match(start) or _IN_META.search(_COMMENT.sub(b"", start))
    name = _codec(found[1].decode("ascii", errors="replace")) if found else ""
    # A name written in single bytes cannot announce double ones.
    return "utf-8" if name.startswith("utf-16") else name


def _codec(label: str) -> str:
    """Return the codec a label means to a browser; "" where browsers know none, among them those that could do harm (UTF-7)."""
    plain = label.strip().lower()
    together = _TOGETHER.fullmatch(plain)
    if together:  # "iso88592", "x-cp1251"
        plain = f"iso8859-{together[3]}" if together[1] else f"cp{together[5]}"
    try:
        name = _UNKNOWN_TO_PYTHON.get(plain) or codecs.lookup(plain).name
    except (LookupError, ValueError):
        return ""
    name = _MEANT.get(name, name)
    return name if _KNOWN.fullmatch(name) else ""


def _guessed(body: bytes) -> Text:
    try:
        # Not final: a page that was cut may end within a letter.
        letters = codecs.getincrementaldecoder("utf-8")().decode(body, False)
    except UnicodeDecodeError:
        return _text(body, _said_inside(body[:_LOOKED_AT_LATER]) or "cp1252")
    return Text(letters, body[: len(body) - _left_over(body)])


def _left_over(body: bytes) -> int:
    """Return how many bytes at the end of `body` begin a letter that is not finished."""
    for back in range(1, min(4, len(body) + 1)):
        byte = body[-back]
        if byte >= 0xC0:
            return back if back < (2 if byte < 0xE0 else 3 if byte < 0xF0 else 4) else 0
        if byte < 0x80:
            return 0
    return 0
