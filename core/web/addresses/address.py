"""Web addresses: what a person typed made whole, what a page's link means, when two of them are the same page."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Set as AbstractSet
from dataclasses import replace
from functools import lru_cache
from urllib.parse import unquote_to_bytes

from core.errors import WorldError
from core.web.addresses import hosts
from core.web.addresses.url import Url, parse

_ALREADY_CLEAN = re.compile(r"https?://((?:[a-z0-9\-]++\.)+[a-z]++)(/[A-Za-z0-9/_\-]*+(?:\.[A-Za-z0-9_\-]++)?(?:\?[A-Za-z0-9_=&\-]*+)?)")
_HOST = re.compile(r"https?://((?:[a-z0-9\-]++\.)+[a-z]++)(?=[/?#:]|$)")
_LONGEST_HOST = 253
_WRAPPING = "".join(map(chr, range(33))) + "\x7f\u00a0\u200b\ufeff<>()[]{}\"'`“”‘’«»„,;"
_SCHEME_AT_START = re.compile(r"[A-Za-z][A-Za-z0-9+.\-]*:(?!\d)")
_LAST_LABEL = re.compile(r"[a-z]+|xn--[a-z0-9\-]+")
_RESERVED = frozenset({"example", "invalid", "local", "localhost", "test"})
_ESCAPED = re.compile(r"%([0-9A-Fa-f]{2})")
_ESCAPED_RUN = re.compile(r"(?:%[89A-Fa-f][0-9A-Fa-f])+")
_UNRESERVED = frozenset("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~")
_INDEX = re.compile(r"/(?:index\.(?:html?|xhtml|shtml|php\d?|aspx?|jsp|cgi|cfm)|default\.(?:html?|aspx?))$", re.IGNORECASE)
_TRACKING = frozenset(
    {"gclid", "fbclid", "msclkid", "mc_cid", "mc_eid", "igshid", "ref", "_gl", "dclid", "gbraid", "wbraid", "yclid", "srsltid"}
)


def clean(text: str) -> str:
    """Return what a person typed or pasted as an absolute http(s) address; https where no scheme was given.

    Quotes, brackets and commas around it are taken off, and a name and password in it are dropped: they are not to be kept,
    shown or sent. Raises WorldError("not_an_address", text=...).
    """
    if _clean_already(text):
        return text
    pasted = text.lstrip(_WRAPPING).rstrip(_WRAPPING + ".")
    scheme_given = bool(_SCHEME_AT_START.match(pasted))
    whole = pasted if scheme_given else "https://" + pasted.lstrip("/\\")
    url = parse(whole)
    if url is None or not _plausible(url, whole, scheme_given):
        raise WorldError("not_an_address", text=text.strip()[:200])
    return str(replace(url, user=""))


def _plausible(url: Url, whole: str, scheme_given: bool) -> bool:
    if url.user and not scheme_given:
        return False  # an e-mail address
    if hosts.is_number(url.host):
        return url.host in whole
    host = url.host.rstrip(".")
    last = host.rpartition(".")[2]
    if host == "localhost":
        return True
    if "." not in host or ".." in host or host.startswith(".") or not _LAST_LABEL.fullmatch(last):
        return False
    # "links.csv" is a file's name, not a site's: without a scheme the ending must be one that exists.
    return scheme_given or last in _RESERVED or hosts.suffix_known(host)


def join(base: str, href: str) -> str:
    """Return where `href` leads on a page whose base is `base`, as browsers read it; "" where that is no http(s) address.

    The fragment and a default port go; everything else stays. `href` has its entities decoded already.
    """
    if _clean_already(href):
        return href
    url = parse(href, _base(base))
    return str(url) if url else ""


@lru_cache(maxsize=8)
def _clean_already(text: str) -> re.Match[str] | None:
    """Return the host and the rest of an absolute address of the plain kind that most are, of which nothing can be made but itself.

    Kept for a moment: whoever cleans an address asks for its key next.
    """
    found = _ALREADY_CLEAN.fullmatch(text)
    return found if found and len(found[1]) <= _LONGEST_HOST and "xn--" not in found[1] and "/." not in found[2] else None


@lru_cache(maxsize=64)
def _base(base: str) -> Url | None:
    return parse(base)


def host_of(address: str) -> str:
    """Return the host of an absolute address: lower-case punycode, no port, no final dot; "" where there is none."""
    found = _HOST.match(address)
    if found and len(found[1]) <= _LONGEST_HOST and "xn--" not in found[1]:
        return found[1]
    url = parse(address)
    return url.host.rstrip(".") if url else ""


def key(address: str) -> str:
    """Return the form in which two addresses of the same page are equal; "" where it is no http(s) address.

    Scheme, `www.`, user, default port, fragment, trailing slash, index file names and tracking parameters are left out;
    percent-escapes are written one way.
    """
    found = _clean_already(address)
    if found:
        host, port, (path, _mark, query) = found[1], "", found[2].partition("?")
    else:
        url = parse(address)
        if url is None:
            return ""
        host, port, path, query = url.host.rstrip("."), f":{url.port}" if url.port else "", _one_way(url.path), url.query or ""
    host = host.removeprefix("www.") if host.count(".") > 1 else host
    path = (_INDEX.sub("/", path) if "." in path else path).rstrip("/")
    if query:
        query = _one_way("&".join(part for part in query.split("&") if part and not _is_tracking(part)))
    return f"{host}{port}{path}?{query}" if query else f"{host}{port}{path}"


def _is_tracking(part: str) -> bool:
    name = part.partition("=")[0].lower()
    return name in _TRACKING or name.startswith("utm_")


def _one_way(text: str) -> str:
    if "%" not in text:
        return text

    def same(found: re.Match[str]) -> str:
        letter = chr(int(found[1], 16))
        return letter if letter in _UNRESERVED else found[0].upper()

    return _ESCAPED.sub(same, text)


def site_of(address_or_host: str) -> str:
    """Return the site something belongs to, as somebody registered it: `alice.blogspot.com`, `bakery.co.uk`; "" where there is none.

    A host that is a public suffix or a number is its own site.
    """
    text = address_or_host
    host = host_of(text) if "://" in text or text.startswith("//") else hosts.normal_host(text.strip().partition("/")[0])
    return hosts.registrable(host) if host else ""


def is_mine(host: str, domains: AbstractSet[str]) -> bool:
    """Return whether `host` (as `host_of` gives it) is one of `domains` or a subdomain of one; `www.` does not matter."""
    if len(host) > _LONGEST_HOST:
        return False
    rest = host.removeprefix("www.") if host.count(".") > 1 else host
    if f"www.{rest}" in domains:
        return True
    while rest:
        if rest in domains:
            return True
        rest = rest.partition(".")[2]
    return False


def shown(address: str) -> str:
    """Return an address as people may read it: letters instead of escapes where they can deceive nobody."""
    url = parse(address)
    if url is None:
        return address
    host = hosts.shown_host(url.host)
    if not hosts.is_number(host):
        host = host.rstrip(".")
    readable = Url(url.scheme, url.user, host, url.port, _letters(url.path), url.query if url.query is None else _letters(url.query))
    return str(readable)


def _letters(text: str) -> str:
    """Decode escapes that stand for letters written from left to right; the rest stays escaped."""

    def decoded(found: re.Match[str]) -> str:
        try:
            plain = unquote_to_bytes(found[0]).decode()
        except UnicodeDecodeError:
            return found[0]
        fine = all(unicodedata.category(c)[0] in "LN" and unicodedata.bidirectional(c) not in {"R", "AL"} for c in plain)
        return plain if fine else found[0]

    return _ESCAPED_RUN.sub(decoded, text) if "%" in text else text
