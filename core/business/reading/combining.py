"""Findings of several pages as one profile to confirm: of each fact the best, of those with several values all that differ."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from core.business.address import Address
from core.business.profile import MOST_OFFERS, Fact, Profile, Source, Value, Way, is_said
from core.business.reading.postal import told_parts
from core.business.reading.records import Finding

_TRUST = (Way.JSON_LD, Way.MICRODATA, Way.HCARD, Way.ELEMENT, Way.LINK, Way.HEAD)
"""What a page declares for machines, then what its links say, then its head, which is often a template's."""

_SEVERAL: Mapping[Fact, int] = {
    Fact.OTHER_NAMES: 3,
    Fact.PHONES: 3,
    Fact.SOCIAL: 12,
    Fact.LANGUAGES: 6,
    Fact.PLACES: 30,
    Fact.OFFERS: MOST_OFFERS,
}
"""Facts with several values, and how many of them are taken."""


@dataclass(frozen=True, slots=True)
class Found:
    """A fact as the website says it, with the source of its first value."""

    fact: Fact
    value: Value
    source: Source


def combine(findings: Sequence[Finding], at: datetime) -> dict[Fact, Found]:
    """Return the best value of each fact that was found; of equals the one on the page that was read first."""
    found: dict[Fact, Found] = {}
    for fact in Fact:
        said = sorted((each for each in findings if each.fact is fact and is_said(each.value)), key=lambda each: _TRUST.index(each.way))
        if not said:
            continue
        best = said[0]
        if fact is Fact.ADDRESS:
            best = max(said, key=lambda each: told_parts(each.value) if isinstance(each.value, Address) else 0)
        value = best.value
        if fact in _SEVERAL:
            value = tuple(dict.fromkeys(one for each in said for one in each.value))[: _SEVERAL[fact]]  # type: ignore[union-attr, assignment]
        found[fact] = Found(fact, value, Source(best.way, best.page, at))
    return found


def as_profile(found: Mapping[Fact, Found], known: Profile) -> Profile:
    """Return the profile as it would be with everything found in the places where nothing is known."""
    missing = {fact.value: each.value for fact, each in found.items() if not known.knows(fact)}
    return replace(known, **missing)  # type: ignore[arg-type]
