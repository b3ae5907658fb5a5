"""Host names: the form they are compared in, the site they belong to, the form people may safely be shown."""

from __future__ import annotations

import ipaddress
import re
import unicodedata
from functools import lru_cache
from importlib.util import find_spec
from pathlib import Path
from urllib.parse import unquote_to_bytes

_FORBIDDEN = re.compile(r"[\x00-\x20\x7f#/:<>?@\[\\\]^|%]")
_PLAIN = re.compile(r"[a-z0-9_\-]+(?:\.[a-z0-9_\-]+)*\.?")
_NUMBER = re.compile(r"0[xX][0-9A-Fa-f]*|[0-9]+")
_LONGEST = 253
_TOGETHER = (frozenset({"CJK", "HIRAGANA", "KATAKANA"}), frozenset({"CJK", "HANGUL"}), frozenset({"CJK", "BOPOMOFO"}))
_LATIN_LOOKALIKES = frozenset("асԁеһіјӏорԛѕυνԝхуүѵαικορτυωьзбԍкмтвнп")
"""Cyrillic and Greek letters that look like Latin ones; a label made of nothing else may imitate another site."""


@lru_cache(maxsize=4096)
def normal_host(host: str) -> str:
    """Return a host as browsers do: percent-decoded, lower-case punycode, an IPv4 number in dotted form; "" where it is none.

    >>> normal_host("B\u00e4ckerei.DE"), normal_host("0x7f.1"), normal_host("a b")
    ('xn--bckerei-5wa.de', '127.0.0.1', '')
    """
    if host.startswith("["):
        return _ipv6(host)
    name = _name(host)
    labels = name.removesuffix(".").split(".")
    return _ipv4(labels) if _NUMBER.fullmatch(labels[-1]) else name


def _name(host: str) -> str:
    if "%" in host:
        try:
            host = unquote_to_bytes(host).decode()
        except UnicodeDecodeError:
            return ""
    if len(host) > 4 * _LONGEST:
        return ""
    host = host.lower() if host.isascii() else _mapped(host)
    if not host.strip(".") or len(host) > _LONGEST + 1 or ("xn--" in host and not _decodable(host)):
        return ""
    return host if _PLAIN.fullmatch(host) or (host.isascii() and not _FORBIDDEN.search(host)) else ""


def _mapped(host: str) -> str:
    import idna

    try:
        mapped = idna.uts46_remap(host, std3_rules=False, transitional=False)
    except idna.IDNAError:
        return ""
    labels = []
    for label in mapped.split("."):
        if label.isascii():
            labels.append(label)
            continue
        try:
            labels.append(idna.alabel(label).decode())
        except (idna.IDNAError, UnicodeError):
            # Emoji and the like: IDNA 2008 refuses them, browsers open them.
            if unicodedata.category(label[0]).startswith("M"):
                return ""
            labels.append("xn--" + label.encode("punycode").decode())
    return ".".join(labels).lower()


def _decodable(host: str) -> bool:
    for label in host.split("."):
        if label.startswith("xn--"):
            try:
                if label[4:].encode().decode("punycode").isascii():
                    return False
            except (UnicodeError, ValueError, OverflowError):
                return False
    return True


def _ipv4(labels: list[str]) -> str:
    if len(labels) > 4 or not all(_NUMBER.fullmatch(label) for label in labels) or max(map(len, labels)) > 40:
        return ""
    try:
        numbers = [int(n[2:] or "0", 16) if n[:2] in {"0x", "0X"} else int(n, 8 if len(n) > 1 and n[0] == "0" else 10) for n in labels]
    except ValueError:
        return ""
    if any(n > 255 for n in numbers[:-1]) or numbers[-1] >= 256 ** (5 - len(numbers)):
        return ""
    whole = numbers[-1] + sum(n << (24 - 8 * i) for i, n in enumerate(numbers[:-1]))
    return str(ipaddress.IPv4Address(whole))


def _ipv6(host: str) -> str:
    try:
        address = ipaddress.IPv6Address(host[1:-1])
    except ValueError:
        return ""
    return "" if address.scope_id else f"[{address.compressed}]"


def is_number(host: str) -> bool:
    """Return whether `host` is an IP address rather than a name."""
    return host.startswith("[") or bool(_NUMBER.fullmatch(host.rpartition(".")[2]))


@lru_cache(maxsize=1)
def _rules() -> frozenset[str]:
    # The file alone: the library that brings it takes 20 MB in every process, and longer to load than the first window to paint.
    library = find_spec("tldextract")
    folders = library.submodule_search_locations if library is not None else None
    assert folders
    lines = (line.split(maxsplit=1) for line in Path(folders[0], ".tld_set_snapshot").read_text("utf-8").splitlines())
    rules = (line[0] for line in lines if line and not line[0].startswith("//"))
    return frozenset(rule if rule.isascii() else _in_ascii(rule) for rule in rules)


def _in_ascii(rule: str) -> str:
    sign = rule[: len(rule) - len(rule.lstrip("*.!"))]
    return sign + _mapped(rule[len(sign) :])


def _suffix(labels: list[str]) -> int:
    """Return where the public suffix begins in a host's labels; their number where the list knows none.

    Looked up here rather than by tldextract: a page names a hundred hosts, and this takes a twentieth of the time.
    """
    rules = _rules()
    for i in range(len(labels)):
        rest = ".".join(labels[i:])
        if f"!{rest}" in rules:
            return i + 1
        if rest in rules or "*." + ".".join(labels[i + 1 :]) in rules:
            return i
    return len(labels)


@lru_cache(maxsize=16384)
def registrable(host: str) -> str:
    """Return the part of a punycode host that somebody registered; the host itself where it is a number or a public suffix.

    Public suffixes run by companies count, so that each blog of a blog host is a site of its own.
    """
    host = host.strip(".")
    if len(host) > _LONGEST or is_number(host):
        return host
    labels = host.split(".")
    start = _suffix(labels)
    start = len(labels) - 1 if start == len(labels) else start
    return ".".join(labels[max(0, start - 1) :])


def suffix_known(host: str) -> bool:
    """Return whether the public suffix list knows how `host` ends."""
    labels = host.split(".")
    return _suffix(labels) < len(labels)


@lru_cache(maxsize=4096)
def shown_host(host: str) -> str:
    """Return a punycode host with its letters, where no label mixes scripts or imitates Latin ones; else as it is."""
    if "xn--" not in host:
        return host
    import idna

    labels = []
    try:
        labels = [idna.ulabel(label) if label.startswith("xn--") else label for label in host.split(".")]
    except (idna.IDNAError, UnicodeError):
        return host
    top_is_latin = labels[-1].isascii()
    if all(label.isascii() or _safe(label, top_is_latin) for label in labels):
        return ".".join(labels)
    return host


def _safe(label: str, top_is_latin: bool) -> bool:
    letters = [c for c in label if unicodedata.category(c)[0] in "LM"]
    scripts = {unicodedata.name(c, "?").split(" ")[0].split("-")[0] for c in letters if unicodedata.category(c)[0] == "L"}
    if len(scripts) > 1 and not any(scripts <= allowed for allowed in _TOGETHER):
        return False
    return not (top_is_latin and letters and all(c in _LATIN_LOOKALIKES for c in letters))
