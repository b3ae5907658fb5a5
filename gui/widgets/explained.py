"""The experts' words where they are used: what they mean under the mouse, and which of them are named where the keyboard is."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractScrollArea, QWidget

from core.glossary.naming import named_in
from core.glossary.word import Word
from core.words import _
from gui.widgets import plain

MOST = 3
"""Words that one tooltip explains; Help has the others."""

_CARD = "card"


def meaning(text: str) -> str:
    """Return what a tooltip says of the words that a text of ours names, letter by letter; "" where it names none."""
    words = named_in(text)
    if not words:
        return ""
    told = [_("{word}: {meaning}").format(word=word.title(), meaning=_(word.meaning)) for word in words[:MOST]]
    return "".join(plain.tooltip(line) for line in [*told, _("Shift+F1: more in Help")])


def explain(widget: QWidget, text: str) -> None:
    """Let what a text names be told under the mouse, and let the mouse show that there is something to be told."""
    told = meaning(text)
    widget.setToolTip(told)
    if told:
        widget.setCursor(Qt.CursorShape.WhatsThisCursor)
    else:
        widget.unsetCursor()


def words_at(widget: QWidget | None) -> list[Word]:
    """Return the words named where a widget is: by itself, else by what stands nearest to it on the same card."""
    if widget is None:
        return []
    around = widget.parentWidget()
    if isinstance(around, QAbstractScrollArea):
        widget = around
    for place in (widget, *_way_to_card(widget)):
        found: dict[str, Word] = {}
        for text in _texts(place):
            found |= {word.id: word for word in named_in(text)}
        if found:
            return list(found.values())
    return []


def _way_to_card(widget: QWidget) -> list[QWidget]:
    """Return what a widget stands in, up to its card; nothing where it is on none: a whole page says too much at once."""
    way: list[QWidget] = []
    at: QWidget | None = widget
    while at is not None and not at.isWindow():
        way.append(at)
        if at.objectName() == _CARD:
            return way[1:]
        at = at.parentWidget()
    return []


def _texts(widget: QWidget) -> Iterator[str]:
    """Tell the texts that a widget, and whatever of it is in sight, offers to have explained."""
    for each in (widget, *widget.findChildren(QWidget)):
        own: Sequence[str] = getattr(each, "explained_texts", list)()
        if own and (each is widget or each.isVisibleTo(widget)):
            yield from own
