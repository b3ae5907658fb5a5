"""Sites that answer differently the second time."""

from __future__ import annotations

from collections.abc import Callable

from core.links.state import LinkState
from tests.miniweb.paper import linking, page
from tests.miniweb.trap import Answer, Asked, Trap


def _linking(asked: Asked) -> Answer:
    return Answer(linking(asked))


def _without(asked: Asked) -> Answer:
    return Answer(page(asked))


def _gone(asked: Asked) -> Answer:
    return Answer(page(asked, title="Page not found"), 404)


def _faulty(asked: Asked) -> Answer:
    return Answer("<h1>Internal Server Error</h1>", 500)


def _shut(asked: Asked) -> Answer:
    return Answer("<h1>403 Forbidden</h1>", 403)


def _first(then: Callable[[Asked], Answer], afterwards: Callable[[Asked], Answer]) -> Callable[[Asked], Answer]:
    return lambda asked: (then if asked.day == 0 else afterwards)(asked)


def _robots(first: str, later: str) -> Callable[[Asked], Answer]:
    return lambda asked: Answer(first if asked.day == 0 else later, kind="text/plain")


_ALLOW, _REFUSE = "User-agent: *\nDisallow:\n", "User-agent: *\nDisallow: /\n"
_LIVE, _ONCE, _NOTHING, _BLOCKED = LinkState.LIVE, LinkState.MISSING_ONCE, LinkState.SITE_UNREACHABLE, LinkState.BLOCKED

FICKLE = (
    Trap("back-again", _ONCE, _first(_without, _linking), later=_LIVE),
    Trap("page-back-again", _ONCE, _first(_gone, _linking), later=_LIVE),
    Trap("well-again", _NOTHING, _first(_faulty, _linking), later=_LIVE),
    Trap("open-again", _BLOCKED, _first(_shut, _linking), later=_LIVE),
    Trap("faulty-later", _LIVE, _first(_linking, _faulty), later=_NOTHING),
    Trap("shut-later", _LIVE, _first(_linking, _shut), later=_BLOCKED),
    Trap("shut-when-missing", _ONCE, _first(_without, _shut), later=_BLOCKED),
    Trap("robots-later", _LIVE, _linking, later=_BLOCKED, robots=_robots(_ALLOW, _REFUSE)),
    Trap("robots-no-more", _BLOCKED, _linking, later=_LIVE, robots=_robots(_REFUSE, _ALLOW)),
)
