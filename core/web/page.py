"""One answer read once into plain facts: what kind of page, its links to me, what it asks of search engines."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import UTC, datetime

from selectolax.lexbor import LexborHTMLParser, LexborNode

from core.web.address import join, key
from core.web.bounds import readable
from core.web.charset import decode
from core.web.directives import Directives, from_header, from_meta
from core.web.finding import base_of, find_links
from core.web.mentions import may_name, names
from core.web.records import Fetched, PageFacts, PageKind, Trace
from core.web.signs import Signs
from core.web.traces import traces_of
from core.web.walls import kind_of

_HTML = frozenset({"text/html", "application/xhtml+xml"})
_PERHAPS_HTML = frozenset({"", "application/xml", "text/xml", "application/octet-stream", "unknown/unknown"})
_LOOKS_LIKE_HTML = re.compile(
    r"\s*(?:<\?xml[^>]{0,200}>\s*)?(?:<!--.{0,2000}?-->\s*)?<(?:!doctype\s+html|html|head|body|title|meta|div|p|a|h1|table)\b", re.I | re.S
)
_LINK_HEADER = re.compile(r"<([^<>]*)>((?:[^,<\"]|\"[^\"]*\")*)")
_CANONICAL = re.compile(r";\s*rel\s*=\s*(?:\"[^\"]*\bcanonical\b[^\"]*\"|canonical\b)", re.IGNORECASE)
_REFRESH = re.compile(r"\s*(\d*)(?:\.\d*)?\s*[;,\s]\s*(?:url\s*=\s*)?(?:\"([^\"]*)|'([^']*)|(\S.*))?", re.IGNORECASE | re.DOTALL)
_AT_ONCE = 3
"""Seconds: a refresh that waits longer leaves people time to read the page, and follow its links."""
_ROOTS = "#root,#app,#__next,#__nuxt,#___gatsby,#svelte,#q-app,app-root,#main-app,#react-root,[ng-app],[data-reactroot]"
_LONGEST_TITLE = 300
_MOST_HEAD_LINKS = 500
_BEGINNING = 20_000
_WHITE = " \n\t\r\f\u00a0"


def read_page(fetched: Fetched, domains: frozenset[str]) -> PageFacts:
    """Return what the page says, its links to `domains` (lower-case punycode without `www.`) among it.

    Pure, and never raises, whatever the bytes: what is no page is NOT_A_PAGE, what would take too long is UNREADABLE.
    """
    header = from_header(fetched.headers.get("x-robots-tag", ""), _aware(fetched.at))
    by_server = _with_directives(PageFacts(PageKind.NOT_A_PAGE), header, "server")
    kind = fetched.headers.get("content-type", "").partition(";")[0].strip().lower()
    if kind not in _HTML and kind not in _PERHAPS_HTML:
        return by_server
    text = decode(fetched.body, fetched.headers.get("content-type", ""))
    if kind in _PERHAPS_HTML and not _LOOKS_LIKE_HTML.match(text[:4000]):
        return by_server
    if not readable(text):
        return replace(by_server, kind=PageKind.UNREADABLE)
    return _Reading(fetched, text, domains).facts(by_server)


def _aware(moment: datetime) -> datetime:
    return moment if moment.tzinfo else moment.replace(tzinfo=UTC)


def _with_directives(facts: PageFacts, said: Directives, by: str) -> PageFacts:
    if said.noindex:
        facts = replace(facts, noindex=True, noindex_by=by)
    return replace(facts, nofollow=True, nofollow_by=by) if said.nofollow else facts


@dataclass(frozen=True, slots=True)
class _Head:
    """What meta and link elements say."""

    directives: Directives
    language: str
    canonical: str
    refresh: str


class _Reading:
    """One page while it is read."""

    def __init__(self, fetched: Fetched, text: str, domains: frozenset[str]) -> None:
        self._fetched = fetched
        self._domains = domains
        self._tree = LexborHTMLParser(text)
        self._lower = text.lower()
        self._base = base_of(self._tree, fetched.final_address)

    def facts(self, by_server: PageFacts) -> PageFacts:
        tree, fetched = self._tree, self._fetched
        head = self._head()
        named = may_name(self._lower, self._domains)
        found = find_links(tree, self._base, fetched.final_address, self._domains, named=named)
        plain = any(not link.weak and not link.through for link in found.links)
        traces = set() if plain or not named else traces_of(tree, self._lower, self._domains)
        if any(link.weak for link in found.links) and not plain:
            traces.add(Trace.NOSCRIPT)
        signs, visible = self._signs()
        if named and not plain and names(visible.lower(), self._domains):
            traces.add(Trace.NAMED)
        kind, provider = kind_of(signs, links_to_me=plain)
        if kind is PageKind.CONTENT and not plain and not found.complete:
            kind = PageKind.UNREADABLE
        facts = _with_directives(by_server, head.directives, "page")
        return replace(
            facts,
            kind=kind,
            provider=provider,
            title=signs.title,
            language=head.language,
            links=found.links,
            traces=frozenset(traces),
            canonical=head.canonical,
            refresh=head.refresh,
            outside_links=found.outside_links,
            outside_sites=found.outside_sites,
            text_length=signs.length,
        )

    def _head(self) -> _Head:
        fetched = self._fetched
        directives = Directives()
        root = self._tree.root
        language = (root.attributes.get("lang") or root.attributes.get("xml:lang") or "") if root is not None else ""
        refresh = fetched.headers.get("refresh", "")
        for node in self._tree.css("meta[content]"):
            attributes = node.attributes
            content = attributes.get("content") or ""
            name = attributes.get("name")
            if name:
                directives |= from_meta(name, content, _aware(fetched.at))
                continue
            equivalent = (attributes.get("http-equiv") or "").strip().lower()
            if equivalent == "refresh" and not refresh and (node.parent is None or node.parent.tag != "noscript"):
                refresh = content
            elif equivalent == "content-language" and not language:
                language = content
        language = language or fetched.headers.get("content-language", "")
        return _Head(directives, language.partition(",")[0].strip()[:35], self._canonical(), self._refresh(refresh))

    def _canonical(self) -> str:
        said = []
        for node in self._tree.css("link[rel][href]")[:_MOST_HEAD_LINKS]:
            if "canonical" in (node.attributes.get("rel") or "").lower().split() and node.parent is not None and node.parent.tag == "head":
                said.append(join(self._base, node.attributes.get("href") or ""))
        for found in _LINK_HEADER.finditer(self._fetched.headers.get("link", "")):
            if _CANONICAL.search(found[2]):
                said.append(join(self._fetched.final_address, found[1]))
        said = [address for address in said if address]
        return said[0] if said and len({key(address) for address in said}) == 1 else ""

    def _refresh(self, said: str) -> str:
        found = _REFRESH.match(said[:2000]) if said else None
        if found is None or int(found[1][:6] or 0) > _AT_ONCE:
            return ""
        to = found[2] or found[3] or found[4] or ""
        address = join(self._base, to) if to.strip() else ""
        return "" if key(address) == key(self._fetched.final_address) else address

    def _signs(self) -> tuple[Signs, str]:
        """Return what tells a wall from a page, and its visible text; the tree loses its scripts and the like here."""
        tree = self._tree
        title = tree.head.css_first("title") if tree.head is not None else None
        heading = tree.css_first("h1")
        passwords = len(tree.css("input[type=password i]"))
        scripts = len(tree.tags("script"))
        frames = len(tree.css("frameset,iframe[src]"))
        tree.strip_tags(["script", "style", "noscript", "template", "textarea", "select"])
        text = tree.body.text(separator=" ") if tree.body is not None else ""
        return Signs(
            fetched=self._fetched,
            lower=self._lower,
            title=_folded(title)[:_LONGEST_TITLE],
            heading=_folded(heading)[:_LONGEST_TITLE],
            text=" ".join(text[:_BEGINNING].split()),
            length=len(text) - sum(map(text.count, _WHITE)),
            scripts=scripts,
            passwords=passwords,
            forms=len(tree.tags("form")),
            frames=frames,
            has_root=len(text) < _BEGINNING and any(not _filled(node) for node in tree.css(_ROOTS)[:20]),
        ), text


def _filled(node: LexborNode) -> bool:
    return bool(node.text().strip())


def _folded(node: LexborNode | None) -> str:
    return " ".join(node.text().split()) if node is not None else ""
