"""Which pages of the owner's website are worth reading after the first: contact, about, imprint, hours."""

from __future__ import annotations

import re

from bs4 import BeautifulSoup

from core.web.addresses.address import host_of, is_mine, join, key

MOST_PAGES = 10
"""Of one website, the first one included."""
_EACH = 3
"""Of one sort, at most."""

_SORTS: tuple[re.Pattern[str], ...] = tuple(
    re.compile(words, re.IGNORECASE)
    for words in (
        r"contact|kontakt|contatt|contato|find[ _-]?us|visit[ _-]?us|get[ _-]in[ _-]touch|anfahrt"
        r"|where[ _-]to[ _-]find|how[ _-]to[ _-]find",
        r"impressum|imprint|mentions[ _-]l[eé]gales|legal[ _-]notice|aviso[ _-]legal|note[ _-]legali|colofon",
        r"\babout|our[ _-]story|who[ _-]we[ _-]are|[üu]e?ber[ _-]?uns|[àa][ _-]propos|qui[ _-]sommes|chi[ _-]siamo"
        r"|sobre[ _-]n[oó]s|qui[eé]nes|over[ _-]ons",
        r"opening|[öo]e?ffnungszeiten|horaires|horario|orari|openingstijden|\bhours\b|locations?\b|standort",
    )
)
_NO_PAGE = re.compile(r"\.(?:pdf|jpe?g|png|gif|webp|zip|docx?|ics|vcf|mp[34])$", re.IGNORECASE)


def worth_reading(tree: BeautifulSoup, page: str, domains: frozenset[str]) -> tuple[str, ...]:
    """Return the addresses of the site's pages that say who and where the business is, the most telling first, each once."""
    found: dict[str, tuple[int, str]] = {}
    for tag in tree.find_all("a", href=True, limit=2_000):
        address = join(page, str(tag["href"]))
        if not address or not is_mine(host_of(address), domains) or key(address) == key(page) or _NO_PAGE.search(address.partition("?")[0]):
            continue
        words = f"{' '.join(tag.get_text(' ').split())[:80]} {address.partition('://')[2].partition('/')[2]}"
        sort = next((number for number, pattern in enumerate(_SORTS) if pattern.search(words)), None)
        if sort is not None:
            found.setdefault(key(address), (sort, address))
    chosen: list[str] = []
    for number in range(len(_SORTS)):
        chosen += [address for sort, address in found.values() if sort == number][:_EACH]
    return tuple(chosen[: MOST_PAGES - 1])
