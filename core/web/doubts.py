"""Tells a site's silence from our own line's: what found nothing is believed once something proves that the real web answers.

No network, a hotel's login page that stands before every site, a filter that breaks every secure connection: each makes all links
look lost or silent at once. So looks that found no link of mine are held back until a look finds one, or one of my own sites answers
as itself.
"""

from __future__ import annotations

from enum import StrEnum
from typing import Generic, TypeVar

from core.web.address import host_of, is_mine, site_of
from core.web.records import Fetched, FetchFault, Visit

Item = TypeVar("Item")

MANY = 5
"""Sites in a row without a proof, after which my own site is asked; each time it proves the line, twice as many."""

NETWORK_LOGIN = 511
"""Said by networks before one has logged in (RFC 6585)."""


class Line(StrEnum):
    """What stands between this computer and the web; the values but "up" are codes of sentences."""

    UP = "up"
    AWAY = "no_network"
    PORTAL = "captive_portal"
    FILTER = "tls_everywhere"


class Doubts(Generic[Item]):
    """Holds looks back; for one run, used by one thread."""

    def __init__(self) -> None:
        self._held: list[tuple[Visit, Item]] = []
        self._many = MANY

    def take(self, visit: Visit, item: Item) -> list[Item]:
        """Take a look; return those that may be believed now, this one among them or not."""
        if visit.facts is not None and visit.facts.links:
            return [*self.believe(), item]
        if visit.fetched is None:
            return [item]  # nothing was asked, or nothing but robots.txt
        self._held.append((visit, item))
        return []

    def believe(self) -> list[Item]:
        """Return everything held back: the line is proven."""
        items = [item for _visit, item in self._held]
        self._held.clear()
        return items

    @property
    def any(self) -> bool:
        """Whether anything is held back."""
        return bool(self._held)

    @property
    def many(self) -> bool:
        """Whether so much is held back that my own site should be asked."""
        return len(self._held) >= self._many and len({site_of(visit.address) for visit, _item in self._held}) >= self._many

    def judge(self, own: Visit | None, domains: frozenset[str]) -> Line:
        """Return what a look at one of my own sites says of the line; None where it could not be made, which says nothing."""
        line = self._line(own, domains) if own is not None else Line.UP
        if line is Line.UP:
            self._many *= 2
        return line

    def _line(self, own: Visit, domains: frozenset[str]) -> Line:
        if own.fetched is None or own.fetched.fault is FetchFault.STOPPED:
            return Line.UP  # robots.txt answered, or nobody was asked
        if own.fetched.fault is None:
            return Line.PORTAL if self._stands_before(own, own.fetched, domains) else Line.UP
        if own.fetched.fault is FetchFault.PRIVATE_ADDRESS and own.fetched.hops:
            return Line.PORTAL
        others = [visit.fetched for visit, _item in self._held if visit.fetched is not None]
        if own.fetched.fault is FetchFault.TLS:
            several = len({site_of(other.address) for other in others}) > 1
            return Line.FILTER if several and all(other.fault is FetchFault.TLS for other in others) else Line.UP
        # Where others answer it is my own site that is down.
        return Line.UP if any(other.status for other in others) else Line.AWAY

    def _stands_before(self, own: Visit, answer: Fetched, domains: frozenset[str]) -> bool:
        """Return whether my own site's answer is one that others gave too: that of something between."""
        if answer.status == NETWORK_LOGIN:
            return True
        landed = site_of(answer.final_address)
        strangers = {site for visit, _item in self._held if (site := _landing(visit)) != site_of(visit.address)}
        if landed in strangers and not is_mine(host_of(answer.final_address), domains):
            return True
        return bool(own.digest) and own.digest in {visit.digest for visit, _item in self._held}


def _landing(visit: Visit) -> str:
    """Return the site a look ended at."""
    return site_of(visit.fetched.final_address) if visit.fetched is not None else ""
