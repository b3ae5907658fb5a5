"""What was found on the five sites, kept in the file; the engine writes it, the window reads it."""

from __future__ import annotations

from collections.abc import Iterable

from core.clock import stored
from core.five.records import Finding, SiteAnswer
from core.store import Store
from core.web.addresses.address import key


class FiveRepository:
    def __init__(self, store: Store) -> None:
        self._store = store

    def answers(self, addresses: Iterable[str]) -> list[SiteAnswer]:
        """Return what was found at these addresses, in their order; one that was not read to the end has none."""
        known = {answer.address: answer for answer in self._store.records(SiteAnswer, "FROM five_answer")}
        return [known[address] for address in addresses if address in known]

    def unread(self, addresses: Iterable[str]) -> list[str]:
        """Return those of these addresses of which no page could be read yet, because nobody tried or nothing came of it."""
        wanted = list(dict.fromkeys(addresses))
        read = {answer.address for answer in self.answers(wanted) if answer.found is not Finding.NOT_READ}
        return [address for address in wanted if address not in read]

    def link_at(self, page: str) -> int | None:
        """Return the link that stands on a page; None where none is known there any more."""
        found = self._store.one("SELECT id FROM link WHERE page_key = ? AND deleted_at IS NULL ORDER BY id", (key(page),))
        return int(found) if found is not None else None

    def keep(self, answer: SiteAnswer) -> None:
        """Keep what was found, in place of what was found there before."""
        row = {
            "address": answer.address,
            "at": stored(answer.at),
            "found": answer.found.value,
            "page": answer.page,
            "words": answer.words,
            "pages": answer.pages,
            "why": answer.why,
        }
        with self._store.write() as db:
            db.table("five_answer").upsert(row, pk="address")
