"""A look by the owner's own eyes: what an answer makes of a link, and what it outlasts."""

from __future__ import annotations

from datetime import date

from core.links.records import Judgement
from core.links.state import COULD_NOT_CHECK, LinkState

SEEN = "seen_by_hand"
NOT_SEEN = "not_seen_by_hand"
NOT_SEEN_ONCE = "not_seen_by_hand_once"

BY_HAND = frozenset({SEEN, NOT_SEEN, NOT_SEEN_ONCE})
"""The reasons that stand on the owner's word."""


def judge_answer(saw: bool, missing_on: date | None, today: date) -> Judgement:
    """Return what the owner's answer makes of a link: there, or missing as a look that missed it would have it.

    `missing_on` is the local day on which it was first missed since it was last seen, by whomever; gone takes a second, later day.
    """
    day = {"day": today.isoformat()}
    if saw:
        return Judgement(LinkState.LIVE, SEEN, day)
    if missing_on is not None and missing_on < today:
        return Judgement(LinkState.GONE, NOT_SEEN, day)
    return Judgement(LinkState.MISSING_ONCE, NOT_SEEN_ONCE, day)


def outlasts(reason: str, looked: LinkState) -> bool:
    """Return whether a link keeps its state, which has this reason, though a look came to another.

    A program that could not look knows less than a person who did; one that did look knows what is there now.
    """
    return reason in BY_HAND and looked in COULD_NOT_CHECK


def may_ask(state: LinkState, reason: str) -> bool:
    """Return whether the owner is to be asked to look: where no program can, and where the last word was the owner's own."""
    return state in COULD_NOT_CHECK or reason in BY_HAND
