"""Only a browser can show the page."""

from __future__ import annotations

from core.links.state import LinkState
from tests.miniweb.paper import page
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


BROWSER = (
    Trap("shell", _STATE, _shell),
    Trap("too-deep", _STATE, _deep),
    Trap("all-alike", _STATE, _one_page, everywhere=True),
)
