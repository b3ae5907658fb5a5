"""Which pages of a neighbour's site are worth reading: those that sound as if others were thanked, listed or written about."""

from __future__ import annotations

import re
from urllib.parse import unquote

from bs4 import BeautifulSoup

from core.web.addresses.address import host_of, join, key, site_of

MOST_PAGES = 10
"""Of one site, the first one included."""
_MOST_LINKS = 2_000
_LONGEST_WORDS = 80

_SORTS: tuple[re.Pattern[str], ...] = tuple(
    re.compile(words, re.IGNORECASE)
    for words in (
        r"\bsponsor|sponsoren|\bsupporters\b|supported[ _-]by|f[öo]e?rderer|unterst[üu]e?tzer|mecenat|m[ée]c[èe]nes|patrocinador"
        r"|sponsorizza",
        r"\bpartner|partenaire|parceiro|\bsocios\b|friends[ _-]of",
        r"\bmembers?\b(?![ _-]?(?:area|login|only))|member[ _-]?(?:list|directory)|mitglieder|\bmembres\b|\bmiembros\b|\bleden\b"
        r"|\bdirectory\b|verzeichnis|annuaire",
        r"\bsuppliers?\b|\bproducers?\b|lieferanten|\bfournisseurs?\b|\bfornitori\b|\bproveedores\b",
        r"\bstockists?\b|where[ _-]to[ _-]buy|\bretailers?\b|\bdealers?\b|h[äa]e?ndler|points?[ _-]de[ _-]vente|rivenditori"
        r"|verkaufsstellen",
        r"\bnews\b|\bpress\b|aktuell|neuigkeiten|nachrichten|actualit[ée]s|notizie|noticias|\bnieuws\b|\bblog\b|\blinks\b",
    )
)
NEWS = len(_SORTS) - 1
"""The last sort: on such a page nobody is thanked, who is written of there is news."""
_NO_PAGE = re.compile(r"\.(?:pdf|jpe?g|png|gif|webp|zip|docx?|xlsx?|ics|vcf|mp[34]|xml|rss)$|/feed/?$", re.IGNORECASE)
_NOT_OURS = re.compile(r"/(?:log-?in|sign-?(?:in|up)|register|cart|checkout|wp-admin|wp-login\.php|logout)(?:[/?]|$)", re.IGNORECASE)


def sort_of(words: str) -> int | None:
    """Return the sort of page that an address or a link's words sound like, 0 the most telling; None for none."""
    return next((number for number, pattern in enumerate(_SORTS) if pattern.search(words)), None)


def worth_reading(tree: BeautifulSoup, page: str) -> tuple[tuple[int, str], ...]:
    """Return the site's pages that are linked here and sound right, each once with its sort, the most telling first."""
    found: dict[str, tuple[int, str]] = {}
    site = site_of(page)
    for tag in tree.find_all("a", href=True, limit=_MOST_LINKS):
        address = join(page, str(tag["href"]))
        if not host_of(address) or site_of(address) != site or key(address) == key(page) or not is_page(address):
            continue
        path = _path(address)
        sort = sort_of(f"{' '.join(tag.get_text(' ').split())[:_LONGEST_WORDS]} {unquote(path)}")
        if sort is not None and (key(address) not in found or sort < found[key(address)][0]):
            found[key(address)] = (sort, address)
    return tuple(sorted(found.values(), key=lambda each: each[0]))


def is_page(address: str) -> bool:
    """Whether an address may lead to a page to read, and to no picture, form or login."""
    path = _path(address)
    return not _NO_PAGE.search(path.partition("?")[0]) and not _NOT_OURS.search(f"/{path}")


def _path(address: str) -> str:
    return address.partition("://")[2].partition("/")[2].partition("#")[0]
