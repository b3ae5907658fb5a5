"""The way through one site to the page that links: its first page, its list of pages, then what sounds most like a list of neighbours."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable
from dataclasses import dataclass, field
from urllib.parse import unquote

from core.web.addresses.address import key, site_of
from core.web.reading.sitemap import is_list_of_lists, named_in_sitemap
from core.web.reading.wayfinding import MOST_PAGES, NEWS, is_page, sort_of

MOST_LISTS = 3
"""Sitemaps of a site that are asked for: they count among its pages."""
_LAST_RESORT = NEWS + 1
_PAGES = ("page", "misc", "site")
"""What a part of a list of lists is called that names pages, and not a shop's goods."""


@dataclass(frozen=True, slots=True)
class Step:
    """The next address to ask for."""

    address: str
    is_list: bool = False


@dataclass(slots=True)
class Trail:
    """At most `MOST_PAGES` are asked for, lists included; `read` counts pages that could be read."""

    asked: int = 0
    read: int = 0
    _lists_asked: int = 0
    _lists: deque[str] = field(default_factory=deque)
    _waiting: dict[str, tuple[int, str]] = field(default_factory=dict)
    _seen: set[str] = field(default_factory=set)

    def went(self, address: str) -> None:
        """An address was asked for."""
        self.asked += 1
        self._seen.add(key(address))

    def add_lists(self, addresses: Iterable[str]) -> None:
        self._lists += addresses

    def add_pages(self, found: Iterable[tuple[int, str]]) -> None:
        """Take pages to read, each with its sort, 0 the most telling."""
        for sort, address in found:
            known = self._waiting.get(key(address))
            if known is None or sort < known[0]:
                self._waiting[key(address)] = (sort, address)

    def take_list(self, text: str, page: str) -> None:
        """Take in what a list of pages, or of further lists, names of `page`'s site."""
        named = named_in_sitemap(text, page)
        if is_list_of_lists(text):
            self._lists += sorted(named, key=lambda address: not any(word in address.lower() for word in _PAGES))
            return
        pages = [address for address in named if site_of(address) == site_of(page) and is_page(address)]
        sorts = [(sort_of(unquote(address.partition("://")[2].partition("/")[2])), address) for address in pages]
        self.add_pages((_LAST_RESORT if sort is None else sort, address) for sort, address in sorts)

    def next(self) -> Step | None:
        """Return where to go now; None where the way ends.

        What the first page itself calls its partners goes before the site's list, and the list before its news.
        """
        self._waiting = {each: found for each, found in self._waiting.items() if each not in self._seen}
        if self.asked >= MOST_PAGES:
            return None
        best = min(self._waiting.values(), key=lambda found: found[0], default=None)
        while self._lists and self._lists_asked < MOST_LISTS and (best is None or best[0] >= NEWS):
            address = self._lists.popleft()
            if key(address) not in self._seen:
                self._lists_asked += 1
                return Step(address, is_list=True)
        return Step(best[1]) if best is not None else None
