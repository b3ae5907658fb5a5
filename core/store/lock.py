"""One copy of the program a file: a lock beside it that dies with its process."""

from __future__ import annotations

import contextlib
import os
from pathlib import Path

from filelock import FileLock, Timeout

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
        self._lock = FileLock(self._path)
        with known_disk_errors(path):
            try:
                self._lock.acquire(timeout=0)
            except Timeout as error:
                raise WorldError("file_busy", name=path.name, process=self._holder()) from error
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
        """Let go; the next one may open the file."""
        with contextlib.suppress(OSError):
            self._note.unlink(missing_ok=True)
        self._lock.release()
