"""Answers that bend or break the protocol: some can be read all the same, of the others nothing is known."""

from __future__ import annotations

from collections.abc import Callable

from core.links.state import LinkState
from tests.miniweb.paper import linking, page
from tests.miniweb.trap import Act, Answer, Asked, Trap

_LIVE, _NOTHING = LinkState.LIVE, LinkState.SITE_UNREACHABLE
_OK = b"HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n"


def _sent(before: str | bytes, after: str | bytes = b"", body: Callable[[Asked], str] = linking) -> Callable[[Asked], Answer]:
    """Return what sends exactly `before`, the page, and `after`."""
    first, last = (part.encode("latin-1") if isinstance(part, str) else part for part in (before, after))
    return lambda asked: Answer(first + body(asked).encode() + last, act=Act.RAW)


def _measured(headers: str, more: int = 0, status: bytes = _OK) -> Callable[[Asked], Answer]:
    """Return what sends the page with a length that is wrong by `more`."""

    def answer(asked: Asked) -> Answer:
        body = linking(asked).encode()
        return Answer(status + headers.format(length=len(body) + more).encode() + b"\r\n\r\n" + body, act=Act.RAW)

    return answer


def _status(status: int) -> Callable[[Asked], Answer]:
    return lambda asked: Answer(page(asked) if status not in {204, 205, 304} else "", status)


def _a_part(asked: Asked) -> Answer:
    return Answer(linking(asked), 206, (("Content-Range", "bytes 0-2000/9000"),))


def _many_headers(count: int, name: str, value: str) -> Callable[[Asked], Answer]:
    return lambda asked: Answer(linking(asked), headers=tuple((f"{name}{n}" if name == "X-" else name, value) for n in range(count)))


def _chunks(first: bytes) -> Callable[[Asked], Answer]:
    head = _OK + b"Transfer-Encoding: chunked\r\n\r\n"
    return lambda asked: Answer(head + first + linking(asked).encode(), act=Act.RAW)


PROTOCOL = (
    Trap("live-early-hints", _LIVE, _measured("Content-Length: {length}", status=b"HTTP/1.1 100 Continue\r\n\r\n" + _OK)),
    Trap("live-until-closed", _LIVE, _sent(_OK + b"\r\n")),
    Trap("live-old-version", _LIVE, _sent(b"HTTP/1.0 200 OK\r\nContent-Type: text/html\r\n\r\n")),
    Trap("live-bare-newlines", _LIVE, _sent(b"HTTP/1.1 200 OK\nContent-Type: text/html\n\n")),
    Trap("live-no-reason", _LIVE, _sent(b"HTTP/1.1 200\r\nContent-Type: text/html\r\n\r\n")),
    Trap("live-a-part", _LIVE, _a_part),
    Trap("live-short-by-much", _LIVE, _measured("Content-Length: {length}", more=-800)),
    Trap("live-many-cookies", _LIVE, _many_headers(60, "Set-Cookie", "a=b; Path=/; Max-Age=99999999")),
    Trap("live-long-header", _LIVE, _many_headers(1, "X-Long", "x" * 40_000)),
    Trap("short-by-far", _NOTHING, _measured("Content-Length: {length}", more=-1_250)),
    Trap("longer-than-sent", _NOTHING, _measured("Content-Length: {length}", more=500)),
    Trap("two-lengths", _NOTHING, _measured("Content-Length: {length}\r\nContent-Length: 7")),
    Trap(
        "length-of-letters",
        _NOTHING,
        _sent(_OK + b"Content-Length: many\r\nConnection: close\r\n\r\n", body=lambda asked: page(asked)[:900]),
    ),
    Trap("chunk-of-nonsense", _NOTHING, _chunks(b"zzz\r\n")),
    Trap("chunk-too-long", _NOTHING, _chunks(b"fffff\r\n")),
    Trap("chunk-negative", _NOTHING, _chunks(b"-5\r\n")),
    Trap("no-headers", _NOTHING, _sent(b"")),
    Trap("too-many-headers", _NOTHING, _many_headers(500, "X-", "x")),
    Trap("too-many-cookies", _NOTHING, _many_headers(500, "Set-Cookie", "a=b")),
    Trap("too-long-a-header", _NOTHING, _many_headers(1, "X-Long", "x" * 200_000)),
    Trap("closed-at-once", _NOTHING, lambda _asked: Answer(b"", act=Act.RAW)),
    *(
        Trap(f"status-{status}", _NOTHING, _status(status))
        for status in (201, 202, 204, 205, 206, 300, 304, 400, 408, 502, 503, 504, 521, 530)
    ),
)
