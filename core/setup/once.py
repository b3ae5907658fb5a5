"""One set-up at a time: a lock on a file, held by the system for as long as the process lives."""

from __future__ import annotations

import errno
import os
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager

PAUSE = 0.2


@contextmanager
def once(path: str, on_wait: Callable[[], None]) -> Iterator[int]:
    """Hold the lock on `path`, waiting for whoever has it; yields the open file's number.

    `on_wait` is called before every pause and may raise to give up. A child that is handed the number keeps the lock until
    it too has ended, so an installer that outlives a killed set-up is waited for. Raises OSError where the file cannot be written.
    """
    number = os.open(path, os.O_RDWR | os.O_CREAT, 0o644)
    try:
        while not _taken(number):
            on_wait()
            time.sleep(PAUSE)
        yield number
    finally:
        os.close(number)


if sys.platform == "win32":
    import msvcrt

    def _taken(number: int) -> bool:
        os.lseek(number, 0, os.SEEK_SET)
        try:
            msvcrt.locking(number, msvcrt.LK_NBLCK, 1)
        except OSError:
            return False
        return True
else:
    import fcntl

    def _taken(number: int) -> bool:
        try:
            fcntl.flock(number, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError as error:
            # A file system that knows no locks is no reason to refuse: starting twice at once is rare.
            return error.errno not in (errno.EWOULDBLOCK, errno.EACCES, errno.EINTR)
        return True
