"""The people whom the file knows: those who may be named, and whoever looks after the website."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from core.business.profile import Fact, Person, Profile, Value
from core.business.profile_repository import ProfileRepository
from core.business.taken_out import TakenOutRepository
from core.forgetting.folded import fold


@dataclass(frozen=True, slots=True)
class Known:
    """`called` is a name or an e-mail address, `role` what stands beside it, "" for nothing."""

    called: str
    role: str = ""


def known_people(profiles: ProfileRepository, taken_out: TakenOutRepository) -> list[Known]:
    """Return everybody once, in the order of the profile: from what is known, half-written, or taken out of it lately."""
    found: dict[str, Known] = {}
    for known in (*_in_profile(profiles.profile()), *_in_drafts(profiles.drafts()), *_in_trash(taken_out)):
        if known.called:
            found.setdefault(fold(known.called).text, known)
    return list(found.values())


def _in_profile(profile: Profile) -> Iterator[Known]:
    yield from _of(Fact.PEOPLE, profile.people)
    yield from _of(Fact.WEB_PERSON, profile.web_person)


def _in_drafts(drafts: dict[str, str]) -> Iterator[Known]:
    for line in drafts.get(Fact.PEOPLE.value, "").splitlines():
        name, _comma, role = line.partition(",")
        yield Known(" ".join(name.split()), " ".join(role.split()))
    yield Known(drafts.get(Fact.WEB_PERSON.value, "").strip())


def _in_trash(taken_out: TakenOutRepository) -> Iterator[Known]:
    for each in taken_out.all():
        if each.part is not None:
            yield from _of(*each.part)


def _of(fact: Fact, value: Value) -> Iterator[Known]:
    if fact is Fact.WEB_PERSON and isinstance(value, str):
        yield Known(value)
    elif isinstance(value, tuple):
        yield from (Known(each.name, each.role) for each in value if isinstance(each, Person))
