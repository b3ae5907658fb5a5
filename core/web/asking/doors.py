"""Whether a site lets us in: its robots.txt, asked for once a day and before a redirect is followed, and its wish to be left alone."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime
from urllib.parse import urlsplit

from core.clock import Clock
from core.web.addresses.address import host_of, is_mine
from core.web.asked import Request
from core.web.asking import robots as robots_txt
from core.web.asking.fetch import Limits
from core.web.asking.manners import Manners
from core.web.asking.pacing import HostPace, StopSign
from core.web.asking.robots import SEARCH, RobotsMemory, Rules
from core.web.asking.standing import Standings
from core.web.records import LEADS_NOWHERE, Fetched, FetchFault, RobotsFile, Standing
from core.web.why import Why

_ROBOTS_REDIRECTS = 5

Fetch = Callable[[str, Limits, StopSign], Fetched]


@dataclass(slots=True)
class Errand:
    """What gathers on the way to one page, in the thread that asks for it."""

    cancel: StopSign
    domains: frozenset[str]
    own: bool
    host: str
    """The page's own, as it is paced, which is held all the way."""
    deadline: float
    requests: list[Request]
    """Every one that is made on the way."""
    files: list[RobotsFile] = field(default_factory=list)
    standings: list[Standing] = field(default_factory=list)
    rules: dict[str, Rules] = field(default_factory=dict)
    refused: bool = False
    """Whether robots.txt turned a redirect away."""
    shut: Fetched | None = None
    """What a site on the way answered when it was asked for its robots.txt, where that shuts the door."""
    put_off: datetime | None = None
    """Until when a site that a redirect led to wants to be left alone."""


class Doors:
    """Asks for robots.txt files and remembers their rules; safe to use from many threads."""

    def __init__(self, manners: Manners, clock: Clock, pace: HostPace, standings: Standings, fetch: Fetch) -> None:
        self._clock = clock
        self._pace = pace
        self._standings = standings
        self._fetch = fetch
        self._token = manners.agent.partition("/")[0]
        self._memory = RobotsMemory((self._token, SEARCH))

    def rests(self, host: str, errand: Errand) -> datetime | None:
        """Return until when nothing may be asked of `host`; None where it may be asked now."""
        return self._standings.put_off(host, self._clock.now(), errand.own or is_mine(host, errand.domains))

    def recall(self, robots: RobotsFile, origin: str) -> None:
        """Use a kept file while it is fresh, for its own origin alone."""
        if robots.origin == origin and robots_txt.is_fresh(robots, self._clock.now()):
            self._memory.keep(robots)

    def allow(self, origin: str, address: str, errand: Errand) -> bool:
        """Return whether we may read `address`, the rules of whose `origin` were learnt."""
        return errand.rules[origin].allow(self._token, address)

    def search_allowed(self, addresses: list[str], errand: Errand) -> bool:
        """Return whether Google may read all of these, as far as their rules are known."""
        rules = [(errand.rules.get(origin_of(address)), address) for address in addresses]
        return all(known.allow(SEARCH, address) for known, address in rules if known is not None)

    def keeper(self, errand: Errand) -> Callable[[str], bool]:
        """Return what is asked before a redirect is followed, its host claimed; why it turns one away stands in `errand` then."""

        def may_go_on(to: str) -> bool:
            errand.put_off = self.rests(host_of(to), errand)
            if errand.put_off is not None:
                return False
            origin = origin_of(to)
            errand.shut = self.learn(origin, errand)
            if errand.shut is not None or errand.put_off is not None:
                return False
            errand.refused = not self.allow(origin, to, errand)
            return not errand.refused

        return may_go_on

    def learn(self, origin: str, errand: Errand) -> Fetched | None:
        """See to it that `errand` has the rules of `origin`; return the answer instead where the door is shut."""
        if origin not in errand.rules:
            known = self._memory.known(origin, self._clock.now())
            if known is None:
                return self._ask(origin, errand)
            errand.rules[origin] = known
        self._heed_delay(origin, errand)
        return None

    def _ask(self, origin: str, errand: Errand) -> Fetched | None:
        def may_go_on(to: str) -> bool:
            errand.put_off = self.rests(host_of(to), errand)
            return errand.put_off is None

        held = frozenset({errand.host})
        limits = Limits(
            robots_txt.MOST_BYTES,
            _ROBOTS_REDIRECTS,
            True,
            may_go_on,
            deadline=errand.deadline,
            held=held,
            why=Why.ROBOTS,
            note=errand.requests.append,
        )
        fetched = self._fetch(f"{origin}/robots.txt", limits, errand.cancel)
        if errand.put_off is not None or fetched.fault in {FetchFault.STOPPED, FetchFault.BUSY}:
            return fetched
        status = fetched.status
        if fetched.fault in LEADS_NOWHERE and fetched.hops:
            status = fetched.hops[-1].status  # a redirect that leads nowhere is no file
        elif fetched.fault:
            status = 0
        text = robots_txt.robots_text(fetched.body) if 200 <= status < 300 else ""
        file = RobotsFile(origin, fetched.at, status, text)
        if not _is_secure(origin, fetched) and (robots_txt.is_page(file) or _led_inside(fetched)):
            # It may be a network's own login page: it holds for this look alone, and the next one asks again.
            errand.rules[origin] = Rules(file, self._memory.agents)
            return None
        errand.files.append(file)
        errand.rules[origin] = self._memory.keep(file)
        if robots_txt.door_shut(status):
            return fetched
        final = urlsplit(fetched.final_address)
        if fetched.hops and final.path == "/robots.txt":
            errand.rules[origin_of(fetched.final_address)] = self._memory.keep(file, origin_of(fetched.final_address))
        self._heed_delay(origin, errand)
        return None

    def _heed_delay(self, origin: str, errand: Errand) -> None:
        delay = errand.rules[origin].delay(self._token)
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


def _led_inside(fetched: Fetched) -> bool:
    """Return whether a redirect led into a private network, as that of a network's login page does."""
    return fetched.fault is FetchFault.PRIVATE_ADDRESS and bool(fetched.hops)


def _is_secure(origin: str, fetched: Fetched) -> bool:
    """Return whether an answer came all the way over secure connections, so that nobody in between can have made it up."""
    return all(address.startswith("https://") for address in (origin, *(hop.to for hop in fetched.hops)))
