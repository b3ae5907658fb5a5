"""One look at one page: whether its site lets us in, then the page, then what it says."""

from __future__ import annotations

import threading
from dataclasses import replace
from datetime import datetime
from hashlib import blake2b

from core.clock import Clock
from core.web.address import host_of, join
from core.web.doors import Doors, Look, origin_of
from core.web.fetch import Fetcher, Limits, usual_limits
from core.web.guard import Guard
from core.web.kept_page import as_before, kept_of, may_confirm
from core.web.manners import Manners
from core.web.pacing import HostPace, StopSign, same_host
from core.web.proxies import system_proxies
from core.web.reading import Readers, ReadPage
from core.web.records import Fetched, FetchFault, KeptPage, Known, PageFacts, Visit
from core.web.session import Session
from core.web.standing import Standings
from core.web.trust import contexts
from core.web.wires import Watch, Wire

_TRIES = 3
_AFTER_WAKING = 5.0
"""Seconds until the line is usually back when the computer wakes."""


class Web:
    """The web, asked politely; one an engine, safe to use from many threads, each of which gets its own session.

    The machine's proxies are read when this is made. A name lookup is the one thing that cannot be cut short.
    """

    def __init__(self, manners: Manners, clock: Clock, pace: HostPace, guard: Guard | None = None, read: ReadPage | None = None) -> None:
        """`read` reads pages; without it they are read in the threads that fetch them."""
        self._manners = manners
        self._clock = clock
        self._watch = Watch(clock)
        self._fetcher = Fetcher(manners, clock, pace, self._watch)
        self._guard = guard or Guard(manners.local_allowed, manners.host_map)
        self._standings = Standings(manners.daily)
        self._doors = Doors(manners, clock, pace, self._standings, self._fetch_plainly)
        self._contexts = contexts(manners.extra_certificate)
        self._proxies = system_proxies()
        self._threads = threading.local()
        self._read = read or Readers((), 0).read

    def visit(self, address: str, domains: frozenset[str], known: Known, cancel: StopSign) -> Visit:
        """Look at `address`, whose host the caller has claimed, for links to `domains`.

        `known.robots` is asked for again after a day. A site that cannot be reached, or answers 429 or 5xx, when asked for it, is
        asked nothing more: that answer stands for the page. A look that the computer slept through is made again. Never raises
        for anything the web does.
        """
        visit = self._visit_once(address, domains, known, cancel)
        for _ in range(_TRIES - 1):
            if not visit.slept_through:
                break
            cancel.wait(_AFTER_WAKING)
            visit = self._visit_once(address, domains, known, cancel)
        return visit

    def _visit_once(self, address: str, domains: frozenset[str], known: Known, cancel: StopSign) -> Visit:
        naps = self._watch.naps()
        visit = self._ask(address, domains, known, cancel)
        broken = visit.fetched is not None and visit.fetched.fault not in {None, FetchFault.STOPPED}
        return replace(visit, slept_through=True) if broken and self._watch.naps() != naps else visit

    def _ask(self, address: str, domains: frozenset[str], known: Known, cancel: StopSign) -> Visit:
        host = host_of(address)
        if known.standing is not None:
            self._standings.learn(known.standing)
        until = self._standings.put_off(host, self._clock.now(), domains)
        if until is not None:
            return Visit(address, self._clock.now(), put_off=until)
        look = Look(cancel, same_host(host), domains)
        whole = join(address, address) or address
        origin = origin_of(whole)
        if known.robots is not None:
            self._doors.recall(known.robots, origin)
        shut = self._doors.learn(origin, look) if origin else None
        if shut is not None:
            return self._visit(replace(shut, address=address), look)
        if origin and not self._doors.allow(origin, whole, look):
            return self._refused(address, look)
        kept = known.page if known.page is not None and may_confirm(known.page, domains, self._clock.now()) else None
        limits = replace(usual_limits(self._manners), may_go_on=self._doors.keeper(look), kept=kept)
        fetched = self._fetch_plainly(address, limits, cancel)
        if look.put_off is not None:
            return Visit(address, fetched.at, robots=tuple(look.files), put_off=look.put_off, standings=self._standings.note(fetched))
        return self._refused(address, look, fetched) if look.refused else self._visit(fetched, look, kept)

    def _refused(self, address: str, look: Look, fetched: Fetched | None = None) -> Visit:
        at: datetime = fetched.at if fetched is not None else self._clock.now()
        allowed = self._doors.search_allowed([address], look)
        standings = self._standings.note(fetched) if fetched is not None else ()
        return Visit(address, at, allowed=False, search_allowed=allowed, robots=tuple(look.files), standings=standings)

    def _visit(self, fetched: Fetched, look: Look, kept: KeptPage | None = None) -> Visit:
        unchanged = as_before(kept, fetched)
        if unchanged is not None:
            facts: PageFacts | None = unchanged.facts
        else:
            facts = self._read(fetched, look.domains) if not fetched.fault and fetched.body else None
        return Visit(
            address=fetched.address,
            at=fetched.at,
            search_allowed=self._doors.search_allowed([fetched.address, *(hop.to for hop in fetched.hops)], look),
            fetched=fetched,
            facts=facts,
            robots=tuple(look.files),
            standings=self._standings.note(fetched),
            page=kept_of(fetched, facts, look.domains) if facts is not None and unchanged is None else None,
            unchanged=unchanged is not None,
            digest=_digest(fetched) if facts is None or not facts.links else "",
        )

    def _fetch_plainly(self, address: str, limits: Limits, cancel: StopSign) -> Fetched:
        return self._fetcher.fetch(self._session(), address, cancel, limits)

    def _session(self) -> Session:
        session: Session | None = getattr(self._threads, "session", None)
        if session is None:
            session = Session(self._manners.agent, self._guard, Wire(), self._contexts(), self._proxies)
            self._threads.session = session
        return session


def _digest(fetched: Fetched) -> str:
    whole = fetched.body and not fetched.fault and 200 <= fetched.status < 300
    return blake2b(fetched.body, digest_size=8).hexdigest() if whole else ""
