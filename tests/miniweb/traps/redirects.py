"""Ways that lead on: to the page however they are written, round in a circle, on and on, or out of the web."""

from __future__ import annotations

from collections.abc import Callable

from core.links.state import LinkState
from tests.miniweb.paper import linking, page
from tests.miniweb.trap import Answer, Asked, Trap

_LIVE, _NOTHING, _BROWSER = LinkState.LIVE, LinkState.SITE_UNREACHABLE, LinkState.NEEDS_BROWSER


def _to(location: str, status: int = 302) -> Callable[[Asked], Answer]:
    """Return a site whose one page leads to `location`, with the link on every other page."""

    def answer(asked: Asked) -> Answer:
        if asked.path == "/partners":
            # A header is bytes; letters beyond ASCII are sent in UTF-8, as most servers do.
            return Answer(status=status, headers=(("Location", location.format(host=asked.host).encode().decode("latin-1")),))
        return Answer(linking(asked))

    return answer


def _to_letters(asked: Asked) -> Answer:
    """Only the right reading of the letters finds the page."""
    if asked.path == "/partners":
        return Answer(status=301, headers=(("Location", "/café/über-uns".encode().decode("latin-1")),))
    return Answer(linking(asked)) if asked.path == "/caf%C3%A9/%C3%BCber-uns" else Answer("nothing here", 404)


def _circle(asked: Asked) -> Answer:
    return Answer(status=302, headers=(("Location", "/b" if asked.path == "/partners" else "/partners"),))


def _endless(asked: Asked) -> Answer:
    number = int(asked.path.rpartition("/")[2]) if asked.path.startswith("/on/") else 0
    return Answer(status=302, headers=(("Location", f"/on/{number + 1}"),))


def _cookie_wanted(asked: Asked) -> Answer:
    return Answer(status=302, headers=(("Location", asked.path), ("Set-Cookie", "seen=1")))


def _refresh(asked: Asked) -> Answer:
    return Answer(page(asked), headers=(("Refresh", "0; url=http://new.example/partners"),))


def _refresh_inside(asked: Asked) -> Answer:
    return Answer(page(asked, head='<meta http-equiv="Refresh" content="5; URL=\'http://new.example/partners\'">'))


def _by_script(asked: Asked) -> Answer:
    return Answer("<!doctype html><title>Club</title><script>location.replace('/real')</script><p>One moment please, going on")


def _to_not_found(asked: Asked) -> Answer:
    if asked.path == "/404.html":
        return Answer(page(asked, title="A page of our own"))
    return Answer(status=302, headers=(("Location", "/404.html"),))


def _to_a_fragment(asked: Asked) -> Answer:
    if asked.path == "/":
        return Answer('<!doctype html><title>Club</title><div id="root"></div><script src="/main.js"></script>')
    return Answer(status=302, headers=(("Location", f"/#{asked.path}"),))


REDIRECTS = (
    *(Trap(f"live-after-{status}", _LIVE, _to("/friends", status)) for status in (302, 303, 307, 308)),
    Trap("live-after-relative", _LIVE, _to("friends/../of-the-club")),
    Trap("live-after-spaces", _LIVE, _to(" /friends of the club ")),
    Trap("live-after-letters", _LIVE, _to_letters),
    Trap("live-after-other-host", _LIVE, _to("//www.{host}/friends#top"), usual=False),
    Trap("circle", _NOTHING, _circle),
    Trap("circle-for-a-cookie", _NOTHING, _cookie_wanted),
    Trap("on-and-on", _NOTHING, _endless),
    Trap("to-ftp", _NOTHING, _to("ftp://files.example/partners")),
    Trap("to-script", _NOTHING, _to("javascript:alert(1)")),
    Trap("to-a-file", _NOTHING, _to("file:///etc/passwd")),
    Trap("to-nonsense", _NOTHING, _to("http://[not-an-address/")),
    Trap("refresh-header", _BROWSER, _refresh),
    Trap("refresh-inside", _BROWSER, _refresh_inside),
    Trap("refresh-by-script", _BROWSER, _by_script),
    Trap("to-a-fragment", _BROWSER, _to_a_fragment),
    Trap("to-not-found", LinkState.MISSING_ONCE, _to_not_found, later=LinkState.PAGE_GONE),
)
