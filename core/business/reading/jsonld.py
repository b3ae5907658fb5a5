"""Things declared in JSON-LD, as they stand on real pages: comments, commas and line breaks where none belong included."""

from __future__ import annotations

import html
import json
import re
from collections.abc import Iterator
from typing import Any

from bs4 import BeautifulSoup

from core.business.profile import Way
from core.business.reading.items import DEEPEST, Budget, Item, local_name

MOST_SCRIPTS = 40
LONGEST = 400_000
_KEPT = re.compile(r'"(?:[^"\\]|\\.)*+(?:"|\Z)|,(?=\s*[}\]])|/\*.*?(?:\*/|\Z)', re.DOTALL)
"""Texts, which are kept; commas before an end and comments, which are not. What never closes goes to the end: it is read once."""
_MARKS = re.compile(r"<!--|-->|<!\[CDATA\[|\]\]>")
_BETWEEN = re.compile(r"[\s,;]*")


def read_jsonld(tree: BeautifulSoup) -> tuple[Item, ...]:
    """Return the things a page declares, in its order; things that only point to another by its id stand for that one."""
    nodes: list[dict[str, Any]] = []
    for script in tree.find_all("script", limit=MOST_SCRIPTS, type=re.compile(r"^\s*application/ld\+json", re.IGNORECASE)):
        for whole in _parsed(script.get_text()):
            nodes += _top(whole)
    known: dict[str, dict[str, Any]] = {}
    for node in nodes:
        _gather(node, known, 0)
    budget = Budget()
    return tuple(_item(node, known, 0, budget) for node in nodes)


def _parsed(text: str) -> list[Any]:
    """Return every value a script holds; a script that cannot be mended holds none."""
    text = text[:LONGEST].strip().lstrip("\ufeff")
    for attempt in (text, _mended(text), _mended(html.unescape(text))):
        try:
            return list(_values(attempt))
        except (ValueError, RecursionError):
            continue
    return []


def _values(text: str) -> Iterator[Any]:
    reader = json.JSONDecoder(strict=False)
    at = 0
    while at < len(text):
        value, at = reader.raw_decode(text, at)
        yield value
        at = _BETWEEN.match(text, at).end()  # type: ignore[union-attr]  # it matches nothing too


def _mended(text: str) -> str:
    text = _MARKS.sub("", text)
    begin, end = min((at for at in (text.find("{"), text.find("[")) if at >= 0), default=0), max(text.rfind("}"), text.rfind("]")) + 1
    return _KEPT.sub(lambda found: found[0] if found[0].startswith('"') else "", text[begin:end])


def _top(whole: Any) -> list[dict[str, Any]]:
    if isinstance(whole, list):
        return [node for each in whole for node in _top(each)]
    if not isinstance(whole, dict):
        return []
    graph = whole.get("@graph")
    nodes = [whole] if any(not name.startswith("@") or name == "@type" for name in whole) else []
    return nodes + (_top(graph) if isinstance(graph, list | dict) else [])


def _gather(node: Any, known: dict[str, dict[str, Any]], depth: int) -> None:
    """Note every thing that has an id and says more than that."""
    if depth > DEEPEST:
        return
    if isinstance(node, list):
        for each in node:
            _gather(each, known, depth + 1)
    elif isinstance(node, dict):
        name = node.get("@id")
        if isinstance(name, str) and len(node) > 1:
            known.setdefault(name, node)
        for value in node.values():
            _gather(value, known, depth + 1)


def _item(node: dict[str, Any], known: dict[str, dict[str, Any]], depth: int, budget: Budget) -> Item:
    name = node.get("@id")
    if isinstance(name, str) and len(node) == 1:
        node = known.get(name, node)
    types = node.get("@type")
    values: dict[str, tuple[str | Item, ...]] = {}
    for key, value in node.items():
        if not key.startswith("@") and depth < DEEPEST:
            values[local_name(key)] = tuple(_value(each, known, depth, budget) for each in _flat(value))
    return Item(
        Way.JSON_LD,
        tuple(local_name(each) for each in _flat(types) if isinstance(each, str)),
        values,
        name if isinstance(name, str) else "",
    )


def _flat(value: Any) -> list[Any]:
    """Return a value as a list; lists in lists are one, and what says nothing is left out."""
    if isinstance(value, dict) and isinstance(value.get("@list"), list):
        value = value["@list"]
    if isinstance(value, list):
        return [each for part in value[:200] if not isinstance(part, list) for each in _flat(part)]
    return [] if value is None else [value]


def _value(value: Any, known: dict[str, dict[str, Any]], depth: int, budget: Budget) -> str | Item:
    if isinstance(value, dict):
        if "@value" in value:
            return str(value["@value"])
        return _item(value, known, depth + 1, budget) if budget.take() else ""
    return html.unescape(str(value)) if isinstance(value, str) else json.dumps(value)
