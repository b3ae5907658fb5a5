"""Finding out what a file would bring in, before anything is kept."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from core.backlinks.exports.shape import Field
from core.backlinks.list_tasks import ReadRecord, Record, Task, UnreadableRecord, first_task, shelve, work
from core.backlinks.needs import Needs
from core.backlinks.pasted import PastedLink
from core.backlinks.preview import TablePreview, write
from core.jobs import Cancel, Plan, Stored


class PreviewLinksJob:
    """Reads what `AddLinksJob` would, and keeps nothing."""

    def __init__(self, path: Path, columns: Mapping[Field, int]) -> None:
        self._path = path
        self._columns = columns
        self._tables: list[TablePreview] = []
        self._elsewhere: list[Counter[str]] = []
        self._seen: set[int] = set()
        """What came by now, as short numbers: of a million links the addresses themselves would be too much."""

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
                self._begin(record)
                return Stored(more=record.pieces, total=record.rows)
            table = self._tables[record.table]
            table.count(record.told)
            self._elsewhere[record.table].update(record.told.elsewhere)
            links = [link for link in record.told.links if self._comes_first(link)]
            table.links += len(links)
            table.new += workspace.additions.how_many_new(links)
            table.repeated += record.told.repeated + len(record.told.links) - len(links)
            done += record.rows
        return Stored(done=done)

    def _begin(self, record: ReadRecord) -> None:
        for read in record.tables:
            layout = read.layout
            table = TablePreview(read.name, asked=read.asked)
            if layout is not None:
                table.source, table.kind, table.why = layout.source, layout.kind, layout.why
            table.break_off(read.broken)
            self._tables.append(table)
            self._elsewhere.append(Counter())

    def _comes_first(self, link: PastedLink) -> bool:
        identity = hash((link.page_key, link.target_key))
        first = identity not in self._seen
        self._seen.add(identity)
        return first

    def finish(self, workspace: Needs) -> Stored:
        for table, elsewhere in zip(self._tables, self._elsewhere, strict=True):
            table.elsewhere = elsewhere.total()
            table.elsewhere_host, table.elsewhere_most = next(iter(elsewhere.most_common(1)), ("", 0))
        return Stored(result={"preview": write(self._tables)})

    def stopped(self, workspace: Needs) -> Stored:
        return Stored()
