"""Takes an http or https address apart as browsers do (the WHATWG URL standard), for addresses found in pages."""

from __future__ import annotations

import re
from dataclasses import dataclass

from core.web.addresses.hosts import normal_host

_DEFAULT_PORT = {"http": "80", "https": "443"}
_CONTROLS = "".join(map(chr, range(0x21)))
_DROPPED = {ord(c): None for c in "\t\n\r"}
_SCHEME = re.compile(r"([A-Za-z][A-Za-z0-9+.\-]*):")
_SLASHES = re.compile(r"[/\\]*")
_AUTHORITY = re.compile(r"[^/\\?]*")
_UNSAFE_IN_PATH = re.compile(r"[^!$%&'()*+,\-./0-9:;=@A-Z\[\\\]_a-z|~]")
_UNSAFE_IN_QUERY = re.compile(r"[^!$%&()*+,\-./0-9:;=?@A-Z\[\\\]^_`a-z{|}~]")
_UNSAFE_IN_USER = re.compile(r"[^!$%&()*+,\-.0-9A-Z_a-z~:']")
_DOT_SEGMENT = re.compile(r"(?:^|/)(?:\.|%2e){1,2}(?:/|$)", re.IGNORECASE)
_SURROGATE = re.compile("[\ud800-\udfff]")


@dataclass(frozen=True, slots=True)
class Url:
    """The parts of an http or https address, cleaned; `port` is "" where it is the default, `query` None where there is no "?"."""

    scheme: str
    user: str
    host: str
    port: str
    path: str
    query: str | None

    def __str__(self) -> str:
        user = f"{self.user}@" if self.user else ""
        port = f":{self.port}" if self.port else ""
        query = "" if self.query is None else f"?{self.query}"
        return f"{self.scheme}://{user}{self.host}{port}{self.path}{query}"


def parse(text: str, base: Url | None = None) -> Url | None:
    """Return what `text` means on a page whose base is `base`, without its fragment; None where it is no http(s) address."""
    text = text.strip(_CONTROLS).translate(_DROPPED).partition("#")[0]
    if not text.isascii():
        text = _SURROGATE.sub("\ufffd", text)
    scheme = base.scheme if base else ""
    found = _SCHEME.match(text)
    if found:
        own = found[1].lower()
        if own not in _DEFAULT_PORT:
            return None
        text = text[found.end() :]
        if base is None or own != base.scheme:
            return _with_authority(own, text.lstrip("/\\"))
    elif base is None:
        return None
    slashes = _SLASHES.match(text)
    if slashes is not None and slashes.end() >= 2:
        return _with_authority(scheme, text[slashes.end() :])
    return _relative(text, base) if base is not None else None


def _with_authority(scheme: str, rest: str) -> Url | None:
    found = _AUTHORITY.match(rest)
    authority = found[0] if found else ""
    path, query = _path_and_query(rest[len(authority) :])
    user, at, host = authority.rpartition("@")
    user = _escape(user.replace("@", "%40"), _UNSAFE_IN_USER) if at else ""
    if user.endswith(":"):
        user = user[:-1]
    if not host.startswith("["):
        host, _colon, port = host.partition(":")
    elif "]" in host:
        host, _bracket, port = host.partition("]")
        host += "]"
        if port and port[0] != ":":
            return None
        port = port[1:]
    else:
        return None
    if port and not (port.isascii() and port.isdigit()):
        return None
    port = port.lstrip("0") or ("0" if port else "")
    if len(port) > 5 or int(port or 0) > 65535:
        return None
    host = normal_host(host)
    if not host:
        return None
    return Url(scheme, user, host, "" if port == _DEFAULT_PORT[scheme] else port, _folded(path), query)


def _relative(text: str, base: Url) -> Url:
    path, query = _path_and_query(text)
    if not path:
        return Url(base.scheme, base.user, base.host, base.port, base.path, base.query if query is None else query)
    if path[0] != "/":
        path = base.path[: base.path.rfind("/") + 1] + path
    return Url(base.scheme, base.user, base.host, base.port, _folded(path), query)


def _path_and_query(rest: str) -> tuple[str, str | None]:
    path, mark, query = rest.partition("?")
    path = _escape(path.replace("\\", "/"), _UNSAFE_IN_PATH)
    return path, _escape(query, _UNSAFE_IN_QUERY) if mark else None


def _escape(text: str, unsafe: re.Pattern[str]) -> str:
    return unsafe.sub(lambda m: "".join(f"%{byte:02X}" for byte in m[0].encode()), text)


def _folded(path: str) -> str:
    """Take "." and ".." out of a path."""
    if not path:
        return "/"
    if not _DOT_SEGMENT.search(path):
        return path
    kept: list[str] = []
    segments = path.split("/")[1:]
    last = len(segments) - 1
    for i, segment in enumerate(segments):
        plain = segment.lower().replace("%2e", ".")
        if plain == "..":
            if kept:
                kept.pop()
            if i == last:
                kept.append("")
        elif plain == ".":
            if i == last:
                kept.append("")
        else:
            kept.append(segment)
    return "/" + "/".join(kept)
