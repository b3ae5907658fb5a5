"""What the program can see of a business: plain facts, from which conditions are judged."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime

from core.backlinks.since import CameIn
from core.links.state import GROUP_OF, LinkState, StateGroup


@dataclass(frozen=True, slots=True)
class Facts:
    """How things stand at `now`.

    `by_state` counts the links, `newest` names the link that came into each state last. `first_look_at` and `last_look_at` are the
    first and the last look there ever was, `reach_since` and `hours_since` when phone and place, and the hours, came to be known,
    `came_right` when a link last came out of a group and was there again. `hands` is one of `core.business.profile.Hands` or "",
    `web_person` the e-mail address of whoever looks after the website; `five_read_at` is when the last site of those who know the
    business was read, `five_waiting` counts those named now of which nothing
    could be read yet. `taps_at` and `declares_at` are when the website was last read and had a number to tap, or declared the business;
    `outside_gone` counts its links to other sites that lead nowhere, `outside_at` is when the last of them
    was asked, None while any of them could not be found out.
    """

    now: datetime
    name: str = ""
    sites: tuple[str, ...] = ()
    site_since: datetime | None = None
    town: str = ""
    has_website: bool | None = None
    has_shop_front: bool | None = None
    hands: str = ""
    web_person: str = ""
    five_read_at: datetime | None = None
    five_waiting: int = 0
    taps_at: datetime | None = None
    declares_at: datetime | None = None
    outside_gone: int = 0
    outside_at: datetime | None = None
    reach_since: datetime | None = None
    hours_since: datetime | None = None
    by_state: Mapping[LinkState, int] = field(default_factory=dict)
    newest: Mapping[LinkState, CameIn] = field(default_factory=dict)
    first_added_at: datetime | None = None
    last_added_at: datetime | None = None
    first_look_at: datetime | None = None
    last_look_at: datetime | None = None
    looks_by_itself: bool = False
    came_right: Mapping[StateGroup, datetime] = field(default_factory=dict)
    dead_target_mended_at: datetime | None = None

    @property
    def links(self) -> int:
        return sum(self.by_state.values())

    def of(self, group: StateGroup) -> int:
        """Return how many links are in a group of states."""
        return sum(n for state, n in self.by_state.items() if GROUP_OF[state] is group)

    def count(self, about: str) -> int:
        """Return how many links are in what `about` names (see `states_of`)."""
        return sum(self.by_state.get(state, 0) for state in states_of(about))

    def newest_in(self, about: str) -> CameIn | None:
        """Return the link that came last into what `about` names; None where there is none."""
        found = [self.newest[state] for state in states_of(about) if state in self.newest]
        return max(found, key=lambda came: came.at or self.now, default=None)

    def latest(self, about: str) -> datetime | None:
        """Return when a link last came into what `about` names, as far as that is known."""
        times = [self.newest[state].at for state in states_of(about) if state in self.newest]
        return max((at for at in times if at is not None), default=None)


def states_of(about: str) -> frozenset[LinkState]:
    """Return the states that the name of a group or of a state stands for; a link that leads nowhere is no mere change."""
    if about not in set(StateGroup):
        return frozenset({LinkState(about)})
    return frozenset(state for state, group in GROUP_OF.items() if group == about and state is not LinkState.DEAD_TARGET)
