"""Which part of a fact an edit takes away, and the fact with that part in it again."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict, replace
from difflib import SequenceMatcher
from typing import Any, TypeVar, cast

from core.business.address import Address
from core.business.hours import Hours
from core.business.phones import Phone
from core.business.profile import FIVE, Fact, Offer, Person, Profile, Value, is_said

Item = TypeVar("Item")

ALIKE = 0.6
"""From here on two names are one and its mended form ("Ann Miller", "Anna Miller"), as `difflib` reckons: 1 is the same."""

ANSWERS = frozenset({Fact.HAS_WEBSITE, Fact.SHOP_FRONT, Fact.HOME_VISITS, Fact.SEVERAL_TOWNS, Fact.REGULATED, Fact.HANDS})
"""An answer to a question is another answer when it changes: nothing is taken out."""


def lost(fact: Fact, before: Profile, after: Profile) -> Value | None:
    """Return what of a fact was there before and is not there after; None where nothing is gone.

    What came into a list in the place of something much like it mends it: the old words are not missing.
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
        missing = _without_mended([each for each in was if each not in kept], [each for each in kept if each not in was])
        return cast(Value, tuple(missing)) or None
    return was if not is_said(now) and is_said(was) else None


def stood(fact: Fact, part: Value, before: Profile) -> tuple[int, ...]:
    """Return at which places of a list what was taken out of it stood; nothing for what is no list."""
    was = before.value(fact)
    if fact is Fact.FIVE or not isinstance(was, tuple) or not isinstance(part, tuple):
        return ()
    return tuple(was.index(each) for each in cast(tuple[Any, ...], part))


def with_it(fact: Fact, part: Value, profile: Profile, places: Sequence[int] = ()) -> Value:
    """Return a fact of a profile with a part in it that was taken out: a list is longer by it, anything else takes its place.

    In a list it stands at its `places` again, at the end where they are not known.
    """
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
        return cast(Value, together(cast(tuple[Any, ...], now), cast(tuple[Any, ...], part), places))
    return part


def together(there: Sequence[Item], part: Sequence[Item], places: Sequence[int]) -> tuple[Item, ...]:
    """Return a list with a part at its places again; what is in it by now stays where it is."""
    whole = list(there)
    for number, each in enumerate(part):
        if each not in whole:
            # A file that anybody edited may name any place.
            whole.insert(max(0, min(places[number], len(whole))) if number < len(places) else len(whole), each)
    return tuple(whole)


def with_room(fact: Fact, part: Value, profile: Profile) -> Value:
    """Return a fact of a profile without whatever stands where a part that was taken out is to stand again."""
    now = profile.value(fact)
    if isinstance(part, Address):
        return replace(profile.address, **{name: "" for name, text in asdict(part).items() if text})
    if isinstance(part, str):
        return ""
    return now if now is not None else part


def _without_mended(gone: list[Any], came: list[Any]) -> list[Any]:
    """Return what is gone without what something that came is the mended form of, each of one."""
    left = []
    for each in gone:
        likeness = {number: SequenceMatcher(None, _word(each), _word(other)).ratio() for number, other in enumerate(came)}
        closest = max(likeness, key=lambda number: likeness[number], default=None)
        if closest is None or likeness[closest] < ALIKE:
            left.append(each)
        else:
            del came[closest]
    return left


def _word(item: Any) -> str:
    """Return what somebody or something in a list is called."""
    match item:
        case Person():
            return item.name.casefold()
        case Offer():
            return item.word.casefold()
        case Phone():
            return item.number
    return str(item).casefold()


def _said(value: Value) -> Value | None:
    return value if is_said(value) else None
