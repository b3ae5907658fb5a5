"""How what was taken out of the profile is kept: the part, at which places it stood, and where the whole was from."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from core.business.cells import to_json
from core.business.losing import stood
from core.business.profile import Fact, Profile, Source, Value, Way
from core.clock import read_stored, stored

_PART = "taken"
"""Under which name the part itself stands."""


@dataclass(frozen=True, slots=True)
class Kept:
    """What was taken out, as JSON of its fact; at which places of a list it stood, and where the whole fact was from.

    `edited` is when the fact was learnt that the edit left, None where it left none. What was kept before there was more than the part
    has no places and no source.
    """

    part: str
    stood: tuple[int, ...] = ()
    source: Source | None = None
    edited: datetime | None = None


def write_kept(fact: Fact, value: Value, before: Profile, after: Profile) -> str:
    """Return what is kept of a part that an edit took out."""
    source, left = before.sources.get(fact, Source()), after.sources.get(fact)
    kept = {
        _PART: json.loads(to_json(fact, value)),
        "stood": stood(fact, value, before),
        "source": [source.way.value, source.page, _moment(source.at)],
        "edited": _moment(left.at) if left is not None else "",
    }
    return json.dumps(kept, ensure_ascii=False)


def write_sites(sites: Sequence[str], before: Profile) -> str:
    """Return what is kept of websites that an edit took out."""
    return json.dumps({_PART: list(sites), "stood": [before.sites.index(site) for site in sites]})


def read_sites(kept: Kept) -> tuple[str, ...]:
    """Return the websites taken out; none where somebody edited the file and they cannot be read."""
    try:
        sites = json.loads(kept.part)
    except (ValueError, RecursionError):
        return ()
    return tuple(site for site in sites if isinstance(site, str)) if isinstance(sites, list) else ()


def read_kept(text: str) -> Kept:
    """Return what is kept of something taken out; before its place and its source were kept too, it stood there alone."""
    try:
        value = json.loads(text)
        if not isinstance(value, dict) or _PART not in value:
            return Kept(text)
        part = json.dumps(value[_PART], ensure_ascii=False)
        source = None
        if "source" in value:
            way, page, at = value["source"]
            source = Source(Way(way), str(page), read_stored(at) if at else None)
        edited = value.get("edited")
        return Kept(part, tuple(map(int, value.get("stood", ()))), source, read_stored(edited) if edited else None)
    except (ValueError, TypeError, OverflowError, RecursionError):
        # Anybody may have edited the file.
        return Kept(text)


def _moment(at: datetime | None) -> str:
    return stored(at) if at is not None else ""
