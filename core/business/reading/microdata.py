"""Things declared in microdata, as the HTML standard reads it."""

from __future__ import annotations

from collections.abc import Iterator

from bs4 import BeautifulSoup, Tag

from core.business.profile import Way
from core.business.reading.items import DEEPEST, Budget, Item, local_name

MOST_ITEMS = 200

_ADDRESSES = {"a": "href", "area": "href", "link": "href"}
_SOURCES = frozenset({"audio", "embed", "iframe", "img", "source", "track", "video"})


def read_microdata(tree: BeautifulSoup) -> tuple[Item, ...]:
    """Return the things of a page that stand in no other thing, in its order."""
    found = []
    budget = Budget()
    for tag in tree.find_all(None, {"itemscope": True}, limit=MOST_ITEMS):
        if not tag.has_attr("itemprop"):
            found.append(_item(tag, tree, 0, budget))
    return tuple(found)


def _item(tag: Tag, tree: BeautifulSoup, depth: int, budget: Budget) -> Item:
    values: dict[str, list[str | Item]] = {}
    for each in _properties(tag, tree):
        is_thing = each.has_attr("itemscope") and depth < DEEPEST and budget.take()
        value = _item(each, tree, depth + 1, budget) if is_thing else _text(each)
        for name in _words(each, "itemprop"):
            values.setdefault(local_name(name), []).append(value)
    types = tuple(local_name(each) for each in _words(tag, "itemtype"))
    return Item(Way.MICRODATA, types, {name: tuple(each) for name, each in values.items()}, str(tag.get("itemid", "")))


def _properties(tag: Tag, tree: BeautifulSoup) -> Iterator[Tag]:
    """Return the elements that are properties of a thing: those within it, and those it points to, but none of a thing within."""
    roots = [child for child in tag.children if isinstance(child, Tag)]
    for name in _words(tag, "itemref"):
        there = tree.find(id=name)
        if isinstance(there, Tag) and tag not in there.parents and there is not tag and there not in tag.parents:
            roots.append(there)
    waiting = list(reversed(roots))
    while waiting:
        each = waiting.pop()
        if each.has_attr("itemprop"):
            yield each
        if not each.has_attr("itemscope"):
            waiting += [child for child in reversed(list(each.children)) if isinstance(child, Tag)]


def _text(tag: Tag) -> str:
    if tag.has_attr("content"):
        return str(tag["content"])
    if tag.name in _ADDRESSES:
        return str(tag.get("href", ""))
    if tag.name in _SOURCES:
        return str(tag.get("src", ""))
    if tag.name in {"data", "meter"} and tag.has_attr("value"):
        return str(tag["value"])
    if tag.name == "time" and tag.has_attr("datetime"):
        return str(tag["datetime"])
    return tag.get_text(" " if tag.find("br") else "")


def _words(tag: Tag, name: str) -> list[str]:
    value = tag.get(name)
    return " ".join(value).split() if isinstance(value, list) else str(value or "").split()
