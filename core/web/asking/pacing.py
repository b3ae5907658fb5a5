"""One request at a time per site, with a pause after each visit."""

from __future__ import annotations

import threading
from typing import Protocol

from core.clock import monotonic

_POLL = 0.05
_LONGEST_PAUSE = 30.0


class StopSign(Protocol):
    """Something that says when to stop; `core.jobs.Cancel` is one."""

    def is_set(self) -> bool: ...

    def wait(self, seconds: float) -> bool:
        """Wait at most `seconds`; return whether to stop."""
        ...


class HostPace:
    """Keeps the pace for every host; safe to use from many threads. `www.` and the bare name are one host.

    Whoever claims a host releases it. `pause` is in seconds and counts from the release of a host that was asked for something.
    """

    def __init__(self, pause: float) -> None:
        self._pause = pause
        self._lock = threading.Lock()
        self._busy: set[str] = set()
        self._asked: set[str] = set()
        self._not_before: dict[str, float] = {}
        self._wishes: dict[str, float] = {}

    def claim(self, host: str) -> float:
        """Take `host` and return 0.0, or return the seconds after which asking again is worth while."""
        name = same_host(host)
        with self._lock:
            if name in self._busy:
                return _POLL
            wait = self._not_before.get(name, 0.0) - monotonic()
            if wait > 0:
                return wait
            self._busy.add(name)
            self._not_before.pop(name, None)
            return 0.0

    def note_asked(self, host: str) -> None:
        """Note that a request goes to `host`, so that it has its pause."""
        with self._lock:
            self._asked.add(same_host(host))

    def release(self, host: str) -> None:
        """Give `host` back; its pause begins now, where it was asked for anything."""
        name = same_host(host)
        with self._lock:
            self._busy.discard(name)
            if name not in self._asked:
                return
            self._asked.discard(name)
            pause = max(self._pause, self._wishes.get(name, 0.0))
            if pause > 0:
                self._not_before[name] = monotonic() + pause

    def slow_down(self, host: str, seconds: float) -> None:
        """Heed a site's own wish for a pause (`Crawl-delay`), up to half a minute."""
        with self._lock:
            self._wishes[same_host(host)] = min(seconds, _LONGEST_PAUSE)

    def wait_for(self, host: str, cancel: StopSign, longest: float = float("inf")) -> bool:
        """Claim `host`, waiting for it; return False where `cancel` was set or `longest` seconds went by instead."""
        end = monotonic() + longest
        while not cancel.is_set():
            wait = self.claim(host)
            if wait <= 0:
                return True
            left = end - monotonic()
            if left <= 0:
                return False
            if cancel.wait(min(wait, left)):
                return False
        return False


def same_host(host: str) -> str:
    """Return the name under which a host is paced."""
    return host.lower().removeprefix("www.")
