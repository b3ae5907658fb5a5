"""Progress, tables and plain text in front of a person at a terminal."""

from __future__ import annotations

import shutil
import unicodedata
from collections.abc import Sequence
from typing import TextIO

from core.jobs import Progress
from core.words import _, figure, ngettext

_COMMANDS = frozenset({"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"})
"""Kinds of characters that do something instead of being seen: control, format, halves and nobody's, and the breaks of lines."""


def harmless(text: str) -> str:
    """Return text from the web without the characters that command a terminal."""
    return "".join(" " if unicodedata.category(c) in _COMMANDS else c for c in text)


def width_of(text: str) -> int:
    """Return how many columns a text takes; wide letters take two."""
    return sum(0 if unicodedata.combining(c) else 2 if unicodedata.east_asian_width(c) in "WF" else 1 for c in text)


def cut(text: str, width: int) -> str:
    """Return `text` in at most `width` columns, its end replaced by … where it is longer."""
    if width_of(text) <= width:
        return text
    kept = ""
    for c in text:
        if width_of(kept + c) > width - 1:
            break
        kept += c
    return kept + "…"


def table(header: Sequence[str], rows: Sequence[Sequence[str]], width: int) -> str:
    """Return rows under a header, in columns as wide as their texts need and `width` allows; the widest gives way first."""
    cells = [[harmless(cell) for cell in row] for row in (header, *rows)]
    widths = [max(width_of(row[i]) for row in cells) for i in range(len(header))]
    while sum(widths) + 2 * (len(widths) - 1) > width and max(widths) > 8:
        widths[widths.index(max(widths))] -= 1
    lines = []
    for row in cells:
        shown = [cut(cell, w) for cell, w in zip(row, widths, strict=True)]
        lines.append("  ".join(cell + " " * (w - width_of(cell)) for cell, w in zip(shown, widths, strict=True)).rstrip())
    return "\n".join(lines) + "\n"


def columns(out: TextIO) -> int:
    """Return how wide the terminal is; 120 where the output is a file."""
    return shutil.get_terminal_size((120, 24)).columns if out.isatty() else 120


class ProgressLine:
    """One line on the terminal that is written over; nothing at all where the output is no terminal."""

    def __init__(self, err: TextIO) -> None:
        self._err = err
        self._shows = err.isatty()
        self._length = 0

    def show(self, progress: Progress) -> None:
        if not self._shows:
            return
        text = _("{done} of {total}").format(done=figure(progress.done), total=figure(progress.total))
        if progress.unknown:
            text += ", " + ngettext("{n} could not be checked", "{n} could not be checked", progress.unknown)
        text = cut(harmless(f"{text}  {progress.doing}"), columns(self._err) - 1)
        self._err.write("\r" + text + " " * max(self._length - width_of(text), 0))
        self._err.flush()
        self._length = width_of(text)

    def clear(self) -> None:
        if self._length:
            self._err.write("\r" + " " * self._length + "\r")
            self._err.flush()
            self._length = 0
