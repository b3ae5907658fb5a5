"""Editing the profile field by field: what stands there, what is wrong with a text, what it becomes, and the way back."""

from __future__ import annotations

from dataclasses import dataclass

from core.business.fields import GROUPS, OLD_SITES, SITE, ProfileField, Shape
from core.business.profile import Fact, Profile
from core.business.profile_repository import ProfileRepository
from core.business.repository import BusinessRepository
from core.business.taken_out import TakenOutRepository
from core.business.written import read_sites, text_of, value_of
from core.errors import WorldError


@dataclass(frozen=True, slots=True)
class Before:
    """The profile as it was before a field was edited; hand it to `Editing.put_back`."""

    field: ProfileField
    profile: Profile
    taken_out: tuple[int, ...] = ()
    """Under which numbers what the edit took out is kept."""


class Editing:
    """A text that is right becomes a fact at once; one that is wrong stays a draft, letter by letter."""

    def __init__(self, profiles: ProfileRepository, business: BusinessRepository, taken_out: TakenOutRepository) -> None:
        self._profiles = profiles
        self._business = business
        self._taken_out = taken_out

    def text(self, field: ProfileField, profile: Profile) -> str:
        """Return what is known, as it stands in the field."""
        if field == SITE:
            return profile.sites[0] if profile.sites else ""
        if field == OLD_SITES:
            return "\n".join(profile.sites[1:])
        assert field.fact is not None
        return text_of(field.fact, field.part, profile)

    def wrong(self, field: ProfileField, text: str, profile: Profile) -> str:
        """Return in one sentence what is wrong with a text; "" where it is right."""
        try:
            if field in {SITE, OLD_SITES}:
                sites = self._sites(field, text, profile)
                if profile.sites and not sites:
                    raise WorldError("site_needed")
            elif field.fact is not None:
                value_of(field.fact, field.part, text, profile)
        except WorldError as error:
            return str(error)
        return ""

    def keep(self, field: ProfileField, text: str) -> Before:
        """Make a text a fact, said by the owner; what stands there already keeps its source. Returns the way back.

        Raises WorldError where it is wrong.
        """
        profile = self._profiles.profile()
        with self._taken_out.noting() as noted:
            if field in {SITE, OLD_SITES}:
                self._business.set_sites(self._sites(field, text, profile))
            elif field.fact is not None:
                value = value_of(field.fact, field.part, text, profile)
                if value != profile.value(field.fact):
                    self._profiles.set(field.fact, value)
        return Before(field, profile, tuple(noted))

    def rename(self, name: str) -> Before:
        """Give the business another name, said by the owner. Returns the way back. Raises WorldError where it is wrong."""
        return self.keep(next(field for group in GROUPS for field in group.fields if field.fact is Fact.NAME), name)

    def answer(self, field: ProfileField, yes: bool | None) -> Before:
        """Keep the answer to a question of yes and no; None is neither."""
        assert field.fact is not None
        assert field.shape is Shape.YES_NO
        before = Before(field, self._profiles.profile())
        if yes != before.profile.value(field.fact):
            self._profiles.set(field.fact, yes)
        return before

    def put_back(self, before: Before) -> None:
        """Make the field's fact what it was, its source included."""
        if before.field.fact is None:
            self._business.set_sites(before.profile.sites)
        else:
            self._profiles.put_back(before.field.fact, before.profile)
        self._taken_out.drop(before.taken_out)

    def _sites(self, field: ProfileField, text: str, profile: Profile) -> list[str]:
        """Return all sites once a field of them is changed; a new one takes the first place, and the one before stays behind it."""
        typed = list(read_sites(text))
        if field == OLD_SITES:
            return list(dict.fromkeys([*profile.sites[:1], *typed]))
        return list(dict.fromkeys([*typed[:1], *(profile.sites if typed else ())]))
