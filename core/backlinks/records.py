"""A link to the business, a look at it, and the figures that stand on top."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime

from core.links.state import GROUP_OF, LinkState, StateGroup


@dataclass(frozen=True, slots=True)
class Link:
    """One page that links, or is said to link, to the business, as the last look left it.

    `target_address` is the page of mine it should lead to ("" where nobody said); `leads_to`, `words`, `rel`, `place`, `times`
    are the link's as last seen; `followed` and `indexable` are None until seen.
    """

    id: int
    page_address: str
    site: str
    target_address: str
    state: LinkState
    reason: str
    params: Mapping[str, str | int]
    title: str
    words: str
    leads_to: str
    rel: str
    place: str
    followed: bool | None
    indexable: bool | None
    times: int
    first_seen_at: datetime | None
    last_seen_at: datetime | None
    checked_at: datetime | None
    due_at: datetime | None
    """From when the next look is due; None means now."""

    @property
    def group(self) -> StateGroup:
        return GROUP_OF[self.state]


@dataclass(frozen=True, slots=True)
class LinkCheck:
    """One look at one link; `status` is the answer's HTTP status, 0 where none came."""

    id: int
    link_id: int
    checked_at: datetime
    state: LinkState
    reason: str
    params: Mapping[str, str | int]
    status: int


@dataclass(frozen=True, slots=True)
class Evidence:
    """What a look saw, kept for ever: the text around the link with the link's words at `words_at`, and the way there."""

    snippet: str = ""
    words_at: tuple[int, int] = (0, 0)
    words: str = ""
    leads_to: str = ""
    rel: str = ""
    final_address: str = ""
    hops: tuple[tuple[str, int], ...] = ()
    headers: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class LinkCounts:
    """How many links there are, by state; `looked_at` is when the last look was."""

    by_state: Mapping[LinkState, int]
    looked_at: datetime | None = None

    @property
    def all(self) -> int:
        return sum(self.by_state.values())

    def of(self, group: StateGroup) -> int:
        return sum(n for state, n in self.by_state.items() if GROUP_OF[state] is group)
