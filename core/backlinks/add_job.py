"""Bringing a list of links in: a file or pasted text, read piece by piece."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import takewhile
from pathlib import Path
from typing import Any

from core.backlinks.additions import MOST_AT_ONCE
from core.backlinks.needs import Needs
from core.backlinks.pasted import Pasted, lines_of, read_lines
from core.backlinks.textfile import read_text
from core.errors import WorldError
from core.events import Changed, Topic
from core.jobs import Cancel, Plan, Stored

PIECE = 1_000
"""Lines to a task: small enough that Stop and progress are prompt."""


@dataclass(frozen=True, slots=True)
class ReadTask:
    """The file, to be read and split into pieces: both take seconds for a long one."""

    path: Path
    domains: frozenset[str]
    id: int = 0
    host: str = ""


@dataclass(frozen=True, slots=True)
class PieceTask:
    """Some lines of the list; `id` is the number of the first."""

    id: int
    lines: tuple[str, ...]
    domains: frozenset[str]
    host: str = ""


@dataclass(frozen=True, slots=True)
class ReadRecord:
    pieces: tuple[PieceTask, ...]
    lines: int


@dataclass(frozen=True, slots=True)
class UnreadableRecord:
    """The file could not be read; the error says why."""

    error: WorldError


@dataclass(frozen=True, slots=True)
class PieceRecord:
    lines: int
    pasted: Pasted


Task = ReadTask | PieceTask
Record = ReadRecord | UnreadableRecord | PieceRecord


class AddLinksJob:
    """Adds the links a text file holds. What was added shows at the end, all at once; after Stop nothing of it does."""

    def __init__(self, path: Path, name: str) -> None:
        """`name` is what the person calls the list, "" for pasted text."""
        self._path = path
        self._name = name
        self._import_id = 0
        self._found = 0
        self._own_pages = 0
        self._lines_without = 0

    def plan(self, workspace: Needs) -> Plan:
        domains = workspace.business.business().domains
        if not domains:
            raise WorldError("no_own_site")
        if self._path.resolve().parent == workspace.path.resolve().parent and self._path.name.startswith(workspace.path.name):
            # Opening and closing the file that SQLite has open in this process would drop the locks on it.
            raise WorldError("unreadable_text", name=self._path.name)
        return Plan((ReadTask(self._path, domains),))

    def work(self, task: Task, tools: Any, cancel: Cancel) -> Record:
        def go_on() -> bool:
            return not cancel.is_set()

        if isinstance(task, PieceTask):
            return PieceRecord(len(task.lines), read_lines(takewhile(lambda _: go_on(), task.lines), task.domains, task.id))
        try:
            lines = lines_of(read_text(task.path), task.domains, go_on)
        except WorldError as error:
            return UnreadableRecord(error)
        if len(lines) > PIECE:
            # Addresses that lie together in the file's indexes are written together: that takes a third of the time off.
            lines.sort()
        starts = range(0, len(lines), PIECE)
        return ReadRecord(tuple(PieceTask(i + 1, tuple(lines[i : i + PIECE]), task.domains) for i in starts), len(lines))

    def shelve(self, task: Task) -> Record:
        if isinstance(task, ReadTask):
            return UnreadableRecord(WorldError("unreadable_text", name=task.path.name))
        return PieceRecord(len(task.lines), Pasted(lines_without=tuple(range(task.id, task.id + len(task.lines)))))

    def store(self, workspace: Needs, records: Sequence[Record]) -> Stored:
        done = lines = 0
        more: tuple[PieceTask, ...] = ()
        for record in records:
            if isinstance(record, UnreadableRecord):
                raise record.error
            if isinstance(record, ReadRecord):
                self._import_id = workspace.additions.begin(self._name)
                lines, more = record.lines, record.pieces
                continue
            for start in range(0, len(record.pasted.links), MOST_AT_ONCE):
                workspace.additions.add(self._import_id, record.pasted.links[start : start + MOST_AT_ONCE])
            self._found += len(record.pasted.links) + record.pasted.repeated
            self._own_pages += record.pasted.own_pages
            self._lines_without += len(record.pasted.lines_without)
            done += record.lines
        return Stored(more=more, done=done, total=lines)

    def finish(self, workspace: Needs) -> Stored:
        if not self._found:
            raise WorldError("only_own_pages" if self._own_pages else "nothing_to_add")
        added = workspace.additions.finish(self._import_id)
        result = {
            "import": self._import_id,
            "added": added,
            "known": self._found - added,
            "own_pages": self._own_pages,
            "lines_without": self._lines_without,
        }
        return Stored((Changed(Topic.LINKS),), result=result)

    def stopped(self, workspace: Needs) -> Stored:
        return Stored()
