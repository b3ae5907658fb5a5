"""What was taken out of the profile: people, products, phones, websites, whole fields."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from typing import Any

from core.business.fields import SITE, fields_of
from core.business.losing import with_it, with_room
from core.business.profile import Fact, Profile, Value
from core.business.profile_repository import ProfileRepository
from core.business.repository import BusinessRepository
from core.business.summary import summary
from core.business.taken_out import TakenOut, TakenOutRepository
from core.clock import stored
from core.events import Topic
from core.trash.records import Deleted
from core.web.hosts import shown_host
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
        pushed_out: list[int] = []
        for each in taken:
            if each.sites:
                sites = [*self._business.business().sites, *each.sites]
                self._business.set_sites(list(dict.fromkeys(sites)))
            elif each.part is not None:
                fact, part = each.part
                with self._taken_out.noting() as noted:
                    # What was written there since is kept as everything else that is taken out.
                    self._profiles.set(fact, with_room(fact, part, self._profiles.profile()))
                pushed_out += noted
                touched[fact] = with_it(fact, part, self._profiles.profile())
                self._profiles.set(fact, touched[fact])
        self._taken_out.drop([each.id for each in taken])

        def back() -> None:
            for fact, restored in touched.items():
                # What was written after that stays as it is.
                if self._profiles.profile().value(fact) == restored:
                    self._profiles.put_back(fact, before)
            self._taken_out.drop(pushed_out)
            if any(each.sites for each in taken):
                self._business.set_sites(before.sites)
            self._taken_out.put(taken)

        return back

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
