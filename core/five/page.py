"""Everything one page of a neighbour's site says of the business, and of others in its place."""

from __future__ import annotations

from dataclasses import dataclass

from bs4 import BeautifulSoup, Tag

from core.business.reading.links import HELPERS, NETWORKS
from core.business.reading.tree import tree_of
from core.five.naming import Wanted, named_in
from core.five.records import Finding
from core.web.addresses.address import host_of, is_mine, join, site_of
from core.web.reading.wayfinding import NEWS, sort_of, worth_reading
from core.web.records import Fetched, PageFacts

FEWEST_THANKED = 2
"""Other sites that a page links to before it is said to thank others: one alone may be whoever made the site."""
_MOST_LINKS = 2_000
_SHOWN_THANKED = 3
_FRAME = ["nav", "header", "footer", "aside"]


@dataclass(frozen=True, slots=True)
class PageLook:
    """`found` is None where the page says nothing of it; `further` are pages worth reading, each with its sort."""

    page: str
    found: Finding | None = None
    words: str = ""
    further: tuple[tuple[int, str], ...] = ()


def read_their_page(fetched: Fetched, facts: PageFacts, wanted: Wanted, sort: int | None) -> PageLook | None:
    """Read a page; `sort` is what the link to it sounded like. None where it cannot be read as a tree."""
    page = fetched.final_address
    link = next((link for link in facts.links if not link.hidden and not link.weak), None)
    if link is not None:
        return PageLook(page, Finding.LINKS, link.words or link.hint)
    tree = tree_of(fetched)
    if tree is None:
        return None
    further = worth_reading(tree, page)
    sounds = sort if sort is not None else sort_of(_title(tree))
    thanked = _thanked(tree, page, wanted) if sounds is not None and sounds < NEWS else []
    for tag in tree(["script", "style", "template", "noscript"]):
        tag.decompose()
    words = named_in(tree.get_text(" "), wanted)
    if words:
        return PageLook(page, Finding.NAMED, words, further)
    if len(thanked) >= FEWEST_THANKED:
        return PageLook(page, Finding.OTHERS, ", ".join(thanked[:_SHOWN_THANKED]), further)
    return PageLook(page, further=further)


def _thanked(tree: BeautifulSoup, page: str, wanted: Wanted) -> list[str]:
    """Return the other sites that the page's own part links to, each once."""
    own = site_of(page)
    found: dict[str, None] = {}
    for tag in tree.find_all("a", href=True, limit=_MOST_LINKS):
        host = host_of(join(page, str(tag["href"])))
        site = site_of(host) if host else ""
        if not site or site == own or site in NETWORKS or site in HELPERS or is_mine(host, wanted.domains):
            continue
        if tag.find_parent(_FRAME) is None:
            found[host.removeprefix("www.")] = None
    return list({site_of(host): host for host in reversed(found)}.values())[::-1]


def _title(tree: BeautifulSoup) -> str:
    heading = tree.find("h1")
    title = tree.find("title")
    return " ".join(tag.get_text(" ") for tag in (heading, title) if isinstance(tag, Tag))[:200]
