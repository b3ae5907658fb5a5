"""Stands where the window would be and remembers what a page asked of it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

from core.jobs import JobRequest, Outcome
from core.workspace import Workspace
from gui.page import Place


@dataclass
class Recorder:
    jobs: list[JobRequest] = field(default_factory=list)
    places: list[Place] = field(default_factory=list)
    said: list[str] = field(default_factory=list)
    followings: list[Callable[[], Workspace]] = field(default_factory=list)
    undos: list[Callable[[], None]] = field(default_factory=list)

    def run(self, request: JobRequest, ended: Callable[[Outcome], None] | None = None) -> int:
        self.jobs.append(request)
        return len(self.jobs)

    def leave(self, following: Callable[[], Workspace], said: str) -> None:
        self.followings.append(following)
        self.said.append(said)

    def say(self, text: str, undo: Callable[[], None] | None = None) -> None:
        self.said.append(text)
        if undo is not None:
            self.undos.append(undo)
