"""Sites that send their links through a counter which does not say where they lead."""

from __future__ import annotations

from collections.abc import Callable

from core.links.state import LinkState
from tests.miniweb.paper import HOME, linking, page
from tests.miniweb.trap import Answer, Asked, Trap

_COUNTER = "/go/17"


def _counting(then: Callable[[Asked], Answer], rel: str = "") -> Callable[[Asked], Answer]:
    def answer(asked: Asked) -> Answer:
        return then(asked) if asked.path == _COUNTER else Answer(linking(asked, rel=rel, to=_COUNTER))

    return answer


def _then_broken(status: int) -> Callable[[Asked], Answer]:
    """Return a page whose link is a picture without words, and a counter that answers on the first day alone."""

    def answer(asked: Asked) -> Answer:
        if asked.path != _COUNTER:
            return Answer(page(asked, f'<a href="{_COUNTER}"><img src="/logo.png"></a>'))
        return Answer(status=302, headers=(("Location", HOME),)) if asked.day == 0 else Answer("no", status)

    return answer


def _sends(to: str, status: int = 302) -> Callable[[Asked], Answer]:
    return lambda _asked: Answer(status=status, headers=(("Location", to),))


def _in_steps(asked: Asked) -> Answer:
    return Answer(status=301, headers=(("Location", f"http://counted.example{_COUNTER}"),))


def _forwards(_asked: Asked) -> Answer:
    return Answer(f'<!doctype html><meta http-equiv="refresh" content="0; url={HOME}"><title>On your way</title><p>One moment.')


COUNTED = (
    Trap("counted", LinkState.LIVE, _counting(_sends(HOME))),
    Trap("counted-in-steps", LinkState.LIVE, _counting(_in_steps)),
    Trap("counted-by-page", LinkState.LIVE, _counting(_forwards)),
    Trap("counted-nofollow", LinkState.NOT_FOLLOWED, _counting(_sends(HOME), rel="nofollow")),
    Trap("counted-dead", LinkState.DEAD_TARGET, _counting(_sends(f"{HOME}gone-long-ago"))),
    Trap("counted-elsewhere", LinkState.NEEDS_BROWSER, _counting(_sends("http://other.example/"))),
    Trap("counted-closed", LinkState.NEEDS_BROWSER, _counting(_sends(HOME)), robots="User-agent: *\nDisallow: /go/"),
    Trap("counted-then-broken", LinkState.LIVE, _then_broken(500), LinkState.NEEDS_BROWSER),
    Trap("counted-then-gone", LinkState.LIVE, _then_broken(404), LinkState.NEEDS_BROWSER),
    Trap("counted-then-shut", LinkState.LIVE, _then_broken(403), LinkState.NEEDS_BROWSER),
    Trap("counted-broken", LinkState.NEEDS_BROWSER, _counting(lambda _asked: Answer("no", 500))),
)
