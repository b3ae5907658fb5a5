"""One look at one page: robots.txt first, then the page, then what it says."""

from __future__ import annotations

import threading
import urllib.request
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from urllib.parse import urlsplit

from core.clock import Clock
from core.web import robots as robots_txt
from core.web.address import host_of, join
from core.web.fetch import Fetcher, Limits, usual_limits
from core.web.guard import Guard
from core.web.manners import Manners
from core.web.pacing import HostPace, StopSign, same_host
from core.web.page import read_page
from core.web.records import Fetched, FetchFault, PageFacts, RobotsFile, Visit
from core.web.robots import SEARCH, RobotsMemory, Rules
from core.web.session import Session
from core.web.trust import contexts
from core.web.wires import Watch, Wire

_ROBOTS_REDIRECTS = 5
_READ_AT_ONCE = 2
_LEADS_NOWHERE = frozenset({FetchFault.REDIRECT_LOOP, FetchFault.TOO_MANY_REDIRECTS, FetchFault.BAD_ADDRESS, FetchFault.PRIVATE_ADDRESS})


@dataclass(slots=True)
class _Look:
    """What gathers during one visit."""

    cancel: StopSign
    host: str
    files: list[RobotsFile] = field(default_factory=list)
    rules: dict[str, Rules] = field(default_factory=dict)


class Web:
    """The web, asked politely; one an engine, safe to use from many threads, each of which gets its own session.

    The machine's proxies are read when this is made. A name lookup is the one thing that cannot be cut short.
    """

    def __init__(self, manners: Manners, clock: Clock, pace: HostPace, guard: Guard | None = None) -> None:
        self._manners = manners
        self._clock = clock
        self._pace = pace
        self._fetcher = Fetcher(manners, clock, pace, Watch())
        self._guard = guard or Guard(manners.local_allowed, manners.host_map)
        self._token = manners.agent.partition("/")[0]
        self._memory = RobotsMemory((self._token, SEARCH))
        self._contexts = contexts(manners.extra_certificate)
        self._proxies = urllib.request.getproxies()
        self._threads = threading.local()
        # Reading is all computing: more than a few at once only hold their trees in memory and wait for each other.
        self._reading = threading.Semaphore(_READ_AT_ONCE)

    def visit(self, address: str, domains: frozenset[str], robots: RobotsFile | None, cancel: StopSign) -> Visit:
        """Look at `address`, whose host the caller has claimed, for links to `domains`.

        `robots` is the kept file of its origin, if there is one; it is asked for again after a day. A site that cannot be
        reached, or answers 429 or 5xx, when asked for it, is asked nothing more: that answer stands for the page. Never raises
        for anything the web does.
        """
        look = _Look(cancel, same_host(host_of(address)))
        whole = join(address, address) or address
        origin = origin_of(whole)
        if robots is not None and robots.origin == origin and robots_txt.is_fresh(robots, self._clock.now()):
            self._memory.keep(robots)
        shut = self._learn(origin, look) if origin else None
        if shut is not None:
            return self._visit(address, look, replace(shut, address=address), domains)
        if origin and not look.rules[origin].allow(self._token, whole):
            return replace(self._visit(address, look, None, domains), allowed=False)
        refused: list[str] = []
        limits = replace(usual_limits(self._manners), may_go_on=self._doorkeeper(look, refused))
        fetched = self._fetch(address, limits, cancel)
        if refused:
            return replace(self._visit(address, look, None, domains), allowed=False)
        return self._visit(address, look, fetched, domains)

    def _fetch(self, address: str, limits: Limits, cancel: StopSign) -> Fetched:
        return self._fetcher.fetch(self._session(), address, cancel, limits)

    def _session(self) -> Session:
        session: Session | None = getattr(self._threads, "session", None)
        if session is None:
            session = Session(self._manners.agent, self._guard, Wire(), self._contexts(), self._proxies)
            self._threads.session = session
        return session

    def _read(self, fetched: Fetched, domains: frozenset[str]) -> PageFacts:
        with self._reading:
            return read_page(fetched, domains)

    def _visit(self, address: str, look: _Look, fetched: Fetched | None, domains: frozenset[str]) -> Visit:
        facts = self._read(fetched, domains) if fetched is not None and not fetched.fault and fetched.body else None
        passed = [address, *(hop.to for hop in fetched.hops)] if fetched is not None else [address]
        rules = [(look.rules.get(origin_of(one)), one) for one in passed]
        return Visit(
            address=address,
            at=fetched.at if fetched is not None else self._clock.now(),
            search_allowed=all(known.allow(SEARCH, one) for known, one in rules if known is not None),
            fetched=fetched,
            facts=facts,
            robots=tuple(look.files),
        )

    def _doorkeeper(self, look: _Look, refused: list[str]) -> Callable[[str], bool]:
        """Return what asks robots.txt before a redirect is followed; what it turns away is added to `refused`."""

        def may_go_on(to: str) -> bool:
            origin = origin_of(to)
            host = host_of(to)
            if origin not in look.rules and self._memory.known(origin, self._clock.now()) is None and same_host(host) != look.host:
                if not self._pace.wait_for(host, look.cancel, self._manners.total_timeout):
                    return True  # the request itself will say so
                try:
                    shut = self._learn(origin, look)
                finally:
                    self._pace.release(host)
            else:
                shut = self._learn(origin, look)
            if shut is None and not look.rules[origin].allow(self._token, to):
                refused.append(to)
                return False
            return True

        return may_go_on

    def _learn(self, origin: str, look: _Look) -> Fetched | None:
        """See to it that `look` has the rules of `origin`; return the answer instead where the door is shut."""
        if origin in look.rules:
            return None
        known = self._memory.known(origin, self._clock.now())
        if known is not None:
            look.rules[origin] = known
            return None
        limits = Limits(robots_txt.MOST_BYTES, _ROBOTS_REDIRECTS, any_type=True)
        fetched = self._fetch(f"{origin}/robots.txt", limits, look.cancel)
        if fetched.fault is FetchFault.STOPPED:
            return fetched
        status = fetched.status
        if fetched.fault in _LEADS_NOWHERE and fetched.hops:
            status = fetched.hops[-1].status  # a redirect that leads nowhere is no file
        elif fetched.fault:
            status = 0
        text = robots_txt.robots_text(fetched.body) if 200 <= status < 300 else ""
        file = RobotsFile(origin, fetched.at, status, text)
        look.files.append(file)
        look.rules[origin] = self._memory.keep(file)
        if robots_txt.door_shut(status):
            return fetched
        final = urlsplit(fetched.final_address)
        if fetched.hops and final.path == "/robots.txt":
            look.rules[origin_of(fetched.final_address)] = self._memory.keep(file, origin_of(fetched.final_address))
        self._heed_delay(origin, look)
        return None

    def _heed_delay(self, origin: str, look: _Look) -> None:
        delay = look.rules[origin].delay(self._token)
        if delay:
            self._pace.slow_down(host_of(origin), delay)


def origin_of(address: str) -> str:
    """Return scheme://host:port of an absolute address, the port always written; "" where there is none."""
    host = host_of(address)
    try:
        parts = urlsplit(address)
        port = parts.port or {"http": 80, "https": 443}.get(parts.scheme.lower())
    except ValueError:
        return ""
    return f"{parts.scheme.lower()}://{host}:{port}" if host and port else ""
