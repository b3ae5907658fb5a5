"""One copy of the program a file: a lock beside it that dies with its process."""

from __future__ import annotations

import contextlib
import os
import sys
from pathlib import Path

from core.errors import WorldError
from core.store.database import known_disk_errors


class HeldFile:
    """Holds `<file>.lock` while the file is open, and says in it which process that is."""

    def __init__(self, path: Path) -> None:
        """Take the lock at once.

        Raises WorldError(file_busy) where another process has it; its number is a parameter, so that the other can be asked
        to come to the front. Raises file_read_only or disk_full where the folder takes no lock.
        """
        self._path = path.with_name(f"{path.name}.lock")
        self._note = path.with_name(f"{path.name}.holder")
        with known_disk_errors(path):
            file = os.open(self._path, os.O_RDWR | os.O_CREAT, 0o644)
            if not _taken(file):
                os.close(file)
                raise WorldError("file_busy", name=path.name, process=self._holder())
            self._lock: int | None = file
            try:
                self._note.write_text(str(os.getpid()), "ascii")
            except OSError:
                self.release()
                raise

    def _holder(self) -> int:
        try:
            return int(self._note.read_text("ascii"))
        except (OSError, ValueError):
            return 0

    def release(self) -> None:
        """Let go; the next one may open the file. Once more does nothing."""
        if self._lock is None:
            return
        with contextlib.suppress(OSError):
            self._note.unlink(missing_ok=True)
        os.close(self._lock)
        self._lock = None


def _taken(file: int) -> bool:
    """Take the lock of an open file, which ends when the file is closed or its process dies; False where another has it.

    Written out, because the library for it loads asyncio and more: a seventh of the time until the first window.
    """
    if sys.platform == "win32":
        import msvcrt

        try:
            msvcrt.locking(file, msvcrt.LK_NBLCK, 1)
        except OSError:
            return False
        return True
    import fcntl

    try:
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    return True
