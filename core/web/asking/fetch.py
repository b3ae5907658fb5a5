"""One polite request: redirects followed by hand, bounded in time, size and hops; faults come back as facts."""

from __future__ import annotations

import contextlib
from collections.abc import Callable
from dataclasses import dataclass, replace
from urllib.parse import urlsplit

import requests
import urllib3
from requests.exceptions import RequestException

from core.clock import Clock, monotonic
from core.web.addresses.address import host_of, join
from core.web.asked import NEVER_SENT, Request
from core.web.asking.faults import fault_of
from core.web.asking.guard import GuardError
from core.web.asking.manners import Manners
from core.web.asking.pacing import HostPace, StopSign, same_host
from core.web.asking.session import Session
from core.web.asking.wires import Watch
from core.web.kept_page import conditions_of
from core.web.records import Fetched, FetchFault, Hop, KeptPage
from core.web.why import Why

_REDIRECTS = frozenset({301, 302, 303, 307, 308})
_TEXTS = frozenset({"text/html", "application/xhtml+xml", "text/plain", "text/xml", "application/xml", ""})
_CHUNK = 65536
_MOST_HEADERS = 100
_LONGEST_HEADER = 8192
_SMALL_BODY = 8192
_LONGEST_QUEUE = 60.0
ROBOTS_HEADER = "x-robots-tag"


@dataclass(frozen=True, slots=True)
class Limits:
    """What one request asks for beyond `Manners`; `may_go_on` is asked before a redirect is followed (its target given).

    `kept` is the page as it was read before: its site need not send it again where it has not changed. `deadline` (of
    `core.clock.monotonic`) is when all of a look must have ended, robots.txt files on the way included.
    """

    max_bytes: int
    max_redirects: int
    any_type: bool = False
    may_go_on: Callable[[str], bool] = lambda _: True
    leads_on: Callable[[str], bool] = lambda _: True
    """Whether a redirect is followed at all, its target given; where it is not, the redirect is the answer, with its target among the
    hops, and nobody there is asked anything."""
    kept: KeptPage | None = None
    deadline: float = float("inf")
    held: frozenset[str] = frozenset()
    """Hosts, as they are paced, that the caller holds beside the one asked first."""
    why: Why = Why.PAGE
    note: Callable[[Request], None] = lambda _: None
    """Is told of every request that is made, redirects and second tries each by themselves."""


def usual_limits(manners: Manners) -> Limits:
    """Return the limits for a page."""
    return Limits(manners.max_bytes, manners.max_redirects)


@dataclass(frozen=True, slots=True)
class Fetcher:
    """Asks for addresses with one set of manners; safe to use from many threads, each with its own session."""

    manners: Manners
    clock: Clock
    pace: HostPace
    watch: Watch

    def fetch(self, session: Session, address: str, cancel: StopSign, limits: Limits) -> Fetched:
        """Ask for `address` and follow where it leads.

        The host of `address` is the caller's to claim; another host on the way is claimed here and released after. Waiting for
        it (at most a minute) does not count towards `Manners.total_timeout`. Where `limits.may_go_on` refuses a redirect, the
        redirect itself is the answer. Never raises for anything the web does.
        """
        result = Fetched(address=address, final_address=join(address, address) or address, at=self.clock.now())
        claimed = same_host(host_of(address))
        left = min(self.manners.total_timeout, limits.deadline - monotonic())
        seen: set[str] = set()
        other = ""
        try:
            while True:
                seen.add(result.final_address)
                self.pace.note_asked(host_of(result.final_address))
                began = monotonic()
                with self.watch.over(session.wire, began + left, cancel):
                    answer = self._one_hop(session, result, limits)
                left -= monotonic() - began
                step = _next_step(result, answer, seen, limits)
                if step is None or step.fault:
                    return step or answer
                if not limits.leads_on(step.final_address):
                    return replace(answer, hops=step.hops)
                if other:
                    self.pace.release(other)
                    other = ""
                host = host_of(step.final_address)
                if same_host(host) not in {claimed, *limits.held}:
                    if not self.pace.wait_for(host, cancel, min(_LONGEST_QUEUE, limits.deadline - monotonic())):
                        return replace(step, fault=FetchFault.STOPPED if cancel.is_set() else FetchFault.BUSY)
                    other = host
                # Asked while the host is ours: until then others may have learnt that it wants to be left alone.
                if not limits.may_go_on(step.final_address):
                    return answer
                result = step
        finally:
            if other:
                self.pace.release(other)

    def _one_hop(self, session: Session, asked: Fetched, limits: Limits) -> Fetched:
        """Ask for `asked.final_address` once; twice where a kept connection turned out to be closed."""
        opened = session.wire.opened
        answer = self._ask(session, asked, limits)
        if answer.fault is FetchFault.RESET and session.wire.opened == opened and not session.wire.fault():
            return self._ask(session, asked, limits)
        return answer

    def _ask(self, session: Session, asked: Fetched, limits: Limits) -> Fetched:
        """Ask once, and note it."""
        if fault := session.wire.fault():
            return replace(asked, fault=fault)
        at = self.clock.now()
        answer, status, came = _answer(session, asked, self.manners, limits)
        if answer.fault not in NEVER_SENT:
            limits.note(Request(at, asked.final_address, limits.why, status, answer.fault, came))
        return answer


def _answer(session: Session, asked: Fetched, manners: Manners, limits: Limits) -> tuple[Fetched, int, int]:
    """Ask for `asked.final_address`; return the answer, its status also where it broke off, and how many bytes came over the line.

    One that broke off says nothing of the page: `Fetched.status` is 0 then.
    """
    wire = session.wire
    response: requests.Response | None = None
    try:
        with contextlib.closing(_send(session, asked.final_address, manners, limits.kept)) as response:
            answer = _read(response, asked, limits, session)
    except (RequestException, urllib3.exceptions.HTTPError, GuardError, OSError, ValueError, AttributeError) as error:
        # AttributeError: a socket cut from outside leaves http.client without the file it reads.
        answer = replace(asked, fault=wire.fault() or fault_of(error))
    else:
        if why := wire.fault():  # a cut connection may look like the plain end of an answer
            answer = replace(asked, fault=why)
    return (answer, 0, 0) if response is None else (answer, response.status_code, response.raw.tell())


def _next_step(asked: Fetched, answer: Fetched, seen: set[str], limits: Limits) -> Fetched | None:
    """Return where to go on, or with a fault why not; None where `answer` is the last word."""
    location = _letters(answer.headers.get("location", ""))
    if answer.fault or answer.status not in _REDIRECTS or not location:
        return None
    to = join(asked.final_address, location)
    hops = (*asked.hops, Hop(asked.final_address, answer.status, to or location[:_SMALL_BODY]))
    on = replace(asked, hops=hops)
    if not to:
        return replace(on, fault=FetchFault.BAD_ADDRESS)
    if to in seen:
        return replace(on, fault=FetchFault.REDIRECT_LOOP)
    if len(hops) > limits.max_redirects:
        return replace(on, fault=FetchFault.TOO_MANY_REDIRECTS)
    return replace(on, final_address=to)


def _letters(location: str) -> str:
    """Return a header's letters as browsers read them: its bytes are UTF-8 where they can be."""
    try:
        return location.encode("latin-1").decode()
    except UnicodeError:
        return location


def _send(session: Session, address: str, manners: Manners, kept: KeptPage | None) -> requests.Response:
    parts = urlsplit(address)
    host = host_of(address)
    if not host or parts.scheme not in {"http", "https"}:
        raise requests.exceptions.InvalidURL(address)
    port = parts.port or (443 if parts.scheme == "https" else 80)
    proxies = session.proxies_for(address, host, port)
    if proxies:
        session.may_ask(host, port)
    left = max(0.05, session.wire.left())
    conditions = conditions_of(kept) if kept is not None and kept.final_address == address else {}
    return session.ask(address, (min(manners.connect_timeout, left), min(manners.read_timeout, left)), proxies, conditions)


def _read(response: requests.Response, asked: Fetched, limits: Limits, session: Session) -> Fetched:
    """Read what is wanted of an answer whose headers are there."""
    headers = _plain_headers(response)
    answer = replace(asked, status=response.status_code, headers=headers)
    raw = response.raw
    kind = headers.get("content-type", "").partition(";")[0].strip().lower()
    if response.status_code in _REDIRECTS and "location" in headers:
        if raw.length_remaining is not None and raw.length_remaining <= _SMALL_BODY:
            raw.read(_SMALL_BODY, decode_content=False)  # so that the connection can be kept
        return answer
    if not limits.any_type and kind not in _TEXTS:
        return answer
    parts: list[bytes] = []
    room = limits.max_bytes
    while room >= 0:
        # read1 gives what has come: a slow server cannot hold the loop, and a bomb is inflated no further than asked.
        part = raw.read1(min(_CHUNK, room + 1), decode_content=True)
        if not part or session.wire.fault():
            break
        parts.append(part)
        room -= len(part)
    body = b"".join(parts)
    return replace(answer, body=body[: limits.max_bytes], cut=len(body) > limits.max_bytes)


def _plain_headers(response: requests.Response) -> dict[str, str]:
    """Return headers in lower case and of a sane size; `requests` has joined repeated ones already."""
    headers = {name.lower(): str(value)[:_LONGEST_HEADER] for name, value in list(response.headers.items())[:_MOST_HEADERS]}
    if ROBOTS_HEADER in headers:
        # Joined with a comma, what one says to a single bot would reach into the next.
        said = response.raw.headers.getlist(ROBOTS_HEADER)
        headers[ROBOTS_HEADER] = "\n".join(map(str, said[:_MOST_HEADERS]))[:_LONGEST_HEADER]
    return headers
