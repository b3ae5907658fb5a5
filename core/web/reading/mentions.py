"""Whether a text names one of my domains, and not one that only looks like it."""

from __future__ import annotations

import re
from collections.abc import Set as AbstractSet
from functools import lru_cache
from urllib.parse import quote

from core.web.addresses.hosts import shown_host


@lru_cache(maxsize=64)
def _names(domains: frozenset[str]) -> tuple[str, ...]:
    """Return every way to write a domain: with its own letters, those escaped, and in ASCII."""
    written = {name.lower() for domain in domains if domain for name in (domain, shown_host(domain))}
    return tuple(written | {quote(name).lower() for name in written})


@lru_cache(maxsize=64)
def _pattern(domains: frozenset[str]) -> re.Pattern[str] | None:
    names = _names(domains)
    if not names:
        return None
    either = "|".join(re.escape(name) for name in sorted(names, key=len, reverse=True))
    # Before it may stand an escaped slash, as scripts (backslash-u002f) and addresses in addresses (%2f) write it.
    return re.compile(rf"(?:(?<![\w\-])|(?<=u002f)|(?<=%2f)|(?<=%252f)|(?<=\\n)|(?<=\\t))(?:{either})(?![\w\-]|\.\w)")


def beyond_ascii(domains: AbstractSet[str]) -> bool:
    """Return whether one of `domains` has letters of its own, which may be written large or small."""
    return any(not name.isascii() for name in _names(frozenset(domains)))


def may_name(lower: str, domains: AbstractSet[str]) -> bool:
    """Return whether it is worth looking closer at `lower`, a text in small letters: fast, and never no where `names` says yes."""
    return any(name in lower for name in _names(frozenset(domains)))


def names(lower: str, domains: AbstractSet[str]) -> bool:
    """Return whether `lower`, a text in small letters, names one of `domains` or a subdomain."""
    wanted = frozenset(domains)
    pattern = _pattern(wanted)
    return pattern is not None and may_name(lower, wanted) and pattern.search(lower) is not None
