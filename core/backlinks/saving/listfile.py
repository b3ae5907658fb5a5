"""A list on its way into a file: written beside its place, put there when it is whole, else not there at all."""

from __future__ import annotations

import errno
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Protocol, TextIO

from core.backlinks.saving.csvlist import BOM, CsvList
from core.backlinks.saving.jsonlist import JsonList
from core.backlinks.saving.whole import WholeLink
from core.backlinks.saving.wording import Wording
from core.errors import WorldError

if TYPE_CHECKING:
    from core.backlinks.saving.workbook import LinkBook

_FULL = frozenset({errno.ENOSPC, errno.EDQUOT, errno.EFBIG})


class _List(Protocol):
    def add(self, links: Sequence[WholeLink]) -> None: ...

    def end(self) -> None: ...


def part_of(path: Path) -> Path:
    """Return where a list stands while it is not whole."""
    return path.with_name(f".{path.name}.part")


def failed(path: Path, error: OSError) -> WorldError:
    """Return what to say of a list that could not be written."""
    if error.errno in _FULL:
        return WorldError("no_room_for_list", name=path.name)
    return WorldError("list_not_saved", reason=error.strerror or str(error))


class ListFile:
    """The format is told by the ending of the name: .json, .xlsx, everything else is CSV. Each method raises OSError."""

    def __init__(self, path: Path, wording: Wording) -> None:
        self._path = path
        self._part = part_of(path)
        self._text: TextIO | None = None
        self._book: LinkBook | None = None
        self._list: _List
        ending = path.suffix.lower()
        if ending == ".xlsx":
            # With it comes a reader of workbooks, which nothing else here needs.
            from core.backlinks.saving.workbook import LinkBook

            # That the place takes files shows now, and not after minutes.
            self._part.touch()
            self._list = self._book = LinkBook(self._part, wording)
            return
        self._text = self._part.open("w", encoding="utf-8", errors="replace", newline="")
        if ending == ".json":
            self._list = JsonList(self._text)
        else:
            self._text.write(BOM)
            self._list = CsvList(self._text, wording)

    def add(self, links: Sequence[WholeLink]) -> None:
        self._list.add(links)

    def end(self) -> None:
        """Write what stands at the end; the file is whole then, and not at its place yet."""
        self._list.end()
        if self._text is not None:
            self._text.close()

    def put(self) -> None:
        """Put the whole file at its place, over one that is there."""
        self._part.replace(self._path)

    def drop(self) -> None:
        """Leave nothing behind; what cannot be taken away stays hidden beside the place."""
        with suppress(OSError):
            # A full disk takes what was still to be written no better now.
            if self._text is not None:
                self._text.close()
            if self._book is not None:
                self._book.drop()
        self._part.unlink(missing_ok=True)
