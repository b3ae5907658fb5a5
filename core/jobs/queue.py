"""The tasks that wait, by host: one at a time for each, the hosts in turn."""

from __future__ import annotations

import heapq
import threading
from collections import deque
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Protocol

from core.clock import monotonic


class Pace(Protocol):
    """Says when a host may be asked again."""

    def claim(self, host: str) -> float:
        """Take the host and return 0, or return the seconds until it is worth asking again."""
        ...

    def release(self, host: str) -> None: ...


@dataclass(frozen=True, slots=True)
class Waiting:
    """A task and the run it is part of; `run` is whatever the queue's user counts by."""

    run: Any
    task: Any


class HostQueue:
    """Spreads equal hosts over time. Safe from any thread."""

    def __init__(self, pace: Pace) -> None:
        self._pace = pace
        self._by_host: dict[str, deque[Waiting]] = {}
        self._ready: deque[str] = deque()
        self._later: list[tuple[float, str]] = []
        self._closed = False
        self._change = threading.Condition()

    def add(self, run: Any, tasks: Sequence[Any], urgent: bool = False) -> None:
        """Put tasks at the end, or before everything else where they are urgent."""
        with self._change:
            for task in reversed(tasks) if urgent else tasks:
                host = task.host.removeprefix("www.")
                if host not in self._by_host:
                    self._by_host[host] = deque()
                    (self._ready.appendleft if urgent else self._ready.append)(host)
                (self._by_host[host].appendleft if urgent else self._by_host[host].append)(Waiting(run, task))
            self._change.notify_all()

    def take(self) -> Waiting | None:
        """Wait for a task whose host may be asked, and take both; None once the queue is closed."""
        with self._change:
            while not self._closed:
                taken, pause = self._next()
                if taken is not None:
                    return taken
                self._change.wait(pause)
            return None

    def done(self, waiting: Waiting) -> None:
        """Give the host back."""
        host = waiting.task.host.removeprefix("www.")
        if host:
            self._pace.release(host)
        with self._change:
            self._change.notify()

    def drop(self, run: Any) -> None:
        """Take a run's waiting tasks out."""
        with self._change:
            for host, tasks in list(self._by_host.items()):
                kept = deque(waiting for waiting in tasks if waiting.run is not run)
                if kept:
                    self._by_host[host] = kept
                else:
                    del self._by_host[host]

    def close(self) -> None:
        """Let everyone who waits go home."""
        with self._change:
            self._closed = True
            self._change.notify_all()

    def _next(self) -> tuple[Waiting | None, float | None]:
        """Return a task, or how many seconds to wait (None: until something changes)."""
        now = monotonic()
        while self._later and self._later[0][0] <= now:
            self._ready.append(heapq.heappop(self._later)[1])
        for _turn in range(len(self._ready)):
            host = self._ready.popleft()
            tasks = self._by_host.get(host)
            if not tasks:
                self._by_host.pop(host, None)
                continue
            seconds = self._pace.claim(host) if host else 0.0
            if seconds > 0:
                heapq.heappush(self._later, (now + seconds, host))
                continue
            waiting = tasks.popleft()
            if tasks:
                self._ready.append(host)
            else:
                del self._by_host[host]
            return waiting, None
        return None, self._later[0][0] - now if self._later else None
