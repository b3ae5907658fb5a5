"""The links inside any pasted text: addresses one a line, in sentences, in tables, or behind the links of a copied page."""

from __future__ import annotations

import csv
import re
from collections.abc import Callable, Iterable, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from functools import lru_cache
from itertools import takewhile

from core.backlinks.reports import LinkReport
from core.errors import WorldError
from core.web.addresses.address import clean, host_of, is_mine, key
from core.web.addresses.hosts import registrable
from core.web.reading.bounds import readable

LONGEST_ADDRESS = 4_000
"""Characters; browsers and servers take hardly more, and what is longer was not meant as an address."""

LARGEST_TREE = 2_000_000
"""Characters of a page's source; what is longer is read by a pattern: making a tree of it takes seconds and cannot be stopped."""

GoOn = Callable[[], bool]
"""Whether the reading is still wanted; asked from line to line."""

_ROWS_LOOKED_AT = 20
_LONGEST_ROW = 20_000

_WHOLE = re.compile(rf"https?://[^\s<>\"'|\\^`{{}}]{{1,{LONGEST_ADDRESS}}}", re.IGNORECASE)
_HREF = re.compile(
    rf"<a\s(?:[^<>]{{0,{LONGEST_ADDRESS}}}?\s)?href\s{{0,20}}=\s{{0,20}}[\"']?\s{{0,20}}"
    rf"(https?://[^\s<>\"']{{1,{LONGEST_ADDRESS}}})",
    re.IGNORECASE,
)
_BARE = re.compile(r"(?<![\w@./-])(?:[\w-]+\.)+[^\W\d_][\w-]+(?![\w@-])(?::\d+)?(?:/[^\s<>\"'|\\^`{};,]*)?", re.UNICODE)
_NEXT_ADDRESS = re.compile(r"[,;()\[\]]+(?=https?://)", re.IGNORECASE)
_SENTENCES_MEET = re.compile(r"[a-z\d]\.[A-Z][a-z]+$")
"""Two sentences without a space between them are no address, even where the second begins with "It"."""
_SENTENCE_END = ".,;:!?*"
_MAY_END = re.compile(r"[,;()\[\]]")
_BRACKETS = {")": "(", "]": "["}


@dataclass(frozen=True, slots=True)
class PastedLink:
    """A page said to link to the business, and the page of the business it should lead to ("" where nobody said)."""

    page_address: str
    page_key: str
    site: str
    target_address: str = ""
    target_key: str = ""
    report: LinkReport | None = None
    """What a tool says of it; None where nobody says more than the addresses."""


@dataclass(frozen=True, slots=True)
class Pasted:
    """What a text held: links, how many own pages stood alone, and the lines in which no address was found."""

    links: tuple[PastedLink, ...] = ()
    own_pages: int = 0
    repeated: int = 0
    lines_without: tuple[int, ...] = ()


def read_lines(lines: Iterable[str], domains: AbstractSet[str]) -> Pasted:
    """Read addresses out of lines. On a line with pages of others and a page of mine, mine is where theirs should lead."""
    return read_numbered(enumerate(lines, 1), domains)


def read_numbered(lines: Iterable[tuple[int, str]], domains: AbstractSet[str]) -> Pasted:
    """Read addresses out of lines that are not in their order any more, each with its number."""
    links: dict[tuple[str, str], PastedLink] = {}
    own_pages = repeated = 0
    without: list[int] = []
    for number, line in lines:
        addresses = addresses_in(line)
        hosts = [host_of(address) for address in addresses]
        mine = [address for address, host in zip(addresses, hosts, strict=True) if is_mine(host, domains)]
        others = [(address, host) for address, host in zip(addresses, hosts, strict=True) if not is_mine(host, domains)]
        if not addresses and line.strip():
            without.append(number)
        if not others:
            own_pages += len(mine)
        for address, host in others:
            link = link_of(address, host, mine[0] if mine else "")
            identity = (link.page_key, link.target_key)
            repeated += identity in links
            links.setdefault(identity, link)
    return Pasted(tuple(links.values()), own_pages, repeated, tuple(without))


def addresses_in(line: str) -> list[str]:
    """Return the addresses in one line, absolute, in their order; those written without a scheme too, e-mail addresses not."""
    addresses: list[str] = []
    for text in _whole_addresses(line) or _bare_addresses(line):
        if len(text) >= LONGEST_ADDRESS:
            continue
        try:
            # An empty fragment keeps a bracket that belongs to the address from being taken for one around it.
            addresses.append(clean(f"{text}#" if text.endswith((")", "]")) else text))
        except WorldError:
            continue
    return addresses


def _bare_addresses(line: str) -> list[str]:
    return [_ended(found[0]) for found in _BARE.finditer(line) if not _SENTENCES_MEET.search(found[0])]


def _whole_addresses(line: str) -> list[str]:
    found: list[str] = []
    match = _WHOLE.search(line)
    while match is not None:
        text = _ended(match[0])
        found.append(text)
        match = _WHOLE.search(line, match.start() + len(text))
    return found


def _ended(text: str) -> str:
    """Return an address without what follows it in a sentence, in brackets or before the next address."""
    if _MAY_END.search(text) is None:
        return text.rstrip(_SENTENCE_END)
    text = _NEXT_ADDRESS.split(text, maxsplit=1)[0]
    open_brackets = {"(": 0, "[": 0}
    for position, c in enumerate(text):
        if c in open_brackets:
            open_brackets[c] += 1
        elif c in _BRACKETS:
            open_brackets[_BRACKETS[c]] -= 1
            if open_brackets[_BRACKETS[c]] < 0:
                text = text[:position]
                break
    return text.rstrip(_SENTENCE_END)


def lines_of_page(html: str, domains: AbstractSet[str], go_on: GoOn = lambda: True) -> list[str]:
    """Return what a copied or saved page holds as lines for `read_lines`: each link to another site, and the text's own addresses.

    A page so long, or built so that reading it would take for ever, gives the links that its source shows, or any address in it.
    """
    from bs4 import BeautifulSoup

    if len(html) > LARGEST_TREE or not readable(html):
        links = [found[1].replace("&amp;", "&") for found in takewhile(lambda _: go_on(), _HREF.finditer(html))]
        return links or [found[0].replace("&amp;", "&") for found in takewhile(lambda _: go_on(), _WHOLE.finditer(html))]
    soup = BeautifulSoup(html, "lxml")
    lines = [str(a["href"]) for a in soup.find_all("a", href=re.compile(r"^\s*https?://", re.IGNORECASE))]
    return [line for line in lines if not is_mine(host_of(line.strip()), domains)] + soup.get_text("\n").splitlines()


def looks_like_page(text: str) -> bool:
    """Whether a text is a page's source rather than a list."""
    head = text[:2000].lstrip().lower()
    return head.startswith(("<!doctype html", "<html", "<a ", "<ul", "<table", "<div", "<!doctype netscape"))


def lines_of(text: str, domains: AbstractSet[str], go_on: GoOn = lambda: True) -> list[str]:
    """Return the lines of a text, of a table with commas or semicolons, or of a page's source; once not wanted, what there is by then."""
    if looks_like_page(text):
        return lines_of_page(text, domains, go_on)
    lines = text.splitlines()
    sign = _cell_sign(lines)
    try:
        return ["\t".join(row) for row in csv.reader(takewhile(lambda _: go_on(), lines), delimiter=sign)] if sign else lines
    except csv.Error:
        return lines


def _cell_sign(lines: Sequence[str]) -> str:
    """Return the sign between the cells of a table; "" where it is none: commas stand in addresses too.

    A table has a first row of names, none of which is an address, and as many cells in the next rows.
    """
    head = [line for line in lines[:_ROWS_LOOKED_AT] if line.strip()]
    if len(head) < 2 or max(map(len, head)) > _LONGEST_ROW or addresses_in(head[0]):
        return ""
    for sign in ",;":
        try:
            counts = {len(row) for row in csv.reader(head, delimiter=sign, strict=True)}
        except csv.Error:
            continue
        if len(counts) == 1 and counts != {1}:
            return sign
    return ""


def link_of(page: str, host: str, target: str, report: LinkReport | None = None) -> PastedLink:
    """Return the link from one clean address (on `host`) to another, "" where nobody says to which."""
    return PastedLink(page, key(page), registrable(host), target, _own_key(target) if target else "", report)


_own_key = lru_cache(maxsize=256)(key)
"""A long list names the same few pages of mine again and again."""
