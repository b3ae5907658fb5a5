"""Where a page was not seen whole, so that a link may be there all the same: it breaks off, goes on elsewhere, hides where links lead."""

from __future__ import annotations

import re
from itertools import islice

from selectolax.lexbor import LexborHTMLParser

from core.web.addresses.address import host_of, join
from core.web.addresses.hosts import registrable
from core.web.reading.counters import OPAQUE, SHORTENERS
from core.web.reading.finding import read_link
from core.web.reading.notices import for_subscribers
from core.web.reading.signs import Signs
from core.web.records import Gap, PageLink

_FILLED_TAGS = ("turbo-frame", "include-fragment", "amp-list")
_FILLED = "[hx-get],[data-hx-get],[w3-include-html],[data-include]"
"""Elements that scripts fill with a part of the page, asked for separately."""
_BY_ITSELF = re.compile(r"load|revealed|intersect|every")
_MORE = re.compile(
    r"load more(?: \w+)?|(?:mehr|weitere)(?: \w+)? (?:laden|anzeigen)|charger plus|afficher plus|voir plus|cargar más|mostrar más"
    r"|carica altr[io]"
    r"|mostra altr[io]|meer laden|ladda fler|visa fler|indlæs flere|wczytaj więcej|carregar mais",
    re.IGNORECASE,
)
_MORE_CLASS = re.compile(r"(?:^|[\s_\-])(?:load-?_?more|infinite-?_?scroll)(?:$|[\s_\-])", re.IGNORECASE)
_MOST_LOOKED_AT = 3_000
_MOST_COUNTED = 100
_LONGEST_LABEL = 60
_LAST = 2_000


def gaps_of(tree: LexborHTMLParser, base: str, signs: Signs, *, counted: bool) -> frozenset[Gap]:
    """Return the gaps of a page whose scripts and templates are taken out of `tree` already; `counted` as `counted_links` finds it."""
    own = registrable(host_of(signs.fetched.final_address))
    found = (
        (Gap.BREAKS_OFF, _breaks_off(signs.lower)),
        (Gap.SUBSCRIBERS, for_subscribers(signs)),
        (Gap.LATER, _is_filled_later(tree) or _has_own_frame(tree, base, own) or _has_more(tree)),
        (Gap.COUNTERS, counted),
    )
    return frozenset(gap for gap, holds in found if holds)


def _is_filled_later(tree: LexborHTMLParser) -> bool:
    if any(node.attributes.get("src") for tag in _FILLED_TAGS for node in tree.tags(tag)[:_MOST_LOOKED_AT]):
        return True
    for node in tree.css(_FILLED)[:_MOST_LOOKED_AT]:
        attributes = node.attributes
        asked_for = "hx-get" in attributes or "data-hx-get" in attributes
        if not asked_for or _BY_ITSELF.search(attributes.get("hx-trigger") or attributes.get("data-hx-trigger") or ""):
            return True
    return False


def _breaks_off(lower: str) -> bool:
    """Whether a page that opens its body never ends it: it was cut on its way, or the site's program died half-way.

    Those who leave out the end on purpose, as they may, leave out the beginning too.
    """
    end = lower[-_LAST:]
    if "</body" in end or "</html" in end:
        return False
    return "<body" in lower and "</body" not in lower and "</html" not in lower


def _has_own_frame(tree: LexborHTMLParser, base: str, own_site: str) -> bool:
    for node in tree.tags("iframe")[:_MOST_LOOKED_AT]:
        attributes = node.attributes
        source = attributes.get("src") or attributes.get("data-src") or ""
        host = host_of(join(base, source)) if source else ""
        if host and registrable(host) == own_site and "hidden" not in attributes:
            return True
    return False


def _has_more(tree: LexborHTMLParser) -> bool:
    for node in (
        *tree.tags("button")[:_MOST_LOOKED_AT],
        *tree.css("a[role=button],a[href='#'],a[class*=more],[class*=infinite]")[:_MOST_LOOKED_AT],
    ):
        attributes = node.attributes
        if (attributes.get("href") or "#").strip()[:1] not in {"#", ""} and node.tag == "a":
            continue  # it leads to a page of its own
        if _MORE_CLASS.search((attributes.get("class") or "")[:500]):
            return True
        label = " ".join((node.text() or attributes.get("aria-label") or "")[: 4 * _LONGEST_LABEL].split())
        if len(label) <= _LONGEST_LABEL and _MORE.fullmatch(label):
            return True
    return False


def counted_links(tree: LexborHTMLParser, base: str, address: str) -> tuple[PageLink, ...]:
    """Return the links that go through a counter which does not say where they lead: the site's own, or a shortener.

    `address` is the page's own.
    """
    own_site = registrable(host_of(address))
    nodes = [(node, node.attributes.get("href") or "") for node in tree.css("a[href]")[:_MOST_LOOKED_AT]]
    # Most sites have none, so all are asked at once first.
    hrefs = "\n".join(href for _node, href in nodes)
    if OPAQUE.search(hrefs) is None and not any(f"//{host}/" in hrefs for host in SHORTENERS):
        return ()
    found = ((node, join(base, href)) for node, href in nodes if _is_opaque(href, base, own_site))
    return tuple(read_link(node, counter, counter) for node, counter in islice(found, _MOST_COUNTED))


def _is_opaque(href: str, base: str, own_site: str) -> bool:
    if "//" in href[:8] and own_site not in href:
        return host_of(join(base, href)) in SHORTENERS
    return OPAQUE.search(href) is not None and registrable(host_of(join(base, href))) == own_site
