"""Which links a table shows, in which order."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from core.links.state import GROUP_OF, StateGroup
from core.store import Store, Window

ORDERS: Mapping[str, Sequence[str]] = {
    "state": ("state_order",),
    "site": ("site COLLATE NOCASE",),
    "page": ("page_address COLLATE NOCASE",),
    "words": ("words COLLATE NOCASE",),
    "counts": ("followed", "indexable", "rel"),
    "checked": ("checked_at",),
}
"""The orders there are; each begins with an index of the table."""

SHORTEST_INDEXED = 3
"""The search's index holds pieces of three letters; less would mean reading every row."""


@dataclass(frozen=True, slots=True)
class LinkQuery:
    """A filter and an order; `text` is looked for in address, title and words, one or two letters at the beginning of the site."""

    group: StateGroup | None = None
    text: str = ""
    order: str = "state"
    descending: bool = False

    def window(self) -> Window:
        terms: list[str] = []
        parameters: dict[str, Any] = {}
        if self.group is not None:
            states = [state.value for state, group in GROUP_OF.items() if group is self.group]
            terms.append(f"state IN ({', '.join(f':state{i}' for i in range(len(states)))})")
            parameters |= {f"state{i}": state for i, state in enumerate(states)}
        text = "".join(c if c.isprintable() else " " for c in self.text).strip()
        if len(text) >= SHORTEST_INDEXED:
            terms.append("id IN (SELECT rowid FROM link_search WHERE link_search MATCH :text)")
            parameters["text"] = '"' + text.replace('"', '""') + '"'
        elif text:
            terms.append("site >= :text COLLATE NOCASE AND site < :end COLLATE NOCASE")
            parameters |= {"text": text, "end": text + "\U0010ffff"}
        return Window(" AND ".join(terms) or "1", parameters, self.order, self.descending)


def shown(store: Store) -> str:
    """Return the term for links that are neither forgotten nor part of an import that is not whole."""
    under_way = [str(int(row[0])) for row in store.rows("SELECT id FROM link_import WHERE done_at IS NULL")]
    return "deleted_at IS NULL" + (f" AND import_id NOT IN ({', '.join(under_way)})" if under_way else "")
