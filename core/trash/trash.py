"""All that was deleted lately as one list, the newest first, whatever it was a part of."""

from __future__ import annotations

import heapq
from array import array
from collections.abc import Callable, Sequence
from dataclasses import replace

from core.events import Topic
from core.store import Store
from core.trash.records import Deleted, Source

ROOM = 1 << 40
"""Ids that each source has in the common list."""


class Trash:
    """An id here is the source's place in `sources` times `ROOM`, plus the source's own id."""

    def __init__(self, store: Store, sources: Sequence[Source]) -> None:
        self._store = store
        self._sources = tuple(sources)

    @property
    def topics(self) -> frozenset[Topic]:
        """What may change when something comes back."""
        return frozenset(source.topic for source in self._sources)

    def ids(self, text: str = "", oldest_first: bool = False) -> array[int]:
        """Return the ids of what fits a text, the newest first unless asked otherwise."""
        lists = [
            [(moment, number * ROOM + id_) for moment, id_ in source.moments(text.strip())] for number, source in enumerate(self._sources)
        ]
        found = array("q", [id_ for _moment, id_ in heapq.merge(*lists, key=lambda each: each[0], reverse=True)])
        return array("q", reversed(found)) if oldest_first else found

    def rows(self, ids: Sequence[int]) -> list[Deleted]:
        """Return these, in this order; what is no longer deleted is left out."""
        known: dict[int, Deleted] = {}
        for number, source, own in self._shared_out(ids):
            known |= {number * ROOM + row.id: replace(row, id=number * ROOM + row.id) for row in source.rows(own)}
        return [known[id_] for id_ in ids if id_ in known]

    def bring_back(self, ids: Sequence[int]) -> Callable[[], None]:
        """Make these what they were; calling what is returned takes that back exactly."""
        with self._store.write():
            ways = [source.bring_back(own) for _number, source, own in self._shared_out(ids)]

        def back() -> None:
            with self._store.write():
                for way in reversed(ways):
                    way()

        return back

    def purge(self, ids: Sequence[int]) -> None:
        """Let these go for good."""
        with self._store.write():
            for _number, source, own in self._shared_out(ids):
                source.purge(own)

    def _shared_out(self, ids: Sequence[int]) -> list[tuple[int, Source, list[int]]]:
        own: dict[int, list[int]] = {}
        for id_ in ids:
            own.setdefault(id_ // ROOM, []).append(id_ % ROOM)
        return [(number, self._sources[number], some) for number, some in own.items() if number < len(self._sources)]
