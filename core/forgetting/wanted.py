"""Finding a person's name or e-mail address in a text, however it is spelt in capitals and spaces, also inside JSON."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable

COVER = "•"
"""Stands for each letter where a text must keep its length."""

GAP = "…"
"""Stands for the whole where it need not."""


class Wanted:
    """`names` are those to be found; in a text that calls the business by one of `own` names nothing is found within that name."""

    def __init__(self, names: Iterable[str], own: Iterable[str] = ()) -> None:
        self.names = tuple(dict.fromkeys(" ".join(name.split()) for name in names if name.strip()))
        self._all = _pattern(self.names, own)
        # A first name alone may be anybody's in texts of other people.
        telling = [name for name in self.names if " " in name or "@" in name]
        self._telling = _pattern(telling, own)
        self.likes = tuple({_like(form) for name in self.names for form in _forms(name)})

    def is_one(self, text: str) -> bool:
        """Whether a text is one of the names and nothing else."""
        return " ".join(text.split()).casefold() in {name.casefold() for name in self.names}

    def is_in(self, text: str) -> bool:
        return any(found["wanted"] for found in self._all.finditer(text))

    def left_out(self, text: str) -> str:
        """Return a text of the owner's own with a gap where a name stood."""
        return self._all.sub(lambda found: GAP if found["wanted"] else found[0], text)

    def covered(self, text: str) -> str:
        """Return a text of somebody else's with each letter of a name covered; it is as long as before."""
        return self._telling.sub(lambda found: COVER * len(found[0]) if found["wanted"] else found[0], text)


def _pattern(names: Iterable[str], own: Iterable[str]) -> re.Pattern[str]:
    forms = sorted({form for name in names for form in _forms(name)}, key=len, reverse=True)
    wanted = "|".join(r"(?:\s|\\[nrt])+".join(map(re.escape, form.split())) for form in forms) or "(?!)"
    kept = "|".join(re.escape(name) for name in sorted(own, key=len, reverse=True) if name) or "(?!)"
    return re.compile(rf"(?:(?<!\w)|(?<=\\[nrt]))(?:(?P<kept>{kept})|(?P<wanted>{wanted}))(?!\w)", re.IGNORECASE)


def _forms(name: str) -> set[str]:
    """Return a name as it stands in a text, and as it stands in JSON of either kind."""
    return {name, json.dumps(name)[1:-1], json.dumps(name, ensure_ascii=False)[1:-1]}


def _like(form: str) -> str:
    """Return a pattern for SQLite's LIKE, which knows capitals of plain letters only, that lets pass whatever may hold a form."""
    return "%" + "%".join("".join(c if c.isascii() and c.isalnum() else "_" for c in word) for word in form.split()) + "%"
