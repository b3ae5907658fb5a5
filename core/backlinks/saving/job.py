"""Writing a list piece by piece: read by whoever owns the business file, written by a worker."""

from __future__ import annotations

import json
from array import array
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from threading import Lock
from typing import Any, Protocol

from core.backlinks.saving.listfile import ListFile, failed
from core.backlinks.saving.whole import WholeLink, read_whole
from core.backlinks.saving.wording import Wording
from core.errors import WorldError
from core.jobs import Cancel, Plan, Stored
from core.store import Store

PIECE = 250
"""Links to a task: with a dozen looks each, what is in memory stays small and the window's writes never wait."""


class Reading(Protocol):
    """The part of an open business file that is read for a list."""

    store: Store


@dataclass(frozen=True, slots=True)
class WriteTask:
    """Links to write; `id` is the place of the first, and the `last` piece ends the file."""

    id: int
    links: tuple[WholeLink, ...]
    asked: int
    last: bool
    host: str = ""


@dataclass(frozen=True, slots=True)
class WrittenRecord:
    asked: int
    next: int
    last: bool
    error: WorldError | None = None


class SaveLinksJob:
    """One piece is under way at a time, so that a hundred thousand links are never in memory together."""

    def __init__(self, path: Path, ids: Sequence[int], words: Mapping[str, str]) -> None:
        self._path = path
        self._ids = array("q", ids)
        self._wording = Wording(words)
        self._file: ListFile | None = None
        self._at_work = Lock()
        self._given_up = False
        self._written = 0

    def plan(self, workspace: Reading) -> Plan:
        """Raises WorldError(copy_onto_itself) where the file is the business's own, or one of those beside it."""
        store = workspace.store
        beside = self._path.resolve().parent == store.path.resolve().parent
        if beside and self._path.name.startswith(store.path.name):
            raise WorldError("copy_onto_itself")
        return Plan((self._piece(store, 0),), len(self._ids))

    def work(self, task: WriteTask, tools: Any, cancel: Cancel) -> WrittenRecord:
        error = None
        with self._at_work:
            try:
                if not self._given_up:
                    self._write(task)
            except OSError as why:
                error = failed(self._path, why)
        if error is not None or self._given_up:
            self._drop()
        return WrittenRecord(task.asked, task.id + task.asked, task.last, error)

    def shelve(self, task: WriteTask) -> WrittenRecord:
        self._drop()
        return WrittenRecord(task.asked, 0, True, WorldError("engine_fault"))

    def store(self, workspace: Reading, records: Sequence[WrittenRecord]) -> Stored:
        done = 0
        more: tuple[WriteTask, ...] = ()
        for record in records:
            if record.error is not None:
                raise record.error
            done += record.asked
            if not record.last:
                more = (self._piece(workspace.store, record.next),)
        return Stored(more=more, done=done)

    def finish(self, workspace: Reading) -> Stored:
        try:
            if self._file is not None:
                self._file.put()
        except OSError as error:
            self._drop()
            raise failed(self._path, error) from error
        return Stored(result={"saved": self._written})

    def stopped(self, workspace: Reading) -> Stored:
        # A worker that is writing just now sees this when it has done, and cleans up itself: Stop does not wait for it.
        self._given_up = True
        if self._at_work.acquire(blocking=False):
            self._at_work.release()
            self._drop()
        return Stored()

    def _piece(self, store: Store, start: int) -> WriteTask:
        ids = self._ids[start : start + PIECE]
        return WriteTask(start, tuple(read_whole(store, ids)), len(ids), start + PIECE >= len(self._ids))

    def _write(self, task: WriteTask) -> None:
        if self._file is None:
            self._file = ListFile(self._path, self._wording)
        self._file.add(task.links)
        self._written += len(task.links)
        if task.last:
            self._file.end()

    def _drop(self) -> None:
        with self._at_work:
            if self._file is not None:
                self._file.drop()
                self._file = None


class AskedJob(SaveLinksJob):
    """The same for what another process left in a file: many ids do not go through the pipe to the engine."""

    def __init__(self, path: Path, asked: Path) -> None:
        super().__init__(path, (), {})
        self._asked = asked

    def plan(self, workspace: Reading) -> Plan:
        try:
            kept = json.loads(self._asked.read_text("utf-8"))
        except OSError as error:
            raise failed(self._path, error) from error
        self._ids = array("q", kept["ids"])
        self._wording = Wording(kept["words"])
        return super().plan(workspace)


def asking(ids: Sequence[int], words: Mapping[str, str]) -> str:
    """Return what `AskedJob` reads."""
    return json.dumps({"ids": list(ids), "words": dict(words)})


def save_now(workspace: Reading, job: SaveLinksJob) -> int:
    """Write a short list here and now; return how many links it has. Raises WorldError as the job does."""
    tasks = list(job.plan(workspace).tasks)
    while tasks:
        tasks = list(job.store(workspace, [job.work(tasks.pop(), None, Cancel())]).more)
    return int(job.finish(workspace).result["saved"])
