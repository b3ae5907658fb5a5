"""Whether a site lets us in: its robots.txt, asked for once a day and before a redirect is followed, and its wish to be left alone."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime
from urllib.parse import urlsplit

from core.clock import Clock
from core.web import robots as robots_txt
from core.web.address import host_of
from core.web.fetch import Limits
from core.web.manners import Manners
from core.web.pacing import HostPace, StopSign, same_host
from core.web.records import LEADS_NOWHERE, Fetched, FetchFault, RobotsFile
from core.web.robots import SEARCH, RobotsMemory, Rules
from core.web.standing import Standings

_ROBOTS_REDIRECTS = 5

Fetch = Callable[[str, Limits, StopSign], Fetched]


@dataclass(slots=True)
class Look:
    """What gathers during one visit, in the thread that makes it."""

    cancel: StopSign
    host: str
    domains: frozenset[str]
    files: list[RobotsFile] = field(default_factory=list)
    rules: dict[str, Rules] = field(default_factory=dict)
    refused: bool = False
    """Whether robots.txt turned a redirect away."""
    put_off: datetime | None = None
    """Until when a site that a redirect led to wants to be left alone."""


class Doors:
    """Asks for robots.txt files and remembers their rules; safe to use from many threads."""

    def __init__(self, manners: Manners, clock: Clock, pace: HostPace, standings: Standings, fetch: Fetch) -> None:
        self._manners = manners
        self._clock = clock
        self._pace = pace
        self._standings = standings
        self._fetch = fetch
        self._token = manners.agent.partition("/")[0]
        self._memory = RobotsMemory((self._token, SEARCH))

    def recall(self, robots: RobotsFile, origin: str) -> None:
        """Use a kept file while it is fresh, for its own origin alone."""
        if robots.origin == origin and robots_txt.is_fresh(robots, self._clock.now()):
            self._memory.keep(robots)

    def allow(self, origin: str, address: str, look: Look) -> bool:
        """Return whether we may read `address`, the rules of whose `origin` were learnt."""
        return look.rules[origin].allow(self._token, address)

    def search_allowed(self, addresses: list[str], look: Look) -> bool:
        """Return whether Google may read all of these, as far as their rules are known."""
        rules = [(look.rules.get(origin_of(address)), address) for address in addresses]
        return all(known.allow(SEARCH, address) for known, address in rules if known is not None)

    def keeper(self, look: Look) -> Callable[[str], bool]:
        """Return what is asked before a redirect is followed; why it turns one away stands in `look` then."""

        def may_go_on(to: str) -> bool:
            origin = origin_of(to)
            host = host_of(to)
            look.put_off = self._rests(host, look)
            if look.put_off is not None:
                return False
            if origin not in look.rules and self._memory.known(origin, self._clock.now()) is None and same_host(host) != look.host:
                if not self._pace.wait_for(host, look.cancel, self._manners.total_timeout):
                    return True  # the request itself will say so
                try:
                    shut = self.learn(origin, look)
                finally:
                    self._pace.release(host)
            else:
                shut = self.learn(origin, look)
            look.refused = shut is None and not self.allow(origin, to, look)
            return not look.refused

        return may_go_on

    def _rests(self, host: str, look: Look) -> datetime | None:
        return self._standings.put_off(host, self._clock.now(), look.domains)

    def learn(self, origin: str, look: Look) -> Fetched | None:
        """See to it that `look` has the rules of `origin`; return the answer instead where the door is shut."""
        if origin in look.rules:
            return None
        known = self._memory.known(origin, self._clock.now())
        if known is not None:
            look.rules[origin] = known
            return None
        limits = Limits(robots_txt.MOST_BYTES, _ROBOTS_REDIRECTS, any_type=True, may_go_on=lambda to: not self._rests(host_of(to), look))
        fetched = self._fetch(f"{origin}/robots.txt", limits, look.cancel)
        if fetched.fault is FetchFault.STOPPED:
            return fetched
        status = fetched.status
        if fetched.fault in LEADS_NOWHERE and fetched.hops:
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
        delay = look.rules[origin].delay(self._token)
        if delay:
            self._pace.slow_down(host_of(origin), delay)
        return None


def origin_of(address: str) -> str:
    """Return scheme://host:port of an absolute address, the port always written; "" where there is none."""
    host = host_of(address)
    try:
        parts = urlsplit(address)
        port = parts.port or {"http": 80, "https": 443}.get(parts.scheme.lower())
    except ValueError:
        return ""
    return f"{parts.scheme.lower()}://{host}:{port}" if host and port else ""
