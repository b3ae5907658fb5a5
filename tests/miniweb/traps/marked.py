"""The link is there, marked so that search engines do not count it."""

from __future__ import annotations

from core.links.state import LinkState
from tests.miniweb.paper import HOME, linking
from tests.miniweb.trap import Answer, Asked, Trap


def _rel(asked: Asked) -> Answer:
    return Answer(linking(asked, rel="NoFollow noopener"))


def _ugc(asked: Asked) -> Answer:
    return Answer(linking(asked, rel="ugc"))


def _meta(asked: Asked) -> Answer:
    return Answer(linking(asked, head='<meta name="Robots" content="index, NOFOLLOW">'))


def _header(asked: Asked) -> Answer:
    return Answer(linking(asked), headers=(("X-Robots-Tag", "nofollow"),))


def _sponsored(asked: Asked) -> Answer:
    return Answer(linking(asked, rel="sponsored"))


def _none(asked: Asked) -> Answer:
    return Answer(linking(asked, head='<meta name="googlebot" content="nofollow, noarchive">'))


def _counter(asked: Asked) -> Answer:
    return Answer(linking(asked, rel="nofollow", to=f"/out?u={HOME}"))


def _commas(asked: Asked) -> Answer:
    return Answer(linking(asked, rel="UGC,noopener\tSponsored nofollow"))


MARKED = (
    Trap("nofollow-rel", LinkState.NOT_FOLLOWED, _rel),
    Trap("nofollow-ugc", LinkState.NOT_FOLLOWED, _ugc),
    Trap("nofollow-meta", LinkState.NOT_FOLLOWED, _meta),
    Trap("nofollow-header", LinkState.NOT_FOLLOWED, _header),
    Trap("nofollow-googlebot", LinkState.NOT_FOLLOWED, _none),
    Trap("nofollow-counter", LinkState.NOT_FOLLOWED, _counter),
    Trap("sponsored-commas", LinkState.SPONSORED, _commas),
    Trap("sponsored", LinkState.SPONSORED, _sponsored),
)
