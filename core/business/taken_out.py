"""What an edit takes out of the profile, kept for a while so that it can be had back."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime

from core.business.cells import from_json
from core.business.kept import Kept, read_kept, read_sites, write_kept, write_sites
from core.business.losing import lost
from core.business.profile import Fact, Profile, Value
from core.business.profile_repository import ProfileRepository
from core.clock import Clock, stored
from core.store import Store, parts

SITE = "site"
"""Stands where a fact's word stands, for websites."""


@dataclass(frozen=True, slots=True)
class TakenOut:
    """Something that was a part of the profile; `fact` is one of `Fact`, or `SITE`, `value` as it is kept (see `Kept`)."""

    id: int
    fact: str
    value: str
    deleted_at: datetime

    @property
    def kept(self) -> Kept:
        return read_kept(self.value)

    @property
    def sites(self) -> tuple[str, ...]:
        """The websites, where it is some."""
        return read_sites(self.kept) if self.fact == SITE else ()

    @property
    def part(self) -> tuple[Fact, Value] | None:
        """The fact and what was taken out of it; None for websites, and for what this program does not know."""
        fact = next((fact for fact in Fact if fact.value == self.fact), None)
        value = from_json(fact, self.kept.part) if fact is not None else None
        return (fact, value) if fact is not None and value is not None else None


class TakenOutRepository:
    def __init__(self, store: Store, profiles: ProfileRepository, its_clock: Clock) -> None:
        self._store = store
        self._profiles = profiles
        self._clock = its_clock

    @contextmanager
    def noting(self) -> Iterator[list[int]]:
        """Keep what the edits within take out, in the same transaction; afterwards the list holds the numbers under which it is kept."""
        noted: list[int] = []
        with self._store.write():
            before = self._profiles.profile()
            yield noted
            noted += self._note(before, self._profiles.profile())

    def all(self) -> list[TakenOut]:
        """Return everything, the newest first."""
        return self._store.records(TakenOut, "FROM profile_trash ORDER BY deleted_at DESC, id DESC")

    def some(self, ids: Sequence[int]) -> list[TakenOut]:
        """Return these, in the order in which they were taken out."""
        wanted = set(ids)
        return [each for each in reversed(self.all()) if each.id in wanted]

    def put(self, taken: Sequence[TakenOut]) -> None:
        """Keep these as they were kept before."""
        with self._store.write() as db:
            for each in taken:
                row = {"id": each.id, "fact": each.fact, "value": each.value, "deleted_at": stored(each.deleted_at)}
                db.table("profile_trash").upsert(row, pk="id")

    def drop(self, ids: Sequence[int]) -> None:
        """Let these go for good."""
        with self._store.write() as db:
            for marks, part in parts(ids):
                db.execute(f"DELETE FROM profile_trash WHERE id IN ({marks})", part)

    def _note(self, before: Profile, after: Profile) -> list[int]:
        found = [(fact.value, write_kept(fact, value, before, after)) for fact in Fact if (value := lost(fact, before, after)) is not None]
        sites = [site for site in before.sites if site not in after.sites] if len(after.sites) < len(before.sites) else []
        if sites:
            found.append((SITE, write_sites(sites, before)))
        noted = []
        with self._store.write() as db:
            for word, text in found:
                row = {"fact": word, "value": text, "deleted_at": stored(self._clock.now())}
                noted.append(int(str(db.table("profile_trash").insert(row).last_pk)))
        return noted
