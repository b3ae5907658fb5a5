"""The rows of a text in columns, each with its line; rows whose quotes are broken are put right where that can be done for sure."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable, Iterator
from dataclasses import dataclass

_SIGNS = ",;\t|"
_LOOKED_AT = 30
_HINT = "sep="
LONGEST_CELL = 131_072
"""Characters; what is longer was not meant as a cell."""

GoOn = Callable[[], bool]


@dataclass(frozen=True, slots=True)
class Row:
    """The cells of a row, and on which line of its table it begins; no cells at all where they cannot be told apart."""

    line: int
    cells: list[str]


class _Lines:
    """Gives the reader line after line, and keeps those that the row at hand was made of."""

    def __init__(self, text: str) -> None:
        self._lines = io.StringIO(text, newline="")
        self.taken: list[str] = []

    def __iter__(self) -> _Lines:
        return self

    def __next__(self) -> str:
        line = next(self._lines)
        self.taken.append(line)
        return line


def rows_of(text: str, go_on: GoOn = lambda: True) -> Iterator[Row]:
    """Return the rows of a text that hold anything; once they are no longer wanted, no more of them.

    Some tools write quotes inside a quoted cell without doubling them, so that the reader takes commas for the wrong ones or runs on
    into the next lines. Such a row is told by its width, and taken apart at the quotes with a sign between them.
    """
    first, _newline, rest = text.partition("\n")
    hint = first.strip().strip('"').lower()
    begins = 0
    if hint.startswith(_HINT):
        text, begins = rest, 1
    sign = hint[len(_HINT) : len(_HINT) + 1] if begins and hint[len(_HINT) :] else _sign_of(text)
    lines = _Lines(text)
    reader = csv.reader(lines, delimiter=sign or "\x00")
    width = 0
    while go_on():
        lines.taken.clear()
        line = reader.line_num + 1 + begins
        try:
            cells = next(reader)
        except StopIteration:
            return
        except csv.Error:
            # A cell without an end.
            yield Row(line, [])
            continue
        if not any(cells):
            continue
        if len(cells) > 1 and not width:
            width = len(cells)
        if width and len(cells) != width and '"' in "".join(lines.taken[:1]):
            yield from _put_right(lines.taken, line, sign, width) or [Row(line, cells)]
        else:
            yield Row(line, cells)


def _put_right(lines: list[str], line: int, sign: str, width: int) -> list[Row]:
    """Return one row a line, each taken apart at its outer quotes; nothing where that does not make whole rows of all of them."""
    rows = []
    for number, text in enumerate(lines, line):
        bare = text.strip("\r\n")
        if not (bare.startswith('"') and bare.endswith('"')):
            return []
        cells = [cell.replace('""', '"') for cell in bare[1:-1].split(f'"{sign}"')]
        if len(cells) != width:
            return []
        rows.append(Row(number, cells))
    return rows


def _sign_of(text: str) -> str:
    """Return what stands between the columns: what the first lines have in common; "" where there is but one column."""
    head = [line for line in text[:200_000].splitlines()[:_LOOKED_AT] if line.strip()]
    best, most = "", 0
    for sign in _SIGNS:
        try:
            widths = [len(row) for row in csv.reader(head, delimiter=sign) if row]
        except csv.Error:
            continue
        # Lines of a preamble, and addresses with commas in them, are not as wide as most.
        usual = max(set(widths), key=lambda width: (widths.count(width) * (width > 1), width), default=1)
        if usual > 1 and widths.count(usual) * usual > most and widths.count(usual) * 2 > len(widths):
            best, most = sign, widths.count(usual) * usual
    return best
