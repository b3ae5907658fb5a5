"""An answer as a tree: few pages, rich in structure, so BeautifulSoup over lxml reads them."""

from __future__ import annotations

from bs4 import BeautifulSoup

from core.web.reading.bounds import readable
from core.web.reading.charset import decode
from core.web.records import Fetched

LONGEST = 1_500_000
"""Letters; a page of a small business has a tenth of it."""


def tree_of(fetched: Fetched) -> BeautifulSoup | None:
    """Return the page's tree; None where there is none, or reading it would take longer than a page is worth."""
    if not fetched.body:
        return None
    text = decode(fetched.body, fetched.headers.get("content-type", ""))[:LONGEST]
    return BeautifulSoup(text, "lxml") if readable(text) else None
