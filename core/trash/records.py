"""Something that was deleted, and what a source of such things can do."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Protocol

from core.events import Topic
from core.store.keeping import TRASH_DAYS


@dataclass(frozen=True, slots=True)
class Deleted:
    """`kind` says in the present language what it is ("Link"), `title` which one, `detail` what tells it from others, "" for nothing."""

    id: int
    kind: str
    title: str
    detail: str
    deleted_at: datetime

    @property
    def goes_at(self) -> datetime:
        """When it goes for good."""
        return self.deleted_at + timedelta(days=TRASH_DAYS)


class Source(Protocol):
    """One kind of thing that can be deleted; ids are the source's own."""

    topic: Topic
    """What changes when something comes back."""

    def moments(self, text: str) -> Sequence[tuple[str, int]]:
        """Return when each thing that fits a text was deleted, as it is stored, and its id; the newest first."""
        ...

    def rows(self, ids: Sequence[int]) -> list[Deleted]:
        """Return these; one that is no longer deleted is left out."""
        ...

    def bring_back(self, ids: Sequence[int]) -> Callable[[], None]:
        """Make these what they were; calling what is returned takes that back exactly."""
        ...

    def purge(self, ids: Sequence[int]) -> None:
        """Let these go for good."""
        ...
