"""Tells a site's silence from our own line's: what found nothing is believed once something proves that the real web answers.

No network, a hotel's login page that stands before every site, a filter that breaks every secure connection: each makes all links
look lost or silent at once. A page with a link of mine proves the line, and so does any page that came all the way over secure
connections: nobody in between can make one up. What else found nothing is held back until such a page comes, or one of my own sites
is found to answer as itself.
"""

from __future__ import annotations

from collections import deque
from enum import StrEnum
from typing import Generic, TypeVar

from core.web.addresses.address import host_of, is_mine, site_of
from core.web.asking.standing import rest_asked_for
from core.web.records import Fetched, FetchFault, Visit

Item = TypeVar("Item")

MANY = 5
"""Sites held back after which my own site is asked; each time that proves the line, twice as many, until a page proves it."""
_MOST = 640
_WITNESSES = 3

NETWORK_LOGIN = 511
"""Said by networks before one has logged in (RFC 6585)."""

_CLOSE = 0.1
"""Texts whose lengths differ by less, under one title, are one page with another address in it."""


class LineState(StrEnum):
    """What stands between this computer and the web; the values but "up" and "unknown" are codes of sentences."""

    UP = "up"
    UNKNOWN = "unknown"
    AWAY = "no_network"
    PORTAL = "captive_portal"
    FILTER = "tls_everywhere"


class Doubts(Generic[Item]):
    """Holds looks back; for one run, used by one thread."""

    def __init__(self) -> None:
        self._held: list[tuple[Visit, Item]] = []
        self._many = MANY
        self._witnesses: deque[str] = deque(maxlen=_WITNESSES)

    def __len__(self) -> int:
        return len(self._held)

    def take(self, visit: Visit, item: Item) -> list[Item]:
        """Take a look; return those that may be believed now, this one among them or not."""
        if is_proof(visit):
            self._many = MANY
            refused = visit.fetched is not None and rest_asked_for(visit.fetched) is not None
            if visit.address not in self._witnesses and not refused:
                self._witnesses.append(visit.address)
            return [*self.believe(), item]
        if visit.fetched is None or visit.fetched.fault is FetchFault.OUTSIDE or rest_asked_for(visit.fetched) is not None:
            return [item]  # nothing was asked but robots.txt, or we were turned away: neither says that a link is not there
        self._held.append((visit, item))
        return []

    def believe(self) -> list[Item]:
        """Return everything held back: the line is proven, or nothing more can be found out."""
        items = [item for _visit, item in self._held]
        self._held.clear()
        return items

    @property
    def many(self) -> bool:
        """Whether so much is held back that my own site should be asked."""
        return len(self._held) >= self._many and len({site_of(visit.address) for visit, _item in self._held}) >= self._many

    def proven(self) -> None:
        """Note that my own site, or a witness, proved the line: the next time it is asked later."""
        self._many = min(2 * self._many, _MOST)

    def next_witness(self) -> str:
        """Return the address of a page that proved the line earlier in this run, to be asked once more; "" where there is none."""
        return self._witnesses.pop() if self._witnesses else ""

    def line(self, plain: Visit | None, secure: Visit | None, domains: frozenset[str]) -> LineState:
        """Return what looks at my own site, without encryption and with it, say of the line; None where one was not made."""
        if secure is not None and is_proof(secure):
            return LineState.UP
        if plain is None or plain.fetched is None or plain.fetched.fault is FetchFault.STOPPED:
            return LineState.UNKNOWN
        if plain.fetched.fault is FetchFault.OUTSIDE:
            return LineState.UP  # of a made-up web no line is needed
        if plain.fetched.fault is None:
            if self._stands_before(plain, plain.fetched, domains):
                return LineState.PORTAL
            # An answer without a title says too little to be known for my site's own.
            return LineState.UP if plain.facts is not None and plain.facts.title else LineState.UNKNOWN
        if plain.fetched.fault is FetchFault.PRIVATE_ADDRESS and plain.fetched.hops:
            return LineState.PORTAL
        faults = {visit.fetched.fault for visit, _item in self._held if visit.fetched is not None}
        own = {visit.fetched.fault for visit in (plain, secure) if visit is not None and visit.fetched is not None}
        return LineState.FILTER if FetchFault.TLS in own and faults == {FetchFault.TLS} else LineState.AWAY

    def _stands_before(self, own: Visit, answer: Fetched, domains: frozenset[str]) -> bool:
        """Return whether what answered in my own site's name is something between; its secure page did not come."""
        if answer.status == NETWORK_LOGIN or not is_mine(host_of(answer.final_address), domains):
            return True
        return any(_is_same_page(own, visit) for visit, _item in self._held)


def is_proof(visit: Visit) -> bool:
    """Return whether a look proves that the real web answers."""
    if visit.facts is not None and any(not link.through for link in visit.facts.links):
        return True
    fetched = visit.fetched
    if fetched is None or fetched.fault is not None or not fetched.status:
        return False
    return all(address.startswith("https://") for address in (visit.address, *(hop.to for hop in fetched.hops)))


def _is_same_page(own: Visit, other: Visit) -> bool:
    if own.fetched is None or other.fetched is None or other.fetched.fault or own.fetched.status != other.fetched.status:
        return False
    if own.digest and own.digest == other.digest:
        return True
    mine, others = own.facts, other.facts
    if mine is None or others is None:
        return mine is others
    longer, shorter = max(mine.text_length, others.text_length), min(mine.text_length, others.text_length)
    return mine.title == others.title and longer - shorter <= _CLOSE * longer
