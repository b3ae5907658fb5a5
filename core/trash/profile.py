"""What was taken out of the profile: people, products, phones, websites, whole fields."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from typing import Any

from core.business.fields import SITE, fields_of
from core.business.kept import Kept
from core.business.losing import together, with_it, with_room
from core.business.profile import Fact, Profile, Value
from core.business.profile_repository import ProfileRepository
from core.business.repository import BusinessRepository
from core.business.summary import summary
from core.business.taken_out import TakenOut, TakenOutRepository
from core.clock import stored
from core.events import Topic
from core.trash.records import Deleted
from core.web.addresses.hosts import shown_host
from core.words import N_, _

_WHOLE: Mapping[Fact, str] = {Fact.ADDRESS: N_("Address"), Fact.HOURS: N_("Opening hours"), Fact.FIVE: N_("Who knows you")}
"""What facts of several fields are called; the others go by the title of their field."""


class ProfileSource:
    topic = Topic.BUSINESS

    def __init__(self, taken_out: TakenOutRepository, profiles: ProfileRepository, business: BusinessRepository) -> None:
        self._taken_out = taken_out
        self._profiles = profiles
        self._business = business

    def moments(self, text: str) -> Sequence[tuple[str, int]]:
        wanted = text.casefold()
        profile = self._profiles.profile()
        rows = [self._row(each, profile) for each in self._taken_out.all()]
        return [(stored(row.deleted_at), row.id) for row in rows if wanted in f"{row.kind} {row.title}".casefold()]

    def rows(self, ids: Sequence[int]) -> list[Deleted]:
        profile = self._profiles.profile()
        return [self._row(each, profile) for each in self._taken_out.some(ids)]

    def bring_back(self, ids: Sequence[int]) -> Callable[[], None]:
        before = self._profiles.profile()
        # What a newer program took out waits for it.
        taken = [each for each in self._taken_out.some(ids) if each.sites or each.part is not None]
        touched: dict[Fact, Value] = {}
        pushed_out: dict[Fact, list[int]] = {}
        sites_before = self._business.business().sites
        for each in _in_turn(taken):
            if each.sites:
                self._business.set_sites(together(self._business.business().sites, each.sites, each.kept.stood))
            elif each.part is not None:
                fact, part = each.part
                pushed_out.setdefault(fact, []).extend(self._make_room(fact, part))
                touched[fact] = self._put_in(fact, part, each.kept)
        self._taken_out.drop([each.id for each in taken])
        sites_then = self._business.business().sites

        def back() -> None:
            for fact, restored in touched.items():
                # What was written after that stays as it is, and so does what had to make room for it.
                if self._profiles.profile().value(fact) == restored:
                    self._profiles.put_back(fact, before)
                    self._taken_out.drop(pushed_out.get(fact, []))
            if sites_then != sites_before:
                now = self._business.business().sites
                came = set(sites_then) - set(sites_before)
                self._business.set_sites(sites_before if now == sites_then else [site for site in now if site not in came])
            self._taken_out.put(taken)

        return back

    def _make_room(self, fact: Fact, part: Value) -> list[int]:
        """Keep what was written there since as everything else that is taken out; return under which numbers."""
        profile = self._profiles.profile()
        room = with_room(fact, part, profile)
        if room == profile.value(fact):
            return []
        with self._taken_out.noting() as noted:
            self._profiles.set(fact, room)
        return noted

    def _put_in(self, fact: Fact, part: Value, kept: Kept) -> Value:
        """Put a part in its place; where that makes the fact what it was, its source is what it was too."""
        profile = self._profiles.profile()
        value = with_it(fact, part, profile, kept.stood)
        now = profile.sources.get(fact)
        whole = isinstance(part, str) or (now.at if now is not None else None) == kept.edited
        self._profiles.set(fact, value, kept.source if whole else None)
        return value

    def purge(self, ids: Sequence[int]) -> None:
        self._taken_out.drop(ids)

    def _row(self, taken: TakenOut, profile: Profile) -> Deleted:
        if taken.sites:
            return Deleted(taken.id, _(SITE.title), ", ".join(map(shown_host, taken.sites)), "", taken.deleted_at)
        if taken.part is None:
            return Deleted(taken.id, _("Your profile"), "", "", taken.deleted_at)
        fact, part = taken.part
        kind = _(_WHOLE.get(fact) or fields_of(fact)[0].title)
        alone: dict[str, Any] = {fact.value: part}
        return Deleted(taken.id, kind, summary(fact, replace(profile, **alone)), "", taken.deleted_at)


def _in_turn(taken: Sequence[TakenOut]) -> list[TakenOut]:
    """Return what comes back in its turn: of a list what was taken out last stands where it stood only if it comes first."""
    alone = [each for each in taken if each.part is not None and not isinstance(each.part[1], tuple)]
    return [*alone, *(each for each in reversed(taken) if each not in alone)]
