"""Who hears of progress and faults: one tiny protocol, and which of its three faces suits this start."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from importlib.util import find_spec
from typing import Protocol, TypeVar

Result = TypeVar("Result")


class Face(Protocol):
    """Shows a person how far the set-up is."""

    def step(self, done: int, total: int, text: str) -> None:
        """Say what is being done now, after `done` of `total` steps; a total of 0 means that it is not known."""
        ...

    def fault(self, text: str) -> None:
        """Say what went wrong, and wait until it can have been read."""
        ...

    def closed(self) -> bool:
        """Say whether the person wants the set-up to stop."""
        ...

    def during(self, work: Callable[[], Result]) -> Result:
        """Do the work while the face is shown, and return or raise what it does."""
        ...


def choose(window_wanted: bool) -> Face:
    """Return the face for this start: a terminal where there is one or where no window was asked for, else what can be shown."""
    from core.setup import console, screen
    from core.setup.terminal import Terminal

    stream = sys.stderr
    if not window_wanted or (stream is not None and stream.isatty()):
        return Terminal(stream, console.is_ours_alone())
    if not screen.someone_looks(os.environ):
        return Terminal(stream, alone=False)
    if find_spec("tkinter") is not None and find_spec("_tkinter") is not None and screen.shows_small_windows(os.environ):
        from core.setup.small_window import SmallWindow

        return SmallWindow()
    from core.setup.text_page import TextPage

    return TextPage()
