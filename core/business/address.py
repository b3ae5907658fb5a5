"""Postal addresses, as each country writes and checks them."""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from core.errors import WorldError
from core.words import territories

RULES = Path(__file__).resolve().parents[2] / "resources" / "business" / "countries.toml"

USUAL_LINES = ("{street}", "{extra}", "{place}", "{region}", "{postcode}")
"""For countries without rules of their own."""


_BEFORE_CODE = re.compile(r"^[A-Z]{1,3}-\s*")
"""Letters for the country that some put before the digits: "D-20095"."""


@dataclass(frozen=True, slots=True)
class Address:
    """The parts of a postal address; `extra` is the building, floor or unit, `country` two letters (ISO 3166-1)."""

    street: str = ""
    extra: str = ""
    place: str = ""
    region: str = ""
    postcode: str = ""
    country: str = ""

    def __bool__(self) -> bool:
        """Whether it says anything."""
        return self.says_where or bool(self.country)

    @property
    def says_where(self) -> bool:
        """Whether it says more than the country."""
        return any((self.street, self.extra, self.place, self.region, self.postcode))


@dataclass(frozen=True, slots=True)
class CountryRule:
    """How a country writes addresses: `lines` in order, what a postcode looks like."""

    code: str
    lines: tuple[str, ...] = USUAL_LINES
    postcode: str = ""
    example: str = ""


@cache
def rules() -> dict[str, CountryRule]:
    """Return the rules of every country that has some, by code."""
    read: dict[str, dict[str, Any]] = tomllib.loads(RULES.read_text("utf-8"))
    return {code: CountryRule(code, tuple(rule["lines"]), rule.get("postcode", ""), rule.get("example", "")) for code, rule in read.items()}


def rule_of(country: str) -> CountryRule:
    """Return a country's rules; the usual ones where it has none of its own."""
    return rules().get(country) or CountryRule(country)


def lines_of(address: Address) -> tuple[str, ...]:
    """Return an address as it stands on an envelope, without the country."""
    parts = {name: getattr(address, name) for name in ("street", "extra", "place", "region", "postcode")}
    written = (" ".join(line.format(**parts).split()).strip(" ,-") for line in rule_of(address.country).lines)
    return tuple(line for line in written if line)


def on_one_line(address: Address) -> str:
    """Return an address on one line: "4 Ferry Lane, Brindlemere, BM2 7FL"."""
    return ", ".join(lines_of(address))


def tidy_postcode(text: str, country: str) -> str:
    """Return a postcode as its country writes it: capitals, and a gap where one belongs.

    Raises WorldError(postcode_unlike) where it looks like none of that country.
    """
    code = " ".join(text.upper().split())
    rule = rule_of(country)
    if not code or not rule.postcode:
        return code
    for known in (code, _BEFORE_CODE.sub("", code)):
        whole = re.fullmatch(rule.postcode, known.replace(" ", "") if " " in rule.example else known)
        if whole:
            return _gapped("".join(known.split()), rule.example)
    raise WorldError("postcode_unlike", text=code, country=country_name(country), example=rule.example)


def _gapped(code: str, example: str) -> str:
    """Put the gap of the example into a code, counted from the end, which is where all countries have the part of one length."""
    if " " not in example:
        return code
    tail = len(example.rpartition(" ")[2])
    return f"{code[:-tail]} {code[-tail:]}"


def country_name(code: str) -> str:
    """Return a country's name in the present language; the code itself where it has none."""
    return territories().get(code, code)


def country_of(text: str) -> str:
    """Return the code of a country given by code or by name, in the present language or in English.

    Raises WorldError(country_unknown).
    """
    wanted = " ".join(text.split()).casefold()
    if not wanted:
        return ""
    names = territories()
    if wanted.upper() in names:
        return wanted.upper()
    for other in (names, territories("en")):
        for code, name in other.items():
            if name.casefold() == wanted:
                return code
    known = {"uk": "GB", "great britain": "GB", "england": "GB", "scotland": "GB", "wales": "GB", "usa": "US", "america": "US"}
    if wanted in known:
        return known[wanted]
    raise WorldError("country_unknown", text=text.strip())
