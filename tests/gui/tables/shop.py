"""A reader over rows in memory that counts what is asked of it."""

from __future__ import annotations

from array import array
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from core.links.state import StateGroup
from gui.icons import ICON_OF_GROUP
from gui.tables import Align, Column


@dataclass(frozen=True, slots=True)
class Item:
    id: int
    name: str
    price: int
    group: StateGroup = StateGroup.THERE


COLUMNS = (
    Column(
        "group",
        "State",
        lambda row: row.group.value,
        words=lambda: [group.value for group in StateGroup],
        icon=lambda row: ICON_OF_GROUP[row.group],
        role=lambda row: ICON_OF_GROUP[row.group].role,
    ),
    Column("name", "Name", lambda row: row.name, order="name", chars=20, stretch=2),
    Column("price", "Price", lambda row: str(row.price), order="price", align=Align.RIGHT, chars=8),
    Column("note", "Note", lambda row: f"note {row.id}", chars=12, stretch=1, hidden=True),
)


@dataclass
class Shop:
    """`items` by id; `asked` holds how many rows each call wanted."""

    items: dict[int, Item]
    asked: list[int] = field(default_factory=list)
    orders: list[tuple[str, bool]] = field(default_factory=list)

    @classmethod
    def of(cls, count: int) -> Shop:
        return cls({id_: Item(id_, f"thing {id_}", 1_000_000 - id_) for id_ in range(1, count + 1)})

    def ids(self, order: str, descending: bool) -> Sequence[int]:
        self.orders.append((order, descending))
        if not order:
            return array("q", self.items)
        return array("q", sorted(self.items, key=lambda id_: getattr(self.items[id_], order), reverse=descending))

    def rows(self, ids: Sequence[int]) -> Sequence[Item]:
        self.asked.append(len(ids))
        return [self.items[id_] for id_ in reversed(ids) if id_ in self.items]

    def rename(self, id_: int, name: str) -> None:
        self.items[id_] = replace(self.items[id_], name=name)
