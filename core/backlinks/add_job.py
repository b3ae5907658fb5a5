"""Bringing a list of links in: a file or pasted text, read piece by piece."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, TypeVar

from core.backlinks.additions import MOST_AT_ONCE
from core.backlinks.exports.reading import TableRead
from core.backlinks.exports.shape import Field, Kind, Why
from core.backlinks.exports.telling import Broken, Told
from core.backlinks.list_tasks import ReadRecord, Record, Task, UnreadableRecord, first_task, shelve, work
from core.backlinks.needs import Needs
from core.errors import WorldError
from core.events import Changed, Topic
from core.jobs import Cancel, Plan, Stored

Part = TypeVar("Part")


class AddLinksJob:
    """Adds what a file holds. What was added shows at the end, all at once; after Stop nothing of it does."""

    def __init__(self, path: Path, name: str, columns: Mapping[Field, int]) -> None:
        """`name` is what the person calls the list, "" for pasted text; `columns` what they said of a table that nobody knows."""
        self._path = path
        self._name = name
        self._columns = columns
        self._import_id = 0
        self._tables: Sequence[TableRead] = ()
        self._links = self._sites = self._new_sites = self._pages = 0
        self._own_pages = self._elsewhere = self._no_links = self._broken = 0
        self._first_broken: list[Broken] = []

    def plan(self, workspace: Needs) -> Plan:
        return Plan((first_task(workspace, self._path, self._columns),))

    def work(self, task: Task, tools: Any, cancel: Cancel) -> Record:
        return work(task, cancel)

    def shelve(self, task: Task) -> Record:
        return shelve(task)

    def store(self, workspace: Needs, records: Sequence[Record]) -> Stored:
        done = 0
        for record in records:
            if isinstance(record, UnreadableRecord):
                raise record.error
            if isinstance(record, ReadRecord):
                self._import_id = workspace.additions.begin(self._name, source_of(record.tables))
                self._tables = record.tables
                self._broken += sum(len(table.broken) for table in record.tables)
                self._first_broken = [broken for table in record.tables for broken in table.broken[:1]]
                return Stored(more=record.pieces, total=record.rows)
            self._keep(workspace, record.told)
            done += record.rows
        return Stored(done=done)

    def _keep(self, workspace: Needs, told: Told) -> None:
        for links in _portions(told.links):
            workspace.additions.add(self._import_id, links)
        for sites in _portions(told.sites):
            self._new_sites += workspace.additions.keep_beside(self._import_id, sites, ())
        for pages in _portions(told.pages):
            workspace.additions.keep_beside(self._import_id, (), pages)
        self._links += len(told.links)
        self._sites += len(told.sites)
        self._pages += len(told.pages)
        self._own_pages += told.own_pages
        self._elsewhere += sum(told.elsewhere.values())
        self._no_links += told.no_links
        self._broken += len(told.broken)
        self._first_broken += told.broken[:1]

    def finish(self, workspace: Needs) -> Stored:
        if not self._links + self._sites + self._pages:
            raise self._why_nothing()
        added = workspace.additions.finish(self._import_id)
        result = {
            "import": self._import_id,
            "added": added,
            "known": self._links - added,
            "sites": self._sites,
            "new_sites": self._new_sites,
            "pages": self._pages,
            "own_pages": self._own_pages,
            "elsewhere": self._elsewhere,
            "no_links": self._no_links,
            "lines_without": self._broken,
        }
        return Stored((Changed(Topic.LINKS),), result=result)

    def _why_nothing(self) -> WorldError:
        """Return why a file brought nothing: of a list the program knows no more than that."""
        layouts = [table.layout for table in self._tables if table.layout is not None]
        if self._own_pages:
            return WorldError("only_own_pages")
        if not layouts:
            return WorldError("nothing_to_add")
        if all(layout.why is Why.DISAVOWED for layout in layouts):
            return WorldError("file_is_disavowed", name=self._path.name)
        if self._elsewhere or self._no_links or all(layout.kind is Kind.NOTHING for layout in layouts):
            return WorldError("file_without_links", name=self._path.name)
        if self._first_broken:
            first = min(self._first_broken, key=lambda each: each.line)
            return WorldError("file_rows_broken", name=self._path.name, line=first.line, text=first.text)
        return WorldError("file_without_rows", name=self._path.name)

    def stopped(self, workspace: Needs) -> Stored:
        return Stored()


def source_of(tables: Sequence[TableRead]) -> str:
    """Return which tool a file comes from; "" where it is a list or a text."""
    sources = [table.layout.source for table in tables if table.layout is not None and table.layout.source]
    return sources[0] if sources else ""


def _portions(parts: Sequence[Part]) -> Iterator[Sequence[Part]]:
    return (parts[start : start + MOST_AT_ONCE] for start in range(0, len(parts), MOST_AT_ONCE))
