"""Which searches are meant for a business like this one here: those that name its town, its trade or what it sells."""

from __future__ import annotations

from core.business.profile import Profile
from core.business.trades import trade
from core.links.sighting import folded

_SHORTEST = 3


def names_of(profile: Profile) -> tuple[str, ...]:
    """Return the words that count: towns, the trade in every word for it, products and services; folded, each once."""
    known = trade(profile.trade)
    words = [
        profile.address.place,
        *profile.places,
        *(known.words() if known is not None else (profile.trade,)),
        *(offer.word for offer in profile.offers),
    ]
    return tuple(dict.fromkeys(word for word in map(folded, words) if len(word) >= _SHORTEST))


def is_meant(search: str, names: tuple[str, ...]) -> bool:
    """Return whether a search holds one of the names as whole words, in the singular or with an s behind it."""
    words = f" {folded(search)} "
    return any(f" {name} " in words or f" {name}s " in words for name in names)
