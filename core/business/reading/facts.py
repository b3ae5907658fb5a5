"""What the item that is the business says, as facts for the profile."""

from __future__ import annotations

import re
from collections.abc import Iterator

from core.business.address import Address
from core.business.phones import Phone, country_of_phone, read_phone
from core.business.profile import MOST_OFFERS, Fact, Offer, Value
from core.business.reading.items import Item
from core.business.reading.links import is_profile
from core.business.reading.opening import hours_of
from core.business.reading.postal import address_of
from core.business.trades import trade_of_schema
from core.business.written import LONGEST_SHORT
from core.errors import WorldError
from core.web.addresses.address import host_of, is_mine, join
from core.words import language_codes

_LONGEST_NAME = 120
_LONGEST_TEXT = 2_000

_BETWEEN_NUMBERS = re.compile(r"\bor\b|[/|,;]")

Said = tuple[Fact, Value]


def facts_of(item: Item, page: str, country: str, domains: frozenset[str]) -> Iterator[Said]:
    """Return one fact after the other; `country` is where the page seems to be from, two letters or ""."""
    name = item.text("name") or item.text("legalName") or item.text("organization")
    yield Fact.NAME, name[:_LONGEST_NAME]
    for other in item.texts("alternateName", "legalName"):
        if other.casefold() != name.casefold():
            yield Fact.OTHER_NAMES, (other[:_LONGEST_NAME],)
    for each in (*item.types, *item.texts("additionalType")):
        trade = trade_of_schema(each)
        if trade is not None:
            yield Fact.TRADE, trade.id
            break
    yield from _words(item)
    phones = _phones(item, country)
    address = address_of(item, country or next(filter(None, map(country_of_phone, phones)), ""))
    if address != Address():
        yield Fact.ADDRESS, address
    for phone in phones if address.country in {"", country} else _phones(item, address.country):
        yield Fact.PHONES, (phone,)
    for email in item.texts("email")[:1]:
        yield Fact.EMAIL, email.removeprefix("mailto:").partition("?")[0]
    hours = hours_of(item)
    if hours:
        yield Fact.HOURS, hours
    for place in item.texts("areaServed", "serviceArea")[:30]:
        yield Fact.PLACES, (place[:_LONGEST_NAME],)
    for address_text in item.texts("sameAs"):
        whole = join(page, address_text)
        if is_profile(whole):
            yield Fact.SOCIAL, (whole,)
    yield from _languages(item)
    yield from _offers(item, page, domains)


def _words(item: Item) -> Iterator[Said]:
    for text in item.texts("description", "slogan")[:2]:
        if len(text) <= LONGEST_SHORT:
            yield Fact.SHORT, text
        else:
            yield Fact.LONG, text[:_LONGEST_TEXT]


def _phones(item: Item, country: str) -> list[Phone]:
    written = [*item.texts("telephone")]
    for contact in item.things("contactPoint"):
        written += contact.texts("telephone")
    return [phone for text in written for phone in phones_in(text, country)]


def phones_in(text: str, country: str) -> list[Phone]:
    """Return the numbers of one text, which may hold several; what is none is left out."""
    found = []
    for part in (text, *_BETWEEN_NUMBERS.split(text)):
        try:
            found.append(read_phone(part, country))
        except WorldError:
            continue
        if part is text:
            break
    return found


def _languages(item: Item) -> Iterator[Said]:
    known = language_codes()
    for text in item.texts("knowsLanguage", "availableLanguage"):
        code = known.get(text.casefold(), text.casefold().partition("-")[0])
        if code in known.values():
            yield Fact.LANGUAGES, (code,)


def _offers(item: Item, page: str, domains: frozenset[str]) -> Iterator[Said]:
    """Return what the business says it sells; catalogues may stand within each other."""
    waiting, found = [*item.things("makesOffer", "hasOfferCatalog")], 0
    while waiting and found < MOST_OFFERS:
        each = waiting.pop(0)
        inner = each.things("itemListElement", "itemOffered", "makesOffer")
        waiting = [*inner, *waiting]
        name = each.text("name")
        if not inner and name:
            address = join(page, each.text("url")) if each.text("url") else ""
            yield Fact.OFFERS, (Offer(name[:_LONGEST_NAME], address if is_mine(host_of(address), domains) else ""),)
            found += 1
