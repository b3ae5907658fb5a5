"""The quiet choices beside the states: how links count, who reported them, where they stand, their tags."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from core.backlinks.query import Counting, Facet
from core.backlinks.sources import SOURCES, source_name
from core.links.words import place_words
from core.web.records import Place
from core.words import N_, _
from gui.widgets import Chip

TITLES: Mapping[Facet, str] = {
    Facet.COUNTS: N_("How it counts"),
    Facet.SOURCE: N_("Reported by"),
    Facet.PLACE: N_("Place on the page"),
    Facet.TAG: N_("Tag"),
}

_COUNTING: Mapping[str, str] = {Counting.PLAIN: N_("Plain link"), Counting.MARKED: N_("Marked “do not count”")}

_ORDER: Mapping[Facet, Sequence[str]] = {
    Facet.COUNTS: tuple(Counting),
    Facet.SOURCE: tuple(SOURCES),
    Facet.PLACE: tuple(Place),
}


def value_words(facet: Facet, value: str) -> str:
    """Return what the owner reads of a value of a facet; "" for one that is none of ours."""
    match facet:
        case Facet.COUNTS:
            return _(_COUNTING[value]) if value in _COUNTING else ""
        case Facet.SOURCE:
            return source_name(value)
        case Facet.PLACE:
            words = place_words(value)
            return words[:1].upper() + words[1:]
        case Facet.TAG:
            return value


def choices_of(facet: Facet, tally: Callable[[Facet], Mapping[str, int]]) -> list[Chip]:
    """Return a choice for each value that has links, in an order of our own, tags by the alphabet."""
    counts = tally(facet)
    order = _ORDER.get(facet) or sorted(counts, key=str.casefold)
    rest = [value for value in counts if value not in order]
    chips = [Chip(value, value_words(facet, value), counts[value]) for value in (*order, *rest) if value in counts]
    return [chip for chip in chips if chip.text]
