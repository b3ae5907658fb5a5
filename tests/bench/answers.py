"""What the webs of the bench answer: the same real page everywhere, or a mixed lot with the truth of each host beside it."""

from __future__ import annotations

import gzip
from dataclasses import dataclass
from typing import Protocol

from core.links.state import LinkState
from tests.bench.pages import OWN, ordinary

DROP = b""
"""In place of an answer: the connection is cut."""

SLOWEST = 3.0
"""Seconds that the slowest page of the mixed web takes."""

_MIX = 20
"""Hosts after which the mixture begins anew."""


@dataclass(frozen=True, slots=True)
class Answer:
    """`data` as it goes over the wire, `after` seconds of waiting."""

    data: bytes
    after: float = 0.0


class Web(Protocol):
    """Answers a request, whose head is given."""

    def answer(self, head: bytes) -> Answer: ...


class PlainWeb:
    """The page everywhere and no robots.txt anywhere, every answer after the same time."""

    def __init__(self, after: float) -> None:
        self._page = Answer(page(), after)
        self._missing = Answer(_head(404), after)

    def answer(self, head: bytes) -> Answer:
        return self._missing if head.startswith(b"GET /robots.txt") else self._page


class MixedWeb:
    """Of twenty hosts eleven answer at once, three slowly, two fail, three redirect and one drops the line."""

    def __init__(self) -> None:
        self._page = page()
        self._gone = page(own="elsewhere.example")

    def answer(self, head: bytes) -> Answer:
        line, _, rest = head.partition(b"\r\n")
        path = line.split(b" ")[1]
        host = next(line for line in rest.split(b"\r\n") if line[:5].lower() == b"host:")[5:].strip().decode()
        kind = int("".join(c for c in host.partition(".")[0] if c.isdigit()) or 0) % _MIX
        if path not in {b"/page", b"/moved", b"/bread"}:
            return Answer(_head(404))
        if kind in {11, 12, 13}:
            return Answer(self._page, SLOWEST * (kind - 10) / 3)
        if kind in {16, 17, 18} and path != b"/moved":
            return Answer(_head(302, f"Location: http://{host}/moved\r\n"))
        usual = {10: self._gone, 14: _head(404), 15: _head(500), 19: DROP}
        return Answer(usual.get(kind, self._page))


def web_of(kind: str, after: float) -> Web:
    """Return the web of that name, "plain" or "mixed"."""
    return PlainWeb(after) if kind == "plain" else MixedWeb()


def truth(number: int) -> LinkState:
    """Return what a first look must say of the page on a host of the mixed web."""
    missing = {10: LinkState.MISSING_ONCE, 14: LinkState.MISSING_ONCE, 15: LinkState.SITE_UNREACHABLE, 19: LinkState.SITE_UNREACHABLE}
    return missing.get(number % _MIX, LinkState.LIVE)


def waiting(number: int) -> float:
    """Return the seconds for which a host of the mixed web lets one wait."""
    kind = number % _MIX
    return SLOWEST * (kind - 10) / 3 if kind in {11, 12, 13} else 0.0


def page(own: str = OWN) -> bytes:
    """Return the page with its link to `own`, compressed, as one answer."""
    body = gzip.compress(ordinary(104).replace(OWN.encode(), own.encode()), 6)
    return _head(200, "Content-Type: text/html; charset=utf-8\r\nContent-Encoding: gzip\r\n", len(body)) + body


def _head(status: int, fields: str = "", length: int = 0) -> bytes:
    return f"HTTP/1.1 {status} Said\r\n{fields}Content-Length: {length}\r\n\r\n".encode()
