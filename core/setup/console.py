"""Whether a Windows console is ours alone, so that it would vanish with us; every other system has no such thing."""

from __future__ import annotations

import ntpath
import re
import sys
from collections.abc import Sequence

_A_PYTHON = re.compile(r"^(py|pyw|python[\d.]*|pythonw[\d.]*)\.exe$", re.IGNORECASE)


def only_pythons(programs: Sequence[str]) -> bool:
    """Say whether all programs of a console are Pythons and their starters: then a double click opened it, and no shell waits in it."""
    return bool(programs) and all(_A_PYTHON.match(ntpath.basename(path)) for path in programs)


if sys.platform == "win32":
    import ctypes
    from ctypes import wintypes

    def is_ours_alone() -> bool:
        """Say whether a double click opened this console."""
        return only_pythons(_programs())

    def message_box(text: str) -> None:
        """Show a text until it is closed."""
        ctypes.windll.user32.MessageBoxW(None, text, "Linkstead", 0x30)

    def _programs() -> list[str]:
        """Return the paths of the programs in our console, empty where there is no console."""
        kernel = ctypes.windll.kernel32
        numbers = (wintypes.DWORD * 64)()
        count = kernel.GetConsoleProcessList(numbers, 64)
        return [_path(number) for number in numbers[: min(count, 64)]]

    def _path(number: int) -> str:
        kernel = ctypes.windll.kernel32
        kernel.OpenProcess.restype = wintypes.HANDLE
        handle = kernel.OpenProcess(0x1000, False, number)
        if not handle:
            return "?"
        try:
            size = wintypes.DWORD(1024)
            text = ctypes.create_unicode_buffer(size.value)
            found = kernel.QueryFullProcessImageNameW(wintypes.HANDLE(handle), 0, text, ctypes.byref(size))
            return text.value if found else "?"
        finally:
            kernel.CloseHandle(wintypes.HANDLE(handle))
else:

    def is_ours_alone() -> bool:
        """Say whether a double click opened this console: elsewhere than on Windows a terminal stays."""
        return False

    def message_box(text: str) -> None:
        """Show a text: only Windows lets a program without a toolkit do it."""
