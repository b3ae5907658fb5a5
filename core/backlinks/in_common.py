"""What several links have in common."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from core.links.state import LinkState
from core.store import Store, parts
from core.store.database import known_contents

_SAME = ("site", "target_address", "place", "followed")


@dataclass(frozen=True, slots=True)
class InCommon:
    """How many links stand how, and what is the same of all of them: "" or None where it is not, or is not known."""

    by_state: Mapping[LinkState, int]
    site: str = ""
    target_address: str = ""
    place: str = ""
    followed: bool | None = None


def in_common(store: Store, ids: Sequence[int]) -> InCommon:
    """Return what these links have in common; forgotten ones count too."""
    by_state: dict[LinkState, int] = {}
    values: dict[str, set[str | int | None]] = {name: set() for name in _SAME}
    least = ", ".join(f"min({name}), max({name}), count({name})" for name in _SAME)
    with known_contents(store.path):
        for marks, part in parts(ids):
            for state, n, *cells in store.rows(f"SELECT state, count(*), {least} FROM link WHERE id IN ({marks}) GROUP BY state", part):
                by_state[LinkState(state)] = by_state.get(LinkState(state), 0) + n
                for place, name in enumerate(_SAME):
                    low, high, known = cells[3 * place : 3 * place + 3]
                    values[name] |= {low, high} | ({None} if known < n else set())
    same = {name: next(iter(found)) if len(found) == 1 else None for name, found in values.items()}
    followed = same["followed"]
    return InCommon(
        by_state,
        str(same["site"] or ""),
        str(same["target_address"] or ""),
        str(same["place"] or ""),
        None if followed is None else bool(followed),
    )
