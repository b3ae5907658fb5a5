"""What a made-up site is: what it answers, and what is true of the link on it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from core.links.state import LinkState
from core.sample.server import Answer as PlainAnswer

OWNER = "bakery.example"
NAME = "Crumb & Co bakery"
ALIASES = ("old-bakery.example", "bäckerei.example")
"""Other names of the owner's site, for those who say that they are the owner's too."""


class Act(StrEnum):
    """How an answer is given, where not plainly."""

    PLAIN = "plain"
    RESET = "reset"
    DRIP_HEADERS = "drip_headers"
    DRIP_BODY = "drip_body"
    CHUNKED = "chunked"
    CUT_SHORT = "cut_short"
    NOISE = "noise"
    RAW = "raw"
    """The body is all that is sent, headers and all; then the line is closed."""


@dataclass(frozen=True, slots=True)
class Asked:
    """One request as a site sees it; `day` counts from 0 and goes on with `MiniWeb.next_day`."""

    host: str
    path: str
    day: int = 0
    scheme: str = "http"
    headers: Mapping[str, str] = field(default_factory=dict)
    """Their names in lower case."""


@dataclass(frozen=True, slots=True)
class Answer(PlainAnswer):
    act: Act = Act.PLAIN


@dataclass(frozen=True, slots=True)
class Truth:
    """What must be found out about one link: at the first look, and at a look two days or more later.

    `pasted` is the line to paste: the page, and where it matters the page of mine it should lead to.
    """

    address: str
    first: LinkState
    later: LinkState
    pasted: str
    trap: str


@dataclass(frozen=True, slots=True)
class Trap:
    """A kind of site; any number of hosts show it, `name.example` and `name-0001.example` and so on.

    `page` answers for every path but /robots.txt. `zone` is "" for plain http; "tls", "refused", "badname", "expired" and
    "unknownca" put the host there (`name.zone.example`), "router", "metadata" and "mapped" behind a private address. `usual` traps
    take part in `MiniWeb.links`; the others are slow, heavy, or want an owner with `ALIASES`. `everywhere` is for sites that
    answer any address, a made-up one too, with `page`; the others say that there is no such page.
    """

    name: str
    first: LinkState
    page: Callable[[Asked], Answer]
    later: LinkState | None = None
    robots: str | Answer | Callable[[Asked], Answer] = ""
    zone: str = ""
    path: str = "/partners"
    target: str = ""
    usual: bool = True
    everywhere: bool = False

    def host(self, number: int | None = None) -> str:
        """Return the name of the host that shows this trap, or of its `number`-th sister."""
        label = self.name if number is None else f"{self.name}-{number:04d}"
        return f"{label}.{self.zone}.example" if self.zone else f"{label}.example"

    def truth(self, number: int | None = None) -> Truth:
        scheme = "https" if self.zone in {"tls", "badname", "expired", "unknownca"} else "http"
        address = f"{scheme}://{self.host(number)}{self.path}"
        return Truth(address, self.first, self.later or self.first, f"{address} {self.target}".strip(), self.name)
