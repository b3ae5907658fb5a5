"""A step of the guided path, as `resources/checklist` describes it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

BY_WORD = "word"
"""Stands as `done_when` where no machine can see the fact: the owner's honest word counts."""


class Strategy(StrEnum):
    """What a step belongs to, in the order of the path."""

    FIRST = "first"
    PARTNERSHIPS = "partnerships"
    DIRECTORIES = "directories"
    CONTENT = "content"
    SOCIAL = "social"
    BACKLINKS = "backlinks"


class Cadence(StrEnum):
    """How often a step is to be done."""

    ONCE = "once"
    WEEKLY = "weekly"
    MONTHLY = "monthly"
    QUARTERLY = "quarterly"
    YEARLY = "yearly"


DAYS: Mapping[Cadence, int] = {Cadence.WEEKLY: 7, Cadence.MONTHLY: 30, Cadence.QUARTERLY: 91, Cadence.YEARLY: 365}
"""For how many days a step stays done; one that is done once stays so."""


@dataclass(frozen=True, slots=True)
class Opening:
    """What a step's button does: exactly one of these.

    A page of the program (with what it is filtered by or what is begun there), an address in the browser, words to search for in
    the browser, or a text to copy. `address`, `search` and `copy` may name {name} and {site}.
    """

    page: str = ""
    filter: str = ""
    address: str = ""
    search: str = ""
    copy: str = ""


@dataclass(frozen=True, slots=True)
class WebChange:
    """What somebody has to change on the business's own website: what, where, and the text to paste ("" for none)."""

    what: str
    where: str
    text: str = ""


@dataclass(frozen=True, slots=True)
class Step:
    """One thing to do; its texts are marked for translation and may name {name}, {site} and {town}.

    `effect` is 1 to 3. `applies_when` and `done_when` name conditions, `done_when` may be `BY_WORD`. `after` is the step that comes first,
    "" for none. `waits` is the number of days after which the program asks what came of it, 0 where nobody else has to act. `about` names
    the state or group of links the step is about, "" for none: it comes again when another link comes to be so, and not before.
    `first_when` names the condition under which it comes before everything else, "" for never. `or_word` says that the owner's word counts
    beside the fact.
    """

    id: str
    strategy: Strategy
    title: str
    why: str
    how: tuple[str, ...]
    minutes: int
    cost: str
    cadence: Cadence
    effect: int
    applies_when: str
    done_when: str
    knows: str
    button: str
    opens: Opening
    after: str = ""
    waits: int = 0
    about: str = ""
    first_when: str = ""
    or_word: bool = False
    web: WebChange | None = None

    @property
    def by_word(self) -> bool:
        return self.done_when == BY_WORD
