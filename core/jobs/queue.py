"""The tasks that wait, by host: one at a time for each, the hosts in turn."""

from __future__ import annotations

import heapq
import itertools
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
    urgent: bool = False


class HostQueue:
    """Spreads equal hosts over time; what is urgent, and what asks no host at all, goes before the rest. Safe from any thread."""

    def __init__(self, pace: Pace) -> None:
        self._pace = pace
        self._by_host: dict[str, deque[Waiting]] = {}
        """Of each host the tasks in their order, urgent ones in front."""
        self._first: deque[str] = deque()
        """Hosts that may be asked and whose next task is urgent."""
        self._ready: deque[str] = deque()
        """The other hosts that may be asked."""
        self._later: list[tuple[float, str]] = []
        self._closed = False
        self._change = threading.Condition()

    def add(self, run: Any, tasks: Sequence[Any], urgent: bool = False) -> None:
        """Put tasks at the end, or before everything that is not urgent."""
        with self._change:
            for task in tasks:
                host = task.host.removeprefix("www.")
                waiting = Waiting(run, task, urgent or not host)
                tasks_of_host = self._by_host.get(host)
                if tasks_of_host is None:
                    self._by_host[host] = deque([waiting])
                    self._line_up(host)
                elif not waiting.urgent or tasks_of_host[-1].urgent:
                    tasks_of_host.append(waiting)
                else:
                    self._overtake(host, tasks_of_host, waiting)
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
            # What is left lines up afresh, so that no host stands in two places; one that must rest is told so when its turn comes.
            self._later.clear()
            self._first.clear()
            self._ready.clear()
            for host in self._by_host:
                self._line_up(host)

    def close(self) -> None:
        """Let everyone who waits go home."""
        with self._change:
            self._closed = True
            self._change.notify_all()

    def _line_up(self, host: str) -> None:
        (self._first if self._by_host[host][0].urgent else self._ready).append(host)

    def _overtake(self, host: str, tasks: deque[Waiting], waiting: Waiting) -> None:
        """Put an urgent task behind the urgent ones of its host, and the host among those that come first."""
        urgent = sum(1 for _ in itertools.takewhile(lambda other: other.urgent, tasks))
        tasks.insert(urgent, waiting)
        if urgent == 0 and host in self._ready:
            self._ready.remove(host)
            self._first.append(host)

    def _next(self) -> tuple[Waiting | None, float | None]:
        """Return a task, or how many seconds to wait (None: until something changes)."""
        now = monotonic()
        while self._later and self._later[0][0] <= now:
            self._line_up(heapq.heappop(self._later)[1])
        for hosts in (self._first, self._ready):
            while hosts:
                host = hosts.popleft()
                seconds = self._pace.claim(host) if host else 0.0
                if seconds > 0:
                    heapq.heappush(self._later, (now + seconds, host))
                    continue
                tasks = self._by_host[host]
                waiting = tasks.popleft()
                if tasks:
                    self._line_up(host)
                else:
                    del self._by_host[host]
                return waiting, None
        return None, max(self._later[0][0] - now, 0.0) if self._later else None
