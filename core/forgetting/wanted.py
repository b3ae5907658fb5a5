"""Finding a person's name or e-mail address in a text, however it is spelt there."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable

from core.forgetting.folded import fold, like

COVER = "•"
"""Stands for each letter where a text must keep its length."""

GAP = "…"
"""Stands for the whole where it need not."""


class Wanted:
    """`names` are those to be found; in a text that calls the business by one of `own` names nothing is found within that name."""

    def __init__(self, names: Iterable[str], own: Iterable[str] = ()) -> None:
        self.names = tuple({_folded(name): " ".join(name.split()) for name in names if _folded(name)}.values())
        self._folded = frozenset(_folded(name) for name in self.names)
        own = [folded for name in own if (folded := _folded(name))]
        self._all = _pattern(self._folded, own)
        # A first name alone may be anybody's in texts of other people.
        self._telling = _pattern((name for name in self._folded if " " in name or "@" in name), own)
        self.likes = tuple(dict.fromkeys(like(name) for name in self.names))

    def is_one(self, text: str) -> bool:
        """Whether a text is one of the names and nothing else."""
        return _folded(text) in self._folded

    def is_in(self, text: str) -> bool:
        return bool(_places(self._all, text))

    def left_out(self, text: str) -> str:
        """Return a text of the owner's own with a gap where a name stood."""
        return _replaced(self._all, text, lambda _name: GAP)

    def covered(self, text: str) -> str:
        """Return a text of somebody else's with each letter of a name covered; it is as long as before."""
        return _replaced(self._telling, text, lambda name: COVER * len(name))


def _folded(name: str) -> str:
    return fold(name).text.strip()


def _pattern(names: Iterable[str], own: Iterable[str]) -> re.Pattern[str]:
    kept, wanted = ("|".join(re.escape(name) for name in sorted(each, key=len, reverse=True)) or "(?!)" for each in (own, names))
    return re.compile(rf"(?<!\w)(?:(?P<kept>{kept})|(?P<wanted>{wanted}))(?!\w)")


def _places(pattern: re.Pattern[str], text: str) -> list[tuple[int, int]]:
    """Return where names stand, from left to right."""
    folded = fold(text)
    places: list[tuple[int, int]] = []
    at = 0
    while (found := pattern.search(folded.text, at)) is not None:
        span = folded.span(*found.span())
        at = found.end() if span is not None else found.start() + 1
        if span is not None and found["wanted"]:
            places.append(span)
    return places


def _replaced(pattern: re.Pattern[str], text: str, by: Callable[[str], str]) -> str:
    parts, last = [], 0
    for begin, end in _places(pattern, text):
        parts += [text[last:begin], by(text[begin:end])]
        last = end
    return "".join([*parts, text[last:]])
