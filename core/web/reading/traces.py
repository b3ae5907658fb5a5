"""Signs of my site on a page that has no plain link to it: written off, held back, or only in what scripts read."""

from __future__ import annotations

import re
from collections.abc import Iterator

from selectolax.lexbor import LexborHTMLParser, LexborNode

from core.web.addresses.address import host_of, is_mine, join
from core.web.reading.inside import in_the_shadow
from core.web.reading.mentions import names
from core.web.records import Trace

_MOST_TEMPLATES = 50
_MOST_DATA = 2_000
_ANYWHERE = "http://page.invalid/"
_MEANT = re.compile(r"\s*(?:[htps]{2,7}\s?[:;.,]{0,2}[/\\]{0,4}\s*){0,2}?((?:[\w\-]++\.)++[\w\-]++)(?=[/?#:\s]|$)")
_DATA = "[data-href],[data-url],[data-link],[data-target-url],[onclick],[routerlink],iframe[srcdoc]"
_DATA_NAMES = ("data-href", "data-url", "data-link", "data-target-url", "onclick", "routerlink", "srcdoc")


def traces_of(tree: LexborHTMLParser, lower: str, domains: frozenset[str]) -> set[Trace]:
    """Return what the markup shows beside links; `lower` is the page's markup in small letters.

    A name in the visible text, and a link in noscript, are for the caller to add.
    """
    found = set()
    if any("<a" in part and names(part, domains) for part in _comments(lower)):
        found.add(Trace.COMMENTED_OUT)
    for template in tree.tags("template")[:_MOST_TEMPLATES]:
        inside = "" if in_the_shadow(template) else (template.html or "").lower()
        if "<a" in inside and names(inside, domains):
            found.add(Trace.TEMPLATE)
            break
    if any(names(part, domains) for part in _slips(tree, domains)):
        found.add(Trace.MISWRITTEN)
    if any(names(part.lower(), domains) for part in _data(tree)):
        found.add(Trace.PAGE_DATA)
    if any(names(part.lower(), domains) for part in _told(tree)):
        found.add(Trace.DESCRIBED)
    return found


def _comments(lower: str) -> Iterator[str]:
    start = lower.find("<!--")
    while start >= 0:
        end = lower.find("-->", start + 2)
        yield lower[start : end if end >= 0 else len(lower)]
        start = lower.find("<!--", end) if end >= 0 else -1


def _slips(tree: LexborHTMLParser, domains: frozenset[str]) -> Iterator[str]:
    """Give the beginnings of links' addresses that were meant to be a site's: "www.shop.example", "htp://shop.example"."""
    for node in tree.css("a[href],area[href]")[:_MOST_DATA]:
        href = node.attributes.get("href") or ""
        found = _MEANT.match(href.lower())
        if found and not is_mine(host_of(join(_ANYWHERE, href)), domains):
            yield found[1]


def _data(tree: LexborHTMLParser) -> Iterator[str]:
    for node in tree.tags("script"):
        if not _is_told(node):
            yield node.text()
    for node in tree.css(_DATA)[:_MOST_DATA]:
        attributes = node.attributes
        yield " ".join(attributes.get(name) or "" for name in _DATA_NAMES)


def _told(tree: LexborHTMLParser) -> Iterator[str]:
    for node in tree.css("script,textarea,xmp"):
        if node.tag != "script" or _is_told(node):
            yield node.text()


def _is_told(script: LexborNode) -> bool:
    """Whether a script is structured data for machines, which no browser shows."""
    return (script.attributes.get("type") or "").strip().lower() == "application/ld+json"
