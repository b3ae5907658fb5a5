"""Links that were forgotten."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime

from core.backlinks.query import LinkQuery
from core.backlinks.repository import LinkRepository
from core.backlinks.tidying import purge
from core.clock import read_stored
from core.events import Topic
from core.store import Store, parts
from core.store.database import known_contents
from core.trash.records import Deleted
from core.web.addresses.address import shown
from core.words import _


class LinkSource:
    topic = Topic.LINKS

    def __init__(self, store: Store, links: LinkRepository) -> None:
        self._store = store
        self._links = links

    def moments(self, text: str) -> Sequence[tuple[str, int]]:
        window = LinkQuery(text=text).window()
        sql = f"SELECT deleted_at, id FROM link WHERE deleted_at IS NOT NULL AND ({window.where}) ORDER BY deleted_at DESC, id DESC"
        return self._store.rows(sql, dict(window.parameters or {}))

    def rows(self, ids: Sequence[int]) -> list[Deleted]:
        moments = self._moments(ids)
        return [
            Deleted(link.id, _("Link"), link.title or shown(link.page_address), shown(link.page_address) if link.title else "", at)
            for link in self._links.rows(ids)
            if (at := moments.get(link.id)) is not None
        ]

    def bring_back(self, ids: Sequence[int]) -> Callable[[], None]:
        moments = self._moments(ids)
        self._links.restore(list(moments))
        return lambda: self._links.forget_again(moments)

    def purge(self, ids: Sequence[int]) -> None:
        purge(self._store, ids)

    def _moments(self, ids: Sequence[int]) -> dict[int, datetime]:
        found: list[tuple[int, str]] = []
        for marks, part in parts(ids):
            found += self._store.rows(f"SELECT id, deleted_at FROM link WHERE deleted_at IS NOT NULL AND id IN ({marks})", part)
        with known_contents(self._store.path):
            return {id_: read_stored(at) for id_, at in found}
