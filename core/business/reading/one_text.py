"""An address in one text, taken apart where the rules of its country leave no doubt."""

from __future__ import annotations

import re
from contextlib import suppress

from core.business.address import Address, country_of, rule_of, tidy_postcode
from core.errors import WorldError

_MOST_PARTS = 7
_LONGEST = 300
_BETWEEN = re.compile(r"[,\n;|·]+")
_REGION = re.compile(r"[A-Z]{2,3}")
_DIGIT = re.compile(r"\d")


def address_in(text: str, country: str, name: str = "") -> Address:
    """Return the parts of an address whose lines, or commas, a page has in one text; `name` is whose it is.

    There must be a postcode as the country writes them, with the town beside it or just before, and a street before that. Where it is
    not so nothing is returned: which part is which could only be guessed.
    """
    if not country or not rule_of(country).postcode or len(text) > _LONGEST:
        return Address()
    parts = [part for each in _BETWEEN.split(text) if (part := " ".join(each.split()).strip(" ."))]
    if parts and _is_country(parts[-1], country):
        parts = parts[:-1]
    if parts and name and parts[0].casefold() == name.casefold():
        parts = parts[1:]
    if not 2 <= len(parts) <= _MOST_PARTS:
        return Address()
    postcode, beside = _postcode(parts[-1], country)
    before = parts[:-1]
    beside, region = _region(beside, country)
    place = beside or (before.pop() if len(before) > 1 else "")
    street = next((part for part in reversed(before) if _DIGIT.search(part)), before[-1] if len(before) == 1 else "")
    if not postcode or not place or not street or _DIGIT.search(place):
        return Address()
    return Address(street, "", place, region, postcode, country)


def _postcode(part: str, country: str) -> tuple[str, str]:
    """Return the postcode at either end of a part, and what is beside it; "" for none."""
    words = part.split()
    for length in (2, 1) if " " in rule_of(country).example else (1,):
        for code, rest in ((words[-length:], words[:-length]), (words[:length], words[length:])):
            if len(code) == length:
                with suppress(WorldError):
                    return tidy_postcode(" ".join(code), country), " ".join(rest)
    return "", ""


def _region(beside: str, country: str) -> tuple[str, str]:
    """Return a town and its region apart, where the country writes the region's letters between town and postcode."""
    town, _gap, last = beside.rpartition(" ")
    if _REGION.fullmatch(last) and any("{region} {postcode}" in line for line in rule_of(country).lines):
        return town, last
    return beside, ""


def _is_country(text: str, country: str) -> bool:
    try:
        return country_of(text) == country
    except WorldError:
        return False
