"""Which searches are meant for a business like this one here: those that name its town, its trade or what it sells."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator

from core.business.profile import Profile
from core.business.trades import trade
from core.links.sighting import folded

_SHORTEST = 3
_SHORTEST_UNSPACED = 2
_ACCENTS = re.compile("[\u0300-\u036f]")
_UNSPACED = re.compile("[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff]")
"""Writings that put no spaces between words: Thai, Lao, Burmese, Khmer, Japanese, Chinese."""
_HISSES = ("s", "sh", "ch", "x", "z")
"""What an English word ends in that takes "es" in the plural."""


def names_of(profile: Profile) -> tuple[str, ...]:
    """Return the words that count: towns, the trade in every word for it, products and services; folded, in both numbers, each once."""
    known = trade(profile.trade)
    towns = _worth_counting((profile.address.place, *profile.places))
    things = _worth_counting((*(known.words() if known is not None else (profile.trade,)), *(offer.word for offer in profile.offers)))
    # A town has no singular, Wells is not a well; an s behind it says whose something is.
    forms = (*(form for town in towns for form in (town, f"{town}s")), *(form for thing in things for form in _forms(thing)))
    return tuple(dict.fromkeys(filter(_long_enough, forms)))


def is_meant(search: str, names: tuple[str, ...]) -> bool:
    """Return whether a search holds one of the names: as whole words, or anywhere where their writing has no spaces."""
    words = f" {_typed(search)} "
    return any((name if _UNSPACED.search(name) else f" {name} ") in words for name in names)


def _worth_counting(words: Iterable[str]) -> list[str]:
    return list(filter(_long_enough, map(_typed, words)))


def _long_enough(name: str) -> bool:
    return len(name) >= (_SHORTEST_UNSPACED if _UNSPACED.search(name) else _SHORTEST)


def _typed(words: str) -> str:
    """Return words as people type them into a search: without accents, which most leave out."""
    return unicodedata.normalize("NFC", _ACCENTS.sub("", unicodedata.normalize("NFKD", folded(words))))


def _forms(name: str) -> Iterator[str]:
    """Give a name, its plural in English, and where it is a plural its singular."""
    yield name
    yield f"{name}s"
    if name.endswith(_HISSES):
        yield f"{name}es"
    if name.endswith("y"):
        yield f"{name[:-1]}ies"
    if name.endswith("s") and not name.endswith("ss"):
        yield name[:-1]
    if name.endswith("ies"):
        yield f"{name[:-3]}y"
    if name.endswith(tuple(f"{hiss}es" for hiss in _HISSES)):
        yield name[:-2]
