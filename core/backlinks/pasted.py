"""The links inside any pasted text: addresses one a line, in sentences, in tables, or behind the links of a copied page."""

from __future__ import annotations

import re
from collections.abc import Iterable
from collections.abc import Set as AbstractSet
from dataclasses import dataclass

from core.errors import WorldError
from core.web.address import clean, host_of, is_mine, key, site_of

LONGEST_LINE = 20_000
"""Characters; what is longer is no list of addresses."""

_WHOLE = re.compile(r"https?://[^\s<>\"'|\\^`{}]+", re.IGNORECASE)
_BARE = re.compile(r"(?<![\w@./-])(?:[\w-]+\.)+[^\W\d_][\w-]+(?::\d+)?(?:/[^\s<>\"'|\\^`{};,]*)?", re.UNICODE)
_ADDRESS_END = re.compile(r"[,;]+(?=$|https?:)|[.,;:!?)\]]+$")


@dataclass(frozen=True, slots=True)
class PastedLink:
    """A page said to link to the business, and the page of the business it should lead to ("" where nobody said)."""

    page_address: str
    page_key: str
    site: str
    target_address: str = ""
    target_key: str = ""


@dataclass(frozen=True, slots=True)
class Pasted:
    """What a text held: links, how many own pages stood alone, and the lines in which no address was found."""

    links: tuple[PastedLink, ...] = ()
    own_pages: int = 0
    repeated: int = 0
    lines_without: tuple[int, ...] = ()


def read_lines(lines: Iterable[str], domains: AbstractSet[str], first_line: int = 1) -> Pasted:
    """Read addresses out of lines. On a line with pages of others and a page of mine, mine is where theirs should lead."""
    links: dict[tuple[str, str], PastedLink] = {}
    own_pages = repeated = 0
    without: list[int] = []
    for number, line in enumerate(lines, first_line):
        addresses = addresses_in(line)
        mine = [address for address in addresses if is_mine(host_of(address), domains)]
        others = [address for address in addresses if address not in mine]
        if not addresses and line.strip():
            without.append(number)
        if not others:
            own_pages += len(mine)
        for address in others:
            link = _link(address, mine[0] if mine else "")
            identity = (link.page_key, link.target_key)
            repeated += identity in links
            links.setdefault(identity, link)
    return Pasted(tuple(links.values()), own_pages, repeated, tuple(without))


def addresses_in(line: str) -> list[str]:
    """Return the addresses in one line, absolute, in their order; those written without a scheme too, e-mail addresses not."""
    if len(line) > LONGEST_LINE:
        return []
    found = _WHOLE.findall(line) or _BARE.findall(line)
    addresses: list[str] = []
    for text in found:
        try:
            addresses.append(clean(_ADDRESS_END.split(text, maxsplit=1)[0]))
        except WorldError:
            continue
    return addresses


def lines_of_page(html: str, domains: AbstractSet[str]) -> list[str]:
    """Return what a copied or saved page holds as lines for `read_lines`: each link to another site, and the text's own addresses."""
    from bs4 import BeautifulSoup

    soup = BeautifulSoup(html, "lxml")
    lines = [str(a["href"]) for a in soup.find_all("a", href=re.compile(r"^\s*https?://", re.IGNORECASE))]
    return [line for line in lines if not is_mine(host_of(line.strip()), domains)] + soup.get_text("\n").splitlines()


def looks_like_page(text: str) -> bool:
    """Whether a text is a page's source rather than a list."""
    head = text[:2000].lstrip().lower()
    return head.startswith(("<!doctype html", "<html", "<a ", "<ul", "<table", "<div", "<!doctype netscape"))


def lines_of(text: str, domains: AbstractSet[str]) -> list[str]:
    """Return the lines of a text or of a page's source."""
    return lines_of_page(text, domains) if looks_like_page(text) else text.splitlines()


def _link(page: str, target: str) -> PastedLink:
    return PastedLink(page, key(page), site_of(page), target, key(target) if target else "")
