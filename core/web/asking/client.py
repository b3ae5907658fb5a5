"""One look at one page: whether its site lets us in, then the page, then what it says."""

from __future__ import annotations

import threading
from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime, timedelta
from hashlib import blake2b

from core.clock import Clock, monotonic
from core.web.addresses.address import host_of, join
from core.web.asked import Request
from core.web.asking.doors import Doors, Errand, origin_of
from core.web.asking.fetch import Fetcher, Limits, usual_limits
from core.web.asking.guard import Guard
from core.web.asking.manners import Manners
from core.web.asking.pacing import HostPace, StopSign, same_host
from core.web.asking.proxies import system_proxies
from core.web.asking.session import Session
from core.web.asking.standing import Standings
from core.web.asking.trust import contexts
from core.web.asking.wires import Watch, Wire
from core.web.kept_page import as_before, kept_of, may_confirm
from core.web.reading.counters import is_counter
from core.web.reading.processes import Readers, ReadPage
from core.web.records import Fetched, FetchFault, KeptPage, Known, PageFacts, Standing, Visit
from core.web.why import Why

AFTER_WAKING = (2.0, 5.0, 10.0, 20.0, 30.0)
"""Seconds of waiting before each new try once the computer woke: the line is usually back after a few, sometimes after a minute."""
_SOON = timedelta(minutes=10)
"""For how long a look is put off that could not be made through no fault of the site."""
_WHOLE_LOOK = 3
"""Total times of one request that a whole look may take, with every robots.txt on its way."""


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

    def learn(self, standings: Iterable[Standing]) -> None:
        """Take in how sites stand to us from earlier runs."""
        self._standings.learn(standings)

    def visit(self, address: str, domains: frozenset[str], known: Known, cancel: StopSign) -> Visit:
        """Look at `address`, whose host the caller has claimed, for links to `domains`.

        `known.robots` is asked for again after a day. A site that cannot be reached, or answers 429 or 5xx, when asked for it, is
        asked nothing more: that answer stands for the page. What the computer slept through is asked again until the line is
        back; where it does not come back within a minute, the look is put off. Never raises for anything the web does.
        """
        naps = self._watch.naps()
        requests: list[Request] = []
        visit = self._ask(address, domains, known, cancel, requests)
        slept = _is_broken(visit) and self._watch.naps() != naps
        for pause in AFTER_WAKING:
            if not slept or cancel.wait(pause):
                break
            visit = self._ask(address, domains, known, cancel, requests)
            slept = _is_broken(visit)
        visit = self._later(visit, self._clock.now() + _SOON) if slept else visit
        return replace(visit, requests=tuple(requests))

    def _ask(self, address: str, domains: frozenset[str], known: Known, cancel: StopSign, requests: list[Request]) -> Visit:
        """Look once; every request that is made joins `requests`, whatever comes of it."""
        deadline = monotonic() + _WHOLE_LOOK * self._manners.total_timeout
        errand = Errand(cancel, domains, known.own, same_host(host_of(address)), deadline, requests)
        until = self._doors.rests(host_of(address), errand)
        if until is not None:
            return Visit(address, self._clock.now(), put_off=until)
        whole = join(address, address) or address
        origin = origin_of(whole)
        if known.robots is not None:
            self._doors.recall(known.robots, origin)
        shut = self._doors.learn(origin, errand) if origin else None
        if errand.put_off is not None:
            return self._later(Visit(address, self._clock.now()), errand.put_off)
        if shut is not None:
            return self._visit(replace(shut, address=address), errand)
        if origin and not self._doors.allow(origin, whole, errand):
            return self._not_let_in(address, self._clock.now(), errand)
        kept = known.page if known.page is not None and may_confirm(known.page, domains, self._clock.now()) else None
        limits = replace(
            usual_limits(self._manners),
            may_go_on=self._doors.keeper(errand),
            leads_on=(lambda to: is_counter(to) or host_of(to) == host_of(whole)) if known.why is Why.COUNTER else lambda _to: True,
            kept=kept,
            deadline=deadline,
            why=known.why,
            note=requests.append,
        )
        fetched = self._fetch_plainly(address, limits, cancel)
        if errand.put_off is not None or errand.refused or errand.shut is not None:
            errand.standings += self._standings.note(fetched)
        if errand.put_off is not None:
            return self._later(Visit(address, fetched.at, robots=tuple(errand.files), standings=tuple(errand.standings)), errand.put_off)
        if errand.refused:
            return self._not_let_in(address, fetched.at, errand)
        return self._visit(replace(errand.shut, address=address) if errand.shut is not None else fetched, errand, kept)

    def _later(self, visit: Visit, until: datetime) -> Visit:
        return Visit(visit.address, visit.at, robots=visit.robots, put_off=until, standings=visit.standings)

    def _not_let_in(self, address: str, at: datetime, errand: Errand) -> Visit:
        allowed = self._doors.search_allowed([address], errand)
        return Visit(address, at, False, allowed, robots=tuple(errand.files), standings=tuple(errand.standings))

    def _visit(self, fetched: Fetched, errand: Errand, kept: KeptPage | None = None) -> Visit:
        unchanged = as_before(kept, fetched)
        if unchanged is not None:
            facts: PageFacts | None = unchanged.facts
        else:
            facts = self._read(fetched, errand.domains) if not fetched.fault and fetched.body else None
        visit = Visit(
            address=fetched.address,
            at=fetched.at,
            search_allowed=self._doors.search_allowed([fetched.address, *(hop.to for hop in fetched.hops)], errand),
            fetched=fetched,
            facts=facts,
            robots=tuple(errand.files),
            standings=(*errand.standings, *self._standings.note(fetched)),
            page=kept_of(fetched, facts, errand.domains) if facts is not None and unchanged is None else None,
            unchanged=unchanged is not None,
            digest=_digest(fetched) if facts is None or not facts.links else "",
        )
        return self._later(visit, self._clock.now() + _SOON) if fetched.fault is FetchFault.BUSY else visit

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


def _is_broken(visit: Visit) -> bool:
    return visit.fetched is not None and visit.fetched.fault not in {None, FetchFault.STOPPED}
