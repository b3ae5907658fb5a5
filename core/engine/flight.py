"""What each worker has in hand, kept where a crash cannot lose it: a small file in shared memory, read again at the next start.

A worker's slot is eight bytes of run number and eight of task id. A process that is killed leaves them behind; whoever starts next
counts them, and a task that was in flight at two crashes of one run is set aside.
"""

from __future__ import annotations

import contextlib
import mmap
import struct
import threading
from pathlib import Path

from core.store import Store
from core.store.database import known_disk_errors

TWICE = 2
_SLOT = struct.Struct("<qq")
_EMPTY = (0, 0)


class CrashLog:
    """The slots of this engine, and the crashes counted so far in the business file."""

    def __init__(self, path: Path, slots: int, store: Store, forget: bool = False) -> None:
        """`path` is the slots' file, beside the business file; what an engine before left in it is counted first.

        With `forget` it is not: the window ended that engine itself, and nothing that it had in hand is to blame.
        """
        self._store = store
        if not forget:
            self._count_crashes(path)
        self._often = {(run, task) for run, task in store.rows("SELECT run, task FROM crashed_task WHERE times >= ?", (TWICE,))}
        self._path = path
        self._closing = threading.Lock()
        self._closed = False
        size = _SLOT.size * max(slots, 1)
        with known_disk_errors(store.path):
            path.write_bytes(bytes(size))
            with path.open("r+b") as file:
                self._slots = mmap.mmap(file.fileno(), size)

    def _count_crashes(self, path: Path) -> None:
        with known_disk_errors(self._store.path):
            left = path.read_bytes() if path.exists() else b""
        whole = left[: len(left) - len(left) % _SLOT.size]
        in_flight = {slot for slot in _SLOT.iter_unpack(whole) if slot != _EMPTY}
        with self._store.write() as db:
            if not in_flight:
                # A start that follows no crash: what an earlier session counted is over.
                db.execute("DELETE FROM crashed_task")
            for run, task in in_flight:
                db.execute(
                    "INSERT INTO crashed_task (run, task, times) VALUES (?, ?, 1) ON CONFLICT (run, task) DO UPDATE SET times = times + 1",
                    (str(run), task),
                )

    def take(self, slot: int, run: str, task: int) -> None:
        """Note that the worker of `slot` begins a task; costs no system call."""
        self._note(slot, int(run), task)

    def drop(self, slot: int) -> None:
        """Note that it is done with it."""
        self._note(slot, *_EMPTY)

    def _note(self, slot: int, run: int, task: int) -> None:
        with self._closing:
            if not self._closed:
                _SLOT.pack_into(self._slots, slot * _SLOT.size, run, task)

    def close(self) -> None:
        """Note that the engine ends in good order: what is still in flight did not stop it."""
        with self._closing:
            if self._closed:
                return
            self._closed = True
            self._slots[:] = bytes(len(self._slots))
            self._slots.close()
        with contextlib.suppress(OSError):
            self._path.unlink()

    def crashed_often(self, run: str, task: int) -> bool:
        """Whether a task was in flight at two crashes of this run."""
        return (run, task) in self._often

    def forget_run(self, run: str) -> None:
        """A run that has ended needs no counts; the next one begins afresh."""
        if any(key[0] == run for key in self._often) or self._store.one("SELECT 1 FROM crashed_task WHERE run = ?", (run,)):
            with self._store.write() as db:
                db.execute("DELETE FROM crashed_task WHERE run = ?", (run,))
