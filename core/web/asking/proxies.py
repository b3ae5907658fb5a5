"""The proxies this computer is set to use, and the word about what they take out of our hands."""

from __future__ import annotations

import urllib.request
from collections.abc import Mapping
from urllib.parse import urlsplit

from core.words import _


def system_proxies() -> dict[str, str]:
    """Return the system's proxies by scheme, and under "no" the hosts that need none; read anew at each call."""
    return urllib.request.getproxies()


def word_on_proxies(proxies: Mapping[str, str]) -> str:
    """Return the sentence an owner should read where requests go through a proxy; "" where they do not."""
    used = proxies.get("https") or proxies.get("http") or proxies.get("all") or ""
    if not used:
        return ""
    try:
        name = urlsplit(used if "://" in used else f"//{used}").hostname or ""
    except ValueError:
        name = ""
    return _(
        "This computer reaches the web through a proxy ({name}). The proxy looks up where a site’s name leads, so Linkstead cannot "
        "make sure by itself that none leads into your own network."
    ).format(name=name or "?")
