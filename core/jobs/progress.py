"""How far a job is."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Progress:
    """Real work done of real work known.

    `unknown` counts what could not be checked; `doing` is what is being looked at now (a site's name).
    """

    done: int = 0
    total: int = 0
    unknown: int = 0
    doing: str = ""
