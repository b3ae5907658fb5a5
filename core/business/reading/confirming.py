"""What the website says, as the owner confirms it: taken over with its source, or as the owner mends it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from core.business.fields import ProfileField, all_fields
from core.business.profile import Fact, Profile
from core.business.profile_repository import ProfileRepository
from core.business.reading.combining import Found, as_profile
from core.business.reading.records import Finding
from core.business.written import text_of, value_of
from core.errors import WorldError
from core.web.addresses.address import host_of, is_mine


@dataclass(frozen=True, slots=True)
class Proposal:
    """`found` are the facts to confirm, `profile` is what is known with them in the places where nothing was."""

    found: Mapping[Fact, Found]
    known: Profile
    profile: Profile

    def text(self, field: ProfileField) -> str:
        """Return what stands in a field before the owner mends it."""
        return text_of(field.fact, field.part, self.profile) if field.fact is not None else ""


@dataclass(frozen=True, slots=True)
class Mended:
    """What the owner's texts make of a proposal: `wrong` holds a sentence for each field that cannot be taken."""

    profile: Profile
    changed: frozenset[Fact]
    wrong: Mapping[str, str]


def propose(found: Mapping[Fact, Found], known: Profile) -> Proposal:
    """Return what is to be confirmed; what the owner said before stands where the website says something else."""
    return Proposal(found, known, as_profile(found, known))


def mend(proposal: Proposal, texts: Mapping[str, str]) -> Mended:
    """Return the proposal with the texts of fields (by name) in it; the country comes before what is read by its rules."""
    profile, changed, wrong = proposal.profile, set[Fact](), dict[str, str]()
    for field in all_fields().values():
        if field.fact is None or field.name not in texts or texts[field.name] == proposal.text(field):
            continue
        try:
            value = value_of(field.fact, field.part, texts[field.name], profile)
        except WorldError as error:
            wrong[field.name] = str(error)
            continue
        profile = replace(profile, **{field.fact.value: value})  # type: ignore[arg-type]
        changed.add(field.fact)
    return Mended(profile, frozenset(changed), wrong)


def confirm(proposal: Proposal, mended: Mended, profiles: ProfileRepository) -> None:
    """Keep every fact: as found with its source, or as mended, which is typed then. Nothing of `wrong` may be left."""
    for fact, found in proposal.found.items():
        value = mended.profile.value(fact)
        if fact in mended.changed:
            profiles.set(fact, value, found.source if value == found.value else None)
        elif not proposal.known.knows(fact):
            profiles.set(fact, value, found.source)


def leads_on_to(findings: Sequence[Finding], sites: Sequence[str]) -> str:
    """Return the host to which the website led on, where it is none of the business's own yet; "" otherwise."""
    host = host_of(findings[0].page).removeprefix("www.") if findings else ""
    return host if host and not is_mine(host, frozenset(sites)) else ""
