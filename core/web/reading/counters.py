"""Links that go through a counter: which addresses are one's, and an address of mine carried inside, plain, escaped or in Base64."""

from __future__ import annotations

import binascii
import re
from base64 import urlsafe_b64decode
from collections.abc import Iterator
from collections.abc import Set as AbstractSet
from urllib.parse import unquote, unquote_plus

from core.web.addresses.address import host_of, is_mine, join
from core.web.reading.mentions import names

_INSIDE_PATH = re.compile(
    r"/(?:out|go|goto|away|exit|redir|redirect|redirection|link|links|track|click|visit|leave|external|r|l)/+(https?:/.+)", re.I
)
_SHARING = re.compile(
    r"shar(?:e|er|ing)(?:r?\.php)?(?:[/?]|$)|/intent/|/pin/create|addtoany|/submit|/login|/signin|/signup|/register"
    r"|/translate|/check(?:[/?]|$)|/validator|/search"
    r"|/web/\d|wp-json|oembed|/embed",
    re.IGNORECASE,
)
"""Addresses that carry a page to share, translate, test or look up: they do not lead to it."""
OPAQUE = re.compile(
    r"/(?:out|go|goto|away|exit|redir|redirect|redirection|track|click|visit|leave|external|jump|url|link)(?:/[\w\-]+/?$"
    r"|/?\?[\w\-]*id=|\.php\?|/?\?\w+=\d+)",
    re.IGNORECASE | re.MULTILINE,
)
"""Addresses that are a counter's own, and do not say where they lead."""
SHORTENERS = frozenset(
    "t.co bit.ly lnkd.in ow.ly buff.ly goo.gl tinyurl.com is.gd rebrand.ly t.ly cutt.ly dlvr.it trib.al fb.me amzn.to shorturl.at".split()
)
_MOST_PARTS = 20
HTTP_IN_BASE64 = "aHR0c"
_IN_BASE64 = re.compile(rf"{HTTP_IN_BASE64}[\w\-+/]{{6,2000}}")


def is_counter(address: str) -> bool:
    """Return whether an absolute address looks like one of a counter that does not say where it leads."""
    return host_of(address) in SHORTENERS or OPAQUE.search(address) is not None


def carried(address: str, domains: AbstractSet[str]) -> str:
    """Return the page of mine that a counter's absolute address carries and leads to; "" where it carries none."""
    path, _mark, query = address.partition("?")
    if _SHARING.search(path.partition("://")[2]):
        return ""
    for candidate in _candidates(path, query):
        found = _mine(candidate, domains) if names(candidate.lower(), domains) else ""
        if found:
            return found
    return ""


def _candidates(path: str, query: str) -> Iterator[str]:
    if query:
        for part in query.split("&", _MOST_PARTS)[:_MOST_PARTS]:
            _name, sign, value = part.partition("=")
            yield unquote_plus(value if sign else part)
        yield unquote(query)
    for found in _IN_BASE64.findall(f"{path}?{query}")[:_MOST_PARTS]:
        yield _from_base64(found)
    inside = _INSIDE_PATH.search(unquote(path))
    if inside:
        yield re.sub(r"^(https?):/+", r"\1://", inside[1], flags=re.IGNORECASE)


def _from_base64(text: str) -> str:
    plain = text.replace("+", "-").replace("/", "_")
    whole = plain[: len(plain) - (len(plain) % 4 == 1)]
    try:
        return urlsafe_b64decode(whole + "=" * (-len(whole) % 4)).decode()
    except (binascii.Error, UnicodeDecodeError):
        return ""


def _mine(text: str, domains: AbstractSet[str]) -> str:
    text = text.strip()
    if text[:4].lower() == "http" and "%" in text[:16]:
        text = unquote(text)
    if text.startswith("//"):
        text = f"http:{text}"
    elif not re.match(r"https?://", text, re.IGNORECASE):
        if not re.match(r"[\w\-]+(?:\.[\w\-]+)+(?:[/?#]|$)", text):
            return ""
        text = f"http://{text}"
    address = join("", text)
    return address if address and is_mine(host_of(address), domains) else ""
