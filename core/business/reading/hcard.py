"""Things declared in h-card and its older form hCard, put into the words of schema.org."""

from __future__ import annotations

from collections.abc import Mapping

from bs4 import BeautifulSoup, Tag

from core.business.profile import Way
from core.business.reading.items import Item

MOST_CARDS = 60
_ROOTS = frozenset({"h-card", "vcard"})
_ADDRESS_ROOTS = frozenset({"adr", "h-adr", "p-adr"})

NAMES: Mapping[str, str] = {
    "p-name": "name",
    "fn": "name",
    "p-org": "organization",
    "org": "organization",
    "organization-name": "organization",
    "p-nickname": "alternateName",
    "nickname": "alternateName",
    "p-tel": "telephone",
    "u-tel": "telephone",
    "tel": "telephone",
    "u-email": "email",
    "p-email": "email",
    "email": "email",
    "u-url": "url",
    "url": "url",
    "p-note": "description",
    "note": "description",
}
"""Class names to schema.org's properties."""

ADDRESS_NAMES: Mapping[str, str] = {
    "street-address": "streetAddress",
    "extended-address": "extendedAddress",
    "locality": "addressLocality",
    "region": "addressRegion",
    "postal-code": "postalCode",
    "country-name": "addressCountry",
}


def read_hcards(tree: BeautifulSoup) -> tuple[Item, ...]:
    """Return the cards of a page that stand in no other card, in its order."""
    cards = [tag for tag in tree.find_all(_is_card, limit=MOST_CARDS) if not any(_is_card(parent) for parent in tag.parents)]
    return tuple(_card(tag) for tag in cards)


def _is_card(tag: Tag) -> bool:
    return bool(_ROOTS & set(_classes(tag)))


def _classes(tag: Tag) -> list[str]:
    value = tag.get("class")
    return list(value) if isinstance(value, list) else []


def _card(card: Tag) -> Item:
    values: dict[str, list[str | Item]] = {}
    modern = "h-card" in _classes(card)
    for tag in _of(card):
        for name in _classes(tag):
            meant = NAMES.get(name)
            if meant is not None and (name.startswith(("p-", "u-")) == modern):
                values.setdefault(meant, []).append(_value(tag, meant))
    address = _address(card)
    if address is not None:
        values["address"] = [address]
    if modern and "name" not in values and card.name not in {"body", "main", "article"} and not values:
        values["name"] = [_folded(card)]  # a card that is nothing but a name
    if "url" not in values and card.name == "a" and card.has_attr("href"):
        values["url"] = [str(card["href"])]
    return Item(Way.HCARD, ("h-card",), {name: tuple(each) for name, each in values.items()})


def _of(card: Tag) -> list[Tag]:
    """Return the elements of a card that belong to no card within it."""
    found: list[Tag] = []
    waiting = _children(card)
    while waiting:
        tag = waiting.pop()
        found.append(tag)
        if not _is_card(tag):
            waiting += _children(tag)
    return found


def _children(tag: Tag) -> list[Tag]:
    """Return the elements right within one, the last first."""
    return [child for child in reversed(list(tag.children)) if isinstance(child, Tag)]


def _address(card: Tag) -> Item | None:
    place = next((tag for tag in _of(card) if _ADDRESS_ROOTS & set(_classes(tag))), card)
    values: dict[str, list[str | Item]] = {}
    for tag in _of(place):
        for name in _classes(tag):
            meant = ADDRESS_NAMES.get(name.removeprefix("p-"))
            if meant is not None:
                values.setdefault(meant, []).append(_folded(tag))
    return Item(Way.HCARD, ("PostalAddress",), {name: tuple(each) for name, each in values.items()}) if values else None


def _value(tag: Tag, meant: str) -> str:
    """Return a property's text; parts marked as its value are put together, and a link says where it leads where that is meant."""
    if meant in {"url", "email", "telephone"} and tag.name == "a" and tag.has_attr("href"):
        address = str(tag["href"])
        if meant == "url" or address.startswith(("mailto:", "tel:")):
            return address.removeprefix("mailto:").removeprefix("tel:").partition("?")[0] if meant != "url" else address
    return _folded(tag)


def _folded(tag: Tag) -> str:
    titled = tag.find(class_="value-title")
    if isinstance(titled, Tag) and titled.has_attr("title"):
        return str(titled["title"])
    if tag.name in {"abbr", "link"} and tag.has_attr("title"):
        return str(tag["title"])
    if tag.name in {"data", "input"} and tag.has_attr("value"):
        return str(tag["value"])
    if tag.name == "img":
        return str(tag.get("alt", ""))
    parts = [part for part in tag.find_all(class_="value") if part.find_parent(class_="value") is None]
    text = "".join(part.get_text() for part in parts) if parts else tag.get_text(" " if tag.find("br") else "")
    return " ".join(text.split())
