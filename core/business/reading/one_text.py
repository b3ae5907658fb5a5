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
    if beside:
        before.append(beside)
    if not region and _has_regions(country):
        before, region = _spelt_region(before)
    place = before.pop() if len(before) > 1 else ""
    at = next((number for number in range(len(before) - 1, -1, -1) if _DIGIT.search(before[number])), 0 if len(before) == 1 else -1)
    if not postcode or not place or at < 0 or _DIGIT.search(place):
        return Address()
    # What stands before the street is a building, a floor, a flat; without a digit it may as well be the business's name.
    extra = ", ".join(part for part in before[:at] if name or _DIGIT.search(part))
    return Address(before[at], extra, place, region, postcode, country)


def _postcode(part: str, country: str) -> tuple[str, str]:
    """Return the postcode at either end of a part, and what is beside it; "" for none."""
    words = part.split()
    for length in (2, 1) if " " in rule_of(country).example else (1,):
        for code, rest in ((words[-length:], words[:-length]), (words[:length], words[length:])):
            if len(code) == length:
                with suppress(WorldError):
                    return tidy_postcode(" ".join(code), country), " ".join(rest)
    return "", ""


def _has_regions(country: str) -> bool:
    """Whether a country writes the region between town and postcode."""
    return any("{region} {postcode}" in line for line in rule_of(country).lines)


def _region(beside: str, country: str) -> tuple[str, str]:
    """Return what is beside a postcode without the letters of a region, and these."""
    town, _gap, last = beside.rpartition(" ")
    return (town, last) if _has_regions(country) and _REGION.fullmatch(last) else (beside, "")


def _spelt_region(before: list[str]) -> tuple[list[str], str]:
    """Return the parts without a region that is spelt out: two parts without digits follow the street, and it is the second."""
    street = next((number for number in range(len(before) - 1, -1, -1) if _DIGIT.search(before[number])), -1)
    return (before[:-1], before[-1]) if street >= 0 and len(before) - street == 3 else (before, "")


def _is_country(text: str, country: str) -> bool:
    try:
        return country_of(text) == country
    except WorldError:
        return False
