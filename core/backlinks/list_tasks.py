"""A file of links read in workers: first as a whole into packed rows, then piece by piece into what they tell."""

from __future__ import annotations

from collections.abc import Mapping
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field
from datetime import date
from itertools import takewhile
from pathlib import Path

from core.backlinks.exports.reading import TableRead, read_file
from core.backlinks.exports.shape import Field, Layout
from core.backlinks.exports.telling import SEPARATOR, Broken, Told, told_by
from core.backlinks.needs import Needs
from core.backlinks.pasted import read_numbered
from core.clock import local_day
from core.errors import WorldError
from core.jobs import Cancel

PIECE = 1_000
"""Rows to a task: small enough that Stop and progress are prompt."""


@dataclass(frozen=True, slots=True)
class ReadTask:
    """The file, to be read and split into pieces: both take seconds for a long one."""

    path: Path
    domains: AbstractSet[str]
    today: date
    columns: Mapping[Field, int] = field(default_factory=dict)
    id: int = 0
    host: str = ""


@dataclass(frozen=True, slots=True)
class PieceTask:
    """Some rows of a table, or of a list where there is no `layout`; each begins with its number, behind which a separator stands."""

    id: int
    table: int
    layout: Layout | None
    rows: tuple[str, ...]
    domains: AbstractSet[str]
    today: date
    host: str = ""


@dataclass(frozen=True, slots=True)
class ReadRecord:
    """What a file holds: its tables without their rows, and the pieces these were split into."""

    tables: tuple[TableRead, ...]
    pieces: tuple[PieceTask, ...]

    @property
    def rows(self) -> int:
        return sum(len(piece.rows) for piece in self.pieces)


@dataclass(frozen=True, slots=True)
class UnreadableRecord:
    """The file could not be read; the error says why."""

    error: WorldError


@dataclass(frozen=True, slots=True)
class PieceRecord:
    table: int
    rows: int
    told: Told


Task = ReadTask | PieceTask
Record = ReadRecord | UnreadableRecord | PieceRecord


def first_task(workspace: Needs, path: Path, columns: Mapping[Field, int]) -> ReadTask:
    """Return the task with which reading a file begins.

    Raises WorldError: no_own_site, and unreadable_text for the business's own file.
    """
    domains = workspace.business.business().domains
    if not domains:
        raise WorldError("no_own_site")
    try:
        named = path.resolve()
    except (OSError, RuntimeError) as error:
        # Links that lead in a circle.
        raise WorldError("file_missing", name=path.name) from error
    if named.parent == workspace.path.resolve().parent and named.name.startswith(workspace.path.name):
        # Opening and closing the file that SQLite has open in this process would drop the locks on it.
        raise WorldError("unreadable_text", name=path.name)
    return ReadTask(path, domains, local_day(workspace.clock.now()), columns)


def work(task: Task, cancel: Cancel) -> Record:
    """Read the file, or one piece of it."""

    def go_on() -> bool:
        return not cancel.is_set()

    if isinstance(task, ReadTask):
        try:
            tables = read_file(task.path, task.domains, task.columns, go_on)
        except WorldError as error:
            return UnreadableRecord(error)
        return _split(tables, task)
    rows = takewhile(lambda _: go_on(), task.rows)
    if task.layout is not None:
        return PieceRecord(task.table, len(task.rows), told_by(rows, task.layout, task.domains, task.today))
    pasted = read_numbered(((_number(row), row.partition(SEPARATOR)[2]) for row in rows), task.domains)
    without = tuple(Broken(line, "") for line in pasted.lines_without)
    return PieceRecord(task.table, len(task.rows), Told(pasted.links, (), (), pasted.own_pages, {}, 0, pasted.repeated, without))


def shelve(task: Task) -> Record:
    """Return what is told of a task that was in flight at two crashes."""
    if isinstance(task, ReadTask):
        return UnreadableRecord(WorldError("unreadable_text", name=task.path.name))
    return PieceRecord(task.table, len(task.rows), Told(broken=tuple(Broken(_number(row), "") for row in task.rows)))


def _number(row: str) -> int:
    return int(row.partition(SEPARATOR)[0])


def _split(tables: list[TableRead], task: ReadTask) -> ReadRecord:
    pieces: list[PieceTask] = []
    for number, table in enumerate(tables):
        rows = list(table.rows)
        if len(rows) > PIECE:
            # Addresses that lie together in the file's indexes are written together: that takes a third of the time off.
            rows.sort(key=lambda row: row.partition(SEPARATOR)[2])
        for start in range(0, len(rows), PIECE):
            portion = tuple(rows[start : start + PIECE])
            pieces.append(PieceTask(len(pieces) + 1, number, table.layout, portion, task.domains, task.today))
    bare = tuple(TableRead(table.name, table.layout, (), table.broken, table.asked) for table in tables)
    return ReadRecord(bare, tuple(pieces))
