"""What a page says of itself in its head and in the answer's headers: directives, language, canonical address, refresh."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from datetime import UTC, datetime

from selectolax.lexbor import LexborHTMLParser

from core.web.addresses.address import join, key
from core.web.reading.directives import Directives, from_header, from_meta
from core.web.records import Bot, Fetched

_LINK_HEADER = re.compile(r"<([^<>]*)>((?:[^,<\"]|\"[^\"]*\")*)")
_CANONICAL = re.compile(r";\s*rel\s*=\s*(?:\"[^\"]*\bcanonical\b[^\"]*\"|canonical\b)", re.IGNORECASE)
_REFRESH = re.compile(r"\s*(\d*)(?:\.\d*)?\s*[;,\s]\s*(?:url\s*=\s*)?(?:\"([^\"]*)|'([^']*)|(\S.*))?", re.IGNORECASE | re.DOTALL)
_SOON = 20
"""Seconds: a refresh that waits longer leaves people time to read the page, and follow its links."""
_MOST_HEAD_LINKS = 500
_MOST_METAS = 2_000
_LONGEST_LANGUAGE = 35


@dataclass(frozen=True, slots=True)
class Asked:
    """What search engines are asked by one side, the page or the server, for each bot."""

    google: Directives = field(default_factory=Directives)
    bing: Directives = field(default_factory=Directives)

    def __or__(self, other: Asked) -> Asked:
        return Asked(self.google | other.google, self.bing | other.bing)

    def noindex_for(self) -> frozenset[Bot]:
        """Return the engines that are not to show the page."""
        return frozenset(bot for bot, said in ((Bot.GOOGLE, self.google), (Bot.BING, self.bing)) if said.noindex)

    def nofollow_for(self) -> frozenset[Bot]:
        """Return the engines that are not to follow its links."""
        return frozenset(bot for bot, said in ((Bot.GOOGLE, self.google), (Bot.BING, self.bing)) if said.nofollow)


@dataclass(frozen=True, slots=True)
class Head:
    """What meta and link elements say, with the headers that say the same; `refresh` and `canonical` are absolute or ""."""

    asked: Asked
    language: str
    canonical: str
    refresh: str


def asked_by_server(fetched: Fetched) -> Asked:
    """Return what the X-Robots-Tag header asks."""
    value = fetched.headers.get("x-robots-tag", "")
    if not value:
        return Asked()
    at = _aware(fetched.at)
    return Asked(from_header(value, at, Bot.GOOGLE), from_header(value, at, Bot.BING))


def read_head(tree: LexborHTMLParser, base: str, fetched: Fetched) -> Head:
    """Read what the page's head says; `base` is what its addresses are relative to."""
    asked = Asked()
    at = _aware(fetched.at)
    root = tree.root
    language = (root.attributes.get("lang") or root.attributes.get("xml:lang") or "") if root is not None else ""
    refresh = fetched.headers.get("refresh", "")
    in_meta = locale = ""
    for node in tree.tags("meta")[:_MOST_METAS]:
        attributes = node.attributes
        content = attributes.get("content")
        if not content:
            continue
        name = attributes.get("name")
        if name:
            asked |= Asked(from_meta(name, content, at, Bot.GOOGLE), from_meta(name, content, at, Bot.BING))
            continue
        equivalent = (attributes.get("http-equiv") or "").strip().lower()
        if equivalent == "refresh" and not refresh and (node.parent is None or node.parent.tag != "noscript"):
            refresh = content
        elif equivalent == "content-language":
            in_meta = in_meta or content
        elif (attributes.get("property") or "").strip().lower() == "og:locale":
            locale = locale or content
    language = language or in_meta or fetched.headers.get("content-language", "") or locale.replace("_", "-")
    return Head(
        asked, language.partition(",")[0].strip()[:_LONGEST_LANGUAGE], _canonical(tree, base, fetched), _refresh(refresh, base, fetched)
    )


def _aware(moment: datetime) -> datetime:
    return moment if moment.tzinfo else moment.replace(tzinfo=UTC)


def _canonical(tree: LexborHTMLParser, base: str, fetched: Fetched) -> str:
    said = []
    for node in tree.tags("link")[:_MOST_HEAD_LINKS]:
        if "canonical" in (node.attributes.get("rel") or "").lower().split() and node.parent is not None and node.parent.tag == "head":
            href = node.attributes.get("href")
            said.append(join(base, href) if href is not None else "")
    for found in _LINK_HEADER.finditer(fetched.headers.get("link", "")):
        if _CANONICAL.search(found[2]):
            said.append(join(fetched.final_address, found[1]))
    said = [address for address in said if address]
    return said[0] if said and len({key(address) for address in said}) == 1 else ""


def _refresh(said: str, base: str, fetched: Fetched) -> str:
    found = _REFRESH.match(said[:2000]) if said else None
    if found is None or int(found[1][:6] or 0) > _SOON:
        return ""
    to = found[2] or found[3] or found[4] or ""
    address = join(base, to) if to.strip() else ""
    return "" if key(address) == key(fetched.final_address) else address
