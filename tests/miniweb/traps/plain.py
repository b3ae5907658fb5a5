"""The link is there and plain, in the many ways a page can be sent."""

from __future__ import annotations

import gzip
import zlib

from core.links.state import LinkState
from tests.miniweb.paper import link, linking, page
from tests.miniweb.trap import OWNER, Act, Answer, Asked, Trap


def _plain(asked: Asked) -> Answer:
    return Answer(linking(asked))


def _gzip(asked: Asked) -> Answer:
    return Answer(gzip.compress(linking(asked).encode()), headers=(("Content-Encoding", "gzip"),))


def _deflate(asked: Asked) -> Answer:
    return Answer(zlib.compress(linking(asked).encode()), headers=(("Content-Encoding", "deflate"),))


def _chunked(asked: Asked) -> Answer:
    return Answer(linking(asked), act=Act.CHUNKED)


def _moved(asked: Asked) -> Answer:
    if asked.path == "/partners":
        return Answer(status=301, headers=(("Location", "/friends/of-the-club"),))
    return Answer(linking(asked))


def _to_www(asked: Asked) -> Answer:
    if not asked.host.startswith("www."):
        return Answer(status=301, headers=(("Location", f"http://www.{asked.host}{asked.path}"),))
    return Answer(linking(asked))


def _no_type(asked: Asked) -> Answer:
    return Answer(linking(asked), kind="")


def _www_and_query(asked: Asked) -> Answer:
    return Answer(linking(asked, to=f"https://www.{OWNER}/?utm_source=club&amp;utm_medium=web"))


def _comment_and_link(asked: Asked) -> Answer:
    return Answer(page(asked, f"<!-- {link()} --> Bread came from {link()}."))


def _robots_is_html(asked: Asked) -> Answer:
    return Answer(linking(asked))


PLAIN = (
    Trap("live", LinkState.LIVE, _plain),
    Trap("live-gzip", LinkState.LIVE, _gzip),
    Trap("live-deflate", LinkState.LIVE, _deflate),
    Trap("live-chunked", LinkState.LIVE, _chunked),
    Trap("live-moved", LinkState.LIVE, _moved),
    Trap("live-to-www", LinkState.LIVE, _to_www, usual=False),
    Trap("live-no-type", LinkState.LIVE, _no_type),
    Trap("live-www-target", LinkState.LIVE, _www_and_query),
    Trap("live-tls", LinkState.LIVE, _plain, zone="tls"),
    Trap("live-beside-comment", LinkState.LIVE, _comment_and_link),
    Trap("live-robots-html", LinkState.LIVE, _robots_is_html, robots="<!doctype html><html><pre>User-agent: *\nDisallow: /\n</pre></html>"),
    Trap("live-robots-odd", LinkState.LIVE, _plain, robots="\ufeffuser-agent: *\r\nDisallow: /private\rDisallow\n\x00\x85:::\n"),
)
