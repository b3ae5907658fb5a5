"""Documents inside a page that are part of it: an iframe's own text, and trees in the shadow, as far as markup declares them."""

from __future__ import annotations

from collections.abc import Iterator

from selectolax.lexbor import LexborHTMLParser, LexborNode

from core.web.bounds import readable

_MOST = 50
_SHADOW = "shadowrootmode"


def documents_in(tree: LexborHTMLParser) -> Iterator[tuple[LexborNode, LexborHTMLParser]]:
    """Yield the element that holds a document, and the document; one level deep, at most fifty of either kind."""
    for node in tree.tags("iframe")[:_MOST]:
        text = node.attributes.get("srcdoc")
        if text and readable(text):
            yield node, LexborHTMLParser(text)
    for node in tree.tags("template")[:_MOST]:
        if in_the_shadow(node):
            markup = node.html or ""
            # Read as what it becomes: an ordinary element in its place.
            yield node, LexborHTMLParser(f"<div{markup.removeprefix('<template').removesuffix('</template>')}</div>")


def in_the_shadow(template: LexborNode) -> bool:
    """Return whether a template is a shadow tree that browsers show, and not one kept for scripts."""
    return (template.attributes.get(_SHADOW) or "").strip().lower() in {"open", "closed"}
