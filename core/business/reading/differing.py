"""Whether the website gives another address than the profile: said only where it surely is another, and no page gives the right one."""

from __future__ import annotations

import re
from collections.abc import Sequence

from core.business.address import Address
from core.business.profile import Fact
from core.business.reading.records import Finding

_FIGURES = re.compile(r"\d+")
_NOT_IN_CODES = re.compile(r"[^A-Z0-9]")
_COUNTRY = re.compile(r"^[A-Z]{1,3}-\s*(?=\d)")
"""Letters for the country that some put before the digits: "D-20095"."""


def another_address(findings: Sequence[Finding], known: Address) -> Finding | None:
    """Return the finding with an address that is surely not `known`; None where none is, or any may be the same one."""
    said = [finding for finding in findings if finding.fact is Fact.ADDRESS and isinstance(finding.value, Address)]
    sure = [finding for finding in said if isinstance(finding.value, Address) and is_another(finding.value, known)]
    return sure[0] if sure and len(sure) == len(said) else None


def is_another(one: Address, other: Address) -> bool:
    """Return whether two addresses surely name two places: their postcodes differ, or in one postcode their house numbers do.

    What one of them leaves out, and how streets and places are written, says nothing.
    """
    codes = [_code(address.postcode) for address in (one, other)]
    if all(codes) and not codes[0].startswith(codes[1]) and not codes[1].startswith(codes[0]):
        return True
    numbers = [set(_FIGURES.findall(address.street)) for address in (one, other)]
    return codes[0] == codes[1] and all(codes) and all(numbers) and numbers[0].isdisjoint(numbers[1])


def _code(postcode: str) -> str:
    return _NOT_IN_CODES.sub("", _COUNTRY.sub("", postcode.strip().upper()))
