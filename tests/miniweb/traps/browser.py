"""Only a browser can show the page."""

from __future__ import annotations

from collections.abc import Callable

from core.links.state import LinkState
from tests.miniweb.paper import HOME, page
from tests.miniweb.trap import Answer, Asked, Trap

_STATE = LinkState.NEEDS_BROWSER


def _shell(asked: Asked) -> Answer:
    return Answer(
        '<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Club</title></head><body>'
        '<noscript>You need to enable JavaScript to run this app.</noscript><div id="root"></div>'
        '<script src="/static/js/main.3f2a1c.js" defer></script></body></html>'
    )


def _deep(asked: Asked) -> Answer:
    return Answer(page(asked, "<div>" * 20_000 + "deep" + "</div>" * 20_000))


def _one_page(asked: Asked) -> Answer:
    """An application that sends the same text for every address and puts the right one together in the browser."""
    return Answer(page(asked, title="Welcome"))


_PAGES = {
    "frames": Answer("<!doctype html><title>Club</title><frameset><frame src='a.html'><noframes>Frames!</noframes></frameset>"),
    "app-404": Answer('<!doctype html><title>Club</title><div id="root"></div><script src="/main.js"></script>', 404),
    "no-scripts": Answer("<!doctype html><title>Club</title><p>Please enable JavaScript to see this page. " + "We need it. " * 30),
    "no-cookies": Answer("<!doctype html><title>Club</title><p>This site uses cookies, which your browser did not accept."),
    "old-browser": Answer("<!doctype html><title>Club</title><p>Your browser does not support frames, and this page is made of them."),
    "wait": Answer("<!doctype html><title>Redirecting</title><p>You are being redirected. <a href=/x>Click here</a> if nothing happens."),
    "empty": Answer(""),
    "white": Answer("<!doctype html><html><head><title>Club</title></head><body> </body></html>"),
    "pdf": Answer(b"%PDF-1.7 ...", kind="application/pdf"),
    "pdf-as-page": Answer(b"%PDF-1.7\n" + b"many bytes that are no words at all " * 40),
    "picture": Answer(b"\x89PNG", kind="image/png"),
    "text": Answer("Our partners: Crumb & Co bakery, http://bakery.example/ and others. " * 20, kind="text/plain"),
    "data": Answer('{"partners": ["Crumb & Co bakery", "http://bakery.example/", "and many others, too many to name"]}'),
    "feed": Answer("<?xml version='1.0'?><rss><channel><title>The club's news, as a feed for readers</title></channel></rss>"),
}
"""By name; each is all that its site has to say."""
_LATER = {
    "frame": '<iframe src="/members.html" title="Our members"></iframe>',
    "asked-for": '<div hx-get="/members" hx-trigger="load">One moment</div>',
    "more": "<button>Load more</button>",
    "script": f'<script>window.partners = [{{"to": "{HOME}"}}]</script>',
    "click": f"<div onclick=\"location='{HOME}'\">Crumb &amp; Co bakery</div>",
    "counter": '<a href="/go/17">Crumb &amp; Co bakery</a>',
    "shortener": '<a href="https://bit.ly/3abcDEF">Crumb &amp; Co bakery</a>',
}
"""Parts of a page that may become my link, or hold it."""


def _always(answer: Answer) -> Callable[[Asked], Answer]:
    return lambda _asked: answer


def _with(inside: str) -> Callable[[Asked], Answer]:
    return lambda asked: Answer(page(asked, inside))


BROWSER = (
    *(Trap(f"browser-{name}", _STATE, _always(answer)) for name, answer in _PAGES.items()),
    *(Trap(f"later-{name}", _STATE, _with(inside)) for name, inside in _LATER.items()),
    Trap("shell", _STATE, _shell),
    Trap("too-deep", _STATE, _deep),
    Trap("all-alike", _STATE, _one_page, everywhere=True),
)
