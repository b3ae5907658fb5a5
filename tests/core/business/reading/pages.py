"""Pages of an owner's website, made up for one test."""

from __future__ import annotations

import json
from typing import Any

from bs4 import BeautifulSoup

from core.business.profile import Fact, Value
from core.business.reading.page import PageReading, read_own_page
from tests.core.web.pages import answer

HOME = "https://bakery.example/"
MINE = frozenset({"bakery.example"})


def tree(inside: str, head: str = "", lang: str = "en-GB") -> BeautifulSoup:
    return BeautifulSoup(whole(inside, head, lang), "lxml")


def whole(inside: str, head: str = "", lang: str = "en-GB") -> str:
    return f'<!doctype html><html lang="{lang}"><head><title>Bakery</title>{head}</head><body>{inside}</body></html>'


def script(data: Any) -> str:
    """Return what a page declares in JSON-LD."""
    text = data if isinstance(data, str) else json.dumps({"@context": "https://schema.org", **data})
    return f'<script type="application/ld+json">{text}</script>'


def reading(inside: str, head: str = "", lang: str = "en-GB", page: str = HOME) -> PageReading:
    read = read_own_page(answer(whole(inside, head, lang), asked=page), MINE)
    assert read is not None
    return read


def values(inside: str, fact: Fact, **rest: str) -> list[Value]:
    """Return every value that a page says of a fact."""
    return [finding.value for finding in reading(inside, **rest).findings if finding.fact is fact]
