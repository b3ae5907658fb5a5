"""The whole made-up web: started, asked for its truths, moved on a day, stopped."""

from __future__ import annotations

import datetime
import re
import socket
import ssl
import tempfile
import threading
from collections.abc import Callable
from dataclasses import replace
from itertools import cycle, islice
from pathlib import Path
from types import TracebackType
from typing import Any

import trustme

from core.links.state import LinkState
from core.sample.server import Request
from core.web.asking.manners import Manners, honest_agent
from tests.miniweb.owner import is_owner, owner_site
from tests.miniweb.server import Server
from tests.miniweb.trap import OWNER, Answer, Asked, Trap, Truth
from tests.miniweb.traps import ALL

PRIVATE = {"*.router.example": "192.168.1.1:80", "*.metadata.example": "169.254.169.254:80", "*.mapped.example": "[::ffff:10.0.0.1]:80"}
"""Names that stand for addresses in private networks, where nobody may ever be asked."""
_NUMBERED = re.compile(r"(.+)-\d{4,}")
_MADE_UP = "/no-such-page"
_TLS_ZONES = ("tls", "badname", "expired", "unknownca")


class MiniWeb:
    """A web of made-up `.example` hosts on this machine, each with its truth.

    `add` puts one more host in for a single test. Use as a context manager.
    """

    def __init__(self) -> None:
        self._traps = {trap.name: trap for trap in ALL}
        self._extra: dict[str, Callable[[Asked], Answer]] = {}
        self._lock = threading.Lock()
        self.requests: list[Request] = []
        self.day = 0

    def __enter__(self) -> MiniWeb:
        self._folder = tempfile.TemporaryDirectory()
        authority = trustme.CA()
        self.certificate = str(Path(self._folder.name) / "authority.pem")
        """Path of the certificate to trust, PEM."""
        authority.cert_pem.write_to_path(self.certificate)
        self._plain = Server(lambda request: self._answer(request, "http"))
        self._tls = Server(lambda request: self._answer(request, "https"), _tls_context(authority))
        self._nobody = socket.socket()
        self._nobody.bind(("127.0.0.1", 0))  # bound and never listening: refused for as long as it is held
        return self

    def __exit__(self, kind: type[BaseException] | None, value: BaseException | None, trace: TracebackType | None) -> None:
        self._plain.stop()
        self._tls.stop()
        self._nobody.close()
        self._folder.cleanup()

    @property
    def host_map(self) -> dict[str, str]:
        """Host patterns to where they are answered, for `Manners.host_map`."""
        zones = {f"*.{zone}.example": self._tls.address for zone in _TLS_ZONES}
        refused = {"*.refused.example": f"127.0.0.1:{self._nobody.getsockname()[1]}"}
        return {"*.example": self._plain.address, **zones, **refused, **PRIVATE}

    @property
    def truths(self) -> list[Truth]:
        """One truth a trap, slow ones too."""
        return [trap.truth() for trap in ALL]

    def links(self, count: int) -> list[Truth]:
        """Return `count` truths on as many hosts: the states take turns, and within a state its traps. Always the same."""
        by_state: dict[LinkState, list[Trap]] = {}
        for trap in ALL:
            if trap.usual:
                by_state.setdefault(trap.later or trap.first, []).append(trap)
        turns = [cycle(traps) for traps in by_state.values()]
        return [next(turn).truth(number) for number, turn in enumerate(islice(cycle(turns), count))]

    def manners(self, **overrides: Any) -> Manners:
        """Return manners that lead here: no pauses, short time-outs."""
        usual = Manners(
            agent=honest_agent("test", OWNER),
            pause=0.0,
            connect_timeout=5.0,
            read_timeout=4.0,
            total_timeout=6.0,
            threads=16,
            host_map=self.host_map,
            extra_certificate=self.certificate,
            local_allowed=True,
        )
        return replace(usual, **overrides)

    def next_day(self) -> None:
        """Let the sites move on by a day."""
        self.day += 1

    def add(self, host: str, page: Callable[[Asked], Answer]) -> str:
        """Put one more host into this web, which answers for /robots.txt too; return its address."""
        self._extra[host] = page
        return f"http://{host}/"

    def asked(self, host: str) -> list[str]:
        """Return the paths asked of a host so far, in order."""
        with self._lock:
            return [request.path for request in self.requests if request.host == host]

    def _answer(self, request: Request, scheme: str) -> Answer:
        with self._lock:
            self.requests.append(request)
        asked = Asked(request.host, request.path, self.day, scheme, request.headers)
        if asked.host in self._extra:
            return self._extra[asked.host](asked)
        if is_owner(asked.host):
            return owner_site(asked)
        trap = self._trap(asked.host)
        if trap is None:
            return Answer("no such site here", 404, kind="text/plain")
        if asked.path == "/robots.txt":
            if not isinstance(trap.robots, str):
                return trap.robots if isinstance(trap.robots, Answer) else trap.robots(asked)
            return Answer(trap.robots, kind="text/plain") if trap.robots else Answer("none", 404, kind="text/plain")
        if asked.path.startswith(_MADE_UP) and not trap.everywhere:
            return Answer("<!doctype html><title>Not found</title><h1>There is no such page</h1>", 404)
        return trap.page(asked)

    def _trap(self, host: str) -> Trap | None:
        label = host.removeprefix("www.").partition(".")[0]
        numbered = _NUMBERED.fullmatch(label)
        return self._traps.get(numbered[1] if numbered else label)


def _tls_context(authority: trustme.CA) -> ssl.SSLContext:
    """Return a server's context that shows a certificate after the host asked for: right, wrong, out of date, unknown."""
    past = datetime.datetime(2020, 1, 1, tzinfo=datetime.UTC)
    certificates = {
        "tls": authority.issue_cert("*.tls.example"),
        "badname": authority.issue_cert("somebody-else.example"),
        "expired": authority.issue_cert("*.expired.example", not_before=past, not_after=past + datetime.timedelta(days=90)),
        "unknownca": trustme.CA().issue_cert("*.unknownca.example"),
    }
    contexts: dict[str, ssl.SSLContext] = {}
    for zone, certificate in certificates.items():
        contexts[zone] = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        certificate.configure_cert(contexts[zone])

    def choose(connection: ssl.SSLObject | ssl.SSLSocket, name: str | None, _: ssl.SSLContext) -> None:
        zone = (name or "").split(".")[-2:-1]
        connection.context = contexts.get(zone[0] if zone else "", contexts["badname"])

    contexts["tls"].sni_callback = choose
    return contexts["tls"]
