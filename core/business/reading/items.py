"""Things as a page declares them, in whatever way: types, and properties that hold texts or other things."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from core.business.profile import Way

DEEPEST = 12
"""How far things may stand within each other; what goes deeper says nothing of a business."""

MOST = 2_000
"""Things that are made of one page's data: those that point to each other could go on for ever."""


@dataclass(slots=True)
class Budget:
    """How many things may still be made of a page."""

    left: int = MOST

    def take(self) -> bool:
        self.left -= 1
        return self.left >= 0


@dataclass(frozen=True, slots=True)
class Item:
    """`types` and the names of `values` are schema.org's, without its address; h-cards are put into the same words."""

    way: Way
    types: tuple[str, ...] = ()
    values: Mapping[str, tuple[str | Item, ...]] = field(default_factory=dict)
    id: str = ""

    def texts(self, *names: str) -> tuple[str, ...]:
        """Return the texts of properties, a named thing standing for its name, each once."""
        found: dict[str, None] = {}
        for name in names:
            for value in self.values.get(name, ()):
                text = value if isinstance(value, str) else value.text("name")
                if text.strip():
                    found[" ".join(text.split())] = None
        return tuple(found)

    def text(self, *names: str) -> str:
        """Return the first text of the first property that has one, "" where none has."""
        return next((text for name in names for text in self.texts(name)), "")

    def things(self, *names: str) -> tuple[Item, ...]:
        """Return the things among the values of properties."""
        return tuple(value for name in names for value in self.values.get(name, ()) if isinstance(value, Item))

    def inside(self, depth: int = 0) -> Iterator[tuple[str, Item]]:
        """Return every thing within this one, with the property that holds it."""
        if depth < DEEPEST:
            for name, values in self.values.items():
                for value in values:
                    if isinstance(value, Item):
                        yield name, value
                        yield from value.inside(depth + 1)


def local_name(name: str) -> str:
    """Return a type or property without the vocabulary it comes from: "https://schema.org/Bakery" and "schema:Bakery" are "Bakery"."""
    return name.strip().rstrip("/").rpartition("/")[2].rpartition("#")[2].rpartition(":")[2]
