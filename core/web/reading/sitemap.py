"""The addresses in a site's own list of its pages: where such lists are, and what they name (https://www.sitemaps.org/protocol.html)."""

from __future__ import annotations

import re
from collections.abc import Iterable
from html import unescape
from itertools import islice

from core.web.addresses.address import host_of, join, key, site_of

MOST_NAMED = 20_000
"""Addresses of one list that are looked at; the protocol allows 50,000."""
_LONGEST = 2_000

# What was passed over is never tried again (the sign ++): in a list of blanks that would take hours.
_NAMED = re.compile(r"<loc>\s*+(?:<!\[CDATA\[\s*+)?([^<>\s\]]++)", re.IGNORECASE)
_IS_LIST_OF_LISTS = re.compile(r"<sitemapindex\b", re.IGNORECASE)
_LISTED = re.compile(r"(?:^|\r)[ \t]*+sitemap[ \t]*+:[ \t]*+(\S++)", re.IGNORECASE | re.MULTILINE)


def sitemaps_in(robots: str, page: str) -> list[str]:
    """Return the lists of `page`'s own site that a robots.txt names; the usual place where it names none."""
    named = (join(page, address) for address in _LISTED.findall(robots))
    return _of_site(named, page) or [join(page, "/sitemap.xml")]


def is_list_of_lists(text: str) -> bool:
    return _IS_LIST_OF_LISTS.search(text) is not None


def named_in_sitemap(text: str, page: str) -> list[str]:
    """Return the addresses of `page`'s own site that a list names, each once, in its order."""
    found = (unescape(match[1]) for match in islice(_NAMED.finditer(text), MOST_NAMED))
    return _of_site(found, page)


def _of_site(addresses: Iterable[str], page: str) -> list[str]:
    site = site_of(page)
    mine = (address for address in addresses if len(address) <= _LONGEST and host_of(address) and site_of(address) == site)
    return list({key(address): address for address in mine}.values())
