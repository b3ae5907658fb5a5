"""The link, or its page, is not there any more; said only at the second look."""

from __future__ import annotations

from core.links.state import LinkState
from tests.miniweb.paper import link, page
from tests.miniweb.trap import NAME, Answer, Asked, Trap

_ONCE = LinkState.MISSING_ONCE


def _without(asked: Asked) -> Answer:
    return Answer(page(asked))


def _named(asked: Asked) -> Answer:
    return Answer(page(asked, f"Bread came from {NAME.replace('&', '&amp;')} again."))


def _commented(asked: Asked) -> Answer:
    return Answer(page(asked, f"<!-- {link()} -->"))


def _look_alike(asked: Asked) -> Answer:
    return Answer(page(asked, link("http://notbakery.example/") + link("http://bakery.example.cheap-bread.example/")))


def _not_found(asked: Asked) -> Answer:
    return Answer(page(asked, title="Page not found"), 404)


def _removed(asked: Asked) -> Answer:
    return Answer(page(asked, title="Removed"), 410)


def _home(asked: Asked) -> Answer:
    if asked.path == "/":
        return Answer(page(asked, title="Welcome"))
    return Answer(status=302, headers=(("Location", "/"),))


GONE = (
    Trap("gone", _ONCE, _without, later=LinkState.GONE),
    Trap("gone-named", _ONCE, _named, later=LinkState.GONE),
    Trap("gone-commented", _ONCE, _commented, later=LinkState.GONE),
    Trap("gone-look-alike", _ONCE, _look_alike, later=LinkState.GONE),
    Trap("page-gone-404", _ONCE, _not_found, later=LinkState.PAGE_GONE),
    Trap("page-gone-410", _ONCE, _removed, later=LinkState.PAGE_GONE),
    Trap("page-gone-home", _ONCE, _home, later=LinkState.PAGE_GONE, path="/2024/summer-fair/helpers"),
)
