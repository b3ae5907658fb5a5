"""Pages that are too much: megabytes, elements nested without end, thousands of attributes."""

from __future__ import annotations

from core.links.state import LinkState
from tests.miniweb.paper import link, linking, page
from tests.miniweb.trap import Answer, Asked, Trap

_BROWSER = LinkState.NEEDS_BROWSER
_PARAGRAPH = b"<p>A long story about the old mill, told again and again to whoever sits down by the fountain.</p>\n"
_MUCH = _PARAGRAPH * (30_000_000 // len(_PARAGRAPH))


def _end_of_much(asked: Asked) -> Answer:
    head, _main, tail = page(asked, link()).partition("<main>")
    return Answer(head.encode() + _MUCH + tail.encode())


def _beginning_of_much(asked: Asked) -> Answer:
    return Answer(linking(asked).encode() + _MUCH)


def _nested(asked: Asked) -> Answer:
    return Answer(page(asked, "<div>" * 100_000))


def _attributes(asked: Asked) -> Answer:
    return Answer(page(asked, "<b " + " ".join(f"a{n}=1" for n in range(50_000)) + ">bold</b>"))


def _formatting(asked: Asked) -> Answer:
    return Answer(page(asked, "".join(f"<b id={n}>" for n in range(2_000)) + "<p>again" * 2_000))


def _options(asked: Asked) -> Answer:
    return Answer(page(asked, "<select>" + "<option>" * 20_000 + "</select>"))


HEAVY = (
    Trap("live-before-30-megabytes", LinkState.LIVE, _beginning_of_much, usual=False),
    Trap("after-30-megabytes", _BROWSER, _end_of_much, usual=False),
    Trap("nested-500-kilobytes", _BROWSER, _nested),
    Trap("attributes-50-thousand", _BROWSER, _attributes),
    Trap("formatting-never-closed", _BROWSER, _formatting),
    Trap("options-20-thousand", _BROWSER, _options),
)
