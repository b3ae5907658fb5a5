"""The names, addresses and numbers that a business file knows, and those of this computer: what must not be seen by a helper."""

from __future__ import annotations

import getpass
import json
import platform
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from core.business.kept import read_kept
from core.business.losing import ANSWERS
from core.business.profile import Fact
from core.store import Store

_NO_NAMES = frozenset(fact.value for fact in (*ANSWERS, Fact.TRADE, Fact.HOURS, Fact.LANGUAGES))
"""Facts that are chosen from a list."""

_OF_NAMES = frozenset(fact.value for fact in (Fact.NAME, Fact.OTHER_NAMES, Fact.PEOPLE, Fact.ADDRESS))
"""Facts of which each word alone is a name too."""


def known_to(store: Store) -> set[str]:
    """Return everything in the file that may say who somebody is."""
    found = {store.path.stem, str(store.one("SELECT name FROM business") or "")}
    found |= set(" ".join(found).split())
    for table in ("profile_fact", "profile_trash", "site_finding"):
        for fact, text in store.rows(f"SELECT fact, value FROM {table}"):
            if fact not in _NO_NAMES:
                texts = set(_texts(read_kept(text).part if table == "profile_trash" else text))
                found |= texts | ({word for each in texts for word in re.split(r"[\s,]+", each)} if fact in _OF_NAMES else set())
    for field, text in store.rows("SELECT field, text FROM profile_draft"):
        found |= {*text.splitlines(), *(re.split(r"[\s,]+", text) if field in _OF_NAMES else ())}
    found |= {host for (host,) in store.rows("SELECT host FROM own_site")}
    return {word.strip(" ,.;") for word in found}


def known_here() -> set[str]:
    """Return what this computer and its user are called."""
    names = {platform.node(), Path.home().name}
    try:
        names.add(getpass.getuser())
    except (KeyError, OSError, ImportError):
        return names
    return names


def _texts(text: str) -> Iterator[str]:
    try:
        yield from _strings(json.loads(text))
    except (ValueError, RecursionError):
        yield text


def _strings(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield from value.splitlines()
    elif isinstance(value, dict | list):
        for each in value.values() if isinstance(value, dict) else value:
            yield from _strings(each)
