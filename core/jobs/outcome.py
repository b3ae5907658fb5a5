"""How a job ended."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum

from core.jobs.progress import Progress


class Ending(StrEnum):
    FINISHED = "finished"
    STOPPED = "stopped"
    FAILED = "failed"


@dataclass(frozen=True, slots=True)
class Outcome:
    """The last word on a job; `code` and `params` name an error of `core.errors` where it failed."""

    ending: Ending
    progress: Progress = field(default_factory=Progress)
    code: str = ""
    params: dict[str, str | int] = field(default_factory=dict)
