"""One answer read once into plain facts: what kind of page, its links to me, what it asks of search engines."""

from __future__ import annotations

import json
import re
from dataclasses import replace

from selectolax.lexbor import LexborHTMLParser, LexborNode

from core.web.reading.bounds import readable
from core.web.reading.charset import Text, read_text
from core.web.reading.finding import base_of, find_links
from core.web.reading.gaps import counted_links, gaps_of
from core.web.reading.head import asked_by_server, read_head
from core.web.reading.mentions import beyond_ascii, may_name, names
from core.web.reading.signs import Signs
from core.web.reading.traces import traces_of
from core.web.reading.walls import kind_of
from core.web.records import Fetched, Gap, PageFacts, PageKind, PageLink, Trace

_HTML = frozenset({"text/html", "application/xhtml+xml"})
_PERHAPS_HTML = frozenset({"", "application/xml", "text/xml", "application/octet-stream", "unknown/unknown"})
_LOOKS_LIKE_HTML = re.compile(
    r"\s*(?:<\?xml[^>]{0,200}>\s*)?(?:<!--.{0,2000}?-->\s*)?<(?:!doctype\s+html|html|head|body|title|meta|div|p|a|h1|table)\b", re.I | re.S
)
_FEED = re.compile(r"\s*(?:<\?xml[^>]{0,200}>\s*)?(?:<[?!][^>]{0,500}>\s*){0,5}<(?:rss|feed|rdf:rdf|urlset|sitemapindex|opml)\b", re.I)
_ENDS_AT_ONCE = re.compile(r"<(script|style|title|textarea|iframe|noscript|xmp|noembed|noframes|a|div|span|p)\b([^<>]*)/>", re.I)
"""In XML an element may end where it begins; read as HTML, the rest of the page would be inside it."""
_PLAIN_ENCODINGS = frozenset({"", "identity", "gzip", "x-gzip", "deflate"})
_FILES = (b"%PDF-", b"\x89PNG", b"GIF8", b"\xff\xd8\xff", b"PK\x03\x04", b"\xd0\xcf\x11\xe0", b"RIFF", b"OggS", b"ID3\x03", b"{\\rtf")
"""How files begin that some servers send as pages."""
_PACKED = (b"\x1f\x8b", b"\x28\xb5\x2f\xfd")
_LETTER_WRITTEN_AS_NUMBER = re.compile(r"&#(?:x[2-7][0-9a-f]|[4-9]\d|1[0-2]\d)\b|&period;")
_ROOTS = "#root,#app,#__next,#__nuxt,#___gatsby,#svelte,#q-app,app-root,#main-app,#react-root,[ng-app],[data-reactroot]"
_LONGEST_TITLE = 300
_BEGINNING = 12_000
_FEW_WORDS = 600
_WHITE = b" \n\t\r\f"


def read_page(fetched: Fetched, domains: frozenset[str]) -> PageFacts:
    """Return what the page says, its links to `domains` (lower-case punycode without `www.`) among it.

    Pure, and never raises, whatever the bytes: what is no page is NOT_A_PAGE, what is compressed in an unknown way PACKED, what
    would take too long UNREADABLE.
    """
    asked = asked_by_server(fetched)
    by_server = PageFacts(
        PageKind.NOT_A_PAGE,
        noindex_for=asked.noindex_for(),
        noindex_by="server" if asked.google.noindex else "",
        nofollow_for=asked.nofollow_for(),
        nofollow_by="server" if asked.google.nofollow else "",
    )
    said = fetched.headers.get("content-type", "")
    kind = re.split(r"[;,]", said, maxsplit=1)[0].strip().lower()
    if kind not in _HTML and kind not in _PERHAPS_HTML:
        return by_server
    text = read_text(fetched.body, said)
    looks_like_html = _LOOKS_LIKE_HTML.match(text.letters[:4000]) is not None
    if not looks_like_html and _is_packed(fetched):
        return replace(by_server, kind=PageKind.PACKED)
    if (kind in _PERHAPS_HTML and not looks_like_html) or fetched.body.startswith(_FILES) or _is_data(text.letters):
        return by_server
    if kind not in {"", "text/html"} and "/>" in text.letters:
        letters = _ENDS_AT_ONCE.sub(r"<\1\2></\1>", text.letters)
        text = Text(letters, letters.encode())
    if not readable(text.letters):
        return replace(by_server, kind=PageKind.UNREADABLE)
    return _Reading(fetched, text, domains).facts(by_server)


def _is_packed(fetched: Fetched) -> bool:
    """Whether the body is still compressed: in a way that was not asked for, or twice."""
    encodings = {part.strip().lower() for part in fetched.headers.get("content-encoding", "").split(",")}
    return not encodings <= _PLAIN_ENCODINGS or fetched.body.startswith(_PACKED)


def _is_data(letters: str) -> bool:
    """Whether this is data for programs, whatever it is sent as."""
    start = letters[:2000].lstrip("\ufeff \n\r\t")
    if start[:1] in {"{", "["}:
        try:
            json.loads(letters)
        except (ValueError, RecursionError):
            return False
        return True
    return start[:1] == "<" and _FEED.match(start) is not None


class _Reading:
    """One page while it is read."""

    def __init__(self, fetched: Fetched, text: Text, domains: frozenset[str]) -> None:
        self._fetched = fetched
        self._domains = domains
        self._tree = LexborHTMLParser(text.utf8)
        self._text = text
        self._base = base_of(self._tree, fetched.final_address)

    def facts(self, by_server: PageFacts) -> PageFacts:
        tree, fetched, domains = self._tree, self._fetched, self._domains
        head = read_head(tree, self._base, fetched)
        found = find_links(tree, self._base, fetched.final_address, domains)
        plain = any(not link.weak and not link.through for link in found.links)
        lower = "" if plain else self._lower()
        named = bool(lower) and (may_name(lower, domains) or _LETTER_WRITTEN_AS_NUMBER.search(lower) is not None)
        traces = traces_of(tree, lower, domains) if named else set()
        if found.links and not plain and any(link.weak for link in found.links):
            traces.add(Trace.NOSCRIPT)
        signs, visible = self._signs(plain, lower)
        kind, provider = kind_of(signs, links_to_me=plain)
        gaps: frozenset[Gap] = frozenset()
        counted: tuple[PageLink, ...] = ()
        if not plain:
            if named and names(visible.lower(), domains):
                traces.add(Trace.NAMED)
            if kind is PageKind.CONTENT:
                counted = counted_links(tree, self._base, fetched.final_address)
                gaps = gaps_of(tree, self._base, signs, counted=bool(counted))
                kind = kind if found.complete else PageKind.UNREADABLE
        return replace(
            by_server,
            kind=kind,
            provider=provider,
            title=signs.title,
            language=head.language,
            links=found.links,
            traces=frozenset(traces),
            gaps=gaps,
            counted=counted,
            noindex_for=by_server.noindex_for | head.asked.noindex_for(),
            noindex_by="page" if head.asked.google.noindex else by_server.noindex_by,
            nofollow_for=by_server.nofollow_for | head.asked.nofollow_for(),
            nofollow_by="page" if head.asked.google.nofollow else by_server.nofollow_by,
            canonical=head.canonical,
            refresh=head.refresh,
            outside_links=found.outside_links,
            outside_sites=found.outside_sites,
            text_length=signs.length,
        )

    def _lower(self) -> str:
        """Return the markup in small letters; for most domains those of ASCII alone, which takes a quarter of the time."""
        text = self._text
        return text.letters.lower() if beyond_ascii(self._domains) else text.utf8.lower().decode(errors="replace")

    def _signs(self, plain: bool, lower: str) -> tuple[Signs, str]:
        """Return what tells a wall from a page, and its visible text; the tree loses its scripts and the like here.

        Where a plain link to me was found, the page is what it should be, and only what is a fact of its own is looked for.
        """
        tree = self._tree
        title = _folded(tree.head.css_first("title") if tree.head is not None else None)[:_LONGEST_TITLE]
        heading, scripts, passwords, frames, asks = "", 0, 0, 0, False
        if not plain:
            heading = _folded(tree.css_first("h1"))
            scripts = len(tree.tags("script"))
            passwords = sum((node.attributes.get("type") or "").lower() == "password" for node in tree.tags("input"))
            frames = len(tree.tags("frameset")) + sum("src" in node.attributes for node in tree.tags("iframe"))
            asks = bool(tree.tags("form") or tree.tags("button"))
        tree.strip_tags(["script", "style", "noscript", "template", "textarea", "select"])
        text = tree.body.text(separator=" ") if tree.body is not None else ""
        length = _length(text)
        if not plain and not heading and length < _FEW_WORDS:
            heading = _folded(tree.css_first("h2"))  # longer pages have banners with such headings
        return Signs(
            fetched=self._fetched,
            lower=lower,
            title=title,
            heading=heading[:_LONGEST_TITLE],
            text="" if plain else " ".join(text[:_BEGINNING].split()),
            length=length,
            scripts=scripts,
            passwords=passwords,
            asks=asks,
            frames=frames,
            has_root=not plain and len(text) < _BEGINNING and any(not _filled(node) for node in tree.css(_ROOTS)[:20]),
        ), text


def _length(text: str) -> int:
    """Return the number of characters that are no white space."""
    raw = text.encode()
    return len(text) - (len(raw) - len(raw.translate(None, _WHITE))) - text.count("\u00a0")


def _filled(node: LexborNode) -> bool:
    return bool(node.text().strip())


def _folded(node: LexborNode | None) -> str:
    return " ".join(node.text().split()) if node is not None else ""
