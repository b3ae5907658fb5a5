"""A linear look at a page before any parser, which tells whether reading it would take longer than a page is worth.

Parsers of HTML do what the standard says, and the standard is quadratic in a few places: elements nested in each other, attributes
of one tag, options of one list, formatting elements never closed (each is made anew in every later paragraph). A page of
35 KB can take seconds and half a gigabyte. Here tags are only told apart and counted; where it is unclear whether something is
a tag at all, the page counts as unreadable.
"""

from __future__ import annotations

import re

from core.web.reading.nesting import FORMATTING, MARKERS, Formatting, Nesting

MOST_TAGS = 80_000
"""Tags and comments in a million characters, or in a shorter page; real pages have about 20,000."""
_FEW_TAGS = 5_000
"""So few cannot nest deep enough to matter (30 ms), whatever they are."""
_MOST_ATTRIBUTES = 128
_MOST_BODIES = 16
"""Each further html or body tag adds its attributes to the first one's."""
_MOST_OPTIONS = 5_000
"""In one list: 90 ms."""
_MOST_REMADE = 120_000
"""Formatting elements made anew: about a microsecond and 250 bytes each."""
_MOST_FORMATTING = 1_000
"""Never closed, within one element that could hold them."""

# How the standard tells tags apart, written so that no part is ever tried twice (`++`, `*+`).
_SPACE = r"[\t\n\f\r ]"
_END = r"(?=[\t\n\f\r />])"
_VALUE = r"(?:\"[^\"]*+(?:\"|\Z)|'[^']*+(?:'|\Z)|[^\t\n\f\r >\"'][^\t\n\f\r >]*+)?+"
_USUAL_ATTRIBUTE = r" [a-z\-]++=\"[^\"]*+\""
_ATTRIBUTE = rf"[\t\n\f\r /]*+[^\t\n\f\r />][^\t\n\f\r />=]*+(?:{_SPACE}*+={_SPACE}*+{_VALUE})?+"
_ATTRIBUTES = rf"(?:{_USUAL_ATTRIBUTE}|{_ATTRIBUTE}){{0,{_MOST_ATTRIBUTES}}}+[\t\n\f\r /]*+"
_SCRIPT = "(?i:script)"
_TWICE_ESCAPED = rf"(?:[^<\-]++|-(?!->)|<(?!/{_SCRIPT}{_END}))*+(?:</{_SCRIPT}{_END}|(?=-->)|\Z)"
_ESCAPED = rf"<!--(?:-?>|(?:[^<\-]++|-(?!->)|<(?!/?{_SCRIPT}{_END})|<{_SCRIPT}{_END}{_TWICE_ESCAPED})*+(?:-->|(?=</{_SCRIPT}{_END})|\Z))"
_TAG = (
    r"(?:(?=[sStTxXiInN])(?:"
    rf"{_SCRIPT}{_END}{_ATTRIBUTES}>[^<]*+((?:(?:<(?!/{_SCRIPT}{_END}|!--)|{_ESCAPED})[^<]*+)*+)"
    rf"|((?i:style|textarea|title|xmp|iframe|noembed|noframes)){_END}{_ATTRIBUTES}>[^<]*+((?:<(?!/(?i:\2){_END})[^<]*+)*+)"
    r")"
    rf"|(/?[a-zA-Z][^\t\n\f\r />]*+)(?:>|({_ATTRIBUTES})(?:>|\Z|([\s\S])))"
    r"|!--(?:-?>|[^\-]*+(?:-(?!-!?>)[^\-]*+)*+(?:--!?>|\Z))"
    r"|(!\[CDATA\[[^>]*+)"
    r"|[!?/][^>]*+"
    r")"
)
_USUAL = rf"/?(?:a|div|p|li|ul|span|img|br|h[1-6]|link|meta|section|article|nav|input|label|path){_END}{_ATTRIBUTES}>"
"""Most tags of most pages; nothing here depends on them, so in a page of few tags they are passed over in one go."""
_EVERY_TAG = re.compile(f"<{_TAG}")
_UNUSUAL_TAG = re.compile(rf"[^<]*+(?:<{_USUAL}[^<]*+)*+(?:<(?:{_TAG}|)|\Z)")

_Token = tuple[str, str, str, str, str, str, str]

_INTEGRATION = frozenset({"foreignobject", "annotation-xml", "desc", "mi", "mo", "mn", "ms", "mtext"})
_FOREIGN = frozenset({"svg", "math"})
_STARTS = FORMATTING | MARKERS | _FOREIGN | _INTEGRATION | {"select", "option", "html", "body", "table"}
_WATCHED = _STARTS | {f"/{name}" for name in _STARTS}


def readable(text: str) -> bool:
    """Return whether a parser can read `text` in a time that grows with its length; linear itself."""
    many = text.count("<")
    if many > MOST_TAGS * max(1.0, len(text) / 1_000_000):
        return False
    if many <= _FEW_TAGS:
        few = _Look()
        if not few.take_all(_UNUSUAL_TAG.findall(text)):
            return False
        if few.most_continued * many <= _MOST_REMADE:
            return True
    tokens: list[_Token] = _EVERY_TAG.findall(text)
    return _Look().take_all(tokens) and (len(tokens) <= _FEW_TAGS or _shallow(tokens))


class _Look:
    """Follows the few tags that change what others mean, are merged, or are made anew."""

    def __init__(self) -> None:
        self.most_continued = 0
        """The most formatting elements that went on at one time."""
        self._foreign = 0
        self._sticky = False
        self._in_select = False
        self._options = self._bodies = 0
        self._formatting = Formatting()

    def take_all(self, tokens: list[_Token]) -> bool:
        """Take a page's tags; return False where it is unclear what they are, or they are too much."""
        formatting = self._formatting
        remade = 0
        for script_rest, _raw, raw_rest, name, attributes, excess, cdata in tokens:
            remade += formatting.now
            if name:
                lower = name.lower()
                if excess or remade > _MOST_REMADE or (lower in _WATCHED and not self._follow(lower, attributes)):
                    return False
            elif self._unclear(script_rest, raw_rest, cdata):
                return False
        return remade <= _MOST_REMADE

    def _unclear(self, script_rest: str, raw_rest: str, cdata: str) -> bool:
        """Whether it depends on what a parser made of the tags before if this is text or tags."""
        in_foreign = self._foreign > 0 or self._sticky
        if raw_rest and (in_foreign or self._in_select):
            return not (raw_rest.startswith("<![CDATA[") and raw_rest.count("<") == 1 and "]]>" in raw_rest)
        return in_foreign and (bool(script_rest) or (bool(cdata) and not cdata.endswith("]]")))

    def _follow(self, name: str, attributes: str) -> bool:
        end = name[0] == "/"
        plain = name[1:] if end else name
        if plain in FORMATTING:
            self.most_continued = max(self.most_continued, self._formatting.now + 1)
            if end:
                self._formatting.end(plain)
            else:
                self._formatting.start(plain, attributes)
        elif plain in MARKERS or plain == "table":
            if end:
                self._formatting.unmark(plain)
            else:
                self._formatting.mark(plain)
        elif plain in _FOREIGN:
            if not attributes.endswith("/"):
                self._foreign = max(0, self._foreign + (-1 if end else 1))
        elif plain in _INTEGRATION:
            self._sticky = self._sticky or self._foreign > 0
        elif plain == "select":
            self._in_select = not end
            self._options = 0
        elif plain == "option":
            self._options += not end
        else:
            self._bodies += not end
        return self._options <= _MOST_OPTIONS and self._bodies <= _MOST_BODIES and self._formatting.now <= _MOST_FORMATTING


def _shallow(tokens: list[_Token]) -> bool:
    nesting = Nesting()
    return all(nesting.take(token[3].lower(), token[4]) for token in tokens if token[3])
