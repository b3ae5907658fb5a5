"""The steps that ship, read from `resources/checklist` in the order of the path."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any

from core.checklist.step import Cadence, Opening, Step, Strategy, WebChange

FOLDER = Path(__file__).resolve().parent.parent.parent / "resources" / "checklist"


@cache
def read_steps() -> tuple[Step, ...]:
    """Return every step; a file of a strategy's name holds its steps.

    Raises KeyError, TypeError or ValueError where an entry is not as `Step` says: the shipped files are ours.
    """
    return tuple(step for strategy in Strategy for step in _steps_of(strategy))


def _steps_of(strategy: Strategy) -> list[Step]:
    entries = tomllib.loads((FOLDER / f"{strategy}.toml").read_text("utf-8"))["step"]
    return [_step(strategy, entry) for entry in entries]


def _step(strategy: Strategy, entry: Mapping[str, Any]) -> Step:
    parts = dict(entry)
    return Step(
        strategy=strategy,
        how=tuple(parts.pop("how")),
        cadence=Cadence(parts.pop("cadence")),
        opens=Opening(**parts.pop("opens")),
        web=WebChange(**parts.pop("web")) if "web" in parts else None,
        **parts,
    )
