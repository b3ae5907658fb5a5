"""Links of the owner's pages to other sites that may lead nowhere by now."""

from __future__ import annotations

from bs4 import BeautifulSoup

from core.business.reading.links import HELPERS, NETWORKS
from core.business.reading.records import OutsideLink
from core.web.addresses.address import host_of, is_mine, join, key, site_of

_MOST_TAGS = 2_000
_MOST_LINKS = 60
"""Of one page; what has more is a list of links, and a sample of it says enough."""
_LONGEST_WORDS = 80
_LONGEST_ADDRESS = 2_000


def outside_links(tree: BeautifulSoup, page: str, domains: frozenset[str]) -> tuple[OutsideLink, ...]:
    """Return the links of a page to other people's sites, each once; networks and the like know programs too well to tell them much."""
    found: dict[str, OutsideLink] = {}
    for tag in tree.find_all("a", href=True, limit=_MOST_TAGS):
        address = join(page, str(tag["href"]))
        host = host_of(address) if len(address) <= _LONGEST_ADDRESS else ""
        if not host or is_mine(host, domains) or site_of(host) in NETWORKS | HELPERS:
            continue
        words = " ".join(tag.get_text(" ").split())[:_LONGEST_WORDS]
        found.setdefault(key(address), OutsideLink(address, page, words))
        if len(found) == _MOST_LINKS:
            break
    return tuple(found.values())
