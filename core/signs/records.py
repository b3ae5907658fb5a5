"""What is kept of a month: what was searched, what the Business Profile counted, what customers said, and what was done."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum


class Route(StrEnum):
    """How a customer came to know of the business; the values are the stored words, in the order in which they are asked."""

    FRIEND = "friend"
    SEARCH = "search"
    MAP = "map"
    LINK = "link"
    SOCIAL = "social"
    PASSING = "passing"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Searches:
    """Searches of a month that name the town, the trade or a product; `place` is the average one, weighed by how often they were shown."""

    month: date
    searches: int
    shown: int
    clicked: int
    place: float | None = None
    file: str = ""


@dataclass(frozen=True, slots=True)
class ProfileFigures:
    """What the Business Profile counted in a month; None where nobody typed it."""

    month: date
    calls: int | None = None
    directions: int | None = None
    clicks: int | None = None


@dataclass(frozen=True, slots=True)
class Month:
    """A month with its signs, and beside them how many links were first seen in it and how many steps were done."""

    month: date
    searches: Searches | None = None
    profile: ProfileFigures | None = None
    asked: Mapping[Route, int] = field(default_factory=dict)
    links: int = 0
    steps: int = 0
