"""Where on its page a link stands, and whether it looks hidden there; read from the elements around it alone."""

from __future__ import annotations

import re
from collections.abc import Iterator

from selectolax.lexbor import LexborNode

from core.web.records import Place

_MOST_UP = 60
_BY_TAG = {
    "nav": Place.NAVIGATION,
    "header": Place.HEADER,
    "footer": Place.FOOTER,
    "aside": Place.SIDE,
    "main": Place.CONTENT,
    "article": Place.CONTENT,
}
_BY_ROLE = {
    "navigation": Place.NAVIGATION,
    "menu": Place.NAVIGATION,
    "menubar": Place.NAVIGATION,
    "banner": Place.HEADER,
    "contentinfo": Place.FOOTER,
    "complementary": Place.SIDE,
    "main": Place.CONTENT,
    "article": Place.CONTENT,
}
_BY_WORD = (
    (Place.COMMENTS, re.compile(r"(?:^|[-_])(?:comments?|commentlist|replies|disqus)$|^(?:comments?|commentlist|reply|respond)(?:[-_]|$)")),
    (
        Place.NAVIGATION,
        re.compile(r"^(?:nav|navbar|navigation|menu|submenu|breadcrumbs?)(?:[-_]|$)|[-_](?:nav|navigation|menu|breadcrumbs?)$"),
    ),
    (Place.FOOTER, re.compile(r"^(?:footer|colophon)(?:[-_]|$)|[-_]footer$|^site-?footer")),
    (Place.HEADER, re.compile(r"^(?:header|masthead|topbar)(?:[-_]|$)|^(?:site|page|main)[-_]?header$")),
    (Place.SIDE, re.compile(r"^(?:sidebar|widget|blogroll|related)(?:[-_]|$)|^(?:left|right|primary|secondary|main|site)[-_]?sidebar$")),
)
_NOT_ITSELF = re.compile(r"^(?:has|no|with|without|is|show|hide)[-_]|[-_](?:open|closed|enabled|active|main|wrapper|content)$")
"""Classes that speak of a layout, not of what the element is: "has-sidebar", "comments-open"."""

_FAR_OFF = r"-\d{4,}(?:px|em|rem|pt)?|-[5-9]\d{2}(?:px|em|rem)"
_HIDING = re.compile(
    rf"display:none|visibility:hidden|(?<![\w\-])opacity:0*(?:\.0+)?(?![.\d])|font-size:0*(?:\.0+)?(?:px|em|rem|pt|%)?(?:;|!|$)"
    rf"|(?<![\w\-])(?:left|top|right|text-indent|margin-left|margin-top):(?:{_FAR_OFF})"
)
_OFF_SCREEN = re.compile(rf"(?<![\w\-])(?:left|top|right|text-indent|margin-left|margin-top):(?:{_FAR_OFF})")
_NO_SIZE = re.compile(r"(?<![\w\-])(?:width|height|max-height|max-width):0(?:px)?(?:;|!|$)")
_COLOUR = re.compile(r"(?<![\w\-])color:([^;!]+)")
_BACKGROUND = re.compile(r"(?<![\w\-])background(?:-color)?:([^;!]+)")


def around(node: LexborNode) -> Iterator[tuple[str, dict[str, str]]]:
    """Yield tag and attributes of a node and of what it stands in, from the inside out, at most sixty."""
    current: LexborNode | None = node
    for _ in range(_MOST_UP):
        if current is None or not current.tag or current.tag in {"html", "-undef", "-document"}:
            return
        yield current.tag, {name: value or "" for name, value in current.attributes.items()}
        current = current.parent


def place_of(levels: list[tuple[str, dict[str, str]]]) -> Place:
    """Return where a link stands whose `levels` are as `around` gives them: the closest that says so decides."""
    for i, (tag, attributes) in enumerate(levels):
        if tag == "body":
            break
        place = _BY_ROLE.get(attributes.get("role", "").strip().lower()) or _by_words(tag, attributes) or _BY_TAG.get(tag)
        if place is Place.HEADER and any(outer in {"article", "main"} for outer, _ in levels[i + 1 :]):
            return Place.CONTENT  # the head of an article, not of the page
        if place is not None:
            return place
    return Place.CONTENT


def _by_words(tag: str, attributes: dict[str, str]) -> Place | None:
    if tag in {"main", "a"}:
        return None
    words = f"{attributes.get('class', '')} {attributes.get('id', '')}"[:500].lower().split()
    words = [word for word in words if not _NOT_ITSELF.search(word)]
    for place, pattern in _BY_WORD:
        if any(pattern.search(word) for word in words):
            return place
    return None


def looks_hidden(levels: list[tuple[str, dict[str, str]]], place: Place) -> bool:
    """Return whether a link looks hidden: by attributes and inline styles alone, no style sheet is read.

    Menus are often folded away until they are touched, so there `display: none` says nothing.
    """
    folded = place in {Place.NAVIGATION, Place.HEADER}
    for tag, attributes in levels:
        if tag == "body":
            return False
        style = re.sub(r"\s+", "", attributes.get("style", "")[:2000].lower())
        if folded:
            if _OFF_SCREEN.search(style):
                return True
            continue
        if "hidden" in attributes and attributes["hidden"].lower() != "until-found":
            return True
        if style and _hides(style):
            return True
    return False


def _hides(style: str) -> bool:
    if _HIDING.search(style) or (_NO_SIZE.search(style) and "overflow:hidden" in style):
        return True
    colour, background = _COLOUR.search(style), _BACKGROUND.search(style)
    return bool(colour and background and colour[1] == background[1])
