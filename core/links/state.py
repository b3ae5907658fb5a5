"""The states a link can have: a closed set, each with its group."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum


class LinkState(StrEnum):
    """The stored words; what the owner reads stands in `core.links.words`."""

    UNCHECKED = "unchecked"
    MISSING_ONCE = "missing_once"
    LIVE = "live"
    NOT_FOLLOWED = "not_followed"
    SPONSORED = "sponsored"
    OTHER_TARGET = "other_target"
    DEAD_TARGET = "dead_target"
    WORDS_CHANGED = "words_changed"
    HIDDEN_FROM_SEARCH = "hidden_from_search"
    GONE = "gone"
    PAGE_GONE = "page_gone"
    SITE_UNREACHABLE = "site_unreachable"
    BLOCKED = "blocked"
    NEEDS_BROWSER = "needs_browser"


class StateGroup(StrEnum):
    """What a state comes down to; each has one colour and one shape."""

    UNCHECKED = "unchecked"
    MISSING = "missing"
    THERE = "there"
    CHANGED = "changed"
    GONE = "gone"
    UNKNOWN = "unknown"


GROUP_OF: Mapping[LinkState, StateGroup] = {
    LinkState.UNCHECKED: StateGroup.UNCHECKED,
    LinkState.MISSING_ONCE: StateGroup.MISSING,
    LinkState.LIVE: StateGroup.THERE,
    LinkState.NOT_FOLLOWED: StateGroup.THERE,
    LinkState.SPONSORED: StateGroup.THERE,
    LinkState.OTHER_TARGET: StateGroup.CHANGED,
    LinkState.DEAD_TARGET: StateGroup.CHANGED,
    LinkState.WORDS_CHANGED: StateGroup.CHANGED,
    LinkState.HIDDEN_FROM_SEARCH: StateGroup.CHANGED,
    LinkState.GONE: StateGroup.GONE,
    LinkState.PAGE_GONE: StateGroup.GONE,
    LinkState.SITE_UNREACHABLE: StateGroup.UNKNOWN,
    LinkState.BLOCKED: StateGroup.UNKNOWN,
    LinkState.NEEDS_BROWSER: StateGroup.UNKNOWN,
}

FOUND = frozenset(state for state, group in GROUP_OF.items() if group in {StateGroup.THERE, StateGroup.CHANGED})
"""The states in which the link was seen on its page."""

COULD_NOT_CHECK = frozenset({LinkState.SITE_UNREACHABLE, LinkState.BLOCKED, LinkState.NEEDS_BROWSER})
