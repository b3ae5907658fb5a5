"""A requests session for one thread: our name, no cookies, no referrer, connections only through the guard."""

from __future__ import annotations

import contextlib
import socket
import ssl
import sys
from collections import OrderedDict
from collections.abc import Mapping
from http.cookiejar import DefaultCookiePolicy
from typing import Any
from urllib.parse import urlsplit

import requests
from requests.adapters import HTTPAdapter
from requests.structures import CaseInsensitiveDict
from requests.utils import should_bypass_proxies
from urllib3 import HTTPConnectionPool, HTTPSConnectionPool
from urllib3.connection import HTTPConnection, HTTPSConnection

from core.web.asking.guard import Guard, GuardError, PrivateAddressError
from core.web.asking.wires import Wire

_MOST_ADDRESSES = 4
_POOLS = 2
"""Hosts to which a thread keeps a connection: the one it asks, and the one it was sent on from."""
ACCEPT = "text/html,application/xhtml+xml,text/plain;q=0.8,application/xml;q=0.7,*/*;q=0.5"


def _sent_as_it_is(request: requests.PreparedRequest) -> requests.PreparedRequest:
    return request


class Session(requests.Session):
    """One thread's session. `wire` is what cuts it, `guard` what keeps it out of private networks.

    Behind a proxy it is the proxy that looks names up and connects, so the guard cannot pin the address: `may_ask` then still
    judges what this machine takes the name for, where it can find out, and trusts the proxy's own rules for the rest.
    """

    def __init__(self, agent: str, guard: Guard, wire: Wire, context: ssl.SSLContext, proxies: Mapping[str, str]) -> None:
        super().__init__()
        self.trust_env = False
        # Without an answer of our own, a name and password in a redirect's address would be sent along.
        self.auth = _sent_as_it_is
        self.guard = guard
        self.wire = wire
        self._system_proxies = dict(proxies)
        self.cookies.set_policy(DefaultCookiePolicy(allowed_domains=[]))
        self.headers.clear()
        self.headers.update({"User-Agent": agent, "Accept": ACCEPT, "Accept-Encoding": "gzip, deflate", "Connection": "keep-alive"})
        self._adapter = _Adapter(guard, wire, context)
        self.mount("http://", self._adapter)
        self.mount("https://", self._adapter)
        self._always: dict[str, Any] = dict(self.headers)

    def ask(self, address: str, timeout: tuple[float, float], proxies: Mapping[str, str], besides: Mapping[str, str]) -> requests.Response:
        """Ask for `address` once and return the answer, its body not yet read; `timeout` is for connecting and for each read.

        What is asked never varies but in its address and the headers `besides`, so that most of what `get` does each time
        (merging settings, hooks, cookies, the environment) is done once, when the session is made: it costs more than the
        request itself. Raises what `requests` raises.
        """
        request = requests.PreparedRequest()
        request.method = "GET"
        request.prepare_url(address, None)
        request.headers = {**self._always, **besides}  # type: ignore[assignment]  # nobody asks them for another case
        return self._adapter.send(request, stream=True, timeout=timeout, verify=True, proxies=dict(proxies))

    def get_redirect_target(self, resp: requests.Response) -> None:
        """Answer none: redirects are followed by hand, hop by hop; requests would read a redirect's whole body first."""
        return

    def proxies_for(self, address: str, host: str, port: int) -> dict[str, str]:
        """Return the proxies to use for an address; none for a mapped host and where the system says to go direct."""
        if not self._system_proxies or self.guard.mapped(host, port):
            return {}
        if should_bypass_proxies(address, no_proxy=self._system_proxies.get("no")):
            return {}
        return self._system_proxies

    def may_ask(self, host: str, port: int) -> None:
        """Judge a host that is asked through a proxy.

        Raises PrivateAddressError where its name is known here and is a private one.
        """
        try:
            self.guard.resolve(host, port)
        except PrivateAddressError:
            raise
        except GuardError:
            return  # behind many proxies outside names mean nothing; the proxy knows


class _Adapter(HTTPAdapter):
    """Builds connections that go through the guard; the TLS context is ours and is never changed by a request."""

    def __init__(self, guard: Guard, wire: Wire, context: ssl.SSLContext) -> None:
        self._guard = guard
        self._wire = wire
        self._context = context
        self._direct: OrderedDict[tuple[str, str, int | None], HTTPConnectionPool] = OrderedDict()
        self._pool_classes = self._guarded()
        super().__init__(pool_connections=_POOLS, pool_maxsize=2, max_retries=0)

    def init_poolmanager(self, connections: int, maxsize: int, block: bool = False, **pool_kwargs: Any) -> None:
        super().init_poolmanager(connections, maxsize, block, ssl_context=self._context, **pool_kwargs)
        self.poolmanager.pool_classes_by_scheme = self._pool_classes

    def proxy_manager_for(self, proxy: str, **proxy_kwargs: Any) -> Any:
        manager = super().proxy_manager_for(proxy, ssl_context=self._context, **proxy_kwargs)
        manager.pool_classes_by_scheme = self._pool_classes
        return manager

    def cert_verify(self, conn: Any, url: str, verify: Any, cert: Any) -> None:
        """Leave the pool alone: requests would load its own certificates into the shared context at every request."""

    def get_connection_with_tls_context(self, request: Any, verify: Any, proxies: Any = None, cert: Any = None) -> Any:
        """Return the pool of the host asked; of those asked directly the last few are kept, and found without comparing all settings."""
        if proxies:
            return super().get_connection_with_tls_context(request, verify, proxies, cert)
        parts = urlsplit(request.url)
        if not parts.hostname:
            raise requests.exceptions.InvalidURL(request.url, request=request)
        key = (parts.scheme, parts.hostname, parts.port)
        pool = self._direct.get(key)
        if pool is None:
            options: dict[str, Any] = {"ssl_context": self._context, "cert_reqs": "CERT_REQUIRED"} if parts.scheme == "https" else {}
            pool = self._direct[key] = self._pool_classes[parts.scheme](parts.hostname, parts.port, maxsize=1, **options)
            while len(self._direct) > _POOLS:
                self._direct.popitem(last=False)[1].close()
        else:
            self._direct.move_to_end(key)
        return pool

    def request_url(self, request: Any, proxies: Any) -> str:
        """Return what stands in the first line of the request."""
        return super().request_url(request, proxies) if proxies else str(request.path_url)

    def build_response(self, req: requests.PreparedRequest, resp: Any) -> requests.Response:
        """Return the answer as requests has it, without looking for cookies and an encoding: neither is used here."""
        answer = requests.Response()
        answer.status_code = resp.status
        answer.headers = CaseInsensitiveDict(resp.headers)
        answer.raw, answer.reason = resp, resp.reason
        answer.url = str(req.url)
        answer.request, answer.connection = req, self
        return answer

    def close(self) -> None:
        """Close every connection."""
        while self._direct:
            self._direct.popitem()[1].close()
        super().close()

    def _guarded(self) -> dict[str, type[HTTPConnectionPool]]:
        guard, wire = self._guard, self._wire

        class GuardedConnection(HTTPConnection):
            def _new_conn(self) -> socket.socket:
                if not self.proxy:
                    return _connect(guard, wire, self)
                made = super()._new_conn()
                wire.add(made)
                return made

        class GuardedTlsConnection(HTTPSConnection):
            _twin: socket.socket | None = None

            def _new_conn(self) -> socket.socket:
                made = super()._new_conn() if self.proxy else _connect(guard, wire, self)
                # The TLS layer takes the socket over for itself, and only shows it when the handshake is done; a second handle
                # on the same connection lets it be cut meanwhile.
                self._twin = made.dup()
                wire.add(self._twin)
                return made

            def connect(self) -> None:
                try:
                    super().connect()
                    if isinstance(self.sock, socket.socket):
                        wire.add(self.sock)
                finally:
                    if self._twin is not None:
                        wire.drop(self._twin)
                        self._twin.close()
                        self._twin = None

        class GuardedPool(HTTPConnectionPool):
            ConnectionCls = GuardedConnection

        class GuardedTlsPool(HTTPSConnectionPool):
            ConnectionCls = GuardedTlsConnection

        return {"http": GuardedPool, "https": GuardedTlsPool}


def _connect(guard: Guard, wire: Wire, connection: HTTPConnection) -> socket.socket:
    """Connect to the first address of the host that answers, of those the guard allows.

    Raises GuardError, or the OSError of the last address tried.
    """
    pairs = guard.resolve(connection.host, connection.port)[:_MOST_ADDRESSES]
    given = connection.timeout if isinstance(connection.timeout, (int, float)) else None
    problem: OSError = OSError("no address")
    for number, (ip, port) in enumerate(pairs, 1):
        made = socket.socket(socket.AF_INET6 if ":" in ip else socket.AF_INET, socket.SOCK_STREAM)
        wire.add(made)
        # The last address gets all the time; the others half, since a machine may have IPv6 in name only.
        made.settimeout(given if given is None or number == len(pairs) else given / 2)
        try:
            made.connect((ip, port))
        except OSError as error:
            made.close()
            problem = error
            continue
        made.settimeout(given)
        for option in connection.socket_options or ():
            with contextlib.suppress(OSError):
                made.setsockopt(*option)
        sys.audit("http.client.connect", connection, connection.host, connection.port)
        return made
    raise problem
