"""What changed, said once: topics, and who wants to hear of them."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from enum import StrEnum


class Topic(StrEnum):
    """A subject whose records changed; the values cross the process and are never shown."""

    BUSINESS = "business"
    CHECKLIST = "checklist"
    LINKS = "links"
    SETTINGS = "settings"
    SIGNS = "signs"


@dataclass(frozen=True, slots=True)
class Changed:
    """Records of one topic changed. No ids means: any of them may have."""

    topic: Topic
    ids: tuple[int, ...] = ()


Listener = Callable[[Changed], None]


class Events:
    """Tells every listener what changed, in the thread that says so, in the order they came."""

    def __init__(self) -> None:
        self._listeners: list[Listener] = []

    def listen(self, listener: Listener) -> Callable[[], None]:
        """Call `listener` at every change from now on; the returned function ends that."""
        self._listeners.append(listener)

        def end() -> None:
            if listener in self._listeners:
                self._listeners.remove(listener)

        return end

    def say(self, changes: Iterable[Changed]) -> None:
        """Pass each change on to everyone who listens now."""
        for change in changes:
            for listener in tuple(self._listeners):
                listener(change)
