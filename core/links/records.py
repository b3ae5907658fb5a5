"""What is known of one link before a look, and what a look makes of it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from core.links.state import LinkState
from core.web.records import PageLink


@dataclass(frozen=True, slots=True)
class LinkBefore:
    """What the earlier looks left behind.

    `target` is the page of mine the link should lead to ("" where nobody said and none was seen yet), `words` the anchor text
    first seen ("" likewise). `missing_on` is the local day of the first look, since it was last seen, that found a
    readable page without the link or no page any more.
    """

    domains: frozenset[str]
    """My hosts, lower-case punycode without `www.`; their subdomains are mine too."""
    target: str = ""
    words: str = ""
    ever_seen: bool = False
    missing_on: date | None = None


@dataclass(frozen=True, slots=True)
class Judgement:
    """One look at one link, judged.

    `reason` is a code of `core.links.words`, `params` what its sentence needs. `link` is the best link found, `count` how many the page
    holds; `followed` and `indexable` are None where no link was found.
    """

    state: LinkState
    reason: str
    params: Mapping[str, str | int] = field(default_factory=dict)
    link: PageLink | None = None
    count: int = 0
    followed: bool | None = None
    indexable: bool | None = None
