"""How a step stands: to do, my part done, proven, set aside; from the facts, and from what the owner said."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum

from core.business.profile import Hands
from core.checklist.conditions import APPLIES, DONE
from core.checklist.facts import Facts
from core.checklist.step import DAYS, Step
from core.clock import local_day


class StepState(StrEnum):
    """The four states a step that applies can have."""

    TO_DO = "to_do"
    MY_PART_DONE = "my_part_done"
    PROVEN = "proven"
    SET_ASIDE = "set_aside"


class Said(StrEnum):
    """What an owner can say of a step; the values are the stored words."""

    MY_PART = "my_part"
    DONE = "done"
    LATER = "later"
    NOT_FOR_ME = "not_for_me"


@dataclass(frozen=True, slots=True)
class Word:
    """What the owner said of a step, when, and until when it holds (the day on which the program asks or shows it again)."""

    step: str
    said: Said
    at: datetime
    until: date | None = None


@dataclass(frozen=True, slots=True)
class Standing:
    """How a step stands today.

    `since` is when it came to be so; `until` the day of a step that is set aside or waits; `by_word` that the owner's word proves it;
    `due` that it was done before and its time has come again; `open` that the step before it is done; `asks` that it is time to ask
    what came of it; `first` that it comes before everything else.
    """

    step: Step
    state: StepState
    since: datetime | None = None
    until: date | None = None
    by_word: bool = False
    due: bool = False
    open: bool = True
    asks: bool = False
    first: bool = False


def seen_at(step: Step, facts: Facts, proofs: Mapping[str, datetime]) -> datetime | None:
    """Return since when the facts prove a step, None where they do not; `proofs` are what was seen before."""
    if step.by_word:
        return None
    moment = DONE[step.done_when](facts)
    if step.about and APPLIES[step.applies_when](facts):
        return None  # there is another one now
    if moment is None or not _holds(step, moment, facts.now):
        return None
    # A fact without a date of its own counts from the day on which it was first noticed; what comes round again, from the last time.
    return min(moment, proofs.get(step.id, moment)) if step.cadence not in DAYS else moment


def standings(steps: Sequence[Step], facts: Facts, words: Mapping[str, Word], proofs: Mapping[str, datetime]) -> list[Standing]:
    """Return how every step stands that applies, or is proven or waited for, in the order of the path."""
    done = {
        step.id: standing.since
        for step in steps
        if (standing := _standing(step, facts, words.get(step.id), proofs, ())) is not None
        and (standing.state is StepState.PROVEN or standing.due)
    }
    found = (_standing(step, facts, words.get(step.id), proofs, done) for step in steps)
    return [standing for standing in found if standing is not None]


def _standing(step: Step, facts: Facts, word: Word | None, proofs: Mapping[str, datetime], done: Collection[str]) -> Standing | None:
    today = local_day(facts.now)
    proven_at = seen_at(step, facts, proofs)
    if proven_at is not None:
        return Standing(step, StepState.PROVEN, proven_at)
    if word is not None and word.said in (Said.DONE, Said.NOT_FOR_ME) and _is_overtaken(step, word, facts):
        word = None
    if word is not None and word.said is Said.DONE and _holds(step, word.at, facts.now):
        return Standing(step, StepState.PROVEN, word.at, by_word=True)
    if word is not None and word.said is Said.MY_PART:
        return Standing(step, StepState.MY_PART_DONE, word.at, word.until, asks=word.until is not None and word.until <= today)
    if not APPLIES[step.applies_when](facts) or (step.web is not None and facts.hands == Hands.NOBODY):
        return None
    if word is not None and word.said is Said.NOT_FOR_ME:
        return Standing(step, StepState.SET_ASIDE, word.at)
    if word is not None and word.said is Said.LATER and word.until is not None and word.until > today:
        return Standing(step, StepState.SET_ASIDE, word.at, word.until)
    due = (word is not None and word.said is Said.DONE) or (not step.by_word and DONE[step.done_when](facts) is not None)
    first = bool(step.first_when) and APPLIES[step.first_when](facts)
    return Standing(step, StepState.TO_DO, due=due, open=not step.after or step.after in done, first=first)


def _is_overtaken(step: Step, word: Word, facts: Facts) -> bool:
    """Return whether something happened since that the word was not about."""
    latest = facts.latest(step.about) if step.about else None
    return latest is not None and latest > word.at


def _holds(step: Step, moment: datetime, now: datetime) -> bool:
    """Return whether what was done at `moment` still counts."""
    days = DAYS.get(step.cadence)
    return days is None or local_day(moment) + timedelta(days=days) > local_day(now)
