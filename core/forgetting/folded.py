"""A text as names are compared in it: accents in two parts, capitals, runs of spaces and underscores, and what JSON writes otherwise."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from unicodedata import combining, normalize

_UNIT = re.compile(
    r"\\u[dD][89abAB][0-9a-fA-F]{2}\\u[dD][c-fC-F][0-9a-fA-F]{2}|\\u[0-9a-fA-F]{4}|\\[\"\\/bfnrt]|.",
    re.DOTALL,
)
"""One character, as it is or as JSON writes it; JSON in plain letters takes two for one beyond the first 65,536."""
_LETTERS_OF_OTHERS = frozenset("ksfilt")
"""Plain letters that some letter which is not plain folds to: the Kelvin sign, the long and the sharp s, ligatures."""


@dataclass(frozen=True, slots=True)
class Folded:
    """`text` is folded; its character n stands for what is at `spans[n]` (begin, end) of the original."""

    text: str
    spans: tuple[tuple[int, int], ...]

    def span(self, begin: int, end: int) -> tuple[int, int] | None:
        """Return where a piece of the folded text stands in the original; None where it begins or ends within a letter there."""
        if any(0 < at < len(self.spans) and self.spans[at - 1] == self.spans[at] for at in (begin, end)):
            return None
        return self.spans[begin][0], self.spans[end - 1][1]


def fold(text: str) -> Folded:
    """Fold a text, each letter together with its accents."""
    folded: list[str] = []
    spans: list[tuple[int, int]] = []
    for letter, begin, end in _letters(text):
        if (parts := _fold_letter(letter)) == " " and folded and folded[-1] == " ":
            spans[-1] = (spans[-1][0], end)
            continue
        folded += parts
        spans += [(begin, end)] * len(parts)
    return Folded("".join(folded), tuple(spans))


def like(name: str) -> str:
    """Return a pattern for SQLite's LIKE, which knows capitals of plain letters only, that lets pass whatever may hold a name."""
    sure = (letter if _is_plain(letter) else "%" for letter, _begin, _end in _letters(name.strip()))
    return re.sub("%+", "%", f"%{''.join(sure)}%")


def _is_plain(letter: str) -> bool:
    return letter.isascii() and letter.isalnum() and letter.lower() not in _LETTERS_OF_OTHERS


def _letters(text: str) -> Iterator[tuple[str, int, int]]:
    """Give every letter with its accents, and where it begins and ends."""
    letter, begin, end = "", 0, 0
    for unit in _UNIT.finditer(text):
        character = _character(unit[0])
        if letter and combining(character):
            letter, end = letter + character, unit.end()
            continue
        if letter:
            yield letter, begin, end
        letter, begin, end = character, unit.start(), unit.end()
    if letter:
        yield letter, begin, end


def _character(unit: str) -> str:
    if len(unit) == 1:
        return unit
    if unit[1] != "u":
        return " " if unit[1] in "bfnrt" else unit[1]
    if len(unit) == 6:
        return chr(int(unit[2:], 16))
    return chr(0x10000 + ((int(unit[2:6], 16) - 0xD800) << 10) + int(unit[8:], 16) - 0xDC00)


@lru_cache(maxsize=4096)
def _fold_letter(letter: str) -> str:
    if letter[0] == "_" or letter[0].isspace():
        return " " + letter[1:]
    return normalize("NFD", normalize("NFD", letter).casefold())
