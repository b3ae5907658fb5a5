"""Progress and faults as an opened page of plain text, for a start with neither a terminal nor a small window."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from collections.abc import Callable
from typing import TypeVar

from core.setup.wording import _

Result = TypeVar("Result")


class TextPage:
    """One page when the work begins, because a page does not move, and one for a fault."""

    def __init__(self, show: Callable[[str], None] | None = None) -> None:
        self._show = show or open_page
        self._begun = False

    def step(self, done: int, total: int, text: str) -> None:
        """Say once that work is going on."""
        if not self._begun:
            self._begun = True
            self._page(
                _("Linkstead is being set up. This happens once and takes a few minutes. Its window opens by itself when that is done.")
            )

    def fault(self, text: str) -> None:
        """Open a page that says what went wrong."""
        self._page(text)

    def closed(self) -> bool:
        """A page that was opened cannot tell whether it was closed."""
        return False

    def during(self, work: Callable[[], Result]) -> Result:
        """Do the work."""
        return work()

    def _page(self, text: str) -> None:
        number, path = tempfile.mkstemp(prefix="Linkstead-", suffix=".txt")
        with os.fdopen(number, "w", encoding="utf-8") as file:
            file.write(text + "\n")
        self._show(path)


def open_page(path: str) -> None:
    """Open a text file with the system's own opener; where there is none, nobody can be told, and the file remains."""
    if sys.platform == "win32":
        os.startfile(path)
        return
    opener = "open" if sys.platform == "darwin" else "xdg-open"
    try:
        subprocess.Popen([opener, path], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, start_new_session=True)
    except FileNotFoundError:
        return
