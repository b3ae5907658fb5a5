"""Covers in a text whatever may say who somebody is: names, web and e-mail addresses, phones, folders, quoted words."""

from __future__ import annotations

import re
import sys
from collections.abc import Iterable
from pathlib import Path

NAME, ADDRESS, MAIL, NUMBER, FOLDER, QUOTED = "[name]", "[address]", "[mail]", "[number]", "[folder]", "‘…’"

_SHORTEST = 3
_LONG = 6
_MAIL = re.compile(r"[^\s<>()\[\],;:\"'@]+@[^\s<>()\[\],;:\"'@]+")
_WEB = re.compile(r"\b[a-z][a-z0-9+.-]*://[^\s<>\"']+", re.IGNORECASE)
_HOST = re.compile(r"(?<![\w./\\-])(?:[\w-]+\.)+[^\W\d_][\w-]+(?::\d+)?(?:/[^\s<>\"']*)?")
_IP = re.compile(r"\b\d{1,3}(?:\.\d{1,3}){3}\b|\b(?:[0-9a-f]{1,4}:){2,}[0-9a-f:]*\b", re.IGNORECASE)
_FOLDER = re.compile(
    r"(?:(?<![\w/~.])~?/(?=\S)|\b[A-Za-z]:[\\/]|\\\\)"
    r"(?:[^\n:<>\"'|]*?\.(?:linkstead|csv|tsv|txt|zip|xlsx|html?|pdf|ics|log|json)\b|[^\s:<>\"'|]*(?: [^\s:<>\"'|]*[\\/][^\s:<>\"'|]*)*)"
)
"""Up to the ending of a file, where it has one: a name may hold blanks."""
_NUMBER = re.compile(r"(?<![\w.])\+?\(?\d[\d ()/.-]{5,}\d(?![\w])")
_QUOTES = re.compile(r"'[^'\n]*'|\"[^\"\n]*\"|“[^”\n]*”|‘[^’\n]*’|«[^»\n]*»")


class Mask:
    """`known` are words that must not be seen, `home` is this person's own folder."""

    def __init__(self, known: Iterable[str], home: Path | None = None) -> None:
        words = {" ".join(word.split()) for word in known}
        self._words = _any_of(word for word in words if len(word) >= _SHORTEST or not word.isascii())
        self._home = str(home) if home is not None else ""

    def of(self, text: str) -> str:
        """Return one line, or several, with everything covered."""
        covered = self._folded_home(text)
        for pattern, said in ((_QUOTES, QUOTED), (_WEB, ADDRESS), (_MAIL, MAIL)):
            covered = pattern.sub(said, covered)
        covered = self._words.sub(NAME, covered)
        covered = _FOLDER.sub(FOLDER, covered)
        covered = _HOST.sub(lambda found: found[0] if _is_code(found[0]) else ADDRESS, covered)
        return _NUMBER.sub(NUMBER, _IP.sub(ADDRESS, covered))

    def names(self, text: str) -> str:
        """Return a text with known words covered, and nothing else."""
        return self._words.sub(NAME, text)

    def path(self, path: Path) -> str:
        """Return how deep below the home a folder lies; what any of them is called may name somebody."""
        said = self._folded_home(path.as_posix())
        return "/".join(["~", *[FOLDER] * (len(Path(said).parts) - 1)]) if said.startswith("~") else FOLDER

    def _folded_home(self, text: str) -> str:
        return re.sub(re.escape(self._home), "~", text, flags=re.IGNORECASE) if self._home else text


def _any_of(words: Iterable[str]) -> re.Pattern[str]:
    forms = [r"\s+".join(map(re.escape, word.split())) for word in sorted(words, key=len, reverse=True)]
    # A short word is found where it stands alone: it is a part of many others.
    bound = [form if len(form) >= _LONG else rf"(?<!\w){form}(?!\w)" for form in forms]
    return re.compile("|".join(bound) or "(?!)", re.IGNORECASE)


def _is_code(dotted: str) -> bool:
    """Whether words with dots between them name a part of a program that runs here, and not a website."""
    module, _dot, last = dotted.rpartition(".")
    # "site.com" is no part of the module "site": what a module holds and a log names are its classes.
    return dotted in sys.modules or (module in sys.modules and last[:1].isupper())
