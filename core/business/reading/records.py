"""What was found on the owner's website, each value with its source; how a reading stands."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from core.business.profile import Fact, Value, Way
from core.web.asking.unread import Unread


@dataclass(frozen=True, slots=True)
class Finding:
    """One value of a fact as a page says it; of a fact with several, one at a time."""

    fact: Fact
    value: Value
    way: Way
    page: str


@dataclass(frozen=True, slots=True)
class PageSigns:
    """What a page of the owner's does for phones and machines.

    `number` is the telephone number as it stands in the page's text, "" for none; `taps` is whether any number can be tapped;
    `declares` whether it declares a business in a place (LocalBusiness or one of its kinds).
    """

    address: str
    number: str = ""
    taps: bool = False
    declares: bool = False


@dataclass(frozen=True, slots=True)
class OutsideLink:
    """A link of the owner's page at `page` to somebody else's; `at` is when it was asked, None before that.

    `why` is why nothing was found there.
    """

    address: str
    page: str
    words: str = ""
    at: datetime | None = None
    why: Unread | None = None


class OutsideState(StrEnum):
    """What is where such a link leads; the values are the stored words."""

    THERE = "there"
    GONE = "gone"
    UNKNOWN = "unknown"


class ReadingState(StrEnum):
    """How a reading of the website stands."""

    UNDER_WAY = "under_way"
    READ = "read"
    BLOCKED = "blocked"
    UNREACHABLE = "unreachable"
    UNREADABLE = "unreadable"


@dataclass(frozen=True, slots=True)
class Reading:
    """The last reading: what was asked, when, how it stands, how many pages were read, why none could be."""

    address: str
    at: datetime
    state: ReadingState
    pages: int = 0
    why: Unread | None = None
