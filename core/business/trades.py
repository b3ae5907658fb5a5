"""Trades: a real list in `resources/business/trades`, with the words people use, schema.org's types and the catalogue's groups."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from core.words import _

FOLDER = Path(__file__).resolve().parents[2] / "resources" / "business" / "trades"

CATALOGUE_GROUPS = frozenset(
    {
        *("automotive", "beauty", "childcare", "education", "fitness", "health", "hotels", "legal", "pets", "photography"),
        *("professional", "real-estate", "restaurants", "trades", "travel", "weddings"),
    }
)
"""By which the catalogue of directories sorts what is for some trades only."""

TOO_WIDE = frozenset({"LocalBusiness", "Store", "FoodEstablishment", "LodgingBusiness", "EntertainmentBusiness", "MedicalBusiness"})
"""Types at schema.org that say of no business what it does."""


@dataclass(frozen=True, slots=True)
class Trade:
    """One trade. `title` and `also` are in English until shown; `also` lists other words for it, with commas between them.

    `schema` is its most specific type at schema.org, `like` are others that mean it too, `groups` are those of the catalogue. `visits`
    says that it usually goes to its customers, `regulated` that most countries say who may do it or how it may be advertised.
    """

    id: str
    title: str
    schema: str
    like: tuple[str, ...] = ()
    groups: tuple[str, ...] = ()
    also: str = ""
    visits: bool = False
    regulated: bool = False

    def shown(self) -> str:
        """Return its name in the present language."""
        return _(self.title)

    def words(self) -> tuple[str, ...]:
        """Return its name and every other word for it, in the present language."""
        return (self.shown(), *(word.strip() for word in _(self.also).split(",") if word.strip()))


@cache
def trades() -> tuple[Trade, ...]:
    """Return every trade, in the order of their ids."""
    found = []
    for file in sorted(FOLDER.glob("*.toml")):
        for name, entry in tomllib.loads(file.read_text("utf-8")).items():
            lists: dict[str, Any] = {key: tuple(value) if isinstance(value, list) else value for key, value in entry.items()}
            found.append(Trade(name, **lists))
    return tuple(sorted(found, key=lambda trade: trade.id))


def trade(trade_id: str) -> Trade | None:
    """Return the trade of that id, None where there is none."""
    return next((each for each in trades() if each.id == trade_id), None)


def trade_of_word(text: str) -> Trade | None:
    """Return the trade that is called so, by its name first and by any other word for it then; None where none is."""
    wanted = " ".join(text.split()).casefold()
    if not wanted:
        return None
    for each in trades():
        if wanted in {each.shown().casefold(), each.title.casefold()}:
            return each
    return next((each for each in trades() if wanted in {word.casefold() for word in (*each.words(), *each.also.split(", "))}), None)


def trade_of_schema(schema_type: str) -> Trade | None:
    """Return the trade that a type at schema.org means, None where it is none or so wide that several have it."""
    name = schema_type.rpartition("/")[2].rpartition(":")[2]
    meant = [each for each in trades() if name in each.like] or [each for each in trades() if each.schema == name]
    return meant[0] if len(meant) == 1 and name not in TOO_WIDE else None
