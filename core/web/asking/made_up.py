"""What a site shows for an address that never was: a page that looks the same is not there either, whatever status it has."""

from __future__ import annotations

import json
import zlib
from dataclasses import asdict, dataclass

from core.web.addresses.address import key
from core.web.records import PageFacts, PageKind, Visit

_CLOSE = 0.03
"""Texts whose lengths differ by less are the same page: a date, an address, a count of visitors."""
_FEW = 20
"""Characters that never make a difference."""


@dataclass(frozen=True, slots=True)
class MadeUpPage:
    """A page for a made-up address, as far as telling it from others takes; `status` 0 where the site shows none."""

    status: int = 0
    title: str = ""
    text_length: int = 0
    outside_links: int = 0
    outside_sites: int = 0


NOTHING_KNOWN = MadeUpPage()


def made_up_address(origin: str) -> str:
    """Return an address of this origin that nobody ever gave out; always the same, so that it is easily known in a log.

    >>> made_up_address("https://club.example:443")
    'https://club.example:443/no-such-page-03651f24'
    """
    return f"{origin}/no-such-page-{zlib.crc32(origin.encode()):08x}"


def made_up_page(visit: Visit) -> MadeUpPage | None:
    """Return what a look at a made-up address found; None where it found nothing out, and is to be made another time.

    A site that sends unknown addresses on, to its home page mostly, shows nothing to compare: the home page itself is no made-up one.
    """
    fetched, facts = visit.fetched, visit.facts
    if not visit.allowed:
        return NOTHING_KNOWN
    if fetched is None or fetched.status == 429:
        return None
    if fetched.fault or fetched.status >= 500:
        return NOTHING_KNOWN  # so is this site where nothing is; the page itself came a moment ago
    moved = key(fetched.final_address) != key(fetched.address)
    if not 200 <= fetched.status < 300 or facts is None or moved:
        return NOTHING_KNOWN
    return MadeUpPage(fetched.status, facts.title, facts.text_length, facts.outside_links, facts.outside_sites)


def looks_made_up(facts: PageFacts, made_up: MadeUpPage) -> bool:
    """Return whether a page is what its site shows for a made-up address too."""
    if not made_up.status or facts.kind is not PageKind.CONTENT:
        return False
    same = (facts.title, facts.outside_links, facts.outside_sites) == (made_up.title, made_up.outside_links, made_up.outside_sites)
    longest = max(facts.text_length, made_up.text_length)
    return same and abs(facts.text_length - made_up.text_length) <= max(_FEW, _CLOSE * longest)


def write_made_up(page: MadeUpPage) -> str:
    """Return a page as the file holds it."""
    return json.dumps(asdict(page), ensure_ascii=False)


def read_made_up(text: str) -> MadeUpPage:
    """Read what `write_made_up` wrote. Raises ValueError or TypeError for anything else."""
    return MadeUpPage(**json.loads(text))
