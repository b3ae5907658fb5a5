"""Everything one page of the owner's website says of the business, each value with where it stands."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from bs4 import BeautifulSoup, Tag

from core.business.address import Address
from core.business.profile import Fact, Value, Way, is_said
from core.business.reading.choosing import business_of
from core.business.reading.facts import facts_of, phones_in
from core.business.reading.hcard import read_hcards
from core.business.reading.jsonld import read_jsonld
from core.business.reading.links import emails_of, phones_of, profiles_of
from core.business.reading.microdata import read_microdata
from core.business.reading.one_text import address_in
from core.business.reading.outside import outside_links
from core.business.reading.records import Finding, OutsideLink, PageSigns
from core.business.reading.signs import signs_of
from core.business.reading.tree import tree_of
from core.business.reading.wayfinding import worth_reading
from core.business.written import LONGEST_SHORT, is_email
from core.web.addresses.address import host_of
from core.web.records import Fetched
from core.words import language_codes, territories

_MOST_PHONES_IN_LINKS = 4
"""A page with more of them lists other people's numbers."""

_MOST_ADDRESSES = 20


@dataclass(frozen=True, slots=True)
class PageReading:
    """What one page says, what is declared first; which other pages of the site are worth reading, where it leads outside."""

    findings: tuple[Finding, ...] = ()
    further: tuple[str, ...] = ()
    signs: PageSigns | None = None
    outside: tuple[OutsideLink, ...] = ()


def read_own_page(fetched: Fetched, domains: frozenset[str]) -> PageReading | None:
    """Read a page of the site whose hosts are `domains`; None where it cannot be read."""
    tree = tree_of(fetched)
    if tree is None:
        return None
    page = fetched.final_address
    country = _country(tree, page)
    findings: list[Finding] = []
    declared = (read_jsonld(tree), read_microdata(tree))
    for items in (*declared, read_hcards(tree)):
        item = business_of(items, page, domains)
        if item is not None:
            findings += [Finding(fact, value, item.way, page) for fact, value in facts_of(item, page, country, domains)]
    findings += [Finding(Fact.ADDRESS, address, Way.ELEMENT, page) for address in _marked(tree, country, findings)]
    findings += [Finding(fact, value, Way.LINK, page) for fact, value in _linked(tree, page, country)]
    findings += [Finding(fact, value, Way.HEAD, page) for fact, value in _in_head(tree)]
    once = dict.fromkeys(finding for finding in findings if is_said(finding.value))
    further = worth_reading(tree, page, domains)
    outside = outside_links(tree, page, domains)
    return PageReading(tuple(once), further, signs_of(tree, page, country, [item for items in declared for item in items]), outside)


def _marked(tree: BeautifulSoup, country: str, said: Sequence[Finding]) -> list[Address]:
    """Return the address in the page's one `address` element; several may be those of other people."""
    name = next((str(finding.value) for finding in said if finding.fact is Fact.NAME), _meta(tree, "og:site_name"))
    found = []
    for tag in tree.find_all("address", limit=_MOST_ADDRESSES):
        text = "\n".join(line for line in tag.get_text("\n").splitlines() if line.strip())
        found.append(address_in(text, country, name))
    once = dict.fromkeys(address for address in found if address.says_where)
    return list(once) if len(once) == 1 else []


def _linked(tree: BeautifulSoup, page: str, country: str) -> Iterator[tuple[Fact, Value]]:
    numbers = phones_of(tree)
    for text in numbers if len(numbers) <= _MOST_PHONES_IN_LINKS else []:
        for phone in phones_in(text, country):
            yield Fact.PHONES, (phone,)
    emails = [email for email in emails_of(tree) if is_email(email)]
    own = host_of(page).removeprefix("www.")
    for email in sorted(emails, key=lambda each: not each.casefold().endswith(own))[:1]:
        yield Fact.EMAIL, email
    for profile in profiles_of(tree, page):
        yield Fact.SOCIAL, (profile,)


def _in_head(tree: BeautifulSoup) -> Iterator[tuple[Fact, Value]]:
    yield Fact.NAME, _meta(tree, "og:site_name")
    text = _meta(tree, "description")
    yield Fact.SHORT, text if len(text) <= LONGEST_SHORT else ""
    code = _said_language(tree)[0].casefold()
    if code in language_codes().values():
        yield Fact.LANGUAGES, (code,)


def _meta(tree: BeautifulSoup, name: str) -> str:
    tag = tree.find("meta", attrs={"property": name}) or tree.find("meta", attrs={"name": name})
    return " ".join(str(tag.get("content", "")).split()) if isinstance(tag, Tag) else ""


def _said_language(tree: BeautifulSoup) -> list[str]:
    """Return the language a page says it is in, in its parts: "en-GB" is "en" and "GB"."""
    tag = tree.find("html")
    said = str(tag.get("lang") or tag.get("xml:lang") or "") if isinstance(tag, Tag) else ""
    return said.strip().replace("_", "-").split("-")


def _country(tree: BeautifulSoup, page: str) -> str:
    """Return the country a page seems to be from: its language's country first, then the ending of its host; "" where neither says."""
    said, ending = _said_language(tree)[1:], host_of(page).rpartition(".")[2]
    for part in (*reversed(said), ending):
        code = "GB" if part.upper() == "UK" else part.upper()
        if code in territories():
            return code
    return ""
