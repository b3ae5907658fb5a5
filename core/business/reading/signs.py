"""What a page of the owner's does for phones and machines: whether its number can be tapped, whether it declares the business."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from bs4 import BeautifulSoup

from core.business.reading.choosing import local_types
from core.business.reading.items import Item
from core.business.reading.links import addresses_of
from core.business.reading.records import PageSigns

_LONGEST_TEXT = 50_000
_WRITTEN = re.compile(r"\+|\(?0")
_FEWEST_FIGURES = 9
_TAPS = ("tel:", "callto:", "sms:", "whatsapp:")


def signs_of(tree: BeautifulSoup, page: str, country: str, items: Sequence[Item]) -> PageSigns:
    """Read them off a page; the tree loses its scripts and styles. `country` is where the page seems to be from, two letters or ""."""
    taps = any(address.casefold().startswith(_TAPS) for address in addresses_of(tree))
    declares = any(set(item.types) & local_types() for item in _all(items))
    for tag in tree(["script", "style", "template", "noscript"]):
        tag.decompose()
    return PageSigns(page, _number(tree.get_text(" "), country), taps, declares)


def _all(items: Sequence[Item]) -> Iterator[Item]:
    for item in items:
        yield item
        yield from (inner for _name, inner in item.inside())


def _number(text: str, country: str) -> str:
    """Return the first telephone number in a text, as it stands there."""
    from phonenumbers import Leniency, PhoneNumberMatcher

    for found in PhoneNumberMatcher(text[:_LONGEST_TEXT], country or None, leniency=Leniency.POSSIBLE):
        # Written as numbers are: a year, a price or a day is none.
        if _WRITTEN.match(found.raw_string) and sum(letter.isdigit() for letter in found.raw_string) >= _FEWEST_FIGURES:
            return str(found.raw_string)
    return ""
