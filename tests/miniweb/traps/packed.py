"""Bodies packed in every way: asked for or not, whole or broken, small on the line and huge once opened."""

from __future__ import annotations

import gzip
import zlib
from collections.abc import Callable
from functools import lru_cache

from core.links.state import LinkState
from tests.miniweb.paper import linking, page
from tests.miniweb.trap import Answer, Asked, Trap

_BROTLI_BOMB = bytes.fromhex(
    "cbffff3ff88d94a9eb53f2c0e115880f6cc005cc714a93c97d000318e460159c6bdeff75f2ffff0f7e0980382c00d0bdffe3ffff1ffc1200715800a07bffc7"
    "ffff3ff82500e2b00040f7fe8fffff7ff04b00c4610180eefd1fffffffe0970088c30200ddfb3ffeffffc12f0110870500baf77ffcffff835f02200e0b0074"
    "efffa20300bf044014110000"
)
"""64 MB of text in 138 bytes."""


@lru_cache(maxsize=1)
def _bomb() -> bytes:
    return gzip.compress(b"<!doctype html><html><body><p>" + b"x " * 40_000_000, compresslevel=1)


def _packed(body: Callable[[Asked], bytes], encoding: str) -> Callable[[Asked], Answer]:
    return lambda asked: Answer(body(asked), headers=(("Content-Encoding", encoding),) if encoding else ())


def _page(asked: Asked) -> bytes:
    return linking(asked).encode()


def _raw_deflate(asked: Asked) -> bytes:
    packer = zlib.compressobj(wbits=-zlib.MAX_WBITS)
    return packer.compress(_page(asked)) + packer.flush()


_LIVE, _NOTHING, _BROWSER = LinkState.LIVE, LinkState.SITE_UNREACHABLE, LinkState.NEEDS_BROWSER

PACKED = (
    Trap("live-raw-deflate", _LIVE, _packed(_raw_deflate, "deflate")),
    Trap("live-packed-twice", _LIVE, _packed(lambda asked: gzip.compress(zlib.compress(_page(asked))), "deflate, gzip")),
    Trap("live-packed-in-letters", _LIVE, _packed(_page, "UTF-8")),
    Trap("live-not-packed", _LIVE, _packed(_page, "br")),
    Trap("packed-unasked", _BROWSER, _packed(lambda _asked: _BROTLI_BOMB, "br")),
    Trap("packed-unheard-of", _BROWSER, _packed(lambda _asked: b"\x00\x01\x02 sdch" * 100, "sdch")),
    Trap("packed-without-a-word", _BROWSER, _packed(lambda asked: gzip.compress(_page(asked)), "")),
    Trap("packed-wrongly", _NOTHING, _packed(_page, "gzip")),
    Trap("packed-and-cut", _NOTHING, _packed(lambda asked: gzip.compress(page(asked).encode())[:-300], "gzip")),
    Trap("gzip-bomb", _BROWSER, _packed(lambda _asked: _bomb(), "gzip"), usual=False),
)
