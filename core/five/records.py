"""What was found on the site of somebody who knows the business."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from core.web.asking.unread import Unread


class Finding(StrEnum):
    """What the pages that were read come to; the values are the stored words."""

    LINKS = "links"
    NAMED = "named"
    """It names the business, without a link."""
    OTHERS = "others"
    """It has a page of sponsors, partners, members, suppliers or stockists with links to others."""
    NOT_FOUND = "not_found"
    NOT_READ = "not_read"
    """No page of it could be read."""


@dataclass(frozen=True, slots=True)
class SiteAnswer:
    """What was found on the site at `address`, as the owner gave it, made whole.

    `page` is the page it rests on, "" for none; `words` are those around the name or the link, or the hosts that are thanked. `pages` is
    how many pages were read, `why` why none could be (None also where an older version did not note it).
    """

    address: str
    at: datetime
    found: Finding
    page: str = ""
    words: str = ""
    pages: int = 0
    why: Unread | None = None
