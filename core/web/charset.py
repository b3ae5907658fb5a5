"""A page's bytes as text: byte order mark, then what the server says, then what the page says, then a guess; never an error."""

from __future__ import annotations

import codecs
import re

_MARKS = ((b"\xef\xbb\xbf", "utf-8"), (b"\xff\xfe", "utf-16-le"), (b"\xfe\xff", "utf-16-be"))
_LOOKED_AT = 4096
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
_KNOWN = re.compile(
    r"utf-8|utf-16(?:-[lb]e)?|cp(?:125\d|866|874|932|949)|iso8859-\d+|koi8-[ru]|mac-(?:roman|cyrillic)"
    r"|gb18030|big5hkscs|euc_jp|iso2022_jp"
)


def decode(body: bytes, content_type: str = "") -> str:
    """Return a page's text; `content_type` is the header as sent. What cannot be read is replaced."""
    for mark, name in _MARKS:
        if body.startswith(mark):
            return body[len(mark) :].decode(name, errors="replace")
    said = _IN_HEADER.search(content_type)
    name = _codec(said[1]) if said else ""
    if not name:
        name = _said_inside(body[:_LOOKED_AT])
    return body.decode(name, errors="replace") if name else _guessed(body)


def _said_inside(start: bytes) -> str:
    found = _IN_XML.match(start) or _IN_META.search(_COMMENT.sub(b"", start))
    name = _codec(found[1].decode("ascii", errors="replace")) if found else ""
    # A name written in single bytes cannot announce double ones.
    return "utf-8" if name.startswith("utf-16") else name


def _codec(label: str) -> str:
    """Return the codec a label means to a browser; "" where browsers know none, among them those that could do harm (UTF-7)."""
    try:
        name = codecs.lookup(label.strip()).name
    except (LookupError, ValueError):
        return ""
    name = _MEANT.get(name, name)
    return name if _KNOWN.fullmatch(name) else ""


def _guessed(body: bytes) -> str:
    try:
        # Not final: a page that was cut may end within a letter.
        return codecs.getincrementaldecoder("utf-8")().decode(body, False)
    except UnicodeDecodeError:
        return body.decode("cp1252", errors="replace")
