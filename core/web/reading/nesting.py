"""How deep the elements of a page would nest, and what formatting would be continued: from its tags alone, and never too low."""

from __future__ import annotations

FORMATTING = frozenset({"b", "big", "code", "em", "font", "i", "nobr", "s", "small", "strike", "strong", "tt", "u"})
"""Elements that go on in the next paragraph until they are closed; `a` closes the one before and needs no watching."""
MARKERS = frozenset({"applet", "caption", "marquee", "object", "td", "template", "th"})
"""Elements inside which formatting from outside is not continued."""

_NEVER_DEEP_NAMES = """
    a area base basefont bgsound body br caption col colgroup dd dt embed frame head hr html image img input keygen li link
    meta option p param source tbody td tfoot th thead tr track wbr
"""
_NEVER_DEEP = frozenset(_NEVER_DEEP_NAMES.split())
"""Void elements, and those that close each other: at most a few levels within one element that is counted."""
_SCOPES_NAMES = "annotation-xml applet desc foreignobject marquee mi mn mo ms mtext object select table template"
_SCOPES = frozenset(_SCOPES_NAMES.split())
_SPECIAL_NAMES = """
    address article aside blockquote button center details dialog dir div dl fieldset figcaption figure footer form frameset
    h header hgroup listing main menu nav noscript ol plaintext pre search section summary ul
"""
_SPECIAL = _SCOPES | frozenset(_SPECIAL_NAMES.split())
_FOREIGN = frozenset({"svg", "math"})
_CLOSING_EACH_OTHER = frozenset({"p", "li", "dd", "dt"})
_TABLE_PARTS = frozenset({"td", "th", "tr", "tbody", "thead", "tfoot"})
_INLINE = frozenset({"a", "br", "img", "input", "wbr"})
_HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
_MOST_WORK = 20_000_000
"""Steps up the open elements that a parser may take: about 3 ns each."""
_MOST_DEEP = 2_500
_OWN_STEP = 20
"""What one step of ours costs in steps of the parser."""
_MOST_ALIKE = 3
"""The standard continues at most three formatting elements that are alike."""


class Formatting:
    """The formatting elements still to be continued, as the standard keeps them: a list with markers."""

    def __init__(self) -> None:
        self._entries: list[tuple[str, str]] = []
        self.now = 0
        """How many would be made anew in the next paragraph: those since the last marker."""

    def start(self, name: str, attributes: str) -> None:
        """Note a formatting element's start."""
        entry = (name, attributes)
        recent = self._entries[len(self._entries) - self.now :] if self.now >= _MOST_ALIKE else ()
        if recent and recent.count(entry) >= _MOST_ALIKE:
            del self._entries[len(self._entries) - self.now + recent.index(entry)]
            self.now -= 1
        self._entries.append(entry)
        self.now += 1

    def end(self, name: str) -> None:
        """Note its end; one that began before the last marker goes on."""
        for i in range(len(self._entries) - 1, len(self._entries) - 1 - self.now, -1):
            if self._entries[i][0] == name:
                del self._entries[i]
                self.now -= 1
                return

    def mark(self, name: str) -> None:
        """Note the start of an element inside which nothing from outside is continued."""
        self._entries.append(("", name))
        self.now = 0

    def unmark(self, name: str) -> None:
        """Forget what began since the last marker `name`, its end being seen; never past a template's."""
        for i in range(len(self._entries) - 1, -1, -1):
            other, marker = self._entries[i]
            if other:
                continue
            if marker == name:
                del self._entries[i:]
                break
            if marker == "template":
                return
        else:
            return
        self.now = 0
        for other, _marker in reversed(self._entries):
            if not other:
                break
            self.now += 1


class Nesting:
    """Follows the open elements of a page, tag by tag.

    An end tag closes no more here than it does in a parser, so the depth counted is never below the true one, save for the few
    levels of what is not counted.
    """

    def __init__(self) -> None:
        self._open: list[str] = []
        self._many: dict[str, int] = {}
        self._work = 0
        self._paragraph = ("", 0)
        """The last p, li, dd or dt that is surely open still, and how many elements were open before it."""

    def take(self, name: str, attributes: str) -> bool:
        """Take the next tag ("div", "/div"); return False where the page has become too much work."""
        ends = name[0] == "/"
        name = name[1:] if ends else name
        if name in _CLOSING_EACH_OTHER:
            self._close_paragraph(name)
            self._paragraph = ("", 0) if ends else (name, len(self._open))
        elif name in _SPECIAL or (name in _NEVER_DEEP and name not in _INLINE):
            self._paragraph = ("", 0)
        name = "h" if name in _HEADINGS else name
        if ends:
            self._end(name)
        elif name in _TABLE_PARTS:
            self._close_cell()
        if not ends:
            foreign = name in _FOREIGN or self._in_foreign()
            if name not in _NEVER_DEEP if not foreign else (name in _SPECIAL or not attributes.endswith("/")):
                self._start(name)
        self._work += len(self._open)
        return self._work <= _MOST_WORK and len(self._open) <= _MOST_DEEP

    def _start(self, name: str) -> None:
        self._open.append(name)
        self._many[name] = self._many.get(name, 0) + 1

    def _cut(self, first: int, last: int) -> None:
        for gone in self._open[first:last]:
            self._many[gone] -= 1
        del self._open[first:last]

    def _in_foreign(self) -> bool:
        return bool(self._many.get("svg") or self._many.get("math"))

    def _clear(self) -> bool:
        """Whether a paragraph's or a table's tags surely mean themselves here."""
        return not self._many.get("select") and not self._in_foreign() and not self._many.get("template")

    def _close_paragraph(self, name: str) -> None:
        kind, height = self._paragraph
        if kind == name and height < len(self._open) and self._clear():
            self._cut(height, len(self._open))

    def _close_cell(self) -> None:
        if self._many.get("table") and self._clear():
            i = len(self._open) - 1
            while self._open[i] != "table":
                i -= 1
            self._work += _OWN_STEP * (len(self._open) - 1 - i)
            self._cut(i + 1, len(self._open))

    def _end(self, name: str) -> None:
        if not self._many.get(name):
            return
        stops = _SCOPES if name in _SPECIAL or name in FORMATTING else _SPECIAL
        if name == "table":
            stops = frozenset({"template"})
        blocked = False
        for i in range(len(self._open) - 1, -1, -1):
            other = self._open[i]
            if other == name:
                break
            if other in stops:
                self._work += _OWN_STEP * (len(self._open) - i)
                return
            blocked = blocked or other in _SPECIAL
        self._work += _OWN_STEP * (len(self._open) - 1 - i)
        self._cut(i, i + 1 if name == "form" or (blocked and name in FORMATTING) else len(self._open))
