"""The rows of a text in columns, each with its line; rows whose quotes are broken are put right where that can be done for sure."""

from __future__ import annotations

import csv
import re
from collections import deque
from collections.abc import Callable, Iterator
from itertools import islice
from typing import NamedTuple

_SIGNS = ",;\t|"
_LOOKED_AT = 30
_HINT = re.compile(r"\s*\"?sep=(.?)\"?\s*?(?:\r\n|\r|\n|$)", re.IGNORECASE)
_LINE = re.compile(r"[^\r\n]*(?:\r\n|\r|\n)|[^\r\n]+")
_MOST_CELLS = 1_000
"""Cells of a row; what stands behind them belongs to no table that anybody exports."""
_MOST_LINES = 500
"""Lines of a row: more of them were swallowed by a quote that nobody closed."""

GoOn = Callable[[], bool]


class Row(NamedTuple):
    """The cells of a row, and on which line of its table it begins."""

    line: int
    cells: list[str]


class _Lines:
    """Gives the reader line after line, keeps those that the row at hand was made of, and takes back what did not belong to it."""

    def __init__(self, text: str, before: int) -> None:
        self._lines = lines_of(text)
        self._again: deque[str] = deque()
        self.number = before
        """Lines that were given and not taken back."""
        self.taken: list[str] = []

    def __iter__(self) -> _Lines:
        return self

    def __next__(self) -> str:
        if len(self.taken) >= _MOST_LINES:
            raise StopIteration
        line = self._again.popleft() if self._again else next(self._lines)
        self.number += 1
        self.taken.append(line)
        return line

    def take_back(self) -> None:
        """Keep the first line of the row at hand alone."""
        self._again.extendleft(reversed(self.taken[1:]))
        self.number -= len(self.taken) - 1
        del self.taken[1:]


def lines_of(text: str) -> Iterator[str]:
    """Return the lines of a text with what ends them, one after the other: they may end in any of the three ways."""
    return (found[0] for found in _LINE.finditer(text))


def rows_of(text: str, go_on: GoOn = lambda: True) -> Iterator[Row]:
    """Return the rows of a text that hold anything; once they are no longer wanted, no more of them.

    Some tools write quotes inside a quoted cell without doubling them, so that the reader takes commas for the wrong ones or runs on
    into the next lines. Such a row is told by its width, and taken apart at the quotes with a sign between them; where that does not
    help, its first line is a row that fits nowhere, and reading goes on with the next.
    """
    hint = _HINT.match(text[:40])
    body = text[hint.end() :] if hint else text
    sign, width = _layout_of(body, hint[1] if hint and hint[1] in _SIGNS else "")
    before = 1 if hint else 0
    if '"' not in body:
        yield from _unquoted(body, before, sign, go_on)
        return
    lines = _Lines(body, before)
    reader = csv.reader(lines, delimiter=sign or "\x00", strict=True)
    while go_on():
        lines.taken.clear()
        begins = lines.number + 1
        try:
            cells = next(reader)
        except StopIteration:
            return
        except csv.Error:
            yield from _mended(lines, begins, sign, width)
            continue
        if width and len(cells) != width and cells and (len(lines.taken) > 1 or '"' in lines.taken[0]):
            yield from _mended(lines, begins, sign, width)
        elif any(cells) and (cells[0].strip() or any(cell.strip() for cell in cells)):
            yield Row(begins, cells if len(cells) <= _MOST_CELLS else cells[:_MOST_CELLS])


def _unquoted(text: str, before: int, sign: str, go_on: GoOn) -> Iterator[Row]:
    """Return the rows of a text without a single quote, in which every line is a row."""
    for number, found in enumerate(_LINE.finditer(text), before + 1):
        if not go_on():
            return
        line = found[0].rstrip("\r\n")
        if line.replace(sign, "").strip():
            yield Row(number, line.split(sign, _MOST_CELLS) if sign else [line])


def _mended(lines: _Lines, begins: int, sign: str, width: int) -> list[Row]:
    """Return the rows of the lines that the reader took for one; those that did not belong to it are given back."""
    whole = _put_right(lines.taken, begins, sign, width)
    if whole:
        return whole
    lines.take_back()
    (first,) = lines.taken
    whole = _put_right([first], begins, sign, width)
    if whole or first.count('"') % 2:
        return whole or [Row(begins, [first.strip()])]
    try:
        return [Row(begins, cells[:_MOST_CELLS]) for cells in csv.reader([first], delimiter=sign or "\x00") if any(cells)]
    except csv.Error:
        return [Row(begins, [first.strip()])]


def _put_right(lines: list[str], line: int, sign: str, width: int) -> list[Row]:
    """Return one row a line, each taken apart at its outer quotes; nothing where that does not make whole rows of all of them."""
    rows = []
    for number, text in enumerate(lines, line):
        bare = text.strip("\r\n")
        if not (bare.startswith('"') and bare.endswith('"') and len(bare) > 1):
            return []
        cells = [cell.replace('""', '"') for cell in bare[1:-1].split(f'"{sign}"')]
        if not sign or len(cells) != width:
            return []
        rows.append(Row(number, cells))
    return rows


def _layout_of(text: str, sign: str = "") -> tuple[str, int]:
    """Return what stands between the columns, where nobody says, and how many these are: what the first lines have in common.

    "" and 0 stand for a text that has but one column.
    """
    lines = (line.strip("\r\n") for line in lines_of(text[:200_000]))
    head = list(islice(filter(str.strip, lines), _LOOKED_AT))
    best, its_width, most = sign, 0, 0
    for each in (sign or _SIGNS) if head else "":
        as_rows, as_lines = _widths(head, each), [width for line in head for width in _widths([line], each)]
        widths = as_rows + as_lines
        # Lines of a preamble, and addresses with commas in them, are not as wide as most.
        usual = max(set(widths), key=lambda width: (widths.count(width) * (width > 1), width), default=1)
        if as_rows and as_rows.count(as_rows[0]) * 2 > len(as_rows):
            usual = as_rows[0]
        elif widths.count(usual) * 2 <= len(widths):
            # So many rows are broken that only the names of the columns can say.
            usual = as_lines[0] if as_lines.count(as_lines[0]) > 1 and "://" not in head[0] else 1
        if usual > 1 and widths.count(usual) * usual > most:
            best, its_width, most = each, usual, widths.count(usual) * usual
    return best, its_width


def _widths(lines: list[str], sign: str) -> list[int]:
    """Return in how many cells each row falls; of lines that were taken for one row there is one."""
    try:
        return [len(row) for row in csv.reader(lines, delimiter=sign) if row]
    except csv.Error:
        return [1]
