"""Whether a text names the business, and not something that is only called alike."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from core.business.profile import Profile
from core.web.reading import mentions

_AROUND = 70
"""Letters of the text before and after the name that are kept."""
_SHORTEST = 4
_APOSTROPHES = str.maketrans("’‘`´", "''''")


@dataclass(frozen=True, slots=True)
class Wanted:
    """By what the business is known: its names, its domains, and its town, without which a name of one word may be anybody's."""

    names: tuple[str, ...]
    domains: frozenset[str]
    town: str = ""

    @property
    def findable(self) -> bool:
        """Whether there is anything by which a page could be seen to name the business."""
        return bool(self.names or self.domains)


def wanted_of(profile: Profile) -> Wanted:
    """Return by what a business is known."""
    said = (" ".join(name.split()) for name in (profile.name, *profile.other_names))
    town = profile.address.place or next(iter(profile.places), "")
    names = dict.fromkeys(name for name in said if len(name) >= _SHORTEST and (" " in name or town))
    return Wanted(tuple(names), frozenset(profile.sites), town)


def named_in(text: str, wanted: Wanted) -> str:
    """Return the words around the place where a text names the business; "" where it does not.

    A name of several words counts however it is spelt in capitals; one of a single word only as its owner writes it, on a page that names
    the town too.
    """
    folded = " ".join(text.translate(_APOSTROPHES).split())
    for name in wanted.names:
        found = _pattern(name).search(folded)
        if found is None or (" " not in name and not _is_there(wanted.town, folded)):
            continue
        return _around(folded, found.start(), found.end())
    for domain in sorted(wanted.domains):
        if mentions.names(folded.lower(), frozenset({domain})):
            at = folded.lower().find(domain)
            return _around(folded, at, at + len(domain)) if at >= 0 else domain
    return ""


def _pattern(name: str) -> re.Pattern[str]:
    words: Sequence[str] = name.translate(_APOSTROPHES).split()
    either = (r"(?:&|and|und|et|y|e|en)" if word in {"&", "and", "und"} else re.escape(word).replace("'", "'?") for word in words)
    return re.compile(rf"(?<![\w-]){' '.join(either)}(?![\w-])", re.IGNORECASE if len(words) > 1 else 0)


def _is_there(town: str, text: str) -> bool:
    return bool(town) and re.search(rf"(?<!\w){re.escape(town)}(?!\w)", text, re.IGNORECASE) is not None


def _around(text: str, start: int, end: int) -> str:
    first, last = max(0, start - _AROUND), min(len(text), end + _AROUND)
    cut = text[first:last]
    if first:
        cut = f"…{cut.partition(' ')[2] if ' ' in cut[: start - first] else cut}"
    if last < len(text):
        cut = f"{cut.rpartition(' ')[0] if ' ' in cut[-(last - end) :] else cut}…"
    return cut
