"""Open connections that somebody else may cut: at the deadline, or when Stop is asked for.

A blocked read hears of neither. A server that sends one byte a second never runs into a read time-out either, so the end of
a request is kept from outside: `Watch` looks at every wire in use ten times a second, and shuts its sockets, which wakes the
thread that reads.
"""

from __future__ import annotations

import contextlib
import socket
import threading
import weakref
from collections.abc import Iterator

from core.clock import Clock, monotonic
from core.web.asking.pacing import StopSign
from core.web.records import FetchFault

_LOOK_EVERY = 0.1
_NAP = 30.0
"""Seconds between two looks that mean that the computer slept, or this process stood still."""


class Wire:
    """The sockets of one thread's session, and why they were cut, if they were."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._sockets: weakref.WeakSet[socket.socket] = weakref.WeakSet()
        self.deadline = float("inf")
        self.cancel: StopSign | None = None
        self.cut_for: FetchFault | None = None
        self.opened = 0
        """How many sockets this wire ever had; tells a new connection from a kept one."""

    def begin(self, deadline: float, cancel: StopSign) -> None:
        """Start a request that ends at `deadline` (of `core.clock.monotonic`) at the latest."""
        with self._lock:
            self.deadline, self.cancel, self.cut_for = deadline, cancel, None

    def add(self, connection: socket.socket) -> None:
        """Take charge of a socket; it is shut at once where the wire is cut already."""
        with self._lock:
            self._sockets.add(connection)
            self.opened += 1
            if self.cut_for:
                _shut(connection)

    def drop(self, connection: socket.socket) -> None:
        """Forget a socket."""
        with self._lock:
            self._sockets.discard(connection)

    def cut(self, why: FetchFault) -> None:
        """Shut every socket; from any thread."""
        with self._lock:
            self.cut_for = self.cut_for or why
            for connection in tuple(self._sockets):
                _shut(connection)

    def left(self) -> float:
        """Seconds until the deadline; may be below zero."""
        return self.deadline - monotonic()

    def fault(self) -> FetchFault | None:
        """Return why this request has to end now, or None."""
        if self.cut_for:
            return self.cut_for
        if self.cancel is not None and self.cancel.is_set():
            return FetchFault.STOPPED
        return FetchFault.TIMEOUT if self.left() <= 0 else None


def _shut(connection: socket.socket) -> None:
    # The plain socket's method on purpose: that of a TLS socket takes the TLS layer away under the reading thread.
    with contextlib.suppress(OSError):
        socket.socket.shutdown(connection, socket.SHUT_RDWR)


class Watch:
    """One quiet thread that cuts the wires whose time is up; it lives while there are wires in use.

    It notices too when the computer slept. What was open then is cut: the other side has long hung up.
    """

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._naps = 0
        self._looked = (clock.now(), monotonic())
        self._changed = threading.Condition()
        self._in_use: set[Wire] = set()
        self._running = False

    @contextlib.contextmanager
    def over(self, wire: Wire, deadline: float, cancel: StopSign) -> Iterator[None]:
        """Watch `wire` during one request."""
        wire.begin(deadline, cancel)
        with self._changed:
            if not self._in_use:
                # Nobody looked while no wire was in use: that was no sleep.
                self._looked = (self._clock.now(), monotonic())
            self._in_use.add(wire)
            if not self._running:
                self._running = True
                threading.Thread(target=self._run, name="web-watch", daemon=True).start()
            elif len(self._in_use) == 1:
                self._changed.notify()
        try:
            yield
        finally:
            with self._changed:
                self._in_use.discard(wire)

    def naps(self) -> int:
        """Return how often the computer slept while wires were watched; whoever asks before and after knows whether it did between."""
        with self._changed:
            # One of the two clocks goes on while a computer sleeps; which one depends on the system.
            now, steady = self._clock.now(), monotonic()
            gone_by = max((now - self._looked[0]).total_seconds(), steady - self._looked[1])
            self._naps += gone_by > _NAP
            self._looked = (now, steady)
            return self._naps

    def _run(self) -> None:
        rest = threading.Event()
        while True:
            with self._changed:
                if not self._in_use and not self._changed.wait_for(lambda: bool(self._in_use), timeout=30):
                    self._running = False
                    return
                wires = tuple(self._in_use)
            for wire in wires:
                why = wire.fault()
                if why and not wire.cut_for:
                    wire.cut(why)
            rest.wait(_LOOK_EVERY)
            before = self._naps
            if self.naps() != before:
                for wire in wires:
                    wire.cut(FetchFault.RESET)
