"""Stop, asked for once and heard everywhere."""

from __future__ import annotations

import threading
from collections.abc import Callable


class Cancel:
    """A flag that threads may look at or wait on; whoever has to be woken leaves a function with `on_set`."""

    def __init__(self) -> None:
        self._event = threading.Event()
        self._wakers: list[Callable[[], None]] = []

    def on_set(self, wake: Callable[[], None]) -> None:
        """Call `wake` (from any thread, once) when Stop is asked for."""
        self._wakers.append(wake)

    def set(self) -> None:
        """Ask for Stop."""
        if not self._event.is_set():
            self._event.set()
            for wake in tuple(self._wakers):
                wake()

    def is_set(self) -> bool:
        return self._event.is_set()

    def wait(self, seconds: float) -> bool:
        """Wait at most `seconds`; return whether Stop was asked for."""
        return self._event.wait(seconds)
