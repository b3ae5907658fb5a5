"""A frozen dataclass in, a row out, and back; enums, moments, days, truths and JSON converted in this one place."""

from __future__ import annotations

import dataclasses
import json
from collections.abc import Callable, Mapping, Sequence
from datetime import date, datetime
from enum import Enum
from functools import cache
from types import UnionType
from typing import Any, TypeVar, Union, get_args, get_origin, get_type_hints

from core import clock

Record = TypeVar("Record")


def to_cell(value: Any) -> Any:
    """Return `value` as SQLite keeps it."""
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, bool):
        return int(value)
    if isinstance(value, datetime):
        return clock.stored(value)
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, Mapping):
        return storable(json.dumps(dict(value), ensure_ascii=False, sort_keys=True))
    return storable(value) if isinstance(value, str) else value


def storable(text: str) -> str:
    """Return text as UTF-8 can hold it: halves of letters, which some pages contain, are replaced."""
    return text if text.isascii() else text.encode("utf-8", "replace").decode("utf-8")


def columns_of(record_type: type) -> str:
    """Return the names of a record's fields for a SELECT: they are the names of its columns."""
    return ", ".join(field.name for field in dataclasses.fields(record_type))


def reader_of(record_type: type[Record]) -> Callable[[Sequence[Any]], Record]:
    """Return a function that makes a record of a row whose cells stand in the order of `columns_of`."""
    readers = _readers(record_type)  # type: ignore[arg-type]  # a class is hashable

    def read(row: Sequence[Any]) -> Record:
        return record_type(*[cell if reader is None else reader(cell) for reader, cell in zip(readers, row, strict=True)])

    return read


@cache
def _readers(record_type: type) -> tuple[Callable[[Any], Any] | None, ...]:
    hints = get_type_hints(record_type)
    return tuple(_cell_reader(hints[field.name]) for field in dataclasses.fields(record_type))


def _cell_reader(hint: Any) -> Callable[[Any], Any] | None:
    if get_origin(hint) in (Union, UnionType):
        inner = next(arg for arg in get_args(hint) if arg is not type(None))
        reader = _cell_reader(inner)
        return None if reader is None else lambda cell: None if cell is None else reader(cell)
    if get_origin(hint) is not None and issubclass(get_origin(hint), Mapping):
        return json.loads
    if not isinstance(hint, type) or hint in (int, str, float):
        return None
    if issubclass(hint, datetime):
        return clock.read_stored
    if issubclass(hint, date):
        return date.fromisoformat
    return hint
