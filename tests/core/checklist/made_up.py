"""Steps and facts made up for tests of the path, and the file they are kept in."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Any

from core.backlinks.since import CameIn
from core.checklist.facts import Facts
from core.checklist.standing import Standing, StepState
from core.checklist.step import BY_WORD, Cadence, Opening, Step, Strategy

NOW = datetime(2026, 11, 16, 8, 0, tzinfo=UTC)
"""A Monday."""


def ago(days: float) -> datetime:
    return NOW - timedelta(days=days)


def facts(**known: Any) -> Facts:
    return Facts(**{"now": NOW} | known)


def came(link_id: int, days_ago: float | None = None, site: str = "club.example") -> CameIn:
    """Return a link that came into a state so many days ago."""
    at = None if days_ago is None else ago(days_ago)
    return CameIn(link_id, site, f"https://{site}/partners", "https://bakery.example/gone", at)


def step(name: str = "step", **parts: Any) -> Step:
    usual: dict[str, Any] = {
        "id": name,
        "strategy": Strategy.CONTENT,
        "title": name,
        "why": "why",
        "how": ("how",),
        "minutes": 5,
        "cost": "free",
        "cadence": Cadence.ONCE,
        "effect": 2,
        "applies_when": "always",
        "done_when": BY_WORD,
        "knows": "knows",
        "button": "button",
        "opens": Opening(page="help"),
    }
    return Step(**usual | parts)


def to_do(name: str = "step", due: bool = False, is_open: bool = True, **parts: Any) -> Standing:
    return Standing(step(name, **parts), StepState.TO_DO, due=due, open=is_open)
