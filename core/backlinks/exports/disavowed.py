"""Lists of what a search engine was asked to leave out, which say nothing of links."""

from __future__ import annotations

import re
from itertools import islice

from core.backlinks.exports.rows import lines_of

_LOOKED_AT = 500
_ENTRY = re.compile(r"(?:domain\s*:.*|https?://\S+|(?:[\w-]+\.)+[\w-]+(?:/\S*)?)(?:\s*#.*)?", re.IGNORECASE)
_WHOLE_SITE = re.compile(r"domain\s*:", re.IGNORECASE)


def is_disavowed(text: str) -> bool:
    """Return whether a text is such a list: sites and addresses one a line, among them a site that is marked as a whole."""
    lines = (line.strip() for line in islice(lines_of(text[:200_000]), _LOOKED_AT))
    entries = [line for line in lines if line and not line.startswith("#")]
    return any(map(_WHOLE_SITE.match, entries)) and all(map(_ENTRY.fullmatch, entries))
