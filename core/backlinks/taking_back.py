"""What some imports brought in, taken back and put back again."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from core.backlinks.repository import LinkRepository
from core.clock import Clock, stored
from core.store import Store, parts


@dataclass(frozen=True, slots=True)
class Brought:
    """The links that imports added, and the known sites that nobody but they named."""

    links: tuple[int, ...] = ()
    sites: tuple[int, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.links or self.sites)


class TakingBack:
    """Forgets what was brought in as if each of it had been forgotten by hand: it can be had back."""

    def __init__(self, store: Store, links: LinkRepository, its_clock: Clock) -> None:
        self._store = store
        self._links = links
        self._clock = its_clock

    def brought_by(self, import_ids: Sequence[int]) -> Brought:
        """Return what these imports brought in that nobody had named before them."""
        marks = ", ".join("?" * len(import_ids))
        links = [link_id for import_id in import_ids for link_id in self._links.ids_of_import(import_id)]
        sites = self._store.ids(
            "SELECT id FROM linking_site WHERE deleted_at IS NULL "
            f"AND id IN (SELECT site_id FROM linking_site_report WHERE import_id IN ({marks})) "
            f"AND id NOT IN (SELECT site_id FROM linking_site_report WHERE import_id NOT IN ({marks})) ORDER BY id",
            [*import_ids, *import_ids],
        )
        return Brought(tuple(links), tuple(sites))

    def take_back(self, brought: Brought) -> None:
        self._set_deleted(brought, stored(self._clock.now()))
        self._links.forget(brought.links)

    def put_back(self, brought: Brought) -> None:
        self._set_deleted(brought, None)
        self._links.restore(brought.links)

    def _set_deleted(self, brought: Brought, moment: str | None) -> None:
        with self._store.write() as db:
            for marks, part in parts(brought.sites):
                db.execute(f"UPDATE linking_site SET deleted_at = ? WHERE id IN ({marks})", [moment, *part])
