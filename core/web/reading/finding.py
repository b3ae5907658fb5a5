"""The links of a page: those that lead to me, each with what is said about it, and how many lead elsewhere."""

from __future__ import annotations

import re
from dataclasses import dataclass

from selectolax.lexbor import LexborHTMLParser, LexborNode

from core.web.addresses.address import host_of, is_mine, join
from core.web.addresses.hosts import registrable
from core.web.reading.counters import HTTP_IN_BASE64, carried
from core.web.reading.inside import documents_in
from core.web.reading.mentions import names
from core.web.reading.placing import around, looks_hidden, place_of
from core.web.reading.snippet import snippet_around
from core.web.records import PageLink

_WRITTEN_AS_USUAL = re.compile(
    r"(?:https?:)?//([a-z0-9\-.]{0,252}[a-z0-9])(?=[/?#]|$)"
    r"|(?:/(?![/\\])|[?.]|[\w\-%]+(?:[./?]|$))[^\\\t\n\r]*$"
)
"""Whole with its host, or relative to the page: nothing here needs to be taken apart."""
_NOT_THE_WEB = re.compile(r"\s*(?:#|javascript:|mailto:|tel:|data:|sms:|whatsapp:|$)", re.IGNORECASE)
_TOKENS = re.compile(r"[\s,]+")
_MOST_LOOKED_AT = 100
"""Links to me whose place and surroundings are read; a page with more repeats itself."""
_MOST_KEPT = 500
_MOST_ODD = 6_000
"""Addresses so written that they must be taken apart (10 microseconds each); counters are taken apart too."""
_LONGEST_WORDS = 500

_Levels = list[tuple[str, dict[str, str]]]


@dataclass(frozen=True, slots=True)
class Found:
    """`outside_links` lead to other sites than the page's own, `outside_sites` many of them; mine are among them."""

    links: tuple[PageLink, ...]
    outside_links: int
    outside_sites: int
    complete: bool
    """Whether every link was looked at; a page of many thousand oddly written ones is left at some point."""


def base_of(tree: LexborHTMLParser, address: str) -> str:
    """Return what relative addresses are relative to: the first `<base href>`, where it is a web address, else the page's own."""
    for node in tree.tags("base"):
        href = node.attributes.get("href")
        if href is not None:
            return join(address, href) or address
    return address


def find_links(tree: LexborHTMLParser, base: str, address: str, domains: frozenset[str]) -> Found:
    """Return the links of a page, and of the documents inside it."""
    seen = _Seen(base, address, domains)
    seen.take_all(tree)
    if tree.css_first("svg") is not None:
        for node in tree.css("svg a"):
            if "href" not in node.attributes:
                seen.take_odd(node, node.attributes.get("xlink:href") or "")
    for holders, document in documents_in(tree):
        seen.take_all(document, [level for holder in holders for level in around(holder)])
    return seen.found()


class _Seen:
    """What was seen of a page's links so far."""

    def __init__(self, base: str, address: str, domains: frozenset[str]) -> None:
        self._base = base
        self._own_site = registrable(host_of(address))
        base_host = host_of(base)
        self._domains = domains
        self._base_is_mine = is_mine(base_host, domains)
        self._base_is_outside = bool(base_host) and registrable(base_host) != self._own_site
        self._mine: dict[str, bool] = {}
        self._hosts: dict[str, int] = {}
        self._links: list[PageLink] = []
        self._relative = 0
        self._odd = 0
        self._outer: _Levels = []

    def take_all(self, tree: LexborHTMLParser, outer: _Levels | None = None) -> None:
        """Look at every link of a document; `outer` is what it stands in, where it is part of another."""
        self._outer = outer or []
        hosts, mine = self._hosts, self._mine
        carrying: list[tuple[LexborNode, str]] = []
        for node in tree.css("a[href],area[href]"):
            href = node.attributes.get("href") or ""
            usual = _WRITTEN_AS_USUAL.match(href)
            if usual is None:
                self.take_odd(node, href)
                continue
            host = usual[1]
            if host is None:
                if self._base_is_mine:
                    self.take_odd(node, href)
                    continue
                self._relative += 1
                if "?" in href or "http" in href or HTTP_IN_BASE64 in href:
                    carrying.append((node, href))
                continue
            if host in hosts:
                hosts[host] += 1
            else:
                hosts[host] = 1
                mine[host] = is_mine(host, self._domains)
            if mine[host]:
                self._take_mine(node, href)
            elif "?" in href or href.count("http") > 1 or HTTP_IN_BASE64 in href:
                carrying.append((node, href))
        self._take_counters(carrying)

    def take_odd(self, node: LexborNode, href: str) -> None:
        """Look at a link whose address has to be taken apart."""
        if _NOT_THE_WEB.match(href):
            return
        self._odd += 1
        target = join(self._base, href) if self._odd <= _MOST_ODD else ""
        host = host_of(target)
        if not host:
            return
        self._hosts[host] = self._hosts.get(host, 0) + 1
        if host not in self._mine:
            self._mine[host] = is_mine(host, self._domains)
        if self._mine[host]:
            self._take_mine(node, target)
        elif "?" in target or target.count("http") > 1:
            self._take_counters([(node, target)])

    def _take_mine(self, node: LexborNode, href: str) -> None:
        whole = join(self._base, href) if len(self._links) < _MOST_KEPT else ""
        if whole:
            self._links.append(self._link(node, whole, ""))

    def _take_counters(self, carrying: list[tuple[LexborNode, str]]) -> None:
        """Look for mine inside other addresses; most pages name me in none, so all are asked at once first."""
        if not carrying or not self._may_carry("\n".join(href for _node, href in carrying)):
            return
        for node, href in carrying:
            if len(self._links) >= _MOST_KEPT or not self._may_carry(href):
                continue
            self._odd += 1
            address = join(self._base, href) if self._odd <= _MOST_ODD else ""
            to = carried(address, self._domains) if address else ""
            if to:
                self._links.append(self._link(node, to, address))

    def _may_carry(self, href: str) -> bool:
        return HTTP_IN_BASE64 in href or names(href.lower(), self._domains)

    def _link(self, node: LexborNode, address: str, through: str) -> PageLink:
        if len(self._links) >= _MOST_LOOKED_AT:
            return PageLink(address, rel=_rel_of(node), through=through)
        return read_link(node, address, through, self._outer)

    def found(self) -> Found:
        links = 0
        sites: set[str] = set()
        for host, n in self._hosts.items():
            site = registrable(host)
            if site != self._own_site:
                links += n
                sites.add(site)
        if self._relative and self._base_is_outside:
            links += self._relative
            sites.add(registrable(host_of(self._base)))
        return Found(tuple(self._links), links, len(sites), self._odd <= _MOST_ODD)


def read_link(node: LexborNode, address: str, through: str = "", outer: _Levels | None = None) -> PageLink:
    """Return a link that leads to `address`, with its place and surroundings; `outer` is what its document stands in."""
    words, image = _words_of(node)
    levels = list(around(node))
    if outer:
        levels = [level for level in levels + outer if level[0] != "body"]
    place = place_of(levels)
    snippet, words_at = snippet_around(node, words)
    return PageLink(
        address=address,
        words=words,
        rel=_rel_of(node),
        place=place,
        hidden=looks_hidden(levels, place),
        image=image,
        weak=any(tag in {"noscript", "svg"} for tag, _attributes in levels),
        through=through,
        snippet=snippet,
        words_at=words_at,
        hint="" if words else _hint_of(node),
    )


def _rel_of(node: LexborNode) -> tuple[str, ...]:
    return tuple(sorted(set(_TOKENS.split((node.attributes.get("rel") or "").lower())) - {""}))


def _words_of(node: LexborNode) -> tuple[str, bool]:
    """Return a link's words, and whether they are a picture's."""
    if node.tag == "area":
        return _folded(node.attributes.get("alt") or ""), True
    silent = node.css_first("script,style") is not None
    text = _folded("".join(_spoken(node)) if silent else node.text())
    if text:
        return text, False
    pictures = node.css("img")
    said = dict.fromkeys(_folded(picture.attributes.get("alt") or "") for picture in pictures)
    return _folded(" ".join(said)), bool(pictures)


def _hint_of(node: LexborNode) -> str:
    attributes = node.attributes
    return _folded(attributes.get("aria-label") or attributes.get("title") or "")


def _spoken(node: LexborNode) -> list[str]:
    parts = []
    for inner in node.traverse(include_text=True):
        outer = inner.parent
        if inner.tag == "-text" and (outer is None or outer.tag not in {"script", "style"}):
            parts.append(inner.text(deep=False))
    return parts


def _folded(text: str) -> str:
    return " ".join(text.split())[:_LONGEST_WORDS].strip()
