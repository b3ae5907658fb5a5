"""The link is there, on a page that search engines do not show."""

from __future__ import annotations

from core.links.state import LinkState
from tests.miniweb.paper import link, linking, page
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


def _none(asked: Asked) -> Answer:
    return Answer(linking(asked, head='<meta name="ROBOTS" content="none">'))


def _over(asked: Asked) -> Answer:
    return Answer(linking(asked), headers=(("X-Robots-Tag", "unavailable_after: 25 Jun 2020 15:00:00 PST"),))


def _several(asked: Asked) -> Answer:
    return Answer(linking(asked), headers=(("X-Robots-Tag", "otherbot: noindex, nofollow, googlebot: noindex"),))


def _one_after_the_other(asked: Asked) -> Answer:
    return Answer(linking(asked), headers=(("X-Robots-Tag", "otherbot: nofollow"), ("X-Robots-Tag", "noindex")))


def _copy_by_header(asked: Asked) -> Answer:
    return Answer(linking(asked), headers=(("Link", '</style.css>; rel=preload, <http://original.example/a,b>; rel="canonical"'),))


def _with_link_404(asked: Asked) -> Answer:
    return Answer(linking(asked), 404)


def _for_others(asked: Asked) -> Answer:
    head = '<meta name="bingbot" content="noindex"><meta name="slurp" content="none"><meta name="googlebot" content="max-snippet:-1">'
    return Answer(linking(asked, head=head), headers=(("X-Robots-Tag", "otherbot: noindex, nofollow"),))


def _same_site(asked: Asked) -> Answer:
    return Answer(linking(asked, head=f'<link rel="canonical" href="//www.{asked.host}/partners/?utm_source=x">'))


def _two_canonicals(asked: Asked) -> Answer:
    head = '<link rel="canonical" href="http://original.example/"><link rel="canonical" href="http://another.example/">'
    return Answer(linking(asked, head=head))


def _canonical_in_body(asked: Asked) -> Answer:
    return Answer(page(asked, f'<link rel="canonical" href="http://original.example/">{link()}'))


SEARCH = (
    Trap("hidden-meta", _HIDDEN, _meta),
    Trap("hidden-header", _HIDDEN, _header),
    Trap("hidden-robots", _HIDDEN, _plain, robots="User-agent: Googlebot\nDisallow: /partners\n\nUser-agent: *\nDisallow:\n"),
    Trap("hidden-copy", _HIDDEN, _copy),
    Trap("hidden-none", _HIDDEN, _none),
    Trap("hidden-over", _HIDDEN, _over),
    Trap("hidden-several", _HIDDEN, _several),
    Trap("hidden-one-after-the-other", _HIDDEN, _one_after_the_other),
    Trap("hidden-copy-by-header", _HIDDEN, _copy_by_header),
    Trap("hidden-404", _HIDDEN, _with_link_404),
    Trap("shown-to-google", LinkState.LIVE, _for_others),
    Trap("shown-same-site", LinkState.LIVE, _same_site),
    Trap("shown-two-canonicals", LinkState.LIVE, _two_canonicals),
    Trap("shown-canonical-in-body", LinkState.LIVE, _canonical_in_body),
)
