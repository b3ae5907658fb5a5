"""Answers as the web gives them, made up for one test."""

from __future__ import annotations

from datetime import UTC, datetime

from core.web.reading.page import read_page
from core.web.records import Fetched, Hop, PageFacts

MINE = frozenset({"bakery.example"})
AT = datetime(2026, 11, 16, 8, 0, tzinfo=UTC)
PAGE = "https://club.example/news/fete.html"
HTML = "text/html; charset=utf-8"
TEXT = "The club plants the flower beds along the market square every spring, and clears the path to the old mill in autumn. " * 4
LINK = '<a href="https://bakery.example/">Crumb bakery</a>'


def answer(
    body: str | bytes,
    *,
    asked: str = PAGE,
    final: str = "",
    status: int = 200,
    kind: str = HTML,
    cut: bool = False,
    headers: dict[str, str] | None = None,
) -> Fetched:
    """Return an answer to `asked`; it came from `final` by a redirect where that is given."""
    return Fetched(
        address=asked,
        final_address=final or asked,
        at=AT,
        status=status,
        hops=(Hop(asked, 302, final),) if final else (),
        headers={"content-type": kind, **(headers or {})},
        body=body if isinstance(body, bytes) else body.encode("utf-8", "replace"),
        cut=cut,
    )


def page(inside: str = "", head: str = "", title: str = "Friends of the town", text: str = TEXT) -> str:
    """Return a page with real text around `inside`."""
    return f"<!doctype html><html lang=en><head><title>{title}</title>{head}</head><body><p>{text}</p>{inside}<p>{text}</p></body></html>"


def facts(inside: str = "", head: str = "", **rest: object) -> PageFacts:
    """Read a page with `inside` in it; the rest is as in `answer`."""
    return read_page(answer(page(inside, head), **rest), MINE)  # type: ignore[arg-type]
