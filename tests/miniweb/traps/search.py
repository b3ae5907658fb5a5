"""The link is there, on a page that search engines do not show."""

from __future__ import annotations

from core.links.state import LinkState
from tests.miniweb.paper import linking
from tests.miniweb.trap import Answer, Asked, Trap

_HIDDEN = LinkState.HIDDEN_FROM_SEARCH


def _plain(asked: Asked) -> Answer:
    return Answer(linking(asked))


def _meta(asked: Asked) -> Answer:
    return Answer(linking(asked, head='<meta name="robots" content="noindex">'))


def _header(asked: Asked) -> Answer:
    return Answer(linking(asked), headers=(("X-Robots-Tag", "googlebot: noindex"),))


def _copy(asked: Asked) -> Answer:
    return Answer(linking(asked, head='<link rel="canonical" href="http://original.example/partners">'))


SEARCH = (
    Trap("hidden-meta", _HIDDEN, _meta),
    Trap("hidden-header", _HIDDEN, _header),
    Trap("hidden-robots", _HIDDEN, _plain, robots="User-agent: Googlebot\nDisallow: /partners\n\nUser-agent: *\nDisallow:\n"),
    Trap("hidden-copy", _HIDDEN, _copy),
)
