"""What went wrong with a request, from whatever exception the libraries made of it."""

from __future__ import annotations

import errno
import http.client
import ssl
from collections.abc import Iterator

import requests.exceptions as r
import urllib3.exceptions as u

from core.web.asking.guard import NameLookupError, NoSuchHostError, OutsideError, PrivateAddressError
from core.web.records import FetchFault

_NO_WAY = frozenset({errno.ECONNREFUSED, errno.EHOSTUNREACH, errno.ENETUNREACH, errno.EADDRNOTAVAIL, errno.ENETDOWN, errno.EHOSTDOWN})
_FAULTS: tuple[tuple[tuple[type[BaseException], ...], FetchFault], ...] = (
    ((PrivateAddressError,), FetchFault.PRIVATE_ADDRESS),
    ((OutsideError,), FetchFault.OUTSIDE),
    ((NoSuchHostError,), FetchFault.NO_SUCH_HOST),
    ((NameLookupError, u.NameResolutionError), FetchFault.NAME_LOOKUP),
    ((ssl.SSLEOFError, ssl.SSLZeroReturnError), FetchFault.RESET),
    ((TimeoutError, u.ConnectTimeoutError, u.ReadTimeoutError, r.Timeout), FetchFault.TIMEOUT),
    ((ssl.SSLError, ssl.CertificateError, u.SSLError, r.SSLError), FetchFault.TLS),
    ((ConnectionRefusedError,), FetchFault.REFUSED),
    ((ConnectionResetError, ConnectionAbortedError, BrokenPipeError, http.client.RemoteDisconnected), FetchFault.RESET),
    ((u.LocationParseError, r.InvalidURL, r.MissingSchema, r.InvalidSchema, UnicodeError, http.client.InvalidURL), FetchFault.BAD_ADDRESS),
    ((http.client.HTTPException, u.DecodeError, u.InvalidHeader, u.IncompleteRead), FetchFault.BROKEN_ANSWER),
    ((u.ProxyError, r.ProxyError), FetchFault.REFUSED),
)


def fault_of(error: BaseException) -> FetchFault:
    """Return the fault behind `error`: the surest sign among it and all it was made from."""
    chain = tuple(_chain(error))
    for kinds, fault in _FAULTS:
        if any(isinstance(link, kinds) for link in chain):
            return fault
    if any(isinstance(link, OSError) and link.errno in _NO_WAY for link in chain):
        return FetchFault.REFUSED
    if any(isinstance(link, OSError) and not isinstance(link, r.RequestException) for link in chain):
        return FetchFault.RESET
    return FetchFault.BROKEN_ANSWER


def _chain(error: BaseException) -> Iterator[BaseException]:
    """Give `error` and everything it carries: causes, contexts, and exceptions among its arguments."""
    waiting: list[object] = [error]
    seen: set[int] = set()
    while waiting:
        link = waiting.pop()
        if not isinstance(link, BaseException) or id(link) in seen:
            continue
        seen.add(id(link))
        yield link
        waiting += [link.__cause__, link.__context__, getattr(link, "reason", None), *link.args]
