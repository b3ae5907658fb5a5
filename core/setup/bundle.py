"""What is different in the bundle, where the program was put together with a Python and all its parts."""

from __future__ import annotations

import os
import sys

CONSOLE = "linkstead-engine"
"""The bundle's program for terminals and jobs; the other one, `linkstead`, is the window."""


def is_bundle() -> bool:
    """Say whether this runs from the bundle."""
    return bool(getattr(sys, "frozen", False))


def console() -> str:
    """Return the path of the bundle's console program; it stands beside the one that runs."""
    return os.path.join(os.path.dirname(sys.executable), CONSOLE + (".exe" if sys.platform == "win32" else ""))


def is_console() -> bool:
    """Say whether this is the bundle's console program, which never shows a window."""
    return is_bundle() and os.path.splitext(os.path.basename(sys.executable))[0] == CONSOLE


def in_a_terminal() -> str:
    """Return what a person types to use the program in a terminal."""
    return CONSOLE if is_bundle() else "python3 main.py"


def give_back_library_path() -> None:
    """Let programs that this one opens (a browser, a mail program) find the system's libraries instead of the bundle's.

    On Linux the bundle is started with a library path of its own, which is read at the start and needed no more.
    """
    if not is_bundle() or not sys.platform.startswith("linux"):
        return
    before = os.environ.pop("LD_LIBRARY_PATH_ORIG", "")
    os.environ.pop("LD_LIBRARY_PATH", None)
    if before:
        os.environ["LD_LIBRARY_PATH"] = before
