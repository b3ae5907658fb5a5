"""The words around a link on its page, about 160 characters, with the place of the link's own words in them."""

from __future__ import annotations

from selectolax.lexbor import LexborNode

LENGTH = 160
_LONGEST_WORDS = 120
_MOST_UP = 12
_MOST_ASIDE = 30
_SILENT = frozenset({"script", "style", "noscript", "template", "head", "select", "-comment"})
_INLINE_NAMES = "a abbr acronym b bdi bdo big cite code data dfn em font i kbd mark q s samp small span strong sub sup time tt u var -text"
_INLINE = frozenset(_INLINE_NAMES.split())
_BLOCKS_UP = 3


def snippet_around(node: LexborNode, words: str) -> tuple[str, tuple[int, int]]:
    """Return the text and where in it `words` stand (start, end); white space folded, cut at words, dots where it goes on."""
    words = words if len(words) <= _LONGEST_WORDS else words[:_LONGEST_WORDS] + "…"
    room = max(20, (LENGTH - len(words)) // 2)
    before, after = _around(node, room)
    left, right = _last(before, room), _first(after, room)
    start = len(left)
    return f"{left}{words}{right}", (start, start + len(words))


def _around(node: LexborNode, room: int) -> tuple[str, str]:
    """Gather text on both sides, going outwards while there is too little of it."""
    before = after = ""
    current: LexborNode = node
    blocks = 0
    for _ in range(_MOST_UP):
        before = _aside(current, room, before, back=True)
        after = _aside(current, room, after, back=False)
        outer = current.parent
        if outer is None or outer.tag in {"body", "html"} or (len(before) >= room and len(after) >= room):
            break
        if outer.tag not in _INLINE:
            blocks += 1
            if blocks > _BLOCKS_UP or (blocks > 1 and len(before) + len(after) >= room):
                break
            before, after = f" {before}", f"{after} "
        current = outer
    return before, after


def _aside(node: LexborNode, room: int, text: str, *, back: bool) -> str:
    sibling = node.prev if back else node.next
    for _ in range(_MOST_ASIDE):
        if sibling is None or len(text) >= 4 * room:
            break
        part = _text_of(sibling, 4 * room, back=back)
        text = part + text if back else text + part
        sibling = sibling.prev if back else sibling.next
    return text


def _text_of(node: LexborNode, most: int, *, back: bool) -> str:
    tag = node.tag or ""
    if tag in _SILENT:
        return ""
    if tag == "-text":
        text = node.text(deep=False)
        return text[-most:] if back else text[:most]
    if tag in {"br", "hr"}:
        return " "
    if tag == "img":
        return ""
    text = node.text(separator="" if tag in _INLINE else " ") if not node.css_first("script,style,noscript") else ""
    text = text[-most:] if back else text[:most]
    return text if tag in _INLINE else f" {text} "


def _last(text: str, room: int) -> str:
    folded = " ".join(text.split())
    gap = " " if text[-1:].isspace() and folded else ""
    if len(folded) > room:
        cut = folded[-room:]
        folded = "…" + (cut.partition(" ")[2] or cut)
    return folded + gap


def _first(text: str, room: int) -> str:
    folded = " ".join(text.split())
    gap = " " if text[:1].isspace() and folded else ""
    if len(folded) > room:
        cut = folded[:room]
        folded = (cut.rpartition(" ")[0] or cut) + "…"
    return gap + folded
