"""Which words of the glossary a text of ours names, and which fit what somebody types."""

from __future__ import annotations

import re
from functools import cache

from core.glossary.library import read_words
from core.glossary.word import Word
from core.words import _, language


def named_in(text: str) -> list[Word]:
    """Return the words that a text on the screen names, in the order in which it names them."""
    folded = _folded(text)
    if not folded:
        return []
    alone, pattern = _forms(language())
    at: dict[str, int] = {alone[folded]: 0} if folded in alone else {}
    for found in pattern.finditer(folded):
        at.setdefault(_named(language())[found[0]], found.start())
    words = {word.id: word for word in read_words()}
    return [words[each] for each in at]


def word_of(word_id: str) -> Word | None:
    """Return a word by its id; None where there is none."""
    return next((word for word in read_words() if word.id == word_id), None)


def find(text: str) -> list[Word]:
    """Return the words that fit what somebody typed, in alphabetical order: those whose names hold it before those that only tell of it."""
    wanted = _folded(text)
    ordered = sorted(read_words(), key=lambda word: word.title().casefold())
    named = [word for word in ordered if wanted in _names(word)]
    return named + [word for word in ordered if word not in named and wanted in _folded(_(word.meaning))]


def _names(word: Word) -> str:
    return _folded(" | ".join(_(each) for each in (word.word, word.shown, *word.named, *word.alone, *word.also)))


@cache
def _named(speech: str) -> dict[str, str]:
    """Return the id of the word behind every form, in the language whose code is given: the present one."""
    return {_folded(_(form)): word.id for word in read_words() for form in word.named}


@cache
def _forms(speech: str) -> tuple[dict[str, str], re.Pattern[str]]:
    """Return the forms that stand alone, with their words' ids, and a pattern of all others, the longest first."""
    alone = {_folded(_(form)): word.id for word in read_words() for form in word.alone}
    forms = sorted(_named(speech), key=len, reverse=True)
    return alone, re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, forms))})(?!\w)")


def _folded(text: str) -> str:
    return " ".join(text.casefold().replace("'", "’").split())
