"""Signs of my site on a page that has no plain link to it: written off, held back, or only in what scripts read."""

from __future__ import annotations

from collections.abc import Iterator

from selectolax.lexbor import LexborHTMLParser

from core.web.mentions import may_name, names
from core.web.records import Trace

_MOST_TEMPLATES = 50
_MOST_DATA = 2_000
_DATA = "[data-href],[data-url],[data-link],[data-target-url],[onclick],[routerlink],iframe[srcdoc]"
_DATA_NAMES = ("data-href", "data-url", "data-link", "data-target-url", "onclick", "routerlink", "srcdoc")


def traces_of(tree: LexborHTMLParser, lower: str, domains: frozenset[str]) -> set[Trace]:
    """Return what the markup shows beside links; `lower` is the page's markup in small letters.

    A name in the visible text, and a link in noscript, are for the caller to add.
    """
    if not may_name(lower, domains):
        return set()
    found = set()
    if any("<a" in part and names(part, domains) for part in _comments(lower)):
        found.add(Trace.COMMENTED_OUT)
    for template in tree.css("template")[:_MOST_TEMPLATES]:
        inside = (template.html or "").lower()
        if "<a" in inside and names(inside, domains):
            found.add(Trace.TEMPLATE)
            break
    if any(names(part.lower(), domains) for part in _data(tree)):
        found.add(Trace.PAGE_DATA)
    return found


def _comments(lower: str) -> Iterator[str]:
    start = lower.find("<!--")
    while start >= 0:
        end = lower.find("-->", start + 2)
        yield lower[start : end if end >= 0 else len(lower)]
        start = lower.find("<!--", end) if end >= 0 else -1


def _data(tree: LexborHTMLParser) -> Iterator[str]:
    for node in tree.css("script,textarea,xmp"):
        yield node.text()
    for node in tree.css(_DATA)[:_MOST_DATA]:
        attributes = node.attributes
        yield " ".join(attributes.get(name) or "" for name in _DATA_NAMES)
