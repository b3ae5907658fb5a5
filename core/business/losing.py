"""Which part of a fact an edit takes away, and the fact with that part in it again."""

from __future__ import annotations

from dataclasses import asdict, replace
from typing import Any, cast

from core.business.address import Address
from core.business.hours import Hours
from core.business.profile import FIVE, Fact, Profile, Value, is_said

ANSWERS = frozenset({Fact.HAS_WEBSITE, Fact.SHOP_FRONT, Fact.HOME_VISITS, Fact.SEVERAL_TOWNS, Fact.REGULATED, Fact.HANDS})
"""An answer to a question is another answer when it changes: nothing is taken out."""


def lost(fact: Fact, before: Profile, after: Profile) -> Value | None:
    """Return what of a fact was there before and is not there after; None where nothing is gone.

    A list that is no shorter than before was mended: its old words are not missing.
    """
    was, now = before.value(fact), after.value(fact)
    if fact in ANSWERS or was is None or was == now:
        return None
    if isinstance(was, Address) and isinstance(now, Address):
        gone = {part: text if not asdict(now)[part] else "" for part, text in asdict(was).items()}
        return _said(Address(**gone))
    if isinstance(was, Hours) and isinstance(now, Hours):
        week = tuple(day if now.week[number] is None else None for number, day in enumerate(was.week))
        special = tuple(each for each in was.special if each not in now.special) if len(now.special) < len(was.special) else ()
        return _said(Hours(week, special))
    if fact is Fact.FIVE:
        five, left = cast(tuple[str, ...], was), cast(tuple[str, ...], now) or ("",) * len(FIVE)
        sites = tuple(site if not left[number] else "" for number, site in enumerate(five))
        return sites if any(sites) else None
    if isinstance(was, tuple):
        kept = cast(tuple[Any, ...], now)
        return cast(Value, tuple(each for each in was if each not in kept)) if len(kept) < len(was) else None
    return was if not is_said(now) and is_said(was) else None


def with_it(fact: Fact, part: Value, profile: Profile) -> Value:
    """Return a fact of a profile with a part in it that was taken out: a list is longer by it, anything else takes its place."""
    now = profile.value(fact)
    if isinstance(part, Address):
        return replace(profile.address, **{name: text for name, text in asdict(part).items() if text})
    if isinstance(part, Hours):
        week = tuple(profile.hours.week[number] if day is None else day for number, day in enumerate(part.week))
        special = sorted({*profile.hours.special, *part.special}, key=lambda each: each.first)
        return Hours(week, tuple(special))
    if fact is Fact.FIVE:
        known = profile.five or ("",) * len(FIVE)
        return tuple(site or known[number] for number, site in enumerate(cast(tuple[str, ...], part)))
    if isinstance(part, tuple):
        there = cast(tuple[Any, ...], now)
        return cast(Value, (*there, *(each for each in part if each not in there)))
    return part


def with_room(fact: Fact, part: Value, profile: Profile) -> Value:
    """Return a fact of a profile without whatever stands where a part that was taken out is to stand again."""
    now = profile.value(fact)
    if isinstance(part, Address):
        return replace(profile.address, **{name: "" for name, text in asdict(part).items() if text})
    if isinstance(part, str):
        return ""
    return now if now is not None else part


def _said(value: Value) -> Value | None:
    return value if is_said(value) else None
