"""Documents inside a page that are part of it: an iframe's own text, and trees in the shadow, as far as markup declares them."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain

from selectolax.lexbor import LexborHTMLParser, LexborNode

from core.web.reading.bounds import readable

MOST = 1_000
"""Of either kind, in one document."""
_DEEPEST = 8
_SHADOW = "shadowrootmode"


def documents_in(tree: LexborHTMLParser, outer: tuple[LexborNode, ...] = ()) -> Iterator[tuple[tuple[LexborNode, ...], LexborHTMLParser]]:
    """Yield the elements that hold a document, the innermost first, and the document; then those inside it."""
    if len(outer) >= _DEEPEST:
        return
    for holder, document in chain(_framed(tree), _shadowed(tree)):
        holders = (holder, *outer)
        yield holders, document
        yield from documents_in(document, holders)


def _framed(tree: LexborHTMLParser) -> Iterator[tuple[LexborNode, LexborHTMLParser]]:
    for node in tree.tags("iframe")[:MOST]:
        text = node.attributes.get("srcdoc")
        if text and readable(text):
            yield node, LexborHTMLParser(text)


def _shadowed(tree: LexborHTMLParser) -> Iterator[tuple[LexborNode, LexborHTMLParser]]:
    for node in tree.tags("template")[:MOST]:
        if in_the_shadow(node):
            markup = node.html or ""
            # Read as what it becomes: an ordinary element in its place.
            yield node, LexborHTMLParser(f"<div{markup.removeprefix('<template').removesuffix('</template>')}</div>")


def in_the_shadow(template: LexborNode) -> bool:
    """Return whether a template is a shadow tree that browsers show, and not one kept for scripts."""
    return (template.attributes.get(_SHADOW) or "").strip().lower() in {"open", "closed"}
