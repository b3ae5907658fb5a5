"""The profile, kept in the business's file: facts with their sources, and what is typed but not a fact yet."""

from __future__ import annotations

from typing import Any

from core import clock
from core.business.cells import from_json, to_json
from core.business.profile import Fact, Profile, Source, Value, Way, is_said
from core.business.repository import BusinessRepository
from core.clock import Clock
from core.store import Store


class ProfileRepository:
    """The name stands with the business and the websites with its sites, as before there was a profile; all else is here."""

    def __init__(self, store: Store, business: BusinessRepository, its_clock: Clock) -> None:
        self._store = store
        self._business = business
        self._clock = its_clock

    def profile(self) -> Profile:
        """Return what is known of the business of this file."""
        known: dict[str, Any] = {}
        sources: dict[Fact, Source] = {}
        for word, text, way, page, at in self._store.rows("SELECT fact, value, way, page, at FROM profile_fact"):
            fact = _fact(word)
            value = from_json(fact, text) if fact is not None else None
            if fact is not None and value is not None:
                known[fact.value] = value
                sources[fact] = _source(way, page, at)
        business = self._business.business()
        if known.get(Fact.NAME.value, "") != business.name:
            sources.pop(Fact.NAME, None)  # renamed since, from elsewhere
        known[Fact.NAME.value] = business.name
        if business.name:
            sources.setdefault(Fact.NAME, Source())
        return Profile(**known, sites=business.sites, sources=sources)

    def set(self, fact: Fact, value: Value | None, source: Source | None = None) -> None:
        """Keep a fact; without a source the owner typed it. An empty value, or None, takes the fact away."""
        given = source or Source(Way.TYPED, at=self._clock.now())
        with self._store.write() as db:
            if fact is Fact.NAME:
                self._business.rename(str(value or ""))
                value = self._business.business().name
            if value is None or not is_said(value):
                db.execute("DELETE FROM profile_fact WHERE fact = ?", (fact.value,))
                return
            at = clock.stored(given.at) if given.at is not None else None
            row = {"fact": fact.value, "value": to_json(fact, value), "way": given.way.value, "page": given.page, "at": at}
            db.table("profile_fact").upsert(row, pk="fact")

    def put_back(self, fact: Fact, before: Profile) -> None:
        """Make a fact what it was in `before`, its source included."""
        self.set(fact, before.value(fact), before.sources.get(fact))

    # What stands in a field and is not a fact yet.

    def drafts(self) -> dict[str, str]:
        """Return everything that was typed and not taken over, by the name of its field."""
        return dict(self._store.rows("SELECT field, text FROM profile_draft"))

    def draft(self, field: str, text: str) -> None:
        """Keep what stands in a field, at every letter."""
        with self._store.write() as db:
            db.table("profile_draft").upsert({"field": field, "text": text}, pk="field")

    def drop_drafts(self, fields: list[str]) -> None:
        """Forget drafts: they became facts, or the owner does not want them."""
        with self._store.write() as db:
            for field in fields:
                db.execute("DELETE FROM profile_draft WHERE field = ?", (field,))


def _fact(word: str) -> Fact | None:
    return next((fact for fact in Fact if fact.value == word), None)


def _source(way: str, page: str, at: str | None) -> Source:
    """Return a source as the file has it; one that no program wrote counts as typed."""
    try:
        return Source(Way(way), page, clock.read_stored(at) if at else None)
    except ValueError:
        return Source()
