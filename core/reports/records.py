"""What was earned: links that stand, and what was done for them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class EarnedLink:
    """The first link of a site that stands; `links` is how many of the site do, `words` the sentence around it.

    `at_first` says that it was there when it was first looked at, so that nobody knows since when; otherwise looks before `since` did
    not find it. `last_seen` is when it was last seen where the looks after that could not tell, None where the last one saw it.
    """

    id: int
    site: str
    page: str
    words: str
    since: datetime
    links: int = 1
    at_first: bool = True
    last_seen: datetime | None = None


@dataclass(frozen=True, slots=True)
class EarnedStep:
    """A step of the path that is done: its title, marked for translation, and since when."""

    title: str
    since: datetime
    by_word: bool = False


@dataclass(frozen=True, slots=True)
class EarnedSum:
    """Links that stand, those that were seen once and are gone, and those that are there but not as they should be.

    Of `unsure` of those that stand the last look could not tell; `since` is when the first of those that stand was first seen.
    """

    links: int = 0
    gone: int = 0
    changed: int = 0
    unsure: int = 0
    since: datetime | None = None


@dataclass(frozen=True, slots=True)
class Earned:
    """All of it, the newest first; where there are very many `sites` only the newest are named."""

    total: EarnedSum
    sites: int = 0
    links: tuple[EarnedLink, ...] = ()
    steps: tuple[EarnedStep, ...] = ()
